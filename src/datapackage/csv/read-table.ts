import Papa from 'papaparse';
import type { FindingList } from '../finding/package-finding';
import { isMarked, unmarkFormula } from './formula-mark';
import type { TableName, TableSchema } from '../schema/table-schema';
import { portions, type Steps } from '../steps';

const MAX_ROWS = 200_000;

/**
 * The rows of a CSV text; undefined, with findings added, where its shape is broken. Empty lines
 * are passed over but counted, so that a row's number is the one a spreadsheet shows.
 * @example finish(readTable(plans, 'plans.csv', text, findings))?.rows[0]?.cell('plan_id') // '350104-14'
 */
export function* readTable(
  schema: TableSchema,
  file: string,
  text: string,
  findings: FindingList,
  delimiter = ',',
): Steps<CsvTable | undefined> {
  const lines = text.replace(/\r\n?/gu, '\n');
  const tooLong = findLongCell(lines, delimiter);
  if (tooLong !== undefined) {
    const column = headerOf(lines, delimiter)[tooLong.column - 1]?.trim();
    findings.add({
      kind: 'cell-too-long',
      file,
      row: tooLong.row,
      column: column === undefined || tooLong.row === 1 ? String(tooLong.column) : column,
      found: tooLong.length,
      limit: MAX_CELL,
    });
    return undefined;
  }
  yield;
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter, newline: '\n' });
  yield;
  const broken = errors.find((error) => error.type === 'Quotes');
  if (broken !== undefined) {
    findings.add({ kind: 'quote-broken', file, row: (broken.row ?? 0) + 1 });
    return undefined;
  }
  const [header, ...records] = data;
  if (header === undefined || header.every(isBlank)) {
    findings.add({ kind: 'file-empty', file });
    return undefined;
  }
  const found = records.filter((cells) => !cells.every(isBlank)).length;
  if (found > MAX_ROWS) {
    findings.add({ kind: 'file-too-many-rows', file, found, limit: MAX_ROWS });
    return undefined;
  }
  const columns = readHeader(schema, file, header, findings);
  if (columns === undefined) return undefined;
  const rows: Row[] = [];
  let at = 0;
  for (const portion of portions(records)) {
    rows.push(...readRows(file, header.length, columns, portion, at, findings));
    at += portion.length;
    yield;
  }
  return { file, rows };
}

function headerOf(text: string, delimiter: string): readonly string[] {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: 1 }).data[0] ?? [];
}

function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}

function readRows(
  file: string,
  expected: number,
  columns: ReadonlyMap<string, number>,
  records: readonly (readonly string[])[],
  before: number,
  findings: FindingList,
): readonly Row[] {
  const rows: Row[] = [];
  records.forEach((cells, at) => {
    if (cells.every(isBlank)) return;
    const row = before + at + 2;
    const isUneven = cells.length < expected || !cells.slice(expected).every(isBlank);
    if (isUneven) {
      findings.add({ kind: 'row-uneven', file, row, expected, found: cells.length });
      return;
    }
    const plain = cells.map((cell) => unmarkFormula(cell.trim()));
    rows.push({
      row,
      cell: (column) => plain[columns.get(column) ?? -1] ?? '',
      isMarked: (column) => isMarked(cells[columns.get(column) ?? -1]?.trim() ?? ''),
    });
  });
  return rows;
}

/**
 * Where each column of a table stands; undefined, with findings added, where one that is needed is
 * missing. Columns in any order; unknown ones are said and passed over, unnamed ones passed over.
 * @example readHeader(names, 'names.csv', ['kind', 'id', 'name'], findings)?.get('id') // 1
 */
function readHeader(
  schema: TableSchema,
  file: string,
  header: readonly string[],
  findings: FindingList,
): ReadonlyMap<string, number> | undefined {
  const columns = new Map<string, number>();
  let usable = true;
  header.forEach((cell, at) => {
    const column = cell.trim();
    if (column === '') return;
    if (!schema.fields.some((field) => field.name === column)) {
      findings.add({ kind: 'column-unknown', file, column });
    } else if (columns.has(column)) {
      findings.add({ kind: 'column-duplicate', file, column });
      usable = false;
    } else {
      columns.set(column, at);
    }
  });
  for (const field of schema.fields) {
    if (field.required === true && !columns.has(field.name)) {
      findings.add({ kind: 'column-missing', file, column: field.name });
      usable = false;
    }
  }
  return usable ? columns : undefined;
}

/** A row of a table: trimmed cells by column name; a cell the table has no column for is ''. */
export interface Row {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly cell: (column: string) => string;
  /** Whether an apostrophe, which is no part of the cell, keeps it from being calculated. */
  readonly isMarked: (column: string) => boolean;
}

/** A table that was read. */
export interface CsvTable {
  readonly file: string;
  readonly rows: readonly Row[];
}

/** All tables of a package; those that could not be read are absent. */
export type Tables = ReadonlyMap<TableName, CsvTable>;

/** What one cell of a worksheet holds at most; nothing longer could ever be shown. */
export const MAX_CELL = 32_767;

const QUOTE = 0x22;
const LINE_END = 0x0a;

/** Where a cell is too long, both 1-based. */
interface LongCell {
  readonly row: number;
  readonly column: number;
  readonly length: number;
}

/**
 * The first cell of a CSV text that is longer than a worksheet cell can be. It is looked for before
 * the text is parsed, because a lost quotation mark makes one cell of all that follows.
 * @example findLongCell('a,b\n1,' + 'x'.repeat(40000)) // { row: 2, column: 2, length: 40000 }
 */
export function findLongCell(text: string, delimiter = ','): LongCell | undefined {
  let row = 1;
  let column = 1;
  let start = 0;
  let quoted = false;
  const between = delimiter.charCodeAt(0);
  for (let at = 0; at <= text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) quoted = !quoted;
    const ends = at === text.length || (!quoted && (char === between || char === LINE_END));
    if (!ends) continue;
    const length = at - start;
    if (length > MAX_CELL) return { row, column, length };
    start = at + 1;
    if (char === LINE_END) {
      row += 1;
      column = 1;
    } else {
      column += 1;
    }
  }
  return undefined;
}
