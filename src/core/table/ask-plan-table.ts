import type { Catalog } from '../catalog/catalog';
import { resolvePlan } from '../catalog/resolve-plan';
import { resolveRegion } from '../catalog/resolve-region';
import { succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import { checkTable } from '../catalog/check-table';
import { composePlanTable } from './compose-plan-table';
import type { PlanTable } from './plan-table';
import { readColumns } from './read-columns';

/** A question for a whole table, in the user's own words; '' is as good as left out. */
export interface TableQuery {
  readonly region: string;
  readonly plan: string;
  readonly columns: string;
}

/**
 * The indicator table that a user asks for by names.
 * @example askPlanTable(catalog, { region: '仓山', plan: '', columns: '指标、目标值' })
 * // { ok: true, value: { columns: ['指标', '目标值'], rows: […] } }
 */
export function askPlanTable(
  catalog: Catalog,
  query: TableQuery,
): Outcome<PlanTable, LookupFinding> {
  const region = resolveRegion(catalog, query.region);
  if (!region.ok) return region;
  const columns = readColumns(query.columns);
  if (!columns.ok) return columns;
  const plan = resolvePlan(catalog, region.value, { period: query.plan });
  if (!plan.ok) return plan;
  const printed = checkTable(catalog, plan.value);
  if (!printed.ok) return printed;
  return succeed(composePlanTable(catalog, printed.value, columns.value));
}
