import type { Catalog } from '../../core/catalog/catalog';
import { resolvePlan, resolveRegion } from '../../core/catalog/resolve-plan';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import { year as yearArgument } from '../../core/function/argument';
import type { Column } from '../../core/column/column';
import type { BlockDescriptor } from '../block/descriptor';
import type { BlockReading } from '../inserted/block-reading';
import type { Entry } from '../inserted/entry';
import { isHeadChanged, type HeadReading } from '../inserted/head-cells';
import { counterpartsOf, type Followed } from './follow-move';
import type { RefreshRemark } from './refresh-plan';

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

/**
 * A block as if it had been written for the plan that its head asks for now: its rows go by the 编码 of
 * their counterparts, its columns by what they are about from now on.
 * @example rekeyed(reading, new Map([['350104-14-01', '350503-14-01']])).descriptor.written['350503-14-01']
 */
export function rekeyed(
  reading: BlockReading,
  counterparts: ReadonlyMap<string, string>,
  columns?: ReadonlyMap<Column, Column>,
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
    descriptor: {
      ...descriptor,
      columns: descriptor.columns.map((column) => columns?.get(column) ?? column),
      ...own,
      ...shown,
    },
    entries: reading.entries.map((line) =>
      line.map((entry): Entry => {
        const to = entry.kind === 'text' ? counterparts.get(entry.text.trim()) : undefined;
        return to === undefined ? entry : { kind: 'text', text: to };
      }),
    ),
  };
}
