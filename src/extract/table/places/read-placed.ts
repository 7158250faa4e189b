import { readCaption, readHeading } from '../../section/heading';
import type { Lines } from '../../text/lines';
import type { GridReading, GridRow } from '../grid';
import { foldHeader, isHeaderWord } from '../header';
import { saysContinued } from '../layout/go-on';
import { isNote } from '../note';
import { readUnitLine } from '../read';
import { closeWords } from '../text/head';
import { isFurnitureLine } from '../text/token';
import { readTrait } from '../text/trait';
import { emptyCell, joinPieces, isStart, widthOf, type Manner } from './cell';
import { placeCategories, type Placed } from './categories';
import { isMain, placedTokens, readPlacedHead, type Metric, type PlacedHead } from './columns';
import { putLines, type PlacedLine, type RawLine } from './put';
import { toPlacedRows, type PlacedRow } from './rows';
import { unitInBracket } from '../cell-kind';

const METRICS: readonly Metric[] = [1, 2];
const FEWEST_ROWS = 3;
const MOST_BLANK = 3;
const MOST_LINES = 600;
/** Lines of a header above and below that with most of its words. */
const MOST_REST = 3;
const SENTENCE = /[。；]/;
/** Cells that cost more than this on an average do not stand below each other. */
const PLACED = 0.8;
/** What rows that are not sure say against a reading, where all are so. */
const DOUBT = 0.3;
/** How far from the word over it the number of a row may stand. */
const NEAR = 6;

/**
 * Reads a table whose cells stand below each other, with blanks between them, as programs print that keep
 * the look of a page: columns are found by places, rows by their numbers, and what stands in the lines
 * between is put to the row it fits. Undefined where the line begins no such table.
 *
 * @example readPlacedTable(splitLines('序号   指标       2025年  2030年\n  1    税收…'), 0)?.grid.rows.length
 */
export function readPlacedTable(lines: Lines, first: number): GridReading | undefined {
  const ways = METRICS.flatMap((metric) => {
    const head = readPlacedHead(lines, first, metric);
    const isCounted = head?.columns.some(({ kind }) => kind === 'number') === true;
    if (head === undefined || !isCounted || !isWhole(head)) return [];
    const body = readBody(lines, head, metric);
    const rows = body.filter(({ number }) => number !== undefined);
    if (rows.length < FEWEST_ROWS || !isInColumns(rows)) return [];
    const { lines: placed, cost } = putLines(head.columns, body);
    const reading = cost > PLACED ? undefined : toReading(lines, first, head, placed);
    if (reading === undefined) return [];
    const unsure = reading.grid.rows.filter((row) => row.placed === 'unsure').length;
    // 指标类 is half a word: the rest stands below it, where the other width of a character puts it.
    const odd = head.columns.filter(({ word }) => !isHeaderWord(word.text)).length;
    return [{ reading, cost: cost + (unsure / rows.length) * DOUBT + odd * DOUBT }];
  });
  return ways.sort((one, other) => one.cost - other.cost)[0]?.reading;
}

function isWhole({ columns }: PlacedHead): boolean {
  const held = new Set(columns.map(({ kind }) => kind));
  return held.has('name') && held.has('figure');
}

/** Blanks of more than one width: what stands below each other needs them, a row of cells does not. */
function isInColumns(rows: readonly RawLine[]): boolean {
  const wide = rows.filter(({ tokens }) => tokens.some(({ gap }) => gap === 'wide'));
  const gaps = new Set(
    rows.flatMap(({ tokens }) =>
      tokens.slice(1).map((token, index) => token.cell.start - (tokens[index]?.cell.end ?? 0)),
    ),
  );
  return wide.length * 2 >= rows.length && gaps.size > 2;
}

