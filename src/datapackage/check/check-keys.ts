import type { CsvTable } from '../csv/row';
import type { FindingList } from '../finding/finding-list';
import type { TableSchema } from '../schema/table-schema';

/** Whatever no cell can hold joins the parts of a key. */
const JOINT = '\u0000';

/**
 * Checks that no key stands twice; a key with an empty cell is not compared.
 * @example checkKeys(plansSchema, plans, findings) // adds { kind: 'key-duplicate', firstRow: 2, … }
 */
export function checkKeys(schema: TableSchema, table: CsvTable, findings: FindingList): void {
  for (const columns of [schema.primaryKey, ...schema.uniqueKeys]) {
    const firstRows = new Map<string, number>();
    for (const { row, cell } of table.rows) {
      const cells = columns.map(cell);
      if (cells.includes('')) continue;
      const key = cells.join(JOINT);
      const firstRow = firstRows.get(key);
      if (firstRow === undefined) {
        firstRows.set(key, row);
        continue;
      }
      const text = cells.join(' ');
      findings.add({ kind: 'key-duplicate', file: table.file, row, columns, text, firstRow });
    }
  }
}
