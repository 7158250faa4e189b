import type { Block } from '../block/block';
import type { BlockReading } from './block-reading';
import type { FoundColumns } from './find-columns';
import type { FoundRows } from './find-rows';
import { offersOf } from './offer';
import type { RowAddition } from './refresh-plan';

/**
 * The rows of the plan that the block never had, each below the row that precedes it in the plan
 * (or, where that one is gone, below the block's last row). Rows the user deleted are not new.
 * @example addRows(reading, block, rows, columns)[0]?.key // '350104-14-21'
 */
export function addRows(
  reading: BlockReading,
  block: Block,
  { rows }: FoundRows,
  { columns }: FoundColumns,
): readonly RowAddition[] {
  const { descriptor, area } = reading;
  const last = Math.max(...[...rows.values()].flat());
  const names = descriptor.columns;
  const offers = offersOf(block, descriptor.mode, { area, names, columns });
  const counts = new Map<number, number>();
  return block.rows.flatMap(({ key }, index) => {
    if (Object.hasOwn(descriptor.written, key) || rows.has(key)) return [];
    const offer = offers.get(key);
    const at = <Value>(read: (index: number) => Value, blank: Value): Value[] =>
      Array.from({ length: area.columns }, (_, place) => {
        const own = columns.indexOf(place);
        return own < 0 ? blank : read(own);
      });
    const cell = (own: number) => offer?.get(descriptor.columns[own] ?? '');
    const after = precedingRow(block, index, rows) ?? last;
    // Several new rows may follow the same one.
    const nth = (counts.get(after) ?? 0) + 1;
    counts.set(after, nth);
    return {
      key,
      after,
      entries: at((own) => cell(own)?.entryAt(after + nth) ?? '', ''),
      numberFormats: at((own) => cell(own)?.numberFormat ?? 'General', 'General'),
    };
  });
}

function precedingRow(block: Block, index: number, rows: FoundRows['rows']): number | undefined {
  for (let before = index - 1; before >= 0; before--) {
    const places = rows.get(block.rows[before]?.key ?? '');
    if (places !== undefined) return Math.max(...places);
  }
  return undefined;
}
