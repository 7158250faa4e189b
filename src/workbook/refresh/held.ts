import type { Block } from '../block/block';
import type { BlockDescriptor } from '../block/descriptor';
import { valueOf, type CellEntry } from '../block/lay-out-block';
import { entryOfWritten, printEntry, type Entry } from '../inserted/entry';

/** What was typed over actual values and waits until the block is about their year and region again, by 编码. */
export type Typed = Readonly<Record<string, CellEntry>>;

/**
 * What was typed for what a block is about from now on, in the rows that it then has.
 * @example returningOf(descriptor, block) // { '350104-14-01': 1300 }
 */
export function returningOf({ held }: BlockDescriptor, block: Block): Typed {
  const all = held?.[heldKey(block.planId, block.comparison?.year)] ?? {};
  return Object.fromEntries(
    block.rows.flatMap(({ key }) => {
      const entry = all[key];
      return entry === undefined ? [] : [[key, entry]];
    }),
  );
}

/**
 * The same before the block is composed, as texts.
 * @example heldFor(descriptor, '350104-14', 2023) // Map { '350104-14-01' => '1300' }
 */
export function heldFor(
  { held }: BlockDescriptor,
  planId: string,
  year: number | undefined,
): ReadonlyMap<string, string> {
  const all = Object.entries(held?.[heldKey(planId, year)] ?? {});
  const read = all.map(([key, entry]) => [key, entryOfWritten(entry)] as const);
  // What a formula of his gives only Excel knows.
  const said = read.filter(([, { kind }]) => kind !== 'formula' && kind !== 'other');
  return new Map(said.map(([key, entry]) => [key, printEntry(entry)]));
}

/**
 * By what it waits.
 * @example heldKey('350104-14', 2023) // '350104-14 2023'
 */
export function heldKey(planId: string, year: number | undefined): string {
  return `${planId} ${String(year ?? '')}`;
}

/**
 * As it is written again. An emptied cell is remembered as one.
 * @example heldEntry({ kind: 'number', value: 1300 }) // 1300
 */
export function heldEntry(entry: Entry): CellEntry {
  switch (entry.kind) {
    case 'blank':
      return '';
    case 'number':
      return entry.value;
    case 'formula':
      return entry.text;
    case 'text':
    case 'other':
      return valueOf({ kind: 'text', text: entry.text });
  }
}
