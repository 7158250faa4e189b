import type { Catalog } from '../../core/catalog/catalog';
import { readPeriod } from '../../core/period/period';
import type { Plan } from '../../core/plan/plan';
import { draftRegion } from '../../datapackage/draft/draft-region';
import type { PlanAbout } from './plan-about';

/**
 * The plan in force that this one would take the place of, found by the same names as the package will
 * be made by; undefined where region or period is new.
 * @example knownPlan({ ...NO_ABOUT, region: '仓山', period: '十四五' }, catalog)?.id // '350104-14'
 */
export function knownPlan({ region, code, period }: PlanAbout, catalog: Catalog): Plan | undefined {
  const asked = readPeriod(period.trim())?.ordinal;
  if (asked === undefined || (region.trim() === '' && code.trim() === '')) return undefined;
  const { id } = draftRegion({ name: region, code }, catalog);
  return [...catalog.plans.values()].find(
    (each) => each.regionId === id && readPeriod(each.period)?.ordinal === asked,
  );
}
