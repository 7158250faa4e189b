import type { Catalog } from '../catalog/catalog';
import { tableMissing } from '../catalog/resolve-plan-indicator';
import { fail, succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import type { Plan } from '../plan/plan';

/**
 * The plan again where its document has an indicator table to show, else what is missing.
 * @example checkTable(catalog, jinan) // { ok: false, finding: { kind: 'table-missing', … } }
 */
export function checkTable(catalog: Catalog, plan: Plan): Outcome<Plan, LookupFinding> {
  return plan.table === 'missing' ? fail(tableMissing(catalog, plan)) : succeed(plan);
}
