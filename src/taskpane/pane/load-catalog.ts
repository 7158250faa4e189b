import type { Catalog } from '../../core/catalog/catalog';
import { sayUnexpected } from '../../wording/unexpected';
import { offerRegions } from '../parts/offer-regions';
import type { Store } from './store';
import { restoreReview } from '../pages/import/keep-review';
import type { Services } from '../common/services';

/**
 * Brings the packages in force into the pane, with the plan that was last in view, or the only one
 * there is.
 * @example await loadCatalog(services, store); store.read().catalog.kind // 'ready'
 */
export async function loadCatalog(services: Services, store: Store): Promise<void> {
  store.send({ kind: 'catalog-asked' });
  try {
    showCatalog(services, store, await services.catalog());
  } catch (error) {
    store.send({ kind: 'catalog-failed', reason: sayUnexpected(error) });
  }
}

/**
 * Shows other packages that came into force; the plan in view stays where they still have it.
 * @example showCatalog(services, store, catalog)
 */
export function showCatalog(services: Services, store: Store, catalog: Catalog): void {
  store.send({ kind: 'catalog-ready', catalog });
  restoreReview(services, store);
  if (store.read().planId !== undefined) return;
  const plan = catalog.plans.get(services.memory.read() ?? '') ?? onlyPlan(catalog);
  if (plan !== undefined)
    store.send({ kind: 'region-chosen', regionId: plan.regionId, planId: plan.id });
}

/** A bureau whose package holds one region's one plan need not choose. */
function onlyPlan(catalog: Catalog) {
  const [region, ...others] = offerRegions(catalog);
  if (region === undefined || others.length > 0 || region.plans.length !== 1) return undefined;
  return catalog.plans.get(region.plans[0]?.id ?? '');
}
