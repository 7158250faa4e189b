import { outsidePlan } from '../catalog/row-progress';
import type { Catalog } from '../catalog/catalog';
import { fail, succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import type { Plan } from '../plan/plan';
import { DEFAULT_SETTINGS, type ProgressSettings } from '../progress/settings';
import { readTerm } from '../progress/term';
import { checkRows } from '../catalog/check-table';
import { compareRow } from './compare-row';
import type { Comparison } from './comparison';
import type { ComparisonRow } from './comparison-row';
import { summarise } from './summarise';

/**
 * Compares every row of a plan with the actual values of a year, in the plan's order. A row without
 * an actual value stays, and says so. A plan whose table is missing is compared by the indicators of
 * its prose. Fails for a year outside the plan's period, and where the plan has no rows at all.
 * @example compareWithPlan(catalog, fengze, 2023)
 * // { ok: true, value: { rows: [21 rows], summary: { all: { rows: 21, withActual: 1, … }, … }, … } }
 */
export function compareWithPlan(
  catalog: Catalog,
  plan: Plan,
  year: number,
  settings: ProgressSettings = DEFAULT_SETTINGS,
): Outcome<Comparison, LookupFinding> {
  const checked = checkRows(catalog, plan);
  if (!checked.ok) return checked;
  const region = catalog.regions.get(plan.regionId);
  if (region === undefined)
    return fail({ kind: 'region-unknown', text: plan.regionId, nearest: [] });
  const term = readTerm(year, plan);
  if (term === undefined) return fail(outsidePlan({ plan }, year, plan.baseYear + 1));
  const rows: ComparisonRow[] = [];
  for (const row of checked.value) {
    const compared = compareRow(catalog, { region, plan, row }, year, settings);
    if (!compared.ok) return compared;
    rows.push(compared.value);
  }
  const { elapsed } = term;
  return succeed({ region, plan, year, elapsed, settings, rows, summary: summarise(rows) });
}
