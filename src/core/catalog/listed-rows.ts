import type { PlanIndicator } from '../indicator/plan-indicator';
import type { Plan } from '../plan/plan';
import type { Catalog } from './catalog';

/**
 * The rows that stand for a plan as a whole, in its own order: those of its indicator table. Where
 * the table is missing in the document, all that is known of it, which then comes from prose.
 * @example listedRows(catalog, cangshan).length // 20, whatever its prose states besides
 */
export function listedRows(catalog: Catalog, plan: Plan): readonly PlanIndicator[] {
  const rows = catalog.rows.get(plan.id) ?? [];
  return plan.table === 'missing' ? rows : rows.filter(({ origin }) => origin === 'table');
}

/**
 * The rows of a plan whose indicators only its prose states, in the order of the document.
 * @example proseRows(catalog, cangshan).map((row) => row.code) // ['P01', 'P02', …]
 */
export function proseRows(catalog: Catalog, plan: Plan): readonly PlanIndicator[] {
  return (catalog.rows.get(plan.id) ?? []).filter(({ origin }) => origin === 'prose');
}
