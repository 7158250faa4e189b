import type { Catalog } from '../../core/catalog/catalog';
import { sayUnexpected, sayUnfetched } from '../../wording/unexpected';
import { sayWorkbookFinding } from '../../wording/workbook-finding';
import type { BlockMode, TableChoice } from '../../workbook/block/block';
import { recalculate } from '../../workbook/excel/recalculate';
import { readHostError } from '../../workbook/excel/refusal';
import { KINDS } from '../../workbook/kind/kinds';
import { jumpToCell } from '../../workbook/selection/selection';
import { readKept } from '../page/kept';
import { readyCatalog, type PaneActions } from '../page/page';
import type { Services } from '../page/services';
import { askWorkbook, coalesce } from '../page/work';
import { chooseAgain, hearDesk, latestOf, settle, tellDesk, tellOlder } from './choose-plan';
import { followActuals } from './follow-actuals';
import { followSelection } from './follow-selection';
import { followSite } from './follow-site';
import { insert, overwrite, surveyArea, takeBack, writeThrough } from './insert';
import { ownLibrary } from './own-library';
import { kindInView } from './table-in-view';
import type { Spot } from './pane-state';
import { readChoices } from './table-choice';
import { bindPages, type OpenPages } from './open-pages';
import { PAGE_IDS, type ActionsOf } from './pages';
import type { Store } from './store';

/** What a user can do in a pane, what its pages can, and what keeps it up to date. */
export interface BoundPane extends PaneActions, Pick<OpenPages, 'opened' | 'open'> {
  /** Brings the packages in force into the pane, and says so where they cannot be read. */
  readonly load: () => Promise<void>;
  /** Shows other packages that came into force; the plan in view stays where they still have it. */
  readonly showCatalog: (catalog: Catalog) => void;
  /** Follows the workbook from now on: the target area moves with the selection. */
  readonly connect: () => Promise<void>;
  /** Shows what the start and the ribbon's commands have to say, also before now; returns how to stop. */
  readonly hearDesk: () => () => void;
  /** Brings the library of this computer and the divisions of the country into the pane. */
  readonly readOwn: () => Promise<void>;
  /** Ends what follows the workbook. */
  readonly disconnect: () => Promise<void>;
  /** Has the formulas calculated anew and shows what a refresh of all tables would change. */
  readonly renew: () => void;
  /** Looks where the table would go, where that is not known because the selection is not followed. */
  readonly glance: () => void;
  readonly chooseMode: (mode: BlockMode) => void;
  readonly chooseSpot: (spot: Spot) => void;
  /** Which columns the table in view has, and how it looks; kept for the next time. */
  readonly chooseTable: (choice: TableChoice) => void;
  /** Takes the table that was inserted last back, once the user has agreed. */
  readonly takeBack: () => void;
  /** Answers the question about non-empty cells: write over them. */
  readonly overwrite: () => void;
}

/**
 * Ties the actions to one store and its services. Each returns at once; what it brings about is
 * seen in the store.
 * @example const act = bindPane(services, store); act.chooseRegion('350104')
 */
