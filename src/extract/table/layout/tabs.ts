import { LIMITS } from '../../limits';
import { readCaption } from '../../section/heading';
import { kindOfCell, type CellKind } from '../cell-kind';
import { isPageNumber, type Line, type Lines } from '../../text/lines';
import { joinCells, readCell, type GridCell, type GridReading, type GridRow } from '../grid';
import { isHeaderWord } from '../header';
import { saysContinued } from './go-on';
import { PART } from '../text/trait';
import { underOne } from './tab-header';

/** Cells parted by tabs, one row a line. */
const ROW = /[^\t\s][^\t]*\t|\t[^\t]*\t/;
const RULE = /^[\s|:-]*-{3,}[\s|:-]*$/;
/** Rows that page ends part from each other. */
const MOST_BLANK = 3;
const LONGEST_STRAY = 24;

/**
 * Reads rows of tab-separated cells from a line on, or undefined where fewer than two such lines
 * stand together. A row that a line end inside a cell broke in two is put together again.
 *
 * @example readTabs(splitLines('指标\t单位\n总值\t亿元'), 0) // { grid: { layout: 'tabs', rows: [ … ] }, next: 2 }
 */
export function readTabs(lines: Lines, first: number): GridReading | undefined {
  const rows: GridRow[] = [];
  let next = first;
  for (let index = first; index < lines.count && rows.length < LIMITS.rows; index += 1) {
    const line = lines.at(index);
    if (line === undefined) break;
    if (line.text.trim() === '') {
      if (index - next >= MOST_BLANK) break;
      continue;
    }
    if (RULE.test(line.text) || ROW.test(line.text)) {
      if (ROW.test(line.text) && !RULE.test(line.text)) rows.push(split(lines, index));
      next = index + 1;
      continue;
    }
    const stray = rows.length > 0 && index === next && continues(lines, index);
    if (!stray) break;
    rows.push(split(lines, index));
    next = index + 1;
  }
  return rows.length < 2 ? undefined : { grid: { layout: 'tabs', rows: mend(rows) }, next };
}

/** A short line between two rows: the end of a cell that holds a line end. */
function continues(lines: Lines, index: number): boolean {
  const stray = lines.at(index)?.text ?? '';
  if (readCaption(stray) !== undefined || saysContinued(stray.trim())) return false;
  const after = lines.at(index + 1)?.text ?? '';
  return stray.trim().length <= LONGEST_STRAY && ROW.test(after) && !/[。；：]/.test(stray);
}

function split(lines: Lines, index: number): GridRow {
  const line = lines.at(index);
  if (line === undefined) return { line: 0, cells: [] };
  const cells: GridCell[] = [];
  let start = 0;
  while (start <= line.text.length && cells.length < LIMITS.columns) {
    const tab = line.text.indexOf('\t', start);
    const end = tab === -1 ? line.text.length : tab;
    cells.push(readCell(lines.source, line.start + start, line.start + end, line.number));
    start = end + 1;
  }
  return { line: line.number, cells };
}

/** Joins neighbours that together make up one row of the usual width. */
function mend(rows: readonly GridRow[]): readonly GridRow[] {
  const width = usualWidth(rows);
  const mended: GridRow[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    let row = rows[index];
    if (row === undefined) break;
    const below = rows[index + 1];
    const levels = below === undefined ? undefined : underOne(row, below, width);
    if (levels !== undefined) {
      mended.push(...levels);
      index += 1;
      continue;
    }
    for (let after = rows[index + 1]; after !== undefined; after = rows[index + 1]) {
      const joined = row.cells.length + after.cells.length - 1;
      const broken =
        row.cells.length >= 2 && row.cells.length < width && after.cells.length < width;
      if (!broken || joined > width || row.cells.at(-1)?.text === '') break;
      const begins = after.cells[0]?.text ?? '';
      if (begins === '' || PART.test(begins)) break;
      row = { line: row.line, cells: seam(row.cells, after.cells) };
      index += 1;
    }
    mended.push(row);
  }
  return mended;
}

function seam(upper: readonly GridCell[], lower: readonly GridCell[]): readonly GridCell[] {
  const last = upper.at(-1);
  const [head, ...rest] = lower;
  if (last === undefined || head === undefined) return [...upper, ...lower];
  return [...upper.slice(0, -1), joinCells(last, head), ...rest];
}

/** The number of cells that most rows have. */
function usualWidth(rows: readonly GridRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let usual = 0;
  for (const [width, count] of counts) {
    if (count > (counts.get(usual) ?? 0)) usual = width;
  }
  return usual;
}

/** One cell a line, each behind a tab or within rules; an empty line parts the rows. */
const CELL = /^[ \u3000]*(\t|[|│┃｜])[^\t|│┃｜]*[|│┃｜]?\s*$/;
const SEPARATOR = /[\t|│┃｜]/;
const LONGEST = 200;
/** Header words among the first cells that make a run of indented lines a table. */
const FEWEST_WORDS = 3;
const LOOK_AHEAD = 16;

