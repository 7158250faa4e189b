import type { Catalog } from '../../core/catalog/catalog';
import type { PageId } from '../page/page';
import { regionInView } from '../parts/offer-regions';
import { KINDS } from '../../workbook/kind/kinds';
import { pageOf, programOf, type EventOf, type PageStates } from './pages';
import type { AreaState, InsertionState, PaneEvent, PaneState, TargetArea } from './pane-state';

/** Holds the state of one pane; made once by the composition root, once per test elsewhere. */
export interface Store {
  readonly read: () => PaneState;
  readonly send: (event: PaneEvent) => void;
  /** Sends an event to one page. */
  readonly sendTo: <Id extends PageId>(page: Id, event: EventOf<Id>) => void;
  /** @returns a function that ends the subscription */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * A store that starts with a state and runs every event through `reduce`, of the pane or of a page.
 * @example const store = createStore(INITIAL_STATE); store.send({ kind: 'connected' });
 *   store.read().connected // true
 */
export function createStore(initial: PaneState): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  const take = (next: PaneState) => {
    if (next === state) return;
    state = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    read: () => state,
    send: (event) => take(reduce(state, event)),
    sendTo: (page, event) => take(reducePage(state, page, event)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/**
 * The pane after an event of one of its pages.
 * @example reducePage(INITIAL_STATE, 'compare', { kind: 'year-chosen', year: 2023 }).compare.year // 2023
 */
export function reducePage<Id extends PageId>(
  state: PaneState,
  page: Id,
  event: EventOf<Id>,
): PaneState {
  const before: PageStates = state;
  const after = pageOf(page).reduce(before[page], event);
  if (after === before[page]) return state;
  const insert = programOf(page)?.insert;
  const insertion =
    insert !== undefined && KINDS[insert.kind(after)].remembers === 'year'
      ? forgetAnswer(state.insertion)
      : state.insertion;
  return { ...state, insertion, [page]: after };
}

/**
 * The pane after an event. Pure: the same state and event give the same state.
 * @example reduce(INITIAL_STATE, { kind: 'mode-chosen', mode: 'formulas' }).mode // 'formulas'
 */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case 'view-chosen':
      return {
        ...state,
        insertion: forgetAnswer(state.insertion),
        slip: '',
        view: event.view,
        // It stands in the page's place.
        helpOpen: false,
      };
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
    case 'kept-listed':
      return { ...state, kept: event.kept };
    case 'actuals-read':
      return { ...state, actuals: { reading: event.reading, problem: '' } };
    case 'library-listed':
      return { ...state, library: event.library, documents: event.documents };
    case 'site-told':
      return { ...state, site: event.site };
    case 'news-told':
      return { ...state, siteNews: event.news };
    case 'divisions-read':
      return { ...state, divisions: event.divisions };
    case 'actuals-unread':
      return { ...state, actuals: { ...state.actuals, problem: event.problem } };
    case 'problem-told':
      return { ...state, problems: [event.sentence, ...state.problems] };
    case 'older-told':
      return { ...state, older: event.sentence };
    case 'slip-told':
      return { ...state, slip: event.sentence };
    case 'problems-closed':
      return { ...state, problems: [], slip: '' };
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
        slip: '',
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
    case 'row-opened':
      return { ...state, openKey: event.key, slip: '' };
    case 'row-toggled':
      return {
        ...state,
        openKey: state.openKey === event.key ? undefined : event.key,
        slip: '',
      };
    case 'row-visited':
      return {
        ...state,
        view: 'plan',
        insertion: forgetAnswer(state.insertion),
        regionId: event.regionId,
        planId: event.planId,
        openKey: event.key,
        plan: pageOf('plan').reduce(state.plan, { kind: 'query-typed', query: '' }),
      };
    case 'mode-chosen':
      return { ...state, insertion: forgetAnswer(state.insertion), mode: event.mode };
    case 'table-chosen':
      return {
        ...state,
        insertion: forgetAnswer(state.insertion),
        choices: { ...state.choices, [event.table]: event.choice },
      };
    case 'choices-read':
      return { ...state, choices: event.choices };
    case 'spot-chosen':
      return { ...state, insertion: forgetAnswer(state.insertion), spot: event.spot };
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
      return { ...state, insertion: { kind: 'writing' }, slip: '' };
    case 'insertion-blocked':
      return { ...state, insertion: { kind: 'occupied', ...event.occupied } };
    case 'insertion-moved':
      return { ...state, insertion: { kind: 'moving' } };
    case 'insertion-done': {
      const { sentence, undo } = event;
      const insertion = {
        kind: 'done',
        sentence,
        ...(undo === undefined ? {} : { undo }),
      } as const;
      return { ...state, insertion };
    }
    case 'undo-asked':
      return { ...state, insertion: { ...event, kind: 'undoing' } };
    case 'insertion-failed':
      return { ...state, insertion: { kind: 'failed', reason: event.reason } };
    case 'insertion-closed':
      return { ...state, insertion: forgetAnswer(state.insertion) };
  }
}

/** Other packages may no longer have the region or plan in view; a region needs no plan to be chosen. */
function keepChoice(state: PaneState, catalog: Catalog): Pick<PaneState, 'regionId' | 'planId'> {
  const { planId = '' } = state;
  const regionId = regionInView(state, catalog)?.id;
  const hasPlan = regionId !== undefined && catalog.plans.has(planId);
  return { regionId, planId: hasPlan ? planId : undefined };
}

/**
 * The area that was last seen, also while another is being read.
 * @example lastArea({ kind: 'surveying', last: area }) // area
 */
export function lastArea(area: AreaState): TargetArea | undefined {
  if (area.kind === 'known') return area.area;
  return area.kind === 'surveying' ? area.last : undefined;
}

/**
 * A question about overwriting is about one area. When the selection has moved on, it must not be
 * answered for other cells: it is dropped.
 */
function dropQuestion(insertion: InsertionState): InsertionState {
  const asks = insertion.kind === 'occupied' || insertion.kind === 'moving';
  return asks ? { kind: 'idle' } : insertion;
}

/** An answer that belonged to another choice goes; what is being written goes on. */
function forgetAnswer(insertion: InsertionState): InsertionState {
  return insertion.kind === 'writing' ? insertion : { kind: 'idle' };
}
