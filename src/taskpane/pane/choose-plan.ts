import type { Catalog } from '../../core/catalog/catalog';
import { succeed } from '../../core/finding/outcome';
import { sayOlder } from '../../wording/workbook-finding';
import type { Desk } from '../../workbook/desk/desk';
import { changesSince, noteRenewed } from '../../workbook/setting/computed';
import { readyCatalog, type CommonState, type PaneActions } from '../page/page';
import type { Services } from '../page/services';
import { askWorkbook } from '../page/work';
import { latestPlan, offerRegions, regionInView } from '../parts/offer-regions';
import type { Store } from './store';

/** Remembers the plan in view, for the ribbon's own command and for the next time. */
export function tellDesk(services: Services, store: Store): void {
  const { regionId, planId, mode } = store.read();
  if (regionId !== undefined) services.region.write(regionId);
  if (planId === undefined) return;
  services.memory.write(planId);
  services.desk.choose({ planId, mode });
}

/**
 * Shows what the ribbon's commands and the start have to say; returns how to stop.
 * @param check looks what a refresh of the inserted tables would change
 * @param readKept shows what is kept with the workbook
 */
export function hearDesk(
  { desk }: Services,
  store: Store,
  pane: PaneActions,
  check: () => void,
  readKept: () => Promise<void>,
): () => void {
  return desk.hear((notice) => {
    switch (notice.tone) {
      case 'done':
        store.send({ kind: 'insertion-done', sentence: notice.sentence });
        // The table now stands where the next one would have gone.
        void pane.refresh();
        return;
      case 'problem':
        pane.tellProblem(notice.sentence);
        return;
      case 'kept':
        void readKept();
        return;
      case 'older':
        tellOlder(desk, store);
        return;
      case 'show':
        if (notice.view === 'help') {
          pane.openHelp();
          return;
        }
        store.send({ kind: 'help-closed' });
        pane.showPage(notice.view === 'refresh' ? 'data' : notice.view);
        if (notice.view === 'refresh') check();
    }
  });
}

/**
 * Says how the data in force differs from what the workbook was computed with, as it is now; nothing
 * where it no longer does.
 * @example tellOlder(services.desk, store); store.read().older // '工作簿里的表和公式不是按现在的数据算的：…'
 */
export function tellOlder(desk: Desk, store: Store): void {
  const changes = changesSince(desk);
  store.send({ kind: 'older-told', sentence: changes.length === 0 ? '' : sayOlder(changes) });
}

/** Remembers that the whole workbook is of the data in force; where Excel refuses, it is told as before. */
export async function settle(services: Services, store: Store): Promise<void> {
  const { desk } = services;
  await askWorkbook(services, async (context) => succeed(await noteRenewed(context, desk)));
  if (store.read().older !== '') tellOlder(desk, store);
}

/**
 * Shows a plan where none is in view: of the region that is, of the one that was last, or the only
 * one there is. A region without a plan is shown as well: the user said that it is hers.
 */
export function chooseAgain(services: Services, store: Store, catalog: Catalog): void {
  const state = store.read();
  if (state.planId !== undefined) return;
  const regionId = state.regionId ?? services.region.read();
  const last = catalog.plans.get(services.memory.read() ?? '');
  if (last !== undefined && (regionId ?? last.regionId) === last.regionId) {
    store.send({ kind: 'region-chosen', regionId: last.regionId, planId: last.id });
  } else if (regionId === undefined) {
    const plan = onlyPlan(catalog);
    if (plan === undefined) return;
    store.send({ kind: 'region-chosen', regionId: plan.regionId, planId: plan.id });
  } else if (regionInView({ ...state, regionId }, catalog) !== undefined) {
    store.send({ kind: 'region-chosen', regionId, planId: latestOf(state, regionId) });
  }
}

/** The plan of a region to show first. */
export function latestOf(state: CommonState, regionId: string): string | undefined {
  const catalog = readyCatalog(state);
  const region = catalog && offerRegions(catalog).find(({ id }) => id === regionId);
  return catalog && region && latestPlan(region, catalog);
}

/** A bureau whose package holds one region's one plan need not choose. */
function onlyPlan(catalog: Catalog) {
  const [region, ...others] = offerRegions(catalog);
  if (region === undefined || others.length > 0 || region.plans.length !== 1) return undefined;
  return catalog.plans.get(region.plans[0]?.id ?? '');
}
