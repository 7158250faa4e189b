import type { Catalog } from '../../core/catalog/catalog';
import { resolvePlanIndicator } from '../../core/catalog/find-row';
import { resolvePlan } from '../../core/catalog/resolve-plan';
import type { Column } from '../../core/column/column';
import { regionColumn, regionOf, yearColumn, yearOf } from '../../core/column/own-columns';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import { rowKey, rowName } from '../../core/indicator/plan-indicator';
import type { Plan } from '../../core/plan/plan';
import type { BlockDescriptor } from '../block/descriptor';
import { absentKey, readAbsentKey } from '../comparison/compose-lines';
import { isHeadChanged, type HeadReading } from '../inserted/head-cells';
import type { RefreshRemark } from './refresh-plan';

/** What a block is to show, by what its head says now or as it is moved. */
export interface Followed {
  readonly plan: Plan;
  readonly year: number | undefined;
  /** The region as it stands in the head. */
  readonly region: string | undefined;
  /** Left out where they stay. */
  readonly beside?: readonly string[];
  /** 编码 of the plan by those of the plan that the block showed; undefined where it is the same one. */
  readonly counterparts: ReadonlyMap<string, string> | undefined;
  /** The columns that are about another region or year from now on, by those that the block showed. */
  readonly renamed?: ReadonlyMap<Column, Column>;
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

/** A plan that a table is about, and the one that it is to be about. */
type Pair = readonly [former: Plan, next: Plan];

/**
 * Whether a table is about the plan that is moved, alone or among others.
 * @example isMoved(descriptor, { from, to }) // true
 */
export function isMoved({ query }: BlockDescriptor, { from }: Move): boolean {
  return [query.planId, ...(query.comparison?.beside ?? [])].includes(from.id);
}

/**
 * What a block is to show once it is moved. Among several regions the one that is moved changes its
 * place with the other; to another period they all go.
 * @example followMove(catalog, descriptor, head, { from, to }) // { ok: true, value: { plan: to, year: 2028, … } }
 */
export function followMove(
  catalog: Catalog,
  descriptor: BlockDescriptor,
  head: HeadReading | undefined,
  move: Move,
): Outcome<Followed, RefreshRemark> {
  const { planId, comparison } = descriptor.query;
  if (isHeadChanged(descriptor, head)) return fail({ kind: 'not-moved', why: 'head-changed' });
  const paired = pairPlans(catalog, [planId, ...(comparison?.beside ?? [])], move);
  if (!paired.ok) return paired;
  const [lead, ...others] = paired.value;
  const plan = lead?.[1] ?? move.to;
  const shifted = comparison && Math.max(movedYear(move, comparison.year), move.to.baseYear + 1);
  // A final table is about the last year, whichever the others are about.
  const year = comparison && descriptor.kind !== 'final' ? (move.year ?? shifted) : shifted;
  const renamed = renameColumns(catalog, descriptor, paired.value, year);
  if (renamed === undefined) return fail({ kind: 'not-moved', why: 'other-years' });
  return succeed({
    ...{ plan, year, region: undefined, renamed },
    ...(comparison?.beside === undefined ? {} : { beside: others.map(([, next]) => next.id) }),
    counterparts: pairRows(catalog, descriptor, paired.value),
  });
}

/** Each plan with the one that takes its place; it may be the same. */
function pairPlans(
  catalog: Catalog,
  ids: readonly string[],
  { from, to }: Move,
): Outcome<readonly Pair[], RefreshRemark> {
  const pairs: Pair[] = [];
  for (const planId of ids) {
    const former = catalog.plans.get(planId);
    const region = former && catalog.regions.get(former.regionId);
    if (former === undefined || region === undefined) return fail({ kind: 'plan-absent', planId });
    const isOther = former.id !== from.id && from.period !== to.period;
    const stays = succeed(former.id === from.id ? to : former);
    const next = isOther ? resolvePlan(catalog, region, { period: to.period }) : stays;
    if (!next.ok) return fail({ kind: 'not-moved', why: 'plan-missing', region: region.name });
    if (pairs.some(([, taken]) => taken.regionId === next.value.regionId))
      return fail({
        ...{ kind: 'not-moved', why: 'twice' },
        region: catalog.regions.get(next.value.regionId)?.name ?? '',
      });
    pairs.push([former, next.value]);
  }
  return succeed(pairs);
}

/** 编码 of all plans that change; and of the lines for regions that do not have an indicator. */
function pairRows(
  catalog: Catalog,
  { written }: BlockDescriptor,
  pairs: readonly Pair[],
): ReadonlyMap<string, string> {
  const rows = new Map(
    pairs.flatMap(([former, next]) =>
      former.id === next.id ? [] : [...counterpartsOf(catalog, former, next)],
    ),
  );
  for (const key of Object.keys(written))
    for (const [former, next] of pairs) {
      const lead = readAbsentKey(key, former.id);
      const own = lead === undefined ? key : absentKey(next.id, rows.get(lead) ?? lead);
      if (own !== key) rows.set(key, own);
    }
  return rows;
}

/** The columns of regions and years by what they are to be; undefined where there are more or fewer years. */
function renameColumns(
  catalog: Catalog,
  { columns }: BlockDescriptor,
  pairs: readonly Pair[],
  until: number | undefined,
): ReadonlyMap<Column, Column> | undefined {
  const renamed = new Map<Column, Column>();
  for (const column of columns) {
    const side = regionOf(column);
    const next = pairs.find(([former]) => former.id === side?.planId)?.[1];
    const region = next && catalog.regions.get(next.regionId);
    if (side !== undefined && next !== undefined && region !== undefined)
      renamed.set(column, regionColumn({ region, plan: next }, side.by));
  }
  const years = columns.filter((column) => yearOf(column) !== undefined);
  const first = (pairs[0]?.[1].baseYear ?? 0) + 1;
  years.forEach((column, index) => renamed.set(column, yearColumn(first + index)));
  return years.length === 0 || first + years.length - 1 === until ? renamed : undefined;
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
