import type { Catalog } from '../../core/catalog/catalog';
import { resolvePlanIndicator } from '../../core/catalog/find-row';
import { resolvePlan, resolveRegion } from '../../core/catalog/resolve-plan';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import { year as yearArgument } from '../../core/function/argument';
import { rowKey, rowName } from '../../core/indicator/plan-indicator';
import type { Plan } from '../../core/plan/plan';
import type { Block } from '../block/block';
import type { BlockDescriptor } from '../block/descriptor';
import { valueOf, type CellEntry } from '../block/lay-out-block';
import type { BlockReading } from '../inserted/block-reading';
import { entryOfWritten, isSameEntry, type Entry } from '../inserted/entry';
import type { FoundColumns, FoundRows } from '../inserted/find-rows';
import { isHeadChanged, type HeadReading } from '../inserted/head-cells';
import { addressOf } from './compare-rows';
import type { CellChange, RefreshRemark, RowRemoval } from './refresh-plan';

/** What a block is to show, by what its head says now. */
interface Followed {
  readonly plan: Plan;
  readonly year: number | undefined;
  /** The region as it stands in the head. */
  readonly region: string | undefined;
  /** 编码 of the plan by those of the plan that the block showed; undefined where it is the same one. */
  readonly counterparts: ReadonlyMap<string, string> | undefined;
}

/**
 * What a block's head asks for: another region's plan of the same period, another year.
 * @example followHead(catalog, descriptor, { region: '丰泽', year: '2024', … }) // { ok: true, value: { plan, year: 2024, … } }
 */
export function followHead(
  catalog: Catalog,
  descriptor: BlockDescriptor,
  head: HeadReading | undefined,
): Outcome<Followed, RefreshRemark> {
  const { planId, comparison } = descriptor.query;
  const former = catalog.plans.get(planId);
  if (former === undefined) return fail({ kind: 'plan-absent', planId });
  const asWritten = { plan: former, year: comparison?.year, region: descriptor.head?.region };
  if (head === undefined || !isHeadChanged(descriptor, head))
    return succeed({ ...asWritten, counterparts: undefined });
  const unreadable = (finding: Extract<RefreshRemark, { kind: 'head-unreadable' }>['finding']) =>
    fail({ kind: 'head-unreadable' as const, finding });
  const region = resolveRegion(catalog, head.region);
  if (!region.ok) return unreadable(region.finding);
  const isOther = region.value.id !== former.regionId;
  const plan = isOther
    ? resolvePlan(catalog, region.value, { period: former.period })
    : succeed(former);
  if (!plan.ok) return unreadable(plan.finding);
  const year = yearArgument('').read(head.year ?? '');
  if (!year.ok) return unreadable(year.finding);
  if (comparison !== undefined && year.value === undefined)
    return unreadable({ kind: 'argument-missing', argument: '年份' });
  return succeed({
    plan: plan.value,
    year: comparison && year.value,
    region: head.region,
    counterparts: isOther ? counterpartsOf(catalog, former, plan.value) : undefined,
  });
}

/** By their names, as the functions find them; a row that two lead to is only the first one's. */
function counterpartsOf(catalog: Catalog, from: Plan, to: Plan): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    (catalog.rows.get(from.id) ?? []).flatMap((row): [string, string][] => {
      const found = resolvePlanIndicator(catalog, to, rowName(row));
      const key = found.ok ? rowKey(found.value) : undefined;
      if (key === undefined || taken.has(key)) return [];
      taken.add(key);
      return [[rowKey(row), key]];
    }),
  );
}

/**
 * A block as if it had been written for the plan that its head asks for now: its rows go by the 编码 of
 * their counterparts.
 * @example rekeyed(reading, new Map([['350104-14-01', '350503-14-01']])).descriptor.written['350503-14-01']
 */
