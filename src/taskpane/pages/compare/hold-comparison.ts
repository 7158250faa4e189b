import type { Catalog } from '../../../core/catalog/catalog';
import { compareWithPlan } from '../../../core/comparison/compare-with-plan';
import type { Comparison } from '../../../core/comparison/comparison';
import type { LookupFinding } from '../../../core/finding/lookup-finding';
import type { Outcome } from '../../../core/finding/outcome';
import { chooseYear } from './choose-year';
import type { PaneState } from '../../pane/pane-state';

/**
 * The comparison in view, over all rows whatever the filters; undefined while no plan is chosen.
 * @example holdComparison(catalog, state) // { ok: true, value: { year: 2023, rows: […], … } }
 */
export function holdComparison(
  catalog: Catalog,
  { planId, compare }: Pick<PaneState, 'planId' | 'compare'>,
): Outcome<Comparison, LookupFinding> | undefined {
  const plan = planId === undefined ? undefined : catalog.plans.get(planId);
  if (plan === undefined) return undefined;
  const year = chooseYear(catalog, plan, compare.year);
  return compareWithPlan(catalog, plan, year, compare.settings);
}
