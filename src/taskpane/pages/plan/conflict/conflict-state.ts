import type { ConflictSeverity } from '../../../../core/conflict/conflict';

/** Shows the conflicts of one severity, or all. */
export type ConflictFilter = ConflictSeverity | 'all';

/** How far the keeping of a decision has come. */
export type ChoiceStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** 矛盾与核对: what is shown of it, and the user's last decision. */
export interface ConflictState {
  readonly filter: ConflictFilter;
  readonly step: ChoiceStep;
}

export type ConflictEvent =
  | { readonly kind: 'conflict-filter-chosen'; readonly filter: ConflictFilter }
  | { readonly kind: 'conflict-step'; readonly step: ChoiceStep };

/** Before anything is chosen. */
export const INITIAL_CONFLICT: ConflictState = { filter: 'all', step: { kind: 'idle' } };

/**
 * 矛盾与核对 after an event. Pure.
 * @example reduceConflict(INITIAL_CONFLICT, { kind: 'conflict-filter-chosen', filter: 'note' }).filter // 'note'
 */
export function reduceConflict(state: ConflictState, event: ConflictEvent): ConflictState {
  return event.kind === 'conflict-step'
    ? { ...state, step: event.step }
    : { ...state, filter: event.filter };
}
