import type { CsvTable } from '../csv/read-table';
import { isFormulaLike } from '../csv/formula-mark';
import { splitList } from '../csv/split-list';
import type { CellPlace, FindingList } from '../finding/package-finding';
import type { Field, TableSchema } from '../schema/table-schema';

/** Line breaks and tabs are layout; the other control characters never belong into a cell. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;

/**
 * Checks each cell of a table by itself against its column: filled, typed, allowed.
 * @example checkCells(plansSchema, plans, findings) // adds e.g. { kind: 'cell-type', row: 3, … }
 */
export function checkCells(schema: TableSchema, table: CsvTable, findings: FindingList): void {
  const checks = schema.fields.map((field) => ({
    field,
    pattern: field.pattern === undefined ? undefined : new RegExp(field.pattern.source, 'u'),
  }));
  for (const row of table.rows) {
    for (const { field, pattern } of checks) {
      const text = row.cell(field.name);
      // How most cells of most columns are.
      if (text === '' && field.required !== true) continue;
      const at = { file: table.file, row: row.row, column: field.name };
      checkCell(text, field, pattern, at, findings);
      if (isFormulaLike(text)) {
        findings.add({
          kind: 'cell-formula-like',
          ...at,
          text,
          isMarked: row.isMarked(field.name),
        });
      }
    }
  }
}

function checkCell(
  text: string,
  field: Field,
  pattern: RegExp | undefined,
  at: CellPlace,
  findings: FindingList,
): void {
  if (text === '') {
    if (field.required === true) findings.add({ kind: 'cell-required', ...at });
    return;
  }
  if (CONTROL.test(text)) {
    findings.add({ kind: 'cell-control', ...at });
    return;
  }
  const { type, allowed } = field;
  if (type !== 'string' && type !== 'list' && !isOfType(text, type)) {
    findings.add({ kind: 'cell-type', ...at, text, expected: type });
  }
  if (allowed !== undefined) {
    const items = type === 'list' ? splitList(text) : [text];
    for (const item of items) {
      if (!allowed.includes(item)) findings.add({ kind: 'cell-enum', ...at, text: item, allowed });
    }
  }
  if (pattern !== undefined && !pattern.test(text)) {
    findings.add({ kind: 'cell-pattern', ...at, text, example: field.pattern?.example ?? '' });
  }
}

function isOfType(text: string, type: 'year' | 'integer' | 'date'): boolean {
  switch (type) {
    case 'year':
      return /^(?:19|20|21)\d{2}$/u.test(text);
    case 'integer':
      return /^[1-9]\d{0,8}$/u.test(text);
    case 'date':
      return isIsoDate(text);
  }
}

/**
 * Whether a text is a day that exists, written as ISO 8601 does.
 * @example isIsoDate('2021-05-26') // true
 * @example isIsoDate('2021-02-30') // false
 */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
