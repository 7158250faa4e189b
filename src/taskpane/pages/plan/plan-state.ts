import type { ConflictSeverity, PlanConflict } from '../../../core/conflict/conflict';
import type { StatedFigure } from '../../../core/conflict/stated-figure';
import type { Step } from '../../parts/notice';

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
  /** Whether the worked example is offered. */
  readonly isSampleOffered: boolean;
}

export type PlanEvent =
  | { readonly kind: 'query-typed'; readonly query: string }
  | { readonly kind: 'scope-chosen'; readonly scope: SearchScope }
  | { readonly kind: 'filter-chosen'; readonly filter: ConflictFilter }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'sample-offered'; readonly isOffered: boolean };

export interface PlanActions {
  /** Decides for one of several statements; undefined takes the decision back. */
  readonly decide: (conflict: PlanConflict, statement: StatedFigure | undefined) => void;
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
  isSampleOffered: false,
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
    case 'sample-offered':
      return { ...state, isSampleOffered: event.isOffered };
  }
}
