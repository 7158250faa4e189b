import { succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import type { PlanIndicator } from '../indicator/plan-indicator';
import type { Plan } from '../plan/plan';
import type { Region } from '../region/region';
import type { Catalog } from './catalog';
import { nameKey, normaliseName } from './normalise-name';
import { resolvePlanIndicator } from './resolve-plan-indicator';
import { resolvePlan } from './resolve-plan';
import { resolveRegion } from './resolve-region';

/** A question about one indicator of one plan, in the user's own words. */
export interface RowQuery {
  readonly region: string;
  readonly indicator: string;
  /** Period or plan; wins over the year. */
  readonly plan?: string | undefined;
  readonly year?: number | undefined;
}

export interface FoundRow {
  readonly region: Region;
  readonly plan: Plan;
  readonly row: PlanIndicator;
}

/**
 * The row that a question is about: region, then plan, then indicator. A 编码 of the region also
 * selects its plan where neither plan nor year does.
 * @example findRow(catalog, { region: '仓山', indicator: 'GDP' }) // { ok: true, value: { row, … } }
 */
export function findRow(catalog: Catalog, query: RowQuery): Outcome<FoundRow, LookupFinding> {
  const region = resolveRegion(catalog, query.region);
  if (!region.ok) return region;
  const plan = choosePlan(catalog, region.value, query);
  if (!plan.ok) return plan;
  const row = resolvePlanIndicator(catalog, plan.value, query.indicator);
  if (!row.ok) return row;
  return succeed({ region: region.value, plan: plan.value, row: row.value });
}

function choosePlan(
  catalog: Catalog,
  region: Region,
  query: RowQuery,
): Outcome<Plan, LookupFinding> {
  if (nameKey(query.plan ?? '') === '' && query.year === undefined) {
    const coded = catalog.rowsByCode.get(normaliseName(query.indicator));
    const plan = catalog.plans.get(coded?.planId ?? '');
    if (plan?.regionId === region.id) return succeed(plan);
  }
  return resolvePlan(catalog, region, { period: query.plan, year: query.year });
}
