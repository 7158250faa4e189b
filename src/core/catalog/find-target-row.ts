import type { PrintedFigure } from '../figure/printed-figure';
import { type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import type { Catalog } from './catalog';
import { findFigure } from './find-figure';
import { findRow, type FoundRow, type RowQuery } from './find-row';
import { listPlans } from './list-plans';
import { nameKey } from './normalise-name';
import { resolveRegion } from './resolve-region';
import { rowKey } from './row-key';

/**
 * The row that a question for a target is about. Where the year selects no plan, or one that states
 * nothing of it, another plan of the region may look that far: a plan up to 2025 speaks of 2035. A
 * plan that is asked for by name is the only one that is looked at.
 * @example findTargetRow(catalog, { region: '仓山', indicator: '城镇化率', year: 2035 })
 * // the row of 十四五, though 2035 is no year of its period
 */
export function findTargetRow(catalog: Catalog, query: RowQuery): Outcome<FoundRow, LookupFinding> {
  const found = findRow(catalog, query);
  const { year } = query;
  if (year === undefined || nameKey(query.plan ?? '') !== '') return found;
  if (found.ok ? targetOf(catalog, found.value, year) !== undefined : !isElsewhere(found.finding))
    return found;
  return findFarSighted(catalog, query, year) ?? found;
}

/**
 * The figure that states a row's target for a year: of just that year, or up to the target year.
 * @example targetOf(catalog, found, 2035)?.text // undefined: the plan names none
 */
export function targetOf(
  catalog: Catalog,
  { plan, row }: FoundRow,
  year: number,
): PrintedFigure | undefined {
  const figure = findFigure(catalog, plan, row, 'target', year);
  return figure !== undefined && isOfYear(figure, plan.targetYear) ? figure : undefined;
}

/**
 * The years that a row states targets for, in order.
 * @example targetYears(catalog, found) // [2025]
 */
export function targetYears(catalog: Catalog, { plan, row }: FoundRow): readonly number[] {
  const figures = (catalog.figures.get(rowKey(row)) ?? []).filter(
    (figure) => figure.measure === 'target' && isOfYear(figure, plan.targetYear),
  );
  return [...new Set(figures.map(({ lastYear }) => lastYear))].sort((one, other) => one - other);
}

/** A sum over some years before the last is no target of the year it ends in. */
function isOfYear({ firstYear, lastYear }: PrintedFigure, targetYear: number): boolean {
  return firstYear === lastYear || lastYear === targetYear;
}

function isElsewhere({ kind }: LookupFinding): boolean {
  return (
    kind === 'plan-absent' ||
    kind === 'table-missing' ||
    kind === 'indicator-not-in-plan' ||
    kind === 'indicator-unknown'
  );
}

function findFarSighted(
  catalog: Catalog,
  query: RowQuery,
  year: number,
): Outcome<FoundRow, LookupFinding> | undefined {
  const region = resolveRegion(catalog, query.region);
  if (!region.ok) return undefined;
  for (const { id } of listPlans(catalog, region.value)) {
    const found = findRow(catalog, { ...query, plan: id });
    if (found.ok && targetOf(catalog, found.value, year) !== undefined) return found;
  }
  return undefined;
}
