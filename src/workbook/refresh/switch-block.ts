import type { Column } from '../../core/column/column';
import { readAddress } from '../address/address';
import type { Block } from '../block/block';
import type { BlockDescriptor } from '../block/descriptor';
import type { CellEntry } from '../block/lay-out-block';
import type { BlockReading } from '../inserted/block-reading';
import { safeText } from '../excel/safe-text';
import { entryOfWritten, isSameEntry } from '../inserted/entry';
import type { FoundColumns } from '../inserted/find-columns';
import type { FoundRows } from '../inserted/find-rows';
import { KINDS } from '../kind/kinds';
import { addressOf } from './compare-rows';
import { heldEntry, heldKey, returningOf, type Typed } from './held';
import type { CellChange, RefreshRemark, RowRemoval } from './refresh-plan';

/** What changes in a block besides its cells when its head asks for something else. */
interface Switch {
  readonly changes: readonly CellChange[];
  readonly removals: readonly RowRemoval[];
  readonly remarks: readonly RefreshRemark[];
  readonly held: NonNullable<BlockDescriptor['held']>;
  /** What was once typed and is to stand there again, by 编码. */
  readonly returning: Typed;
  /** Cells in which something was typed that was about what the block showed before, by address. */
  readonly freed: readonly string[];
}

/**
 * The new 编码 of the rows, the rows that the new plan does not have, and the actual values that were
 * typed: they are held for the year and region they were typed for, and those of the new one return.
 * @param now the block as `rekeyed` gives it
 * @example switchBlock(reading, now, block, rows, columns).held // { '350104-14 2023': { '350104-14-01': 1300 } }
 */
export function switchBlock(
  reading: BlockReading,
  now: BlockReading,
  block: Block,
  { keyColumn, rows }: FoundRows,
  { columns }: FoundColumns,
): Switch {
  const { descriptor } = reading;
  const formerKey = new Map([...(block.counterparts ?? [])].map(([from, to]) => [to, from]));
  const kept = new Set(block.rows.map(({ key }) => key));
  const changes: CellChange[] = [];
  const removals: RowRemoval[] = [];
  const typed: Record<string, CellEntry> = {};
  const of = KINDS[descriptor.kind].followed?.column ?? '实际值';
  const actual = descriptor.columns.indexOf(of);
  const place = columns[actual];
  const isSameYear = block.comparison?.year === descriptor.query.comparison?.year;
  const change = (row: number, column: number, key: string, name: Column, to: CellEntry) =>
    changes.push({
      what: { kind: 'cell', key, column: name },
      ...{ address: addressOf(reading, row, column), row, column },
      old: reading.entries[row]?.[column] ?? { kind: 'blank' },
      written: to,
      oldFormat: reading.numberFormats[row]?.[column] ?? 'General',
      numberFormat: undefined,
    });
  const returning = returningOf(descriptor, block);
  const freed: string[] = [];
  for (const [key, at] of rows)
    for (const row of at) {
      if (!kept.has(key)) removals.push({ key, row });
      else if (keyColumn !== undefined && formerKey.has(key))
        change(row, keyColumn, key, '编码', key);
      const line = now.descriptor.written[key];
      if (place === undefined || line === undefined) continue;
      // Of a region beside it that stays: what was typed of it is still about it.
      if (isSameYear && kept.has(key) && block.counterparts && !formerKey.has(key)) continue;
      const entry = reading.entries[row]?.[place] ?? { kind: 'blank' };
      const written = line[actual] ?? '';
      const isTyped = !isSameEntry(entry, entryOfWritten(written));
      if (isTyped) typed[formerKey.get(key) ?? key] = heldEntry(entry);
      const back = returning[key];
      if (isTyped) freed.push(addressOf(reading, row, place));
      if (kept.has(key) && back !== undefined) change(row, place, key, of, back);
    }
  const head = headChanges(reading, block);
  const isMoved = !isAsked(reading.head, block);
  const { comparison, planId } = descriptor.query;
  const own = heldKey(planId, comparison?.year);
  // Of tables of several regions the first may stay: what waits for another of them goes on waiting.
  const waiting = Object.entries(descriptor.held?.[own] ?? {}).filter(([key]) => !kept.has(key));
  const held = { ...descriptor.held, [own]: { ...Object.fromEntries(waiting), ...typed } };
  return {
    ...{ changes: [...changes, ...head], removals, returning, freed },
    held: Object.fromEntries(
      Object.entries(held).filter(([, each]) => Object.keys(each).length > 0),
    ),
    remarks: [
      isMoved
        ? { kind: 'moved', year: block.head.year }
        : { kind: 'head-followed', region: block.head.region, year: block.head.year },
      ...(removals.length === 0
        ? []
        : [{ kind: 'rows-removed' as const, keys: removals.map(({ key }) => key) }]),
      ...(Object.keys(typed).length === 0
        ? []
        : [
            {
              kind: 'actuals-held' as const,
              of: `${descriptor.head?.region ?? ''}${String(comparison?.year ?? '')}年`,
              keys: Object.keys(typed),
            },
          ]),
      ...(Object.keys(returning).length === 0
        ? []
        : [{ kind: 'actuals-returned' as const, keys: Object.keys(returning) }]),
    ],
  };
}