/**
 * Reads a table that prints one cell a line behind a tab or a rule, or undefined. A line without one
 * belongs to the cell above it, also behind an empty line, as long as its row is not full.
 *
 * @example readTabbedLines(splitLines('\t序号\n\t指标\n\t单位\n\n\t1\n\t总值\n\t亿元'), 0) // two rows
 */
export function readTabbedLines(lines: Lines, first: number): GridReading | undefined {
  if (!startsTable(lines, first)) return undefined;
  const rows: GridRow[] = [];
  let row: GridCell[] = [];
  let width = 0;
  let parted = false;
  let next = first;
  const close = (): void => {
    const [head] = row;
    if (head !== undefined) rows.push({ line: lineOf(row, head), cells: row });
    width = Math.max(width, row.length);
    row = [];
  };
  for (let index = first; index < lines.count && rows.length < LIMITS.rows; index += 1) {
    const line = lines.at(index);
    if (line === undefined) break;
    if (line.text.trim() === '' && !isCell(line)) {
      parted = true;
      continue;
    }
    if (isCell(line)) {
      if (parted || row.length >= MOST_CELLS) close();
      const text = line.text.replace(/[|│┃｜]\s*$/, '');
      const from = line.start + Math.min(text.length, line.text.search(SEPARATOR) + 1);
      row.push(readCell(lines.source, from, line.start + text.length, line.number));
    } else {
      const last = row.at(-1);
      if (last === undefined || !isCell(nextFilled(lines, index))) break;
      const stray = readCell(lines.source, line.start, line.start + line.text.length, line.number);
      if (row.length < width) row[row.length - 1] = joinCells(last, stray);
      else if (!isPageNumber(line.text)) break;
    }
    parted = false;
    next = index + 1;
  }
  close();
  return { grid: { layout: 'lines', rows: reflow(rows) }, next };
}

function isCell(line: Line | undefined): boolean {
  return line !== undefined && line.text.length <= LONGEST && CELL.test(line.text);
}

/** A row is found by its name, so its line is that of the first cell with text. */
function lineOf(row: readonly GridCell[], head: GridCell): number {
  return row.find((cell) => cell.text !== '')?.line ?? head.line;
}

function startsTable(lines: Lines, first: number): boolean {
  let words = 0;
  for (let index = first; index < first + LOOK_AHEAD; index += 1) {
    const line = lines.at(index);
    if (line === undefined) break;
    if (line.text.trim() === '') continue;
    if (!isCell(line)) return false;
    const word = line.text.replaceAll(new RegExp(SEPARATOR, 'g'), '').trim();
    if (isHeaderWord(word)) words += 1;
    else if (index === first) return false;
    if (words >= FEWEST_WORDS) return true;
  }
  return false;
}

function nextFilled(lines: Lines, index: number): Line | undefined {
  for (let after = index + 1; after <= index + 3; after += 1) {
    const line = lines.at(after);
    if (line !== undefined && line.text !== '') return line;
  }
  return undefined;
}

const MOST_COLUMNS = 20;
const MOST_CELLS = 8_000;

/**
 * Where no empty line parts the rows, a row is as long as lets each column hold cells of one kind below
 * words of a header.
 */
function reflow(rows: readonly GridRow[]): readonly GridRow[] {
  const [only, ...others] = rows;
  const short = rows.map((row) => ({ ...row, cells: row.cells.slice(0, LIMITS.columns) }));
  if (only === undefined || others.length > 0) return short;
  const { cells } = only;
  const kinds = cells.map(({ text }) => kindOfCell(text));
  const first = cells.findIndex(({ text }) => text !== '' && !isHeaderWord(text));
  let [width, most] = [0, 0];
  for (let own = FEWEST_WORDS; own <= Math.min(MOST_COLUMNS, first); own += 1) {
    const words = cells.slice(0, own).filter(({ text }) => text !== '');
    if (words.length < FEWEST_WORDS || !words.every(({ text }) => isHeaderWord(text))) continue;
    const fit =
      share(kinds.slice(first - (first % own)), own) - (cells.length % own === 0 ? 0 : PARTIAL);
    if (fit > most + LONGER) [width, most] = [own, fit];
  }
  if (width === 0) return short;
  const parts: GridRow[] = [];
  for (let at = 0; at < cells.length; at += width) {
    const own = cells.slice(at, at + width);
    const [head] = own;
    if (head !== undefined) parts.push({ line: lineOf(own, head), cells: own });
  }
  return parts;
}

/** What a last row that is cut short says against a length, and by how much a longer one must be better. */
const PARTIAL = 0.1;
const LONGER = 0.02;

/** What part of the cells is of the kind that most of their column are. */
function share(kinds: readonly CellKind[], width: number): number {
  let same = 0;
  for (let column = 0; column < width; column += 1) {
    const counts = new Map<CellKind, number>();
    for (let at = column; at < kinds.length; at += width) {
      const kind = kinds[at] ?? 'blank';
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    same += Math.max(0, ...counts.values());
  }
  return same / Math.max(1, kinds.length);
}
