import type { FigureChoice } from '../../../src/core/catalog/find-figure';
import type { PlanPackage } from '../../../src/core/catalog/catalog';
import type { Host } from '../../../src/excel-host/host';
import { bindPane, type BoundPane } from '../../../src/taskpane/pane/bind-pane';
import type { PageActions } from '../../../src/taskpane/pane/pages';
import type { Services } from '../../../src/taskpane/page/services';
import type { PaneState } from '../../../src/taskpane/pane/pane-state';
import { createReader } from '../../../src/taskpane/reading/reader';
import { createStore, type Store } from '../../../src/taskpane/pane/store';
import { createDesk } from '../../../src/workbook/desk/desk';
import { openHost, type SavedHost } from '../../support/host';
import { catalog } from './catalog';
import { loadEveryPage, withPages } from './every-page';
import { emptyLibrary, emptySite } from './library';
import { reviewServices, SURROUNDINGS } from './review-services';
import { viewing } from './states';

// A sheet grown to its last column takes seconds where other tests share the machine.
jest.setTimeout(60_000);

/** A pane without views on Microsoft's real client, over the local host. */
export interface ConnectedPane {
  /** What the browser would keep of columns, as JSON. */
  readonly columnsInBrowser: { readonly read: () => string | undefined };
  /** What was put in force, latest last. */
  readonly put: readonly (readonly PlanPackage[])[];
  /** Choices that were put in force, latest last. */
  readonly chosen: readonly (readonly FigureChoice[])[];
  readonly host: Host;
  readonly services: Services;
  readonly store: Store;
  readonly act: BoundPane & PageActions;
}

/** What followed the workbook of the test before must not ask this one's. */
let last: BoundPane | undefined;

/** 青山县 十四五 in view, the selection at Sheet1!A1; over a new workbook or a saved one. */
export async function connectPane(
  saved?: SavedHost,
  own: Partial<Services> = {},
): Promise<ConnectedPane> {
  const host = await openHost({}, saved);
  const put: (readonly PlanPackage[])[] = [];
  const chosen: (readonly FigureChoice[])[] = [];
  let columns: string | undefined;
  const columnsInBrowser = {
    read: () => columns,
    write: (word: string) => {
      columns = word;
    },
  };
  const services: Services = {
    catalog: () => Promise.resolve(catalog),
    onCatalog: () => () => undefined,
    fill: () => Promise.resolve(false),
    readSounds: () => Promise.resolve(),
    sheetActuals: () => undefined,
    put: (packages) => put.push(packages),
    choose: (choices) => chosen.push(choices),
    run: (work) => Excel.run(work),
    visibility: { isVisible: () => true, onChange: () => () => undefined },
    keepsUndo: () => true,
    surroundings: () => SURROUNDINGS,
    now: () => '2026-03-01T08:00:00.000Z',
    memory: { read: () => undefined, write: () => undefined },
    region: { read: () => undefined, write: () => undefined },
    divisions: () => Promise.resolve([]),
    library: emptyLibrary(),
    site: emptySite(),
    submissions: () => Promise.resolve(undefined),
    tables: { read: () => undefined, write: () => undefined },
    sample: { read: () => undefined, write: () => undefined },
    columns: columnsInBrowser,
    margins: { read: () => undefined, write: () => undefined },
    desk: createDesk(),
    review: reviewServices(),
    reader: createReader(undefined),
    ...own,
  };
  await last?.disconnect();
  const store = createStore({ ...viewing, area: { kind: 'unknown' } });
  await loadEveryPage();
  const act = withPages(bindPane(services, store));
  last = act;
  await act.connect();
  return { columnsInBrowser, host, services, store, act, put, chosen };
}

/** Resolves as soon as the store's state fits. */
export async function until(store: Store, fits: (state: PaneState) => boolean): Promise<PaneState> {
  return new Promise((resolve) => {
    const look = () => {
      const state = store.read();
      if (!fits(state)) return;
      stop();
      resolve(state);
    };
    const stop = store.subscribe(look);
    look();
  });
}
