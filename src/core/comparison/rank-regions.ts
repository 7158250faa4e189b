import type { Catalog } from '../catalog/catalog';
import { listedRows } from '../catalog/find-figure';
import { rowsOfConcept } from '../catalog/same-concept';
import { inUnit } from '../figure/in-unit';
import { rowKey, rowName, type PlanIndicator } from '../indicator/plan-indicator';
import { nameKey } from '../name/name';
import type { Plan } from '../plan/plan';
import type { Comparison, ComparisonRow, RankedBy, RankedRow, RankRemark } from './comparison';
import { isRate, progressOf, scopeOf } from './row-cells';

/** Equal but for binary dust. */
const NEAR = 1e-9;

/**
 * Regions by one indicator, the best first: the largest value, where less is better the smallest. What
 * does not measure the same (another unit, a total beside a year's value), is only a lower bound or is
 * not known stands below without a rank, and says why.
 * @param leader the indicator as the first region's plan prints it
 * @example rankRegions(catalog, gdp, comparisons, 'actual').map(({ rank }) => rank) // [1, 2, undefined]
 */
export function rankRegions(
  catalog: Catalog,
  leader: PlanIndicator,
  comparisons: readonly Comparison[],
  by: RankedBy,
): readonly RankedRow[] {
  const found = comparisons.map((comparison) => matchRow(catalog, comparison, leader));
  const measured = by === 'progress' ? found.map(measureProgress) : measureActuals(found);
  const sign = by === 'actual' && isLessBetter(catalog, leader, found) ? -1 : 1;
  const ranked = measured
    .flatMap(({ amount, ...each }) =>
      amount === undefined ? [] : [{ ...each, amount: sign * amount }],
    )
    .sort((one, other) => other.amount - one.amount);
  return [
    ...ranked.map(({ amount, ...each }) => {
      const first = ranked.findIndex((other) => isNear(other.amount, amount));
      return { ...each, rank: first + 1 };
    }),
    ...measured.flatMap(({ amount, ...each }) =>
      amount === undefined ? [{ ...each, rank: undefined }] : [],
    ),
  ];
}

interface Measured extends Omit<RankedRow, 'rank'> {
  /** What is ranked; undefined where nothing can be. */
  readonly amount?: number;
}

/**
 * A region's row of the same indicator: of the same concept, or where there is none of the same name.
 * @example matchRow(catalog, comparison, gdp).remark // { kind: 'row-absent' }
 */
export function matchRow(
  catalog: Catalog,
  comparison: Comparison,
  leader: PlanIndicator,
): Omit<RankedRow, 'rank'> {
  const { plan, rows } = comparison;
  const compared = rows.map(({ planIndicator }) => planIndicator);
  const { row, remark } = matchIndicator(catalog, plan, leader, compared);
  const own = rows.find(({ planIndicator }) => planIndicator === row);
  return { comparison, row: own, remark };
}

/**
 * The same in a plan that is not compared.
 * @param among those of its rows that count
 * @example matchIndicator(catalog, fengze, gdp).row?.number // '1'
 */
export function matchIndicator(
  catalog: Catalog,
  plan: Plan,
  leader: PlanIndicator,
  among: readonly PlanIndicator[] = listedRows(catalog, plan),
): { readonly row: PlanIndicator | undefined; readonly remark: RankRemark | undefined } {
  const alike = likeIndicator(catalog, plan, leader);
  const [only, ...others] = among.filter((row) => alike.some((key) => key === rowKey(row)));
  if (only === undefined) return { row: undefined, remark: { kind: 'row-absent' } };
  const count = others.length + 1;
  return count > 1
    ? { row: undefined, remark: { kind: 'rows-several', count } }
    : { row: only, remark: undefined };
}

function likeIndicator(catalog: Catalog, plan: Plan, leader: PlanIndicator): readonly string[] {
  if (plan.id === leader.planId) return [rowKey(leader)];
  const listed = listedRows(catalog, plan);
  const concept = catalog.indicators.get(leader.indicatorId ?? '');
  const name = nameKey(rowName(leader));
  const alike =
    concept === undefined
      ? listed.filter((row) => row.indicatorId === undefined && nameKey(rowName(row)) === name)
      : rowsOfConcept(catalog, listed, concept);
  return alike.map(rowKey);
}

function measureProgress(found: Measured): Measured {
  const { row } = found;
  if (row === undefined) return found;
  const progress = progressOf(row);
  if (progress === undefined) return { ...found, remark: { kind: 'no-progress' } };
  if (progress.bound === 'at-least') return { ...found, remark: { kind: 'at-least' } };
  return { ...found, amount: progress.value };
}

/** Values are ranked in the unit and the sense that most of them have. */
function measureActuals(all: readonly Measured[]): readonly Measured[] {
  const stated = all.flatMap(({ row }) =>
    row?.actual.kind === 'number' ? [{ unit: unitOf(row), scope: row.actual.scope }] : [],
  );
  const scope = most(stated.map((each) => each.scope));
  const unit = most(stated.filter((each) => each.scope === scope).map((each) => each.unit)) ?? '';
  return all.map((found): Measured => {
    const { row } = found;
    if (row === undefined) return found;
    const { actual } = row;
    if (actual.kind !== 'number' || scope === undefined)
      return { ...found, remark: { kind: 'no-value' } };
    if (actual.scope !== scope)
      return { ...found, remark: { kind: 'other-scope', scope: actual.scope, of: scope } };
    if (actual.missing.length > 0) return { ...found, remark: { kind: 'at-least' } };
    const own = unitOf(row);
    const amount = own === unit ? actual.value : inUnit(actual.value, own, unit);
    // Without a unit nobody knows whether it measures the same.
    if (amount === undefined || (own === '') !== (unit === ''))
      return { ...found, remark: { kind: 'other-unit', unit: own, of: unit } };
    const remark: RankRemark | undefined =
      amount !== actual.value
        ? { kind: 'converted', unit: own, of: unit }
        : actual.isRough === true
          ? { kind: 'rough' }
          : undefined;
    return { ...found, amount, remark };
  });
}

function unitOf(row: ComparisonRow): string {
  return isRate(row) ? '%' : row.planIndicator.unit;
}

function most<Value>(values: readonly Value[]): Value | undefined {
  const count = (value: Value) => values.filter((each) => each === value).length;
  const highest = Math.max(0, ...values.map(count));
  return values.find((value) => count(value) === highest);
}

/** A reduction is better the larger it is, whatever is reduced. */
function isLessBetter(
  catalog: Catalog,
  leader: PlanIndicator,
  found: readonly Measured[],
): boolean {
  const rows = found.flatMap(({ row }) => row ?? []);
  if (rows.some((row) => scopeOf(row) === 'reduction')) return false;
  // A printed bound (不高于) goes before the indicator's usual direction.
  const ways = rows.flatMap(({ deciding }) =>
    deciding !== undefined && 'way' in deciding.target ? (deciding.target.way ?? []) : [],
  );
  const known = catalog.indicators.get(leader.indicatorId ?? '')?.direction;
  return ways.length > 0 ? ways[0] === -1 : known === 'down';
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= NEAR * Math.max(1, Math.abs(other));
}
