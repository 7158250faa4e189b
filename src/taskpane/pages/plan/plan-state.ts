import type { ConflictSeverity, PlanConflict } from '../../../core/conflict/conflict';
import type { StatedFigure } from '../../../core/conflict/stated-figure';
import type { Plan } from '../../../core/plan/plan';
import type { Step } from '../../parts/notice';
import { PICKED_FIGURES, type PickedFigure, type Wanted } from './picked/compose-picked';

/** Where the search looks: the region's plans, or every region. */
export type SearchScope = 'region' | 'all';

/** Shows the conflicts of one severity, or all. */
export type ConflictFilter = ConflictSeverity | 'all';

/** 指标: what is searched for, and 矛盾与核对 with the user's last decision. */
export interface PlanState {
  readonly query: string;
  readonly scope: SearchScope;
  readonly filter: ConflictFilter;
  readonly step: Step;
  /** What became of the units that were kept last. */
  readonly unitsStep: Step;
  /** Whether the worked example is offered. */
  readonly isSampleOffered: boolean;
  /** 编码 of the hits that were ticked, in that order; other searches leave them. */
  readonly picked: readonly string[];
  readonly wanted: Wanted;
}

export type PlanEvent =
  | { readonly kind: 'query-typed'; readonly query: string }
  | { readonly kind: 'scope-chosen'; readonly scope: SearchScope }
  | { readonly kind: 'filter-chosen'; readonly filter: ConflictFilter }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'units-step'; readonly step: Step }
  | { readonly kind: 'sample-offered'; readonly isOffered: boolean }
  | { readonly kind: 'row-picked'; readonly key: string }
  | { readonly kind: 'picks-cleared' }
  | { readonly kind: 'figure-wanted'; readonly figure: PickedFigure }
  | { readonly kind: 'year-wanted'; readonly year: number };

export interface PlanActions {
  /** Decides for one of several statements; undefined takes the decision back. */
  readonly decide: (conflict: PlanConflict, statement: StatedFigure | undefined) => void;
  /** Keeps 责任单位 by code of a plan's rows. */
  readonly keepUnits: (plan: Plan, units: ReadonlyMap<string, string>) => void;
  /** Writes the worked example on a sheet of its own. */
  readonly insertSample: () => void;
  /** Never offers it again of itself; the help still does. */
  readonly dismissSample: () => void;
}

/** 指标 before anything is chosen. */
export const INITIAL_PLAN: PlanState = {
  query: '',
  scope: 'region',
  filter: 'all',
  step: { kind: 'idle' },
  unitsStep: { kind: 'idle' },
  isSampleOffered: false,
  picked: [],
  wanted: { figures: ['目标值'], years: [] },
};

/**
 * 指标 after an event. Pure.
 * @example reducePlan(INITIAL_PLAN, { kind: 'filter-chosen', filter: 'note' }).filter // 'note'
 */
export function reducePlan(state: PlanState, event: PlanEvent): PlanState {
  switch (event.kind) {
    case 'query-typed':
      return { ...state, query: event.query };
    case 'scope-chosen':
      return { ...state, scope: event.scope };
    case 'filter-chosen':
      return { ...state, filter: event.filter };
    case 'step':
      return { ...state, step: event.step };
    case 'units-step':
      return { ...state, unitsStep: event.step };
    case 'sample-offered':
      return { ...state, isSampleOffered: event.isOffered };
    case 'row-picked':
      return { ...state, picked: toggle(state.picked, event.key) };
    case 'picks-cleared':
      return { ...state, picked: [] };
    case 'figure-wanted': {
      const chosen = toggle(state.wanted.figures, event.figure);
      const figures = PICKED_FIGURES.filter((figure) => chosen.includes(figure));
      return { ...state, wanted: { ...state.wanted, figures } };
    }
    case 'year-wanted': {
      const years = [...toggle(state.wanted.years, event.year)].sort((a, b) => a - b);
      return { ...state, wanted: { ...state.wanted, years } };
    }
  }
}

function toggle<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.includes(item) ? items.filter((each) => each !== item) : [...items, item];
}
