import type { Plan } from '../plan/plan';
import type { Region } from '../region/region';
import type { Catalog } from './catalog';

/**
 * The plans of a region, newest first.
 * @example listPlans(catalog, region).map((plan) => plan.period) // ['十四五']
 */
export function listPlans(catalog: Catalog, region: Region): readonly Plan[] {
  return [...catalog.plans.values()]
    .filter((plan) => plan.regionId === region.id)
    .sort((one, other) => other.targetYear - one.targetYear);
}

/**
 * The regions that have a plan, in the packages' order: what there is to choose from. Parents that
 * are only there to complete a name are left out.
 * @example listRegions(catalog).map((region) => region.name) // ['仓山区', '晋安区', …]
 */
export function listRegions(catalog: Catalog): readonly Region[] {
  const planned = new Set([...catalog.plans.values()].map((plan) => plan.regionId));
  return [...catalog.regions.values()].filter((region) => planned.has(region.id));
}
