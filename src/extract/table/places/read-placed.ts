import type { Lines } from '../../text/lines';
import type { GridReading, GridRow } from '../grid';
import { isHeaderWord } from '../header';
import { readTrait } from '../text/trait';
import { readBody } from './body';
import { VERB, emptyCell, joinPieces, isStart, mannerOf, type Manner } from './cell';
import type { Placed } from './again';
import { placeCategories } from './categories';
import { readPlacedHead, type Metric, type PlacedHead } from './columns';
import { isPart, partsBelow } from './parts';
import { putLines, type PlacedLine, type RawLine } from './put';
import { rowOfLines, toPlacedRows, type PlacedRow } from './rows';
import { areApart } from './stand';

const METRICS: readonly Metric[] = [1, 2];
const FEWEST_ROWS = 2;
/** Share of the rows in which something stands apart. */
const WIDE_ROWS = 0.15;
/** Cells that cost more than this on an average do not stand below each other. */
const PLACED = 0.8;
/** What rows that are not sure say against a reading, where all are so. */
const DOUBT = 0.3;

/**
 * Reads a table whose cells stand below each other, with blanks between them, as programs print that keep
 * the look of a page: columns are found by places, rows by their numbers, and what stands in the lines
 * between is put to the row it fits. Undefined where the line begins no such table.
 *
 * @example readPlacedTable(splitLines('序号   指标       2025年  2030年\n  1    税收…'), 0)?.grid.rows.length
 */
export function readPlacedTable(lines: Lines, first: number): GridReading | undefined {
  // A page is set by its own measure, where a Chinese character is as wide as two others.
  const metrics: readonly Metric[] = lines.boxAt?.(first) === undefined ? METRICS : [2];
  const ways = metrics.flatMap((metric) => {
    const head = readPlacedHead(lines, first, metric);
    if (head === undefined || !isWhole(head)) return [];
    const { columns, lines: body } = readBody(lines, head, metric);
    const rows = body.filter(({ number }) => number !== undefined);
    if (rows.length < FEWEST_ROWS || !isInColumns(rows)) return [];
    const { lines: placed, cost } = putLines(columns, body);
    const reading = cost > PLACED ? undefined : toReading(lines, first, columns, placed);
    if (reading === undefined) return [];
    const unsure = reading.grid.rows.filter((row) => row.placed === 'unsure').length;
    // 指标类 is half a word: the rest stands below it, where the other width of a character puts it.
    const odd = columns.filter(({ word }) => !isHeaderWord(word.text)).length;
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
  return wide.length >= Math.max(FEWEST_ROWS, rows.length * WIDE_ROWS) && gaps.size > 2;
}

function toReading(
  lines: Lines,
  first: number,
  columns: PlacedHead['columns'],
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
  const manner = mannerOf(kinds, own, areApart(own));
  // What stands left of the numbers under a word that nobody knows may be categories.
  const name = kinds.indexOf('name');
  const spine = Math.max(kinds.indexOf('number'), name);
  const isLost = category === -1 && kinds.slice(0, spine).includes('other');
  const rows: { readonly group?: PlacedLine; readonly row?: PlacedRow }[] = [];
  let block: PlacedLine[] = [];
  let over: PlacedLine | undefined;
  const below = partsBelow(kinds, own);
  const close = (isLast: boolean): void => {
    for (const row of toPlacedRows(manner, block, isLast)) {
      if (below.get(row.core) !== undefined) {
        rows.push({ row });
        continue;
      }
      if (!isPart(row.cells.get(name)?.[0])) over = undefined;
      const parent = row.parent ?? (over === undefined ? undefined : [...over.cells.values()]);
      const isWhole = parent !== undefined || !isPart(row.cells.get(name)?.[0]);
      rows.push({ row: { ...row, parent, isSure: row.isSure && isWhole && !isLost } });
    }
    block = [];
  };
  own.forEach((line, index) => {
    const isCore = below.get(line.index);
    if (isCore === 'name') return;
    if (typeof isCore === 'object') {
      close(false);
      rows.push({ row: rowOfLines(line, isCore) });
    } else if (isCore === 'part') block.push({ ...line, number: line.index });
    else if (line.isGroup || (category === -1 && isGroup(line, own[index + 1]))) {
      close(false);
      rows.push({ group: line });
    } else if (
      isCore !== 'rest' &&
      isHead(
        line,
        own.slice(index + 1).find(({ cells }) => cells.has(name)),
        name,
      )
    ) {
      close(false);
      over = line;
    } else if (line.cells.size > 0) block.push(line);
  });
  close(true);
  while (rows.at(-1)?.group !== undefined) rows.pop();
  const all = rows.flatMap(({ row }) => row ?? []);
  const doubtful = doubtfulRows(kinds, all);
  const end = Math.max(...all.map((row) => row.last));
  const body = placed.filter(({ index }) => index <= end + 2);
  const names =
    category === -1 ? undefined : placeCategories(category, kinds.indexOf('number'), body, all);
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
    const isSure = row.isSure && !doubtful.has(row);
    return toGridRow(lines, { ...row, isSure }, columns.length, category, places.get(row));
  });
  return { grid: { layout: 'aligned', rows: [header, ...read], byPlaces: true }, next: end + 1 };
}