/** The lines below the header, as far as they can be rows, with the numbers of these. */
function readBody(lines: Lines, head: PlacedHead, metric: Metric): readonly RawLine[] {
  const found: Omit<RawLine, 'number' | 'at'>[] = [];
  let blank = 0;
  for (let index = head.next; index < lines.count && found.length < MOST_LINES; index += 1) {
    const text = lines.at(index)?.text.trim() ?? '';
    if (text === '') {
      blank += 1;
      if (blank > MOST_BLANK) break;
      continue;
    }
    blank = 0;
    if (SENTENCE.test(text) || text.includes('\t') || text.includes('|')) break;
    if (isNote(text) || isTitle(text)) break;
    if (isFurnitureLine(text) || readUnitLine(text) !== undefined || saysContinued(text)) continue;
    const tokens = placedTokens(lines, index, metric);
    if (tokens.length === 0) break;
    const again = headAgain(lines, index, head);
    if (again === undefined) found.push({ index, tokens });
    else {
      found.splice(found.length - again.before);
      index += again.behind;
    }
  }
  return numbered(found, head);
}

function isTitle(text: string): boolean {
  const caption = readCaption(text);
  if (caption !== undefined && !/续/.test(caption.text)) return true;
  return (readHeading(text, undefined)?.rank ?? Infinity) <= 2;
}

/** How many lines in front of the main one and behind it belong to a header that a page prints again. */
function headAgain(
  lines: Lines,
  index: number,
  head: PlacedHead,
): { readonly before: number; readonly behind: number } | undefined {
  const tokensAt = (step: number) => closeWords(placedTokens(lines, index + step, 1));
  if (!isMain(tokensAt(0))) return undefined;
  // The rest of its words may be broken at other places than on the first page.
  const words = head.columns.map(({ word }) => foldHeader(word.text));
  const isRest = (step: number): boolean => {
    const tokens = tokensAt(step);
    const isOf = (text: string) => words.some((word) => word.includes(foldHeader(text)));
    return tokens.length > 0 && tokens.every(({ cell }) => isOf(cell.text));
  };
  let [before, behind] = [0, 0];
  while (before < MOST_REST && isRest(-before - 1)) before += 1;
  while (behind < MOST_REST && isRest(behind + 1)) behind += 1;
  return { before, behind };
}

/** Finds the numbers 1, 2, 3 … below their word, each in a line of its own. */
function numbered(
  found: readonly Omit<RawLine, 'number' | 'at'>[],
  { columns }: PlacedHead,
): readonly RawLine[] {
  const over = columns.find(({ kind }) => kind === 'number');
  const middle = over === undefined ? 0 : (over.from + over.to) / 2;
  const numberIn = ({ tokens }: Omit<RawLine, 'number' | 'at'>, value: number): number =>
    tokens.findIndex((token, position) => {
      if (position > 2 || readTrait(token).count !== value || readTrait(token).leads) return false;
      const isNear = Math.abs((token.from + token.to) / 2 - middle) <= NEAR;
      return isNear && tokens.slice(0, position).every((before) => !isStart(before));
    });
  let expected = 1;
  return found.map((line, index) => {
    const at = numberIn(line, expected);
    if (at !== -1) {
      expected += 1;
      return { ...line, at, number: expected - 1 };
    }
    // A number that the document leaves out: the next one follows, and this one never.
    const skipped = numberIn(line, expected + 1);
    const comes = found.slice(index + 1).some((other) => numberIn(other, expected) !== -1);
    if (skipped === -1 || comes || expected === 1) return { ...line, at: -1, number: undefined };
    expected += 2;
    return { ...line, at: skipped, number: expected - 1 };
  });
}

