import type { Page, PageId, PageProgram } from '../page/page';
import type { CompareActions } from '../pages/compare/compare-actions';
import { INITIAL_COMPARE, reduceCompare } from '../pages/compare/compare-state';
import type { DataActions } from '../pages/data/data-actions';
import { INITIAL_DATA, reduceData } from '../pages/data/data-state';
import { INITIAL_IMPORT, reduceImport, type ImportActions } from '../pages/import/import-state';
import type { PlaceActions } from '../pages/place/place-actions';
import { INITIAL_PLACE, reducePlace } from '../pages/place/place-state';
import { PLAN_PROGRAM } from '../pages/plan/plan-page';
import { INITIAL_PLAN, reducePlan, type PlanActions } from '../pages/plan/plan-state';

type Reduce<State, Event> = (state: State, event: Event) => State;

/** Infers the state and the events of a page from its reducer; its actions are named. */
const page =
  <Actions>() =>
  <State, Event>(described: {
    readonly label: string;
    readonly initial: State;
    readonly reduce: Reduce<State, Event>;
    readonly load: () => Promise<PageProgram<State, Event, Actions>>;
  }): Page<State, Event, Actions> =>
    described;

/**
 * Every page of the pane, in the order of the tabs. A page that is not described here does not compile.
 * The first one is there at once; the others come together, in one file.
 */
const PAGES = {
  plan: page<PlanActions>()({
    label: '指标',
    initial: INITIAL_PLAN,
    reduce: reducePlan,
    load: () => Promise.resolve(PLAN_PROGRAM),
  }),
  compare: page<CompareActions>()({
    label: '对比',
    initial: INITIAL_COMPARE,
    reduce: reduceCompare,
    load: async () =>
      (await import(/* webpackChunkName: "pages" */ '../pages/compare/compare-page'))
        .COMPARE_PROGRAM,
  }),
  data: page<DataActions>()({
    label: '数据',
    initial: INITIAL_DATA,
    reduce: reduceData,
    load: async () =>
      (await import(/* webpackChunkName: "pages" */ '../pages/data/data-page')).DATA_PROGRAM,
  }),
  import: page<ImportActions>()({
    label: '导入',
    initial: INITIAL_IMPORT,
    reduce: reduceImport,
    load: async () =>
      (await import(/* webpackChunkName: "pages" */ '../pages/import/import-page')).IMPORT_PROGRAM,
  }),
  place: page<PlaceActions>()({
    label: '出处',
    initial: INITIAL_PLACE,
    reduce: reducePlace,
    load: async () =>
      (await import(/* webpackChunkName: "pages" */ '../pages/place/place-page')).PLACE_PROGRAM,
  }),
} satisfies Record<PageId, unknown>;

type Described = typeof PAGES;
type Of<Id extends PageId> =
  Described[Id] extends Page<infer State, infer Event, infer Actions>
    ? { readonly state: State; readonly event: Event; readonly actions: Actions }
    : never;
export type StateOf<Id extends PageId> = Of<Id>['state'];
export type EventOf<Id extends PageId> = Of<Id>['event'];
export type ActionsOf<Id extends PageId> = Of<Id>['actions'];
export type ProgramOf<Id extends PageId> = PageProgram<StateOf<Id>, EventOf<Id>, ActionsOf<Id>>;

/** Each page's own state, and each page's own actions, by page. */
export type PageStates = { readonly [Id in PageId]: StateOf<Id> };
export type PageActions = { readonly [Id in PageId]: ActionsOf<Id> };

type Table = { readonly [Id in PageId]: Page<StateOf<Id>, EventOf<Id>, ActionsOf<Id>> };
const TABLE: Table = PAGES;

/** What was fetched; it cannot change while the pane is open. */
const loaded: { -readonly [Id in PageId]?: ProgramOf<Id> } = { plan: PLAN_PROGRAM };

/**
 * The description of a page.
 * @example pageOf('compare').label // '对比'
 */
export function pageOf<Id extends PageId>(id: Id): Table[Id] {
  return TABLE[id];
}

/**
 * The rest of a page, undefined until it was fetched.
 * @example programOf('plan')?.insert?.kind(INITIAL_PLAN) // 'plan-table'
 */
export function programOf<Id extends PageId>(id: Id): ProgramOf<Id> | undefined {
  const known: { readonly [Each in PageId]?: ProgramOf<Each> } = loaded;
  return known[id];
}

/**
 * Fetches the rest of a page; rejects where the site does not answer, and may be asked again then.
 * @example await loadPage('data'); programOf('data') // there
 */
export async function loadPage<Id extends PageId>(id: Id): Promise<ProgramOf<Id>> {
  const program: ProgramOf<Id> = await pageOf(id).load();
  Object.assign(loaded, { [id]: program });
  return program;
}

/** In the order of the tabs. */
export const PAGE_IDS = Object.keys(PAGES) as readonly PageId[];

/** Every page before anything has happened to it. */
export const INITIAL_PAGES = Object.fromEntries(
  PAGE_IDS.map((id) => [id, pageOf(id).initial]),
) as PageStates;
