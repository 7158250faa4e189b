import type { DocumentGrid } from '../../core/document/part';
import {
  printDocument,
  type PrintedCell,
  type PrintedDocument,
  type PrintedGrid,
  type PrintedRow,
} from '../../core/document/print-document';
import type { ExtractOptions } from '../extraction';
import { LIMITS } from '../limits';
import { readCaption } from '../section/heading';
import type { Grid, GridCell, GridRow } from '../table/grid';
import { goOn, saysContinued } from '../table/layout/go-on';
import { isFormLine, isNote } from '../table/note';
import { readTable, readUnitLine } from '../table/read';
import type { DocumentTable } from '../table/table';
import { closeBlanks } from '../text/clean';
import { isContentsLine, isPageNumber, lineUp } from '../text/lines';
import { readSetting } from './setting';
import { sortOf, type SortedDocument } from './sort';

/** A table of the file among the lines of its text: from `first` up to `next`, as indices from 0 on. */
export interface FileGrid {
  readonly grid: Grid;
  readonly first: number;
  readonly next: number;
}

/** Empty lines between two halves of a table; more of them part two tables. */
const MOST_BLANK = 4;
/** A row of one cell between two halves: a category, or the title again. */
const LONGEST_STRAY = 24;
const FEWEST_ROWS = 2;
const LONGEST_TITLE = 60;
/** Rows of a sheet among which its title stands. */
const MOST_ABOVE = 8;

/**
 * The tables that a file knows, halves that a page end parted put together. A table of one row only sets
 * words beside each other and is read as text.
 *
 * @example fileGrids(printDocument(parts))[0]?.grid.rows.length // 22
 */
export function fileGrids(printed: PrintedDocument): readonly FileGrid[] {
  const grids: FileGrid[] = [];
  let open: OpenTable | undefined;
  const close = (): void => {
    if (open !== undefined && open.from.grid.rows.length >= FEWEST_ROWS) grids.push(open.from);
  };
  for (const each of printed.grids) {
    const rows = bodyOf(each, printed);
    const [head] = rows;
    if (head === undefined) continue;
    const between = open === undefined ? undefined : strayRows(open.last, each, printed);
    const more =
      open === undefined
        ? undefined
        : goOn(open.last.grid.width === each.grid.width, open.from.grid.rows, rows);
    if (open !== undefined && between !== undefined && more !== undefined) {
      const { grid, first } = open.from;
      const all = [...more.above, ...between, ...more.below].slice(0, LIMITS.rows);
      open = { from: { grid: { ...grid, rows: all }, first, next: each.next }, last: each };
      continue;
    }
    close();
    const first = head.line - 1;
    open = { from: { grid: { layout: 'grid', rows }, first, next: each.next }, last: each };
  }
  close();
  return grids;
}

/** The rows below a title and a unit line that stand in the table itself. */
function bodyOf({ rows }: PrintedGrid, { lines }: PrintedDocument): readonly GridRow[] {
  const start = rows.findIndex((row) => {
    const texts = row.cells.map(({ text }) => text).filter((text) => text !== '');
    const [only = ''] = texts;
    const isTitle = readCaption(only) !== undefined || readUnitLine(only) !== undefined;
    return !(texts.length === 1 && isTitle) && !isContentsLine(lines[row.line - 1]?.text ?? '');
  });
  return start === -1 ? [] : rows.slice(start, start + LIMITS.rows).map(toRow);
}

function toRow({ line, cells }: PrintedRow): GridRow {
  return { line, cells: cells.slice(0, LIMITS.columns).map(toCell) };
}

function toCell(cell: PrintedCell): GridCell {
  return { ...cell, text: closeBlanks(cell.text.slice(0, LIMITS.cell)) };
}

/**
 * Rows of one cell between two tables that may be halves of one; undefined where something else stands
 * between them.
 */
