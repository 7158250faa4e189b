import type { Catalog } from '../../core/catalog/catalog';
import { readyCatalog, type CommonState, type PaneActions } from '../page/page';
import type { Services } from '../page/services';
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
 * @param listKept lists anew what the workbook keeps
 */
export function hearDesk(
  { desk }: Services,
  store: Store,
  pane: PaneActions,
  check: () => void,
  listKept: () => void,
): () => void {
  return desk.hear((notice) => {
    if (notice.tone !== 'show' && notice.isKept === true) listKept();
    switch (notice.tone) {
      case 'done':
        store.send({ kind: 'insertion-done', sentence: notice.sentence });
        // The table now stands where the next one would have gone.
        void pane.refresh();
        return;
      case 'problem':
        pane.tellProblem(notice.sentence);
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