/** Whether it is the head that asks for what the block is to be about now. */
function isAsked(asked: BlockReading['head'], { head: { region, year } }: Block): boolean {
  return (
    asked?.region === region &&
    (year === undefined || (asked.year ?? String(year)) === String(year))
  );
}

/**
 * The cells of the head, where they say something else than what the block is to be about now, or say
 * the year in a way that formulas cannot read.
 * @example headChanges(reading, block)[0]?.written // 2023, where 二〇二三 was typed
 */
export function headChanges(reading: BlockReading, { head }: Block): readonly CellChange[] {
  const { cells, region, year, isPlain } = reading.head ?? {};
  const change = (part: 'region' | 'year', cell: string, written: CellEntry, offers: string) => {
    const place = readAddress(`S!${cell}`);
    if (place === undefined) return [];
    const [row, column] = [place.row - reading.area.row, place.column - reading.area.column];
    return {
      what: { kind: 'frame' as const, part },
      ...{ address: addressOf(reading, row, column), row, column },
      old: reading.standing[row]?.[column] ?? { kind: 'blank' as const },
      written,
      oldFormat: reading.numberFormats[row]?.[column] ?? 'General',
      numberFormat: undefined,
      offers,
    };
  };
  const isYear =
    cells?.year !== undefined &&
    head.year !== undefined &&
    (isPlain === false || year !== String(head.year));
  return [
    ...(cells === undefined || region === head.region
      ? []
      : [change('region', cells.region, safeText(head.region), head.regions.join(','))]),
    ...(isYear ? [change('year', cells.year, head.year, head.years.join(','))] : []),
  ].flat();
}

/**
 * Rows of those that would go in which something of the user's stands, beside the block's own columns.
 * @example ownedRows(reading, removals, columns) // ['350104-14-20']
 */
export function ownedRows(
  reading: BlockReading,
  removals: readonly RowRemoval[],
  columns: FoundColumns,
): readonly string[] {
  return removals.filter(({ row }) => holdsOwn(reading, row, columns)).map(({ key }) => key);
}

function holdsOwn({ entries }: BlockReading, row: number, { columns }: FoundColumns): boolean {
  return (entries[row] ?? []).some(({ kind }, at) => kind !== 'blank' && !columns.includes(at));
}

/**
 * The rows that stay and beside which the user has written something: it was about what the block showed.
 * @example ownText(reading, rows, columns, removals) // [{ kind: 'own-text-kept', keys: ['350104-14-01'] }]
 */
export function ownText(
  reading: BlockReading,
  { rows }: FoundRows,
  columns: FoundColumns,
  removals: readonly RowRemoval[],
): readonly RefreshRemark[] {
  const keys = [...rows].flatMap(([key, at]) => {
    const isGone = removals.some((removal) => removal.key === key);
    return !isGone && at.some((row) => holdsOwn(reading, row, columns)) ? [key] : [];
  });
  return keys.length === 0 ? [] : [{ kind: 'own-text-kept', keys }];
}

/**
 * What is remembered of a head and of the lines that follow it.
 * @example headAfter(reading, block, live).head // { region: '丰泽区', year: 2024 }
 */
export function headAfter(
  { descriptor, head }: BlockReading,
  block: Block,
  live: BlockDescriptor['live'],
): Partial<BlockDescriptor> {
  const { region, year } = block.head;
  const { query } = descriptor;
  const isSame =
    query.planId === block.planId &&
    query.comparison?.year === year &&
    block.counterparts === undefined;
  return {
    ...(head === undefined ? {} : { head: { region, ...(year === undefined ? {} : { year }) } }),
    ...(head === undefined || live === undefined ? {} : { live }),
    ...(isSame
      ? {}
      : {
          query: {
            regionId: block.regionId,
            planId: block.planId,
            ...(block.comparison === undefined ? {} : { comparison: block.comparison }),
          },
        }),
  };
}

/**
 * From now on a cell holds what is written into it, and a later refresh may change it again.
 * @example rememberCell(descriptor.columns)(written, change)['350104-14-01']
 */
export function rememberCell(columns: readonly Column[]) {
  return (written: BlockDescriptor['written'], change: CellChange): BlockDescriptor['written'] => {
    if (change.what.kind === 'frame') return written;
    const { key, column } = change.what;
    const line = columns.map((each, index) =>
      each === column ? change.written : (written[key]?.[index] ?? ''),
    );
    return { ...written, [key]: line };
  };
}
