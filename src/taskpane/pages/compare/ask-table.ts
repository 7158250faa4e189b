import type { Catalog } from '../../../core/catalog/catalog';
import type { Comparison, ComparisonRow } from '../../../core/comparison/comparison';
import { matchRow } from '../../../core/comparison/rank-regions';
import { onlyRows } from '../../../core/comparison/summarise';
import { rowKey } from '../../../core/indicator/plan-indicator';
import type { Plan } from '../../../core/plan/plan';
import type { ComparedWith } from '../../../workbook/block/block';
import { KINDS } from '../../../workbook/kind/kinds';
import { askedOf } from '../../../workbook/comparison/compose-comparison';
import { holdComparison, plansBeside, type CompareState } from './compare-state';
import { COMPARE_MESSAGES } from './compare-messages';
import { listed } from './read-comparison';

/**
 * The comparisons that are in view: the plan's and those of the ticked regions, each with the rows that
 * the filters leave and the ticks pick.
 * @example shownComparisons(catalog, plan, state).map(({ region }) => region.name) // ['仓山区', '丰泽区']
 */
export function shownComparisons(
  catalog: Catalog,
  plan: Plan,
  state: CompareState,
): readonly Comparison[] {
  const year = state.table === 'final' ? plan.targetYear : state.year;
  const first = holdComparison(catalog, plan, { ...state, year });
  if (!first.ok) return [];
  const others = plansBeside(catalog, plan.id).flatMap(({ planId }) => {
    const other = state.beside.includes(planId) ? catalog.plans.get(planId) : undefined;
    const held = other && holdComparison(catalog, other, { ...state, year: first.value.year });
    return held?.ok === true ? [held.value] : [];
  });
  const leaders = first.value.rows.filter(({ planIndicator }) =>
    state.picked.includes(rowKey(planIndicator)),
  );
  return [first.value, ...others].map((comparison) =>
    pick(catalog, listed(comparison, state), leaders),
  );
}

/** Of another region the rows of the same indicators; nothing ticked is all of them. */
function pick(
  catalog: Catalog,
  comparison: Comparison,
  leaders: readonly ComparisonRow[],
): Comparison {
  if (leaders.length === 0) return comparison;
  const keys = leaders.flatMap(({ planIndicator }) => {
    const { row } = matchRow(catalog, comparison, planIndicator);
    return row === undefined ? [] : [rowKey(row.planIndicator)];
  });
  const whole = comparison.whole ?? comparison.rows.length;
  return { ...onlyRows(comparison, keys), whole };
}

/**
 * A table that ranks regions is none of one region alone: says what to tick, or to bring in, first.
 * @example lacksRegions(catalog, plan, { ...state, table: 'by-region' }) // '先在上面勾选并列的地区'
 */
export function lacksRegions(catalog: Catalog, plan: Plan, state: CompareState) {
  if (!KINDS[state.table].ranks) return undefined;
  const offered = plansBeside(catalog, plan.id);
  if (offered.length === 0) return COMPARE_MESSAGES.noneBeside;
  return offered.some(({ planId }) => state.beside.includes(planId))
    ? undefined
    : COMPARE_MESSAGES.tickBeside;
}

/**
 * What a table of the chosen kind is asked for, so that it has what is in view; undefined where there is
 * nothing to compare.
 * @example askTable(catalog, plan, state)?.beside // ['350503-14']
 */
export function askTable(
  catalog: Catalog,
  plan: Plan,
  state: CompareState,
): ComparedWith | undefined {
  const shown = shownComparisons(catalog, plan, state);
  const [first, ...others] = shown;
  if (first === undefined) return undefined;
  const { rows: own, ...asked } = askedOf(first);
  const isPart = shown.some(({ whole }) => whole !== undefined);
  const keys = shown.flatMap(({ rows }) => rows.map(({ planIndicator }) => rowKey(planIndicator)));
  const beside = others.length === 0 ? {} : { beside: others.map((each) => each.plan.id) };
  if (KINDS[state.table].ranks) {
    // Other regions are asked for the same indicators, wherever the filters would leave them.
    const indicators = own === undefined ? {} : { indicators: own };
    return { ...asked, ...beside, ...indicators, rankedBy: state.rankedBy };
  }
  return { ...asked, ...beside, ...(isPart ? { rows: keys } : {}) };
}
