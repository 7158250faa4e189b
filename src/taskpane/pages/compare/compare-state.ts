import type { Catalog } from '../../../core/catalog/catalog';
import { compareWithPlan } from '../../../core/comparison/compare-with-plan';
import type { Comparison } from '../../../core/comparison/comparison';
import type { Standing } from '../../../core/progress/verdicts';
import type { LookupFinding } from '../../../core/finding/lookup-finding';
import type { Outcome } from '../../../core/finding/outcome';
import type { PlanIndicator } from '../../../core/indicator/plan-indicator';
import type { Plan } from '../../../core/plan/plan';
import { DEFAULT_SETTINGS, type ProgressSettings } from '../../../core/progress/settings';
import { chooseYear } from './choose-year';

/** Shows the rows of one standing, or all. */
export type StandingFilter = Standing | 'all';
/** Shows the rows of one 属性; '' are those that print none. */
export type AttributeFilter = PlanIndicator['attribute'] | 'all';

/** What the user chose in 对比. */
export interface CompareState {
  /** Undefined until chosen: then it is the latest year with an actual value. */
  readonly year: number | undefined;
  readonly standing: StandingFilter;
  readonly attribute: AttributeFilter;
  readonly settings: ProgressSettings;
  /** Ids of other regions' plans that are shown too. */
  readonly beside: readonly string[];
}

/** What can happen in 对比. */
export type CompareEvent =
  | { readonly kind: 'year-chosen'; readonly year: number }
  | { readonly kind: 'standing-chosen'; readonly standing: StandingFilter }
  | { readonly kind: 'attribute-chosen'; readonly attribute: AttributeFilter }
  | { readonly kind: 'filters-cleared' }
  /** Shows another region's plan too, or no longer. */
  | { readonly kind: 'plan-toggled'; readonly planId: string }
  | { readonly kind: 'settings-changed'; readonly settings: ProgressSettings };

/** 对比 before anything is chosen. */
export const INITIAL_COMPARE: CompareState = {
  year: undefined,
  standing: 'all',
  attribute: 'all',
  settings: DEFAULT_SETTINGS,
  beside: [],
};

/**
 * 对比 after an event. Pure.
 * @example reduceCompare(INITIAL_COMPARE, { kind: 'year-chosen', year: 2023 }).year // 2023
 */
export function reduceCompare(state: CompareState, event: CompareEvent): CompareState {
  switch (event.kind) {
    case 'year-chosen':
      return { ...state, year: event.year };
    case 'standing-chosen':
      return { ...state, standing: event.standing };
    case 'attribute-chosen':
      return { ...state, attribute: event.attribute };
    case 'filters-cleared':
      return { ...state, standing: 'all', attribute: 'all' };
    case 'plan-toggled': {
      const { planId } = event;
      const others = state.beside.filter((id) => id !== planId);
      const isShown = others.length < state.beside.length;
      return { ...state, beside: isShown ? others : [...others, planId] };
    }
    case 'settings-changed':
      return { ...state, settings: event.settings };
  }
}

/**
 * The comparison in view, over all rows whatever the filters.
 * @example holdComparison(catalog, plan, state) // { ok: true, value: { year: 2023, rows: […], … } }
 */
export function holdComparison(
  catalog: Catalog,
  plan: Plan,
  { year, settings }: Pick<CompareState, 'year' | 'settings'>,
): Outcome<Comparison, LookupFinding> {
  return compareWithPlan(catalog, plan, chooseYear(catalog, plan, year), settings);
}
