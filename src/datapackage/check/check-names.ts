import type { CsvTable } from '../csv/row';
import type { FindingList } from '../finding/finding-list';
import { keyOf, type KnownKeys } from './known-keys';

/**
 * Checks that an alias leads to a region or an indicator that exists, whichever its kind says.
 * @example checkNames(names, known, findings)
 */
export function checkNames(table: CsvTable, known: KnownKeys, findings: FindingList): void {
  for (const { row, cell } of table.rows) {
    const target = cell('kind') === 'region' ? 'regions' : 'indicators';
    const targetColumn = target === 'regions' ? 'region_id' : 'indicator_id';
    const keys = known(target, [targetColumn]);
    const text = cell('id');
    if (keys === undefined || text === '' || keys.has(keyOf([text]))) continue;
    findings.add({
      kind: 'reference-unknown',
      file: table.file,
      row,
      column: 'id',
      text,
      targetFile: `${target}.csv`,
      targetColumn,
    });
  }
}
