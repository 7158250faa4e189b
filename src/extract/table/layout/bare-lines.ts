import { LIMITS } from '../../limits';
import { isPageNumber, type Lines } from '../../text/lines';
import {
  blankCell,
  joinCells,
  readCell,
  type GridCell,
  type GridReading,
  type GridRow,
} from '../grid';
import { isHeaderWord } from '../header';

const LONGEST = 60;
const FEWEST_WORDS = 3;
const ATTRIBUTE = /^(?:预期|约束|引导|指导)性(?:指标)?$/;
const SENTENCE = /[。；]/;

/**
 * Reads a table that prints one cell a line with nothing to mark it: it starts with at least three
 * lines that are header words. Empty cells are lost in such a text, so rows are told apart by empty
 * lines, by their length, or by the row number and the 属性 they end in; see alignRow for the rest.
 *
 * @example readBareLines(splitLines('序号\n指标\n单位\n1\n总值\n亿元'), 0) // two rows
 */
export function readBareLines(lines: Lines, first: number): GridReading | undefined {
  if (!startsRun(lines, first)) return undefined;
  const header: GridCell[] = [];
  const groups: GridCell[][] = [[]];
  let next = first;
  let blank = false;
  let inHeader = true;
  for (let index = first; index < lines.count && groups.length < LIMITS.rows; index += 1) {
    const line = lines.at(index);
    if (line === undefined) break;
    const text = line.text.trim();
    if (text === '') {
      blank = true;
      continue;
    }
    inHeader &&= isHeaderWord(text);
    if (inHeader) {
      header.push(readCell(lines.source, line.start, line.start + line.text.length, line.number));
      if (header.length > LIMITS.columns) return undefined;
    } else {
      if (header.length < FEWEST_WORDS) return undefined;
      if (text.length > LONGEST || SENTENCE.test(text) || line.text.includes('\t')) break;
      if (blank && isPageNumber(text) && lines.at(index + 1)?.text.trim() === '') continue;
      const cell = readCell(lines.source, line.start, line.start + line.text.length, line.number);
      if (blank && groups.at(-1)?.length !== 0) groups.push([cell]);
      else groups.at(-1)?.push(cell);
    }
    blank = false;
    next = index + 1;
  }
  const rows = split(groups, header.length);
  if (rows.length === 0) return undefined;
  const head = { line: header[0]?.line ?? 0, cells: header };
  return { grid: { layout: 'lines', rows: [head, ...rows] }, next };
}

/** Only the first of a run of header words is tried, so that a long run is looked at once. */
function startsRun(lines: Lines, first: number): boolean {
  for (let index = first - 1; index >= Math.max(0, first - 3); index -= 1) {
    const text = lines.at(index)?.text.trim() ?? '';
    if (text !== '') return text.length > LONGEST || !isHeaderWord(text);
  }
  return true;
}

function split(groups: readonly GridCell[][], width: number): readonly GridRow[] {
  const cells = groups.flat();
  if (cells.length === 0) return [];
  const full = groups.filter((group) => group.length === width || group.length === width - 1);
  const toRow = (row: readonly GridCell[]): GridRow => ({
    line: row[0]?.line ?? 0,
    cells: row,
    loose: row.length !== width,
  });
  if (groups.length > 2 && full.length * 2 > groups.length) return groups.map(toRow);
  if (cells.length % width === 0 && evenly(cells, width)) {
    return Array.from({ length: cells.length / width }, (_, row) =>
      toRow(cells.slice(row * width, (row + 1) * width)),
    );
  }
  const behindBlank = new Set(groups.slice(1).flatMap(([first]) => first ?? []));
  return byAnchors(cells).map((row) => toRow(fitted(row, behindBlank, width)));
}

const REMARK = /^[（(][^（）()]*[）)]$/;

/**
 * A row made as wide as the header, where that is possible: an empty line inside it stands for an empty
 * cell, a line in brackets for the rest of the cell above.
 */
function fitted(
  row: readonly GridCell[],
  behindBlank: ReadonlySet<GridCell>,
  width: number,
): readonly GridCell[] {
  const gaps = row.filter((cell, index) => index > 0 && behindBlank.has(cell));
  const remarks = row.filter(({ text }, index) => index > 0 && REMARK.test(text));
  if (remarks.length > 0 && row.length - remarks.length === width)
    return row.reduce<readonly GridCell[]>((cells, cell) => {
      const above = cells.at(-1);
      return above !== undefined && remarks.includes(cell)
        ? [...cells.slice(0, -1), joinCells(above, cell)]
        : [...cells, cell];
    }, []);
  if (gaps.length === 0 || row.length + gaps.length !== width) return row;
  return row.flatMap((cell) =>
    gaps.includes(cell) ? [blankCell(cell.line, cell.start), cell] : [cell],
  );
}

/** Whether cutting every `width` cells puts the 属性 words, if any, into one column. */
function evenly(cells: readonly GridCell[], width: number): boolean {
  const columns = new Set<number>();
  cells.forEach((cell, index) => {
    if (ATTRIBUTE.test(cell.text)) columns.add(index % width);
  });
  return columns.size <= 1;
}

/** A row ends with its 属性; where there is none, before the next row number. */
function byAnchors(cells: readonly GridCell[]): readonly GridCell[][] {
  const rows: GridCell[][] = [[]];
  let number = 1;
  let ended = false;
  const marked = cells.some((cell) => ATTRIBUTE.test(cell.text));
  for (const cell of cells) {
    const row = rows.at(-1);
    const counts = !marked && Number(cell.text) === number + 1 && (row?.length ?? 0) >= 3;
    if (ended || counts) rows.push([cell]);
    else row?.push(cell);
    if (counts) number += 1;
    ended = ATTRIBUTE.test(cell.text);
  }
  return rows.filter((row) => row.length > 0);
}