/** What of all rows fills a column that every row is expected to fill. */
const FILLED = 0.6;
/** Blanks by which the name of a part begins further right than other names. */
const INDENT = 4;

/**
 * Rows that look whole, and lack what all others have: 单位, a figure, 属性. Without numbers also those
 * that may be parts: their names stand beside another, or further right than the rest.
 */
function doubtfulRows(kinds: Manner['kinds'], rows: readonly PlacedRow[]): ReadonlySet<PlacedRow> {
  const found = new Set<PlacedRow>();
  kinds.forEach((kind, column) => {
    if (kind !== 'unit' && kind !== 'figure' && kind !== 'attribute') return;
    const bare = rows.filter(({ cells }) => (cells.get(column) ?? []).length === 0);
    if (bare.length <= rows.length * (1 - FILLED)) bare.forEach((row) => found.add(row));
  });
  // 突破 above and 180 below the line of a row: which of them is of which column nobody sees.
  const linesOf = ({ cells }: PlacedRow, column: number) =>
    new Set((cells.get(column) ?? []).flat().map(({ index }) => index));
  rows.forEach((row) => {
    const figures = kinds.flatMap((kind, column) =>
      kind === 'figure' ? [linesOf(row, column)] : [],
    );
    const aside = figures.filter((own) => [...own].some((index) => index !== row.core));
    if (aside.length > 1 && aside.some(({ size }) => size > 1)) found.add(row);
    // 94.2 突破 4.9: where a cell is broken its words may stand beside the next one.
    const isBetween = kinds.some(
      (kind, column) =>
        kind === 'figure' &&
        (row.cells.get(column - 1) ?? []).flat().some(isStart) &&
        (row.cells.get(column) ?? []).some(
          (piece) => piece.length > 1 && VERB.test(piece[0]?.cell.text ?? ''),
        ),
    );
    if (isBetween) found.add(row);
  });
  if (kinds.includes('number')) return found;
  const names = rows.map(({ cells }) => cells.get(kinds.indexOf('name')) ?? []);
  const starts = names.map((pieces) => Math.min(...pieces.map(([token]) => token?.from ?? 0)));
  const left = Math.min(...starts);
  const isBeside = names.map(
    (pieces, at) =>
      (starts[at] ?? 0) - left > INDENT ||
      pieces.some((piece) =>
        piece.some((token, index) => {
          const above = piece[index - 1]?.cell.text ?? '';
          return /\p{Script=Han}$/u.test(above) && /^\p{Script=Han}/u.test(token.cell.text);
        }),
      ),
  );
  rows.forEach((row, at) => {
    if (isBeside[at] || isBeside[at - 1] || isBeside[at + 1]) found.add(row);
  });
  return found;
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

/** A name without a number and figures, and below it the first of its parts. */
function isHead(
  { cells, number }: PlacedLine,
  below: PlacedLine | undefined,
  name: number,
): boolean {
  const isAlone = number === undefined && cells.size === 1 && cells.has(name);
  return isAlone && !isPart(cells.get(name)) && isPart(below?.cells.get(name));
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