export function rekeyed(
  reading: BlockReading,
  counterparts: ReadonlyMap<string, string>,
): BlockReading {
  const { descriptor } = reading;
  const at = descriptor.columns.indexOf('编码');
  const renamed = <Line>(
    lines: Readonly<Record<string, Line>>,
    rewrite: (line: Line, to: string) => Line,
  ): Readonly<Record<string, Line>> =>
    Object.fromEntries(
      Object.entries(lines).map(([from, line]) => {
        const to = counterparts.get(from);
        return to === undefined ? [from, line] : [to, rewrite(line, to)];
      }),
    );
  const { written, formats } = descriptor;
  const own = {
    written: renamed(written, (line, to) => line.map((each, i) => (i === at ? to : each))),
  };
  const shown = formats === undefined ? {} : { formats: renamed(formats, (line) => line) };
  return {
    ...reading,
    descriptor: { ...descriptor, ...own, ...shown },
    entries: reading.entries.map((line) =>
      line.map((entry): Entry => {
        const to = entry.kind === 'text' ? counterparts.get(entry.text.trim()) : undefined;
        return to === undefined ? entry : { kind: 'text', text: to };
      }),
    ),
  };
}

/** What changes in a block besides its cells when its head asks for something else. */
interface Switch {
  readonly changes: readonly CellChange[];
  readonly removals: readonly RowRemoval[];
  readonly remarks: readonly RefreshRemark[];
  readonly held: NonNullable<BlockDescriptor['held']>;
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
  const actual = descriptor.columns.indexOf('实际值');
  const place = columns[actual];
  const change = (row: number, column: number, key: string, of: '编码' | '实际值', to: CellEntry) =>
    changes.push({
      what: { kind: 'cell', key, column: of },
      ...{ address: addressOf(reading, row, column), row, column },
      old: reading.entries[row]?.[column] ?? { kind: 'blank' },
      written: to,
      oldFormat: reading.numberFormats[row]?.[column] ?? 'General',
      numberFormat: undefined,
    });
  const returning = descriptor.held?.[heldKey(block.planId, block.comparison?.year)] ?? {};
  for (const [key, at] of rows)
    for (const row of at) {
      if (!kept.has(key)) removals.push({ key, row });
      else if (keyColumn !== undefined && formerKey.has(key))
        change(row, keyColumn, key, '编码', key);
      const line = now.descriptor.written[key];
      if (place === undefined || line === undefined) continue;
      const entry = reading.entries[row]?.[place] ?? { kind: 'blank' };
      const written = line[actual] ?? '';
      const isTyped = !isSameEntry(entry, entryOfWritten(written));
      if (isTyped) typed[formerKey.get(key) ?? key] = heldEntry(entry);
      const back = returning[key];
      if (!kept.has(key) || (!isTyped && back === undefined)) continue;
      change(row, place, key, '实际值', back ?? written);
    }
  const { comparison, planId } = descriptor.query;
  const held = { ...descriptor.held, [heldKey(planId, comparison?.year)]: typed };
  return {
    changes,
    removals,
    held: Object.fromEntries(
      Object.entries(held).filter(([, each]) => Object.keys(each).length > 0),
    ),
    remarks: [
      { kind: 'head-followed', region: block.head.region, year: block.head.year },
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

function heldKey(planId: string, year: number | undefined): string {
  return `${planId} ${String(year ?? '')}`;
}

/** As it is written again. An emptied cell is remembered as one. */
function heldEntry(entry: Entry): CellEntry {
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

/**
 * What is remembered of a head and of the lines that follow it.
 * @example headAfter(reading, block, live).head // { region: '丰泽区', year: 2024 }
 */
export function headAfter(
  { descriptor }: BlockReading,
  block: Block,
  live: BlockDescriptor['live'],
): Partial<BlockDescriptor> {
  const { region, year } = block.head;
  const { query } = descriptor;
  const isSame = query.planId === block.planId && query.comparison?.year === year;
  return {
    head: { region, ...(year === undefined ? {} : { year }) },
    ...(live === undefined ? {} : { live }),
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
