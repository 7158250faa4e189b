import type { Standing } from '../../../core/progress/verdicts';
import type { PlanIndicator } from '../../../core/indicator/plan-indicator';
import { DEFAULT_SETTINGS, type ProgressSettings } from '../../../core/progress/settings';

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
  | { readonly kind: 'compare-year-chosen'; readonly year: number }
  | { readonly kind: 'compare-standing-chosen'; readonly standing: StandingFilter }
  | { readonly kind: 'compare-attribute-chosen'; readonly attribute: AttributeFilter }
  | { readonly kind: 'compare-filters-cleared' }
  /** Shows another region's plan too, or no longer. */
  | { readonly kind: 'compare-plan-toggled'; readonly planId: string }
  | { readonly kind: 'compare-settings-changed'; readonly settings: ProgressSettings };

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
 * @example reduceCompare(INITIAL_COMPARE, { kind: 'compare-year-chosen', year: 2023 }).year // 2023
 */
export function reduceCompare(state: CompareState, event: CompareEvent): CompareState {
  switch (event.kind) {
    case 'compare-year-chosen':
      return { ...state, year: event.year };
    case 'compare-standing-chosen':
      return { ...state, standing: event.standing };
    case 'compare-attribute-chosen':
      return { ...state, attribute: event.attribute };
    case 'compare-filters-cleared':
      return { ...state, standing: 'all', attribute: 'all' };
    case 'compare-plan-toggled': {
      const { planId } = event;
      const others = state.beside.filter((id) => id !== planId);
      const isShown = others.length < state.beside.length;
      return { ...state, beside: isShown ? others : [...others, planId] };
    }
    case 'compare-settings-changed':
      return { ...state, settings: event.settings };
  }
}
