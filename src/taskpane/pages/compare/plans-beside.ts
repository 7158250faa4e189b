import type { Catalog } from '../../../core/catalog/catalog';
import { offerRegions } from '../../parts/offer-regions';

/** A plan of another region and the same period. */
export interface PlanBeside {
  readonly planId: string;
  readonly regionId: string;
  /** The region's name; with the plan's title where it has several of the period. */
  readonly label: string;
}

/**
 * The plans that can stand beside one: of other regions, for the same years.
 * @example plansBeside(catalog, '350503-14').map(({ label }) => label) // ['仓山区', '晋安区', …]
 */
export function plansBeside(catalog: Catalog, planId: string | undefined): readonly PlanBeside[] {
  const plan = catalog.plans.get(planId ?? '');
  if (plan === undefined) return [];
  const others = offerRegions(catalog).filter(({ id }) => id !== plan.regionId);
  return others.flatMap((region) =>
    region.plans
      .filter(({ id }) => {
        const other = catalog.plans.get(id);
        return other?.baseYear === plan.baseYear && other.targetYear === plan.targetYear;
      })
      .map(({ id, title }) => ({
        planId: id,
        regionId: region.id,
        label: title === '' ? region.name : `${region.name}：${title}`,
      })),
  );
}