export function bindPane(services: Services, store: Store): BoundPane {
  const refresh = coalesce(async () => {
    if (!services.visibility.isVisible()) return;
    await surveyArea(services, store);
    const { connected, view } = store.read();
    if (connected) await pages.look(view);
  });
  const actuals = followActuals(services, store);
  const site = followSite(services, store);
  const onMove = () => store.send({ kind: 'selection-moved' });
  const selection = followSelection(services, onMove, refresh);
  /** A comparison must show what the sheet of actual values shows now. */
  const prepare = async () => {
    const kind = kindInView(store.read());
    if (kind !== undefined && KINDS[kind].remembers === 'year') await actuals.read();
  };
  let listings = 0;
  let isDeaf = false;
  /** Where searches by sound cannot be had, that is said, and they are asked for again with the next choice. */
  const readSounds = async () => {
    const wasDeaf = isDeaf;
    isDeaf = await services.readSounds().then(
      () => false,
      () => true,
    );
    if (isDeaf && !wasDeaf) pane.tellProblem(sayUnfetched('按拼音查找'));
  };
  const viewed = () => {
    tellDesk(services, store);
    void refresh();
    if (isDeaf) void readSounds();
  };
  const writing = async (work: Promise<void>) => {
    await work;
    await refresh();
  };

  const pane: PaneActions = {
    showPage: (view) => {
      store.send({ kind: 'view-chosen', view });
      void prepare().then(refresh);
    },
    compareYear: (year) => {
      store.sendTo('compare', { kind: 'year-chosen', year });
      // The selection is among the cells to fill in.
      store.send({ kind: 'spot-chosen', spot: 'new-sheet' });
      pane.showPage('compare');
    },
    chooseRegion: (regionId, planId = latestOf(store.read(), regionId)) => {
      store.send({ kind: 'region-chosen', regionId, planId });
      viewed();
    },
    choosePlan: (planId) => {
      store.send({ kind: 'plan-chosen', planId });
      viewed();
    },
    openRow: (key) => store.send({ kind: 'row-opened', key }),
    toggleRow: (key) => store.send({ kind: 'row-toggled', key }),
    visitRow: (planId, key) => {
      const plan = readyCatalog(store.read())?.plans.get(planId);
      if (plan === undefined) return;
      store.send({ kind: 'row-visited', regionId: plan.regionId, planId, key });
      viewed();
    },
    insertTable: () => void writing(insert(services, store, { kind: 'table' }, prepare)),
    insertFormula: ({ formula, numberFormat }) =>
      pane.insertCells([[{ content: formula, numberFormat }]]),
    insertCells: (cells) => void writing(insert(services, store, { kind: 'cells', cells })),
    write: (work) => void writing(writeThrough(store, work)),
    refresh,
    readActuals: actuals.read,
    settle: () => settle(services, store),
    jumpTo: async (address) => {
      const jumped = await askWorkbook(services, (context) => jumpToCell(context, address));
      if (!jumped.ok) pane.tellSlip(sayWorkbookFinding(jumped.finding));
    },
    tellProblem: (sentence) => store.send({ kind: 'problem-told', sentence }),
    tellSlip: (sentence) => store.send({ kind: 'slip-told', sentence }),
    openHelp: () => store.send({ kind: 'help-opened' }),
    useSite: (name) => site.use(name, pane),
    reviewSite: (name) => {
      pane.showPage('data');
      const entry = site.find(name);
      if (entry !== undefined) inData((data) => data.library.review(entry));
    },
    checkSite: () => void services.site.check(),
    ...ownLibrary(services, store, () => pane),
    readTables: () =>
      store.send({ kind: 'choices-read', choices: readChoices(services.tables.read()) }),
    listKept: async (kept) => {
      const listing = (listings += 1);
      const all = await Promise.all(kept.map(readKept));
      // What was listed meanwhile is newer.
      if (listing !== listings) return;
      store.send({ kind: 'kept-listed', kept: all.map(({ facts }) => facts) });
      void site.tellNews();
    },
    putInForce: async (kept) => {
      listings += 1;
      const all = await Promise.all(kept.map(readKept));
      store.send({ kind: 'kept-listed', kept: all.map(({ facts }) => facts) });
      services.put(all.flatMap(({ content }) => (content === undefined ? [] : [content])));
      void site.tellNews();
      await services.run(recalculate);
    },
  };

  const pages = bindPages(services, store, pane);
  // Where the page cannot be fetched, the pane shows that in its place.
  const inData = (work: (data: ActionsOf<'data'>) => void) =>
    void pages.open('data').then(work, () => undefined);
  const checkTables = () => inData((data) => data.refresh.check());

  const showCatalog = (catalog: Catalog) => {
    store.send({ kind: 'catalog-ready', catalog });
    store.send({ kind: 'actuals-read', reading: services.sheetActuals() });
    pages.tellCatalog();
    if (store.read().older !== '') tellOlder(services.desk, store);
    chooseAgain(services, store, catalog);
  };

  return {
    ...pane,
    opened: pages.opened,
    open: pages.open,
    load: async () => {
      store.send({ kind: 'catalog-asked' });
      pane.readTables();
      try {
        showCatalog(await services.catalog());
      } catch (error) {
        store.send({ kind: 'catalog-failed', reason: sayUnexpected(error) });
      }
      viewed();
      // The first view stands; the others are there before anybody looks for them.
      for (const page of PAGE_IDS) void pages.open(page).catch(() => undefined);
      void readSounds();
    },
    showCatalog: (catalog) => {
      showCatalog(catalog);
      void refresh();
    },
    connect: async () => {
      store.send({ kind: 'connected' });
      await selection.start();
      await actuals.read();
      await actuals.follow();
      await pages.tellWorkbook();
      await refresh();
    },
    readOwn: async () => {
      site.start();
      await pane.listLibrary();
      store.send({ kind: 'divisions-read', divisions: await services.divisions() });
      const catalog = readyCatalog(store.read());
      if (catalog !== undefined) chooseAgain(services, store, catalog);
    },
    disconnect: async () => {
      await selection.stop();
      await actuals.stop();
    },
    renew: () => {
      const event = { kind: 'scope-chosen', scope: 'workbook' } as const;
      store.sendTo('data', { kind: 'refresh', event });
      pane.showPage('data');
      void services.run(recalculate).catch(readHostError).then(checkTables);
    },
    glance: () => {
      if (!services.keepsUndo()) void refresh();
    },
    hearDesk: () => hearDesk(services, store, pane, checkTables, () => pages.tellWorkbook('data')),
    chooseMode: (mode) => {
      store.send({ kind: 'mode-chosen', mode });
      viewed();
    },
    chooseTable: (choice) => {
      const table = kindInView(store.read());
      if (table !== undefined) store.send({ kind: 'table-chosen', table, choice });
      services.tables.write(JSON.stringify(store.read().choices));
      void refresh();
    },
    chooseSpot: (spot) => {
      store.send({ kind: 'spot-chosen', spot });
      void refresh();
    },
    takeBack: () => void writing(takeBack(services, store)),
    overwrite: () => void writing(overwrite(services, store, prepare)),
  };
}
