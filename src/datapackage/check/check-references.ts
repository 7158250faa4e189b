import type { CsvTable } from '../csv/row';
import type { FindingList } from '../finding/finding-list';
import type { TableSchema } from '../schema/table-schema';
import { keyOf, type KnownKeys } from './known-keys';

/**
 * Checks that what a row refers to exists. A reference into a table that could not be read is not
 * checked: that table's own findings come first.
 * @example checkReferences(plansSchema, plans, known, findings)
 */
export function checkReferences(
  schema: TableSchema,
  table: CsvTable,
  known: KnownKeys,
  findings: FindingList,
): void {
  for (const { fields, table: target, targetFields } of schema.foreignKeys) {
    const keys = known(target, targetFields);
    if (keys === undefined) continue;
    for (const { row, cell } of table.rows) {
      const cells = fields.map(cell);
      if (cells.includes('') || keys.has(keyOf(cells))) continue;
      // Of a key over two columns the second is the one to blame: the first has its own reference.
      const column = fields.at(-1) ?? '';
      const first = fields[0] ?? '';
      const isBlamed = fields.length === 1 || known('plans', ['plan_id'])?.has(cell(first));
      if (isBlamed !== true) continue;
      findings.add({
        kind: 'reference-unknown',
        file: table.file,
        row,
        column,
        text: cell(column),
        targetFile: `${target}.csv`,
        targetColumn: targetFields.at(-1) ?? '',
      });
    }
  }
}
