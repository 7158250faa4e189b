import type { Catalog } from '../../core/catalog/catalog';
import { readPeriod } from '../../core/period/period';
import type { Plan } from '../../core/plan/plan';
import type { Region } from '../../core/region/region';
import { draftRegion } from '../../datapackage/draft/draft-region';
import type { PlanAbout } from './plan-about';

/** What the packages in force have of the region and the period that a person names. */
interface Known {
  /** Undefined for a region that is new to them. */
  readonly region: Region | undefined;
  /** The plan that this one would take the place of. */
  readonly plan: Plan | undefined;
}

/**
 * The region and plan that are known already, by the same names as the package will be made by.
 * @example knownOf({ ...NO_ABOUT, region: '仓山', period: '十四五' }, catalog).plan?.id // '350104-14'
 */
export function knownOf({ region, code, period }: PlanAbout, catalog: Catalog): Known {
  const asked = readPeriod(period.trim())?.ordinal;
  const { id } = draftRegion({ name: region, code }, catalog);
  const known = region.trim() === '' && code.trim() === '' ? undefined : catalog.regions.get(id);
  const plan = [...catalog.plans.values()].find(
    (each) => each.regionId === known?.id && readPeriod(each.period)?.ordinal === asked,
  );
  return { region: known, plan: asked === undefined ? undefined : plan };
}
