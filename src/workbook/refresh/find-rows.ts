import type { Entry } from './entry';

/** Where each 编码 stands: rows of the area, counted from 0. More than one where it was copied. */
export type KeyRows = ReadonlyMap<string, readonly number[]>;

export interface FoundRows {
  /** Column of the keys, counted from 0 in the area. */
  readonly keyColumn: number;
  readonly rows: KeyRows;
}

/**
 * Finds the block's rows by their visible 编码, in whatever order and column they stand now.
 * undefined where no known key is left.
 * @example findRows(entries, new Set(['350104-14-01']))?.rows.get('350104-14-01') // [3]
 */
export function findRows(
  entries: readonly (readonly Entry[])[],
  keys: ReadonlySet<string>,
): FoundRows | undefined {
  const width = entries[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => rowsOf(entries, keys, column));
  // Someone may quote a few keys elsewhere; the column with the most is the key column.
  const sizes = columns.map((rows) => rows.size);
  const most = Math.max(0, ...sizes);
  const keyColumn = sizes.indexOf(most);
  const rows = columns[keyColumn];
  return most === 0 || rows === undefined ? undefined : { keyColumn, rows };
}

function rowsOf(
  entries: readonly (readonly Entry[])[],
  keys: ReadonlySet<string>,
  column: number,
): KeyRows {
  const found = new Map<string, number[]>();
  entries.forEach((line, row) => {
    const entry = line[column];
    const key = entry?.kind === 'text' ? entry.text.trim() : '';
    if (keys.has(key)) found.set(key, [...(found.get(key) ?? []), row]);
  });
  return found;
}
