import { latestPlan, offerRegions } from '../parts/offer-regions';
import type { Store } from './store';
import { bindConflict } from '../pages/plan/conflict/bind-conflict';
import { bindData } from '../pages/data/bind-data';
import { bindRefresh } from '../pages/data/refresh/bind-refresh';
import { bindShare } from '../pages/data/share/bind-share';
import { bindPlace } from '../pages/place/bind-place';
import { bindReview } from '../pages/import/bind-review';
import { coalesce } from '../common/coalesce';
import { drawChart } from './draw-chart';
import { insert, overwrite } from './insert';
import { loadCatalog } from './load-catalog';
import type { PaneActions } from './pane-actions';
import { locateTables } from '../pages/data/refresh/refresh-tables';
import { changeMargins } from '../pages/compare/remember-margins';
import type { Services } from '../common/services';
import { surveyArea } from './survey-area';

/** The actions of one pane, and what keeps it up to date with the workbook. */
export interface BoundActions extends PaneActions {
  /** The selection moved, or the workbook changed: looks again where the table would go. */
  readonly refreshArea: () => Promise<void>;
}

/**
 * Ties the actions to one store and its services. Each returns at once; what it brings about is
 * seen in the store.
 * @example const act = bindActions(services, store); act.chooseRegion('350104')
 */
export function bindActions(services: Services, store: Store): BoundActions {
  const place = bindPlace(services, store);
  const refreshArea = coalesce(async () => {
    await surveyArea(services, store);
    await locateTables(services, store);
  });
  const viewed = () => {
    tellDesk(services, store);
    void refreshArea();
  };
  const writing = async (work: Promise<void>) => {
    await work;
    await refreshArea();
  };

  return {
    refreshArea,
    reload: () => void loadCatalog(services, store).then(viewed),
    chooseRegion: (regionId) => {
      const { catalog } = store.read();
      if (catalog.kind !== 'ready') return;
      const region = offerRegions(catalog.catalog).find(({ id }) => id === regionId);
      if (region === undefined) return;
      const planId = latestPlan(region, catalog.catalog);
      store.send({ kind: 'region-chosen', regionId, planId });
      viewed();
    },
    choosePlan: (planId) => {
      store.send({ kind: 'plan-chosen', planId });
      viewed();
    },
    chooseView: (view) => {
      store.send({ kind: 'view-chosen', view });
      place.refreshPlace();
      void refreshArea();
    },
    chooseYear: (year) => {
      store.send({ kind: 'compare-year-chosen', year });
      void refreshArea();
    },
    filterStanding: (standing) => store.send({ kind: 'compare-standing-chosen', standing }),
    filterAttribute: (attribute) => store.send({ kind: 'compare-attribute-chosen', attribute }),
    clearFilters: () => store.send({ kind: 'compare-filters-cleared' }),
    togglePlanBeside: (planId) => store.send({ kind: 'compare-plan-toggled', planId }),
    showPlanBeside: ({ regionId, planId }) => {
      store.send({ kind: 'region-chosen', regionId, planId });
      viewed();
    },
    changeSettings: (settings) => {
      void changeMargins(services, store, settings).then(refreshArea);
    },
    search: (query) => store.send({ kind: 'query-typed', query }),
    chooseScope: (scope) => store.send({ kind: 'scope-chosen', scope }),
    toggleRow: (key) => store.send({ kind: 'row-toggled', key }),
    showRow: (key) => store.send({ kind: 'row-shown', key }),
    visitRow: (planId, key) => {
      const { catalog } = store.read();
      const plan = catalog.kind === 'ready' ? catalog.catalog.plans.get(planId) : undefined;
      if (plan === undefined) return;
      store.send({ kind: 'row-visited', regionId: plan.regionId, planId, key });
      viewed();
    },
    chooseMode: (mode) => {
      store.send({ kind: 'mode-chosen', mode });
      viewed();
    },
    insertChart: () => void writing(drawChart(services, store)),
    insertTable: () => void writing(insert(services, store, { kind: 'table' })),
    insertFormula: ({ formula, numberFormat }) =>
      void writing(insert(services, store, { kind: 'formula', formula, numberFormat })),
    overwrite: () => void writing(overwrite(services, store)),
    moveElsewhere: () => store.send({ kind: 'insertion-moved' }),
    closeMessage: () => store.send({ kind: 'insertion-closed' }),
    closeProblems: () => store.send({ kind: 'problems-closed' }),
    ...bindConflict(services, store),
    ...bindData(services, store),
    ...bindRefresh(services, store),
    ...place,
    ...bindShare(services, store),
    review: bindReview(services, store, viewed),
    openHelp: () => store.send({ kind: 'help-opened' }),
    closeHelp: () => store.send({ kind: 'help-closed' }),
  };
}

/** Remembers the plan in view, for the ribbon's own command and for the next time. */
function tellDesk(services: Services, store: Store): void {
  const { planId, mode } = store.read();
  if (planId === undefined) return;
  services.memory.write(planId);
  services.desk.choose({ planId, mode });
}
