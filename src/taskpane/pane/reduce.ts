import type { Catalog } from '../../core/catalog/catalog';
import { reduceCompare } from '../pages/compare/compare-state';
import { reduceConflict } from '../pages/plan/conflict/conflict-state';
import { reduceData } from '../pages/data/data-state';
import { reduceImport } from '../pages/import/import-state';
import { reduceRefresh } from '../pages/data/refresh/refresh-state';
import type { PaneEvent } from './pane-event';
import { reducePlace } from '../pages/place/place-state';
import type { AreaState, InsertionState, PaneState, TargetArea } from './pane-state';

/**
 * The pane after an event. Pure: the same state and event give the same state.
 * @example reduce(INITIAL_STATE, { kind: 'mode-chosen', mode: 'formulas' }).mode // 'formulas'
 */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case 'view-chosen':
      return { ...state, insertion: forgetAnswer(state.insertion), view: event.view };
    case 'compare-year-chosen':
    case 'compare-standing-chosen':
    case 'compare-attribute-chosen':
    case 'compare-filters-cleared':
    case 'compare-plan-toggled':
    case 'compare-settings-changed':
      return {
        ...state,
        insertion: forgetAnswer(state.insertion),
        compare: reduceCompare(state.compare, event),
      };
    case 'conflict-filter-chosen':
    case 'conflict-step':
      return { ...state, conflict: reduceConflict(state.conflict, event) };
    case 'data-step':
    case 'data-kept':
      return { ...state, data: reduceData(state.data, event) };
    case 'import-working':
    case 'import-failed':
    case 'review-opened':
    case 'review-changed':
    case 'review-stage':
    case 'review-cursor':
    case 'review-filter':
    case 'review-editing':
    case 'review-packed':
    case 'review-stored':
    case 'review-left':
    case 'review-said':
    case 'review-asked':
    case 'review-closed':
      return { ...state, import: reduceImport(state.import, event) };
    case 'refresh-scope-chosen':
    case 'refresh-located':
    case 'refresh-shown':
    case 'refresh-block-toggled':
    case 'refresh-cell-toggled':
      return { ...state, refresh: reduceRefresh(state.refresh, event) };
    case 'share-step':
      return { ...state, share: event.step };
    case 'place-asked':
    case 'place-known':
    case 'place-failed':
    case 'place-attach':
    case 'place-attached':
    case 'place-accepted':
    case 'place-colour':
      return { ...state, place: reducePlace(state.place, event) };
    case 'catalog-asked':
      return { ...state, catalog: { kind: 'loading' } };
    case 'catalog-failed':
      return { ...state, catalog: { kind: 'failed', reason: event.reason } };
    case 'catalog-ready':
      return {
        ...state,
        ...keepChoice(state, event.catalog),
        catalog: { kind: 'ready', catalog: event.catalog },
      };
    case 'problem-told':
      return { ...state, problems: [event.sentence, ...state.problems] };
    case 'problems-closed':
      return { ...state, problems: [] };
    case 'help-opened':
      return { ...state, helpOpen: true };
    case 'help-closed':
      return { ...state, helpOpen: false };
    case 'connected':
      return { ...state, connected: true };
    case 'region-chosen':
      return {
        ...state,
        insertion: forgetAnswer(state.insertion),
        regionId: event.regionId,
        planId: event.planId,
        openKey: undefined,
      };
    case 'plan-chosen':
      return {
        ...state,
        insertion: forgetAnswer(state.insertion),
        planId: event.planId,
        openKey: undefined,
      };
    case 'query-typed':
      return { ...state, query: event.query, openKey: undefined };
    case 'scope-chosen':
      return { ...state, scope: event.scope, openKey: undefined };
    case 'row-toggled':
      return { ...state, openKey: state.openKey === event.key ? undefined : event.key };
    case 'row-shown':
      return {
        ...state,
        compare: reduceCompare(state.compare, { kind: 'compare-filters-cleared' }),
        openKey: event.key,
      };
    case 'row-visited':
      return {
        ...state,
        view: 'plan',
        insertion: forgetAnswer(state.insertion),
        regionId: event.regionId,
        planId: event.planId,
        openKey: event.key,
        query: '',
      };
    case 'mode-chosen':
      return { ...state, insertion: forgetAnswer(state.insertion), mode: event.mode };
    case 'selection-moved':
      return { ...state, insertion: dropQuestion(state.insertion) };
    case 'area-asked':
      return { ...state, area: { kind: 'surveying', last: lastArea(state.area) } };
    case 'area-known':
      return { ...state, area: { kind: 'known', area: event.area } };
    case 'area-unreachable':
      return { ...state, area: { kind: 'unreachable', reason: event.reason } };
    case 'area-forgotten':
      return { ...state, area: { kind: 'unknown' } };
    case 'insertion-started':
      return { ...state, insertion: { kind: 'writing' } };
    case 'insertion-blocked':
      return { ...state, insertion: { kind: 'conflict', ...event.conflict } };
    case 'insertion-moved':
      return { ...state, insertion: { kind: 'moving' } };
    case 'insertion-done':
      return { ...state, insertion: { kind: 'done', sentence: event.sentence } };
    case 'insertion-failed':
      return { ...state, insertion: { kind: 'failed', reason: event.reason } };
    case 'insertion-closed':
      return { ...state, insertion: forgetAnswer(state.insertion) };
  }
}

/** Other packages may no longer have the region or plan in view. */
function keepChoice(
  { regionId, planId }: PaneState,
  catalog: Catalog,
): Pick<PaneState, 'regionId' | 'planId'> {
  const hasRegion = regionId !== undefined && catalog.regions.has(regionId);
  const hasPlan = hasRegion && planId !== undefined && catalog.plans.has(planId);
  return { regionId: hasRegion ? regionId : undefined, planId: hasPlan ? planId : undefined };
}

/** The area that was last seen. */
function lastArea(area: AreaState): TargetArea | undefined {
  if (area.kind === 'known') return area.area;
  return area.kind === 'surveying' ? area.last : undefined;
}

/**
 * A question about overwriting is about one area. When the selection has moved on, it must not be
 * answered for other cells: it is dropped.
 */
function dropQuestion(insertion: InsertionState): InsertionState {
  const asks = insertion.kind === 'conflict' || insertion.kind === 'moving';
  return asks ? { kind: 'idle' } : insertion;
}

/** An answer that belonged to another choice goes; what is being written goes on. */
function forgetAnswer(insertion: InsertionState): InsertionState {
  return insertion.kind === 'writing' ? insertion : { kind: 'idle' };
}
