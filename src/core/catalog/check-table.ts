import type { LookupFinding } from '../finding/lookup-finding';
import { fail, succeed, type Outcome } from '../finding/outcome';
import type { PlanIndicator } from '../indicator/plan-indicator';
import type { Plan } from '../plan/plan';
import type { Catalog } from './catalog';
import { listedRows } from './find-figure';
import { tableMissing } from './find-row';

/**
 * The plan again where its document has an indicator table to show, else what is missing.
 * @example checkTable(catalog, jinan) // { ok: false, finding: { kind: 'table-missing', … } }
 */
export function checkTable(catalog: Catalog, plan: Plan): Outcome<Plan, LookupFinding> {
  return plan.table === 'missing' ? fail(tableMissing(catalog, plan)) : succeed(plan);
}

/**
 * The rows that stand for a plan (see `listedRows`), else that its table is missing and that its
 * prose states no indicator either.
 * @example checkRows(catalog, jinan) // { ok: true, value: [rows that its prose states] }
 */
export function checkRows(
  catalog: Catalog,
  plan: Plan,
): Outcome<readonly PlanIndicator[], LookupFinding> {
  const rows = listedRows(catalog, plan);
  const isLost = plan.table === 'missing' && rows.length === 0;
  return isLost ? fail(tableMissing(catalog, plan)) : succeed(rows);
}
