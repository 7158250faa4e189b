import { readyCatalog, type PageHost, type PageId, type PaneActions } from '../page/page';
import type { Services } from '../page/services';
import {
  PAGE_IDS,
  loadPage,
  programOf,
  type ActionsOf,
  type EventOf,
  type PageStates,
  type ProgramOf,
  type StateOf,
} from './pages';
import type { Store } from './store';

/** The pages of one pane, each bound to it as soon as it was fetched. */
export interface OpenPages {
  /** What the user can do on a page, undefined until it was fetched. */
  readonly opened: <Id extends PageId>(page: Id) => ActionsOf<Id> | undefined;
  /** The same once the page was fetched; rejects where that fails, and may be asked again then. */
  readonly open: <Id extends PageId>(page: Id) => Promise<ActionsOf<Id>>;
  /** Looks at the workbook for a page in view. */
  readonly look: (page: PageId) => Promise<void>;
  /** Tells every page of a workbook; those that come later hear of it then. */
  readonly tellWorkbook: (...pages: readonly PageId[]) => Promise<void>;
  /** Tells every page that is there that packages have come into force. */
  readonly tellCatalog: () => void;
}

/**
 * Binds the pages to a pane: those that are there now, the others when they are first asked for.
 * @example const pages = bindPages(services, store, pane); (await pages.open('data')).readSheet()
 */
export function bindPages(services: Services, store: Store, pane: PaneActions): OpenPages {
  const bound: { -readonly [Id in PageId]?: ActionsOf<Id> } = {};
  let hasWorkbook = false;
  const hostOf = <Id extends PageId>(page: Id): PageHost<StateOf<Id>, EventOf<Id>> => ({
    services,
    read: () => {
      const states: PageStates = store.read();
      return states[page];
    },
    send: (event) => store.sendTo(page, event),
    common: store.read,
    pane,
  });
  const bind = <Id extends PageId>(page: Id, program: ProgramOf<Id>): ActionsOf<Id> => {
    const actions = program.bind(hostOf(page));
    Object.assign(bound, { [page]: actions });
    return actions;
  };
  const bindNow = <Id extends PageId>(page: Id) => {
    const program = programOf(page);
    if (program !== undefined) bind(page, program);
  };
  const opened = <Id extends PageId>(page: Id): ActionsOf<Id> | undefined => {
    const known: { readonly [Each in PageId]?: ActionsOf<Each> } = bound;
    return known[page];
  };
  const open = async <Id extends PageId>(page: Id): Promise<ActionsOf<Id>> => {
    const program = opened(page) === undefined ? await loadPage(page) : undefined;
    // Somebody else may have asked for it meanwhile.
    const known = opened(page);
    if (known !== undefined || program === undefined) return known ?? open(page);
    const actions = bind(page, program);
    if (readyCatalog(store.read()) !== undefined) program.onCatalog?.(hostOf(page));
    if (hasWorkbook) void program.onWorkbook?.(hostOf(page));
    return actions;
  };
  const onWorkbook = async <Id extends PageId>(page: Id) => {
    if (opened(page) !== undefined) await programOf(page)?.onWorkbook?.(hostOf(page));
  };
  const onCatalog = <Id extends PageId>(page: Id) => {
    if (opened(page) !== undefined) programOf(page)?.onCatalog?.(hostOf(page));
  };
  const look = async <Id extends PageId>(page: Id) => {
    // Where it cannot be fetched, the pane shows that in its place.
    await open(page).catch(() => undefined);
    await programOf(page)?.look?.(hostOf(page));
  };
  for (const page of PAGE_IDS) bindNow(page);
  return {
    opened,
    open,
    look,
    tellWorkbook: async (...pages) => {
      hasWorkbook = true;
      await Promise.all((pages.length === 0 ? PAGE_IDS : pages).map(onWorkbook));
    },
    tellCatalog: () => {
      for (const page of PAGE_IDS) onCatalog(page);
    },
  };
}