function toReading(
  lines: Lines,
  first: number,
  { columns }: PlacedHead,
  placed: readonly PlacedLine[],
): GridReading | undefined {
  const kinds = columns.map(({ kind }) => kind);
  const category = kinds.indexOf('category');
  const own = placed.map(({ cells, ...line }) => ({
    ...line,
    cells: new Map([...cells].filter(([column]) => column !== category)),
  }));
  const last = own.reduce((at, { number }, index) => (number === undefined ? at : index), -1);
  if (last === -1) return undefined;
  const manner = mannerOf(kinds, own);
  // What stands left of the numbers under a word that nobody knows may be categories.
  const isLost = category === -1 && kinds.slice(0, kinds.indexOf('number')).includes('other');
  const rows: { readonly group?: PlacedLine; readonly row?: PlacedRow }[] = [];
  let block: PlacedLine[] = [];
  const close = (isLast: boolean): void => {
    const read = toPlacedRows(manner, block, isLast);
    rows.push(...read.map((row) => ({ row: { ...row, isSure: row.isSure && !isLost } })));
    block = [];
  };
  own.forEach((line, index) => {
    if (category === -1 && isGroup(line, own[index + 1])) {
      close(false);
      rows.push({ group: line });
    } else if (line.cells.size > 0) block.push(line);
  });
  close(true);
  while (rows.at(-1)?.group !== undefined) rows.pop();
  const all = rows.flatMap(({ row }) => row ?? []);
  const end = Math.max(...all.map((row) => row.last));
  const body = placed.filter(({ index }) => index <= end + 2);
  const names = category === -1 ? undefined : placeCategories(category, body, all);
  const places = new Map(all.map((row, index) => [row, names?.[index]]));
  const header: GridRow = {
    line: lines.at(first)?.number ?? 0,
    cells: columns.map(({ word }) => word),
  };
  const read = rows.map(({ group, row }): GridRow => {
    if (row === undefined) {
      const cell = joinPieces([[...(group?.cells.values() ?? [])].flat()]);
      return { line: cell?.line ?? 0, cells: cell === undefined ? [] : [cell] };
    }
    return toGridRow(lines, row, columns.length, category, places.get(row));
  });
  return { grid: { layout: 'aligned', rows: [header, ...read], byPlaces: true }, next: end + 1 };
}

/** A line of one text that begins with 一、 or （一）, or says how many rows it is over. */
function isGroup({ cells, number }: PlacedLine, below: PlacedLine | undefined): boolean {
  const tokens = [...cells.values()].flat();
  const [token] = tokens;
  if (number !== undefined || token === undefined) return false;
  if (tokens.some((one) => isStart(one) && one !== token)) return false;
  const { group } = readTrait(token);
  const text = tokens.map(({ cell }) => cell.text).join('');
  return group || (/[（(]\s*\d{1,2}\s*[项个]\s*[)）]$/u.test(text) && below?.number !== undefined);
}

function mannerOf(kinds: Manner['kinds'], lines: readonly PlacedLine[]): Manner {
  const widest = kinds.map((_, column) =>
    Math.max(0, ...lines.map(({ cells }) => widthOf(cells.get(column) ?? []))),
  );
  const name = kinds.indexOf('name');
  const ends = lines.filter(
    ({ cells }) => unitInBracket(joinPieces([cells.get(name) ?? []])?.text ?? '') !== undefined,
  ).length;
  const numbers = lines.filter(({ number }) => number !== undefined).length;
  return { kinds, widest, units: !kinds.includes('unit') && ends * 1.5 >= numbers };
}

function toGridRow(
  lines: Lines,
  { cells, parent, core, isSure }: PlacedRow,
  width: number,
  category: number,
  place: Placed | undefined,
): GridRow {
  const line = lines.at(core)?.number ?? 0;
  const [some] = [...cells.values()].flat(2);
  const all = Array.from({ length: width }, (_, column) => {
    if (column === category) return place?.cell ?? emptyCell(some);
    return joinPieces(cells.get(column) ?? []) ?? emptyCell(some);
  });
  const over = parent === undefined ? undefined : joinPieces(parent);
  const isPlaced = category === -1 || place?.isSure === true;
  const placed = isSure && isPlaced ? 'sure' : 'unsure';
  return { line, cells: all, placed, ...(over && { parent: over }) };
}
