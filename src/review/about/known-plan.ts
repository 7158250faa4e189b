import type { Catalog, PlanPackage } from '../../core/catalog/catalog';
import { listedRows } from '../../core/catalog/find-figure';
import { readPeriod } from '../../core/period/period';
import type { Plan } from '../../core/plan/plan';
import { draftRegion } from '../../datapackage/draft/draft-region';
import { sortOf } from '../../extract/document/sort';
import type { Review } from '../review';
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

/** A plan whose table a notice would replace by the few rows that it changes. */
export interface CutShort {
  readonly plan: Plan;
  /** Rows of the plan in force, and of what would take its place. */
  readonly rows: number;
  readonly left: number;
}

/**
 * The plan in force that a document which changes some of its targets would take the place of, though it has
 * fewer rows; undefined for any other document.
 * @example cutShort(review, catalog)?.rows // 20
 */
export function cutShort(
  { about, findings, rows }: Review,
  catalog: Catalog,
): CutShort | undefined {
  const changes = findings.some(
    (finding) => finding.kind === 'not-a-plan' && finding.sort === 'adjustment',
  );
  const listed = rows.filter(({ origin }) => origin === 'table').length;
  return changes ? shorter(knownPlan(about, catalog), listed, catalog) : undefined;
}

/**
 * The same of a package that was made of such a document.
 * @example cutShortBy(content, catalog)?.left // 2
 */
export function cutShortBy(
  { plans, sources, planIndicators }: PlanPackage,
  catalog: Catalog,
): CutShort | undefined {
  const notices = sources.filter(({ title }) => sortOf([title])?.sort === 'adjustment');
  for (const { id, sourceId } of plans) {
    if (!notices.some((source) => source.id === sourceId)) continue;
    const listed = planIndicators.filter(({ planId }) => planId === id).length;
    const short = shorter(catalog.plans.get(id), listed, catalog);
    if (short !== undefined) return short;
  }
  return undefined;
}

function shorter(plan: Plan | undefined, left: number, catalog: Catalog): CutShort | undefined {
  const rows = plan === undefined ? 0 : listedRows(catalog, plan).length;
  return plan === undefined || left >= rows ? undefined : { plan, rows, left };
}
