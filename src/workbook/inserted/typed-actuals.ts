import { printCell, quoteSheet } from '../address/address';
import { KINDS } from '../kind/kinds';
import type { BlockReading } from './block-reading';
import { entryOfWritten, isSameEntry, printEntry } from './entry';
import { findColumns } from './find-columns';
import { findRows } from './find-rows';

/**
 * What the user typed over the values that the rows of a table follow, by 编码; '' for a cell he emptied. A
 * formula of his is not among it, since only Excel knows what it gives, nor a row that stands twice.
 * @param adopted addresses that do not count
 * @example typedActuals(reading, []).get('350104-14-01') // '1300'
 */
export function typedActuals(
  { descriptor, area, entries, isFrozen }: BlockReading,
  adopted: readonly string[],
): ReadonlyMap<string, string> {
  const typed = new Map<string, string>();
  const { followed } = KINDS[descriptor.kind];
  const index = followed === undefined ? -1 : descriptor.columns.indexOf(followed.column);
  const found = findRows(entries, descriptor);
  if (isFrozen || index < 0 || found === undefined) return typed;
  const place = findColumns({ descriptor, area, entries }, found).columns[index];
  if (place === undefined) return typed;
  for (const [key, [row, ...more]] of found.rows) {
    const written = descriptor.written[key]?.[index];
    if (row === undefined || more.length > 0 || written === undefined) continue;
    const entry = entries[row]?.[place] ?? { kind: 'blank' };
    const address = `${quoteSheet(area.sheet)}!${printCell(area.row + row, area.column + place)}`;
    if (entry.kind === 'formula' || entry.kind === 'other' || adopted.includes(address)) continue;
    if (!isSameEntry(entry, entryOfWritten(written))) typed.set(key, printEntry(entry));
  }
  return typed;
}
