import type { Block } from '../block/block';
import type { CellEntry } from '../block/lay-out-block';
import { printCell, quoteSheet } from '../address/print-area';
import type { BlockReading } from './block-reading';
import { entryOfWritten, isSameEntry } from './entry';
import type { FoundColumns } from './find-columns';
import type { FoundRows } from './find-rows';
import { offersOf } from './offer';
import type { CellChange, RefreshRemark } from './refresh-plan';

/** Number formats of ours, or none: what a user chose is kept. */
const OWN_FORMAT = /^(?:General|0(?:\.0+)?)$/;

export interface RowComparison {
  readonly changes: readonly CellChange[];
  readonly remarks: readonly RefreshRemark[];
  /** What each row found holds of ours from now on, in the order of the descriptor's columns. */
  readonly written: Readonly<Record<string, readonly CellEntry[]>>;
}

/**
 * Compares the block's rows, as the user left them, with what the plan in force says. A cell is
 * written only where it still holds what was last written into it; anything else is the user's.
 * @example compareRows(reading, block, rows, columns).changes // [{ address: 'Sheet1!F5', … }]
 */
export function compareRows(
  reading: BlockReading,
  block: Block,
  { keyColumn, rows }: FoundRows,
  { columns }: FoundColumns,
): RowComparison {
  const { descriptor, area } = reading;
  const changes: CellChange[] = [];
  const remarks: RefreshRemark[] = [];
  const written: Record<string, readonly CellEntry[]> = {};
  const names = descriptor.columns;
  const offers = offersOf(block, descriptor.mode, { area, names, columns });
  for (const [key, places] of rows) {
    const last = descriptor.written[key] ?? descriptor.columns.map(() => '');
    const next = offers.get(key);
    const [first = 0] = places;
    if (next === undefined) {
      remarks.push({ kind: 'row-withdrawn', key, address: addressOf(reading, first, keyColumn) });
      written[key] = last;
      continue;
    }
    written[key] = descriptor.columns.map((column, index) => {
      const place = columns[index];
      const offer = next.get(column);
      const before = last[index] ?? '';
      if (place === undefined || offer === undefined || column === '编码') return before;
      const kept = places.map((row) => {
        const current = reading.entries[row]?.[place] ?? { kind: 'blank' };
        const entry = offer.entryAt(row);
        const offered = entryOfWritten(entry);
        if (isSameEntry(current, offered)) return true;
        const address = addressOf(reading, row, place);
        const isOurs = isSameEntry(current, entryOfWritten(before));
        if (isOurs)
          changes.push({
            what: { kind: 'cell', key, column },
            address,
            row,
            column: place,
            old: current,
            written: entry,
            numberFormat: formatFor(reading.numberFormats[row]?.[place], offer.numberFormat),
          });
        else remarks.push({ kind: 'edited-by-user', key, column, address, current, offered });
        return isOurs;
      });
      return kept.every(Boolean) ? offer.entryAt(first) : before;
    });
  }
  return { changes, remarks, written };
}

/**
 * Address of a cell of the area, with its sheet.
 * @example addressOf(reading, 3, 5) // 'Sheet1!F5'
 */
export function addressOf({ area }: BlockReading, row: number, column: number): string {
  return `${quoteSheet(area.sheet)}!${printCell(area.row + row, area.column + column)}`;
}

function formatFor(current: string | undefined, offered: string): string | undefined {
  const isOurs = current !== undefined && OWN_FORMAT.test(current);
  return isOurs && current !== offered ? offered : undefined;
}
