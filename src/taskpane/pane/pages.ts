import type { Page, PageId } from '../page/page';
import { COMPARE_PAGE } from '../pages/compare/compare-page';
import { DATA_PAGE } from '../pages/data/data-page';
import { IMPORT_PAGE } from '../pages/import/import-page';
import { PLACE_PAGE } from '../pages/place/place-page';
import { PLAN_PAGE } from '../pages/plan/plan-page';

/** Every page of the pane, in the order of the tabs. A page that is not described here does not compile. */
const PAGES = {
  plan: PLAN_PAGE,
  compare: COMPARE_PAGE,
  data: DATA_PAGE,
  import: IMPORT_PAGE,
  place: PLACE_PAGE,
} satisfies Record<PageId, unknown>;

type Described = typeof PAGES;
export type StateOf<Id extends PageId> = Described[Id]['initial'];
export type EventOf<Id extends PageId> = Parameters<Described[Id]['reduce']>[1];
export type ActionsOf<Id extends PageId> = ReturnType<Described[Id]['bind']>;

/** Each page's own state, and each page's own actions, by page. */
export type PageStates = { readonly [Id in PageId]: StateOf<Id> };
export type PageActions = { readonly [Id in PageId]: ActionsOf<Id> };

type Table = { readonly [Id in PageId]: Page<StateOf<Id>, EventOf<Id>, ActionsOf<Id>> };
const TABLE: Table = PAGES;

/**
 * The description of a page.
 * @example pageOf('compare').label // '对比'
 */
export function pageOf<Id extends PageId>(id: Id): Table[Id] {
  return TABLE[id];
}

/** In the order of the tabs. */
export const PAGE_IDS = Object.keys(PAGES) as readonly PageId[];

/** Every page before anything has happened to it. */
export const INITIAL_PAGES = Object.fromEntries(
  PAGE_IDS.map((id) => [id, pageOf(id).initial]),
) as PageStates;