function strayRows(
  above: PrintedGrid,
  below: PrintedGrid,
  { lines }: PrintedDocument,
): readonly GridRow[] | undefined {
  const rows: GridRow[] = [];
  let start = 0;
  let blank = 0;
  let said = 0;
  for (let index = above.next; index < below.first; index += 1) {
    const text = lines[index]?.text.trim() ?? '';
    const isOutside = index >= above.to && index < below.from;
    if (text === '') {
      blank += 1;
      continue;
    }
    if (isOutside && (saysContinued(text) || isPageNumber(text)) && text.length <= LONGEST_TITLE) {
      said += 1;
      continue;
    }
    const isLong = text.length > LONGEST_STRAY || /[。；：]/.test(text);
    const isTitle = readCaption(text) !== undefined || readUnitLine(text) !== undefined;
    if (isOutside || (isLong && !isTitle && !isNote(text))) return undefined;
    start = above.rows.at(-1)?.cells.at(-1)?.end ?? 0;
    const line = index + 1;
    const cell = { text: closeBlanks(text), line, start, end: start, covered: false };
    if (!isTitle) rows.push({ line, cells: [cell] });
  }
  return said === 0 && blank > MOST_BLANK ? undefined : rows;
}

/** A table that may go on: its rows so far, and the last grid they came from. */
interface OpenTable {
  readonly from: FileGrid;
  readonly last: PrintedGrid;
}

/**
 * Reads the table of a worksheet, or of a selection of its cells. Lines are rows of the grid (1-based),
 * and a cell's span is its column, since there is no text to count characters in. Undefined where
 * nothing reads as a row.
 *
 * @example readSheet(gridOfValues(sheet, [['指标', '2025年目标'], ['就业', 6]]))?.rows[0]?.name // '就业'
 */
export function readSheet(
  grid: DocumentGrid,
  options: ExtractOptions = {},
): DocumentTable | undefined {
  const [printed] = printDocument([grid]).grids;
  const rows = (printed?.rows ?? [])
    .slice(0, LIMITS.rows)
    .map(readRow)
    .filter((row) => row.cells.some((cell) => cell.text !== ''));
  const above: string[] = [];
  let first = 0;
  for (; first < rows.length - 1; first += 1) {
    const texts = (rows[first]?.cells ?? []).map((cell) => cell.text).filter((text) => text !== '');
    if (texts.length !== 1 && !isFormLine(texts)) break;
    above.push(...texts);
  }
  const said = above.filter((text) => !isFormLine([text]));
  const title = said.find((text) => readCaption(text) !== undefined) ?? said[0] ?? '';
  const titled = rows.find(({ cells }) => cells.some(({ text }) => text === title));
  // A workbook has no title page: what stands above the table names its period and its region.
  const { period, region } = readSetting(lineUp(above.join('\n')), options);
  const table = readTable(
    { layout: 'sheet', rows: rows.slice(first) },
    {
      title,
      titleLine: title === '' ? undefined : titled?.line,
      section: [],
      period,
      region,
      unit: above.map(readUnitLine).find((unit) => unit !== undefined) ?? '',
      sort: sortOfSheet(grid)?.sort,
    },
  );
  return table === undefined ? undefined : { ...table, sheet: grid.sheet?.name };
}

/**
 * What a worksheet says it is, above its table or by its name.
 *
 * @example sortOfSheet(gridOfValues({ name: '公报', row: 0, column: 0 }, [['甲市统计公报']]))?.sort // 'statistics'
 */
export function sortOfSheet(grid: DocumentGrid): SortedDocument | undefined {
  const rows = printDocument([grid]).lines.slice(0, MOST_ABOVE);
  return sortOf([...rows.map(({ text }) => text.trim()), grid.sheet?.name ?? '']);
}

function readRow({ line, cells }: PrintedRow): GridRow {
  return {
    line,
    cells: cells.slice(0, LIMITS.columns).map((cell, column) => ({
      ...cell,
      text: closeBlanks(cell.text.slice(0, LIMITS.cell)),
      start: column,
      end: column + 1,
    })),
  };
}
