import Papa from 'papaparse';
import type { FindingList } from '../finding/finding-list';
import type { TableSchema } from '../schema/table-schema';
import { findLongCell, MAX_CELL } from './find-long-cell';
import { readHeader } from './read-header';
import type { Row, CsvTable } from './row';

const MAX_ROWS = 200_000;

/**
 * The rows of a CSV text; undefined, with findings added, where its shape is broken. Empty lines
 * are passed over but counted, so that a row's number is the one a spreadsheet shows.
 * @example readTable(plans, 'plans.csv', text, findings)?.rows[0]?.cell('plan_id') // '350104-14'
 */
export function readTable(
  schema: TableSchema,
  file: string,
  text: string,
  findings: FindingList,
): CsvTable | undefined {
  const lines = text.replace(/\r\n?/gu, '\n');
  const tooLong = findLongCell(lines);
  if (tooLong !== undefined) {
    const column = headerOf(lines)[tooLong.column - 1]?.trim();
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
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter: ',', newline: '\n' });
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
  return { file, rows: readRows(file, header.length, columns, records, findings) };
}

function headerOf(text: string): readonly string[] {
  return Papa.parse<string[]>(text, { delimiter: ',', newline: '\n', preview: 1 }).data[0] ?? [];
}

function isBlank(cell: string): boolean {
  return cell.trim() === '';
}

function readRows(
  file: string,
  expected: number,
  columns: ReadonlyMap<string, number>,
  records: readonly (readonly string[])[],
  findings: FindingList,
): readonly Row[] {
  const rows: Row[] = [];
  records.forEach((cells, at) => {
    if (cells.every(isBlank)) return;
    const row = at + 2;
    const isUneven = cells.length < expected || !cells.slice(expected).every(isBlank);
    if (isUneven) {
      findings.add({ kind: 'row-uneven', file, row, expected, found: cells.length });
      return;
    }
    rows.push({ row, cell: (column) => cells[columns.get(column) ?? -1]?.trim() ?? '' });
  });
  return rows;
}
