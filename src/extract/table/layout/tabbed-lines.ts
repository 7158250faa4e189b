import { LIMITS } from '../../limits';
import { isPageNumber } from '../../text/furniture';
import type { Line, Lines } from '../../text/lines';
import { joinCells, readCell } from '../cell';
import { isHeaderWord } from '../header-word';
import type { GridCell, GridReading, GridRow } from '../grid';

/** One cell a line, each behind a tab; an empty line parts the rows. */
const CELL = /^[ \u3000]*\t[^\t]*$/;
const LONGEST = 200;
/** Header words among the first cells that make a run of indented lines a table. */
const FEWEST_WORDS = 3;
const LOOK_AHEAD = 16;

/**
 * Reads a table that prints one cell a line behind a tab, or undefined. A line without a tab belongs
 * to the cell above it, also behind an empty line, as long as its row is not full.
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
    if (line.text.trim() === '' && !line.text.includes('\t')) {
      parted = true;
      continue;
    }
    if (isCell(line)) {
      if (parted || row.length >= LIMITS.columns) close();
      const tab = line.text.indexOf('\t');
      row.push(
        readCell(lines.source, line.start + tab, line.start + line.text.length, line.number),
      );
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
    if (isHeaderWord(line.text)) words += 1;
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

/** Where no empty line parts the rows, the header words at the start tell how long a row is. */
function reflow(rows: readonly GridRow[]): readonly GridRow[] {
  const [only, ...others] = rows;
  if (only === undefined || others.length > 0) return rows;
  const width = only.cells.findIndex((cell) => cell.text !== '' && !isHeaderWord(cell.text));
  if (width < 2) return rows;
  const parts: GridRow[] = [];
  for (let at = 0; at < only.cells.length; at += width) {
    const cells = only.cells.slice(at, at + width);
    const [head] = cells;
    if (head !== undefined) parts.push({ line: lineOf(cells, head), cells });
  }
  return parts;
}
