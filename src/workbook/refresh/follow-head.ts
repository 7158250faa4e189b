import type { Catalog } from '../../core/catalog/catalog';
import { resolvePlanIndicator } from '../../core/catalog/find-row';
import { resolvePlan, resolveRegion } from '../../core/catalog/resolve-plan';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import { year as yearArgument } from '../../core/function/argument';
import { rowKey, rowName } from '../../core/indicator/plan-indicator';
import type { Plan } from '../../core/plan/plan';
import type { BlockDescriptor } from '../block/descriptor';
import type { BlockReading } from '../inserted/block-reading';
import type { Entry } from '../inserted/entry';
import { isHeadChanged, type HeadReading } from '../inserted/head-cells';
import type { RefreshRemark } from './refresh-plan';

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

/** 换区、换期: what is about one plan is to be about another, of another region or another period. */
export interface Move {
  readonly from: Plan;
  readonly to: Plan;
  /** Of the tables about a year; left out, each keeps its place in the period. */
  readonly year?: number | undefined;
}

/**
 * The same year of the period moved to: the third year stays the third.
 * @example movedYear({ from: plan14, to: plan15 }, 2023) // 2028
 */
export function movedYear({ from, to }: Move, year: number): number {
  return Math.min(to.targetYear, Math.max(to.baseYear, year - from.baseYear + to.baseYear));
}

/**
 * What a block is to show once it is moved. A table of several regions would name one of them twice.
 * @example followMove(catalog, descriptor, head, { from, to }) // { ok: true, value: { plan: to, year: 2028, … } }
 */
export function followMove(
  catalog: Catalog,
  descriptor: BlockDescriptor,
  head: HeadReading | undefined,
  move: Move,
): Outcome<Followed, RefreshRemark> {
  const { comparison } = descriptor.query;
  if (isHeadChanged(descriptor, head)) return fail({ kind: 'not-moved', why: 'head-changed' });
  if ((comparison?.beside ?? []).length > 0)
    return fail({ kind: 'not-moved', why: 'several-regions' });
  const shifted = comparison && Math.max(movedYear(move, comparison.year), move.to.baseYear + 1);
  return succeed({
    plan: move.to,
    // A final table is about the last year, whichever the others are about.
    year: comparison && descriptor.kind !== 'final' ? (move.year ?? shifted) : shifted,
    region: undefined,
    counterparts: counterpartsOf(catalog, move.from, move.to),
  });
}

/**
 * 编码 of one plan by those of another. By their names, as the functions find them; a row that two lead
 * to is only the first one's.
 * @example counterpartsOf(catalog, cangshan, fengze).get('350104-14-01') // '350503-14-01'
 */
export function counterpartsOf(
  catalog: Catalog,
  from: Plan,
  to: Plan,
): ReadonlyMap<string, string> {
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
