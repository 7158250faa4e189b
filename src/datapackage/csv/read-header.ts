import type { FindingList } from '../finding/finding-list';
import type { TableSchema } from '../schema/table-schema';

/**
 * Where each column of a table stands; undefined, with findings added, where one that is needed is
 * missing. Columns in any order; unknown ones are said and passed over, unnamed ones passed over.
 * @example readHeader(names, 'names.csv', ['kind', 'id', 'name'], findings)?.get('id') // 1
 */
export function readHeader(
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
