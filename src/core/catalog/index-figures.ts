import type { PrintedFigure } from '../figure/printed-figure';
import { observationKey, rowKey } from '../indicator/plan-indicator';
import { group, inPlan, LazyMap, once, withEntries } from './by-key';
import type { Catalog, PackageSlices, PlanPackage } from './catalog';
import { slicesOf } from './package-slices';

/**
 * Figures that count: not those of a plan that a later package replaced. A package may add figures
 * to a plan that it does not print itself (a bureau's actual values for the shipped plan).
 * @example indexFigures(packages, index).figures.get('350104-14-01')?.[0]?.text // '902.27'
 */
export function indexFigures(
  packages: readonly PlanPackage[],
  catalog: Pick<Catalog, 'packageOfPlan' | 'plansOfRegion' | 'conceptIds' | 'rows'>,
): Pick<Catalog, 'figures' | 'versions' | 'observations'> {
  const { packageOfPlan, plansOfRegion } = catalog;
  const all = packages.map((each, at) => {
    const own = new Set(each.plans.map(({ id }) => id));
    const counts = (planId = '') => !own.has(planId) || packageOfPlan.get(planId) === at;
    return { slices: slicesOf(each), counts };
  });
  const ofPlan = once((planId) =>
    all.flatMap(({ slices, counts }) => (counts(planId) ? slices.ofPlan(planId) : [])),
  );
  const byRow = once((planId) => group(ofPlan(planId), figureRowKey));
  const idsOf = once(
    (at) => new Set(figuresBeside(all[Number(at)]?.slices).map((figure) => figure.id)),
  );
  /** Of one id the last package's counts. */
  const isLast = ({ id }: PrintedFigure, at: number) =>
    all.every((_, later) => later <= at || !idsOf(String(later)).has(id));
  const observed = once((regionId) => {
    const planIds = (plansOfRegion.get(regionId) ?? []).map(({ id }) => id);
    const figures = all.flatMap(({ slices, counts }, at) => {
      const beside = slices.ofRegion(regionId).filter((figure) => isLast(figure, at));
      const parts = [...planIds.filter(counts).map((planId) => slices.ofPlan(planId)), beside]
        .map((part) => part.filter(isActual))
        .filter((part) => part.length > 0);
      if (parts.length < 2) return parts.flat();
      return parts.flat().sort((one, other) => slices.orderOf(one) - slices.orderOf(other));
    });
    return group(
      figures,
      observationKeys(catalog, () => regionId),
    );
  });
  const figurePlans = new Set(all.flatMap(({ slices }) => slices.figurePlans));
  const regions = new Set([
    ...plansOfRegion.keys(),
    ...all.flatMap(({ slices }) => slices.figureRegions),
  ]);
  return {
    figures: new LazyMap(
      (key) => inPlan(key, (id) => (figurePlans.has(id) ? byRow(id).get(key) : undefined)),
      () => [...figurePlans].flatMap((planId) => [...byRow(planId)]),
    ),
    versions: group(
      all.flatMap(({ slices, counts }) => slices.versions.filter(({ planId }) => counts(planId))),
      figureRowKey,
    ),
    observations: new LazyMap(
      (key) => {
        const regionId = key.slice(0, key.indexOf('\n'));
        return regions.has(regionId) ? observed(regionId).get(key) : undefined;
      },
      () => [...regions].flatMap((regionId) => [...observed(regionId)]),
    ),
  };
}

function figuresBeside(slices: PackageSlices | undefined): readonly PrintedFigure[] {
  return slices?.figureRegions.flatMap((regionId) => slices.ofRegion(regionId)) ?? [];
}

/**
 * The catalogue as it would be with more actual values over it: those of the same id are replaced.
 * @example withActuals(catalog, origin.figures)
 */
export function withActuals(catalog: Catalog, figures: readonly PrintedFigure[]): Catalog {
  const actual = figures.filter(isActual);
  const ids = new Set(actual.map(({ id }) => id));
  const over = (before: Figures, more: Figures): Figures =>
    withEntries(
      before,
      new Map(
        [...more].map(([key, added]) => [
          key,
          [...(before.get(key) ?? []).filter(({ id }) => !ids.has(id)), ...added],
        ]),
      ),
    );
  const { plans } = catalog;
  const regionOf = ({ regionId, planId }: PrintedFigure) =>
    regionId ?? plans.get(planId ?? '')?.regionId;
  const observationsBy = observationKeys(catalog, regionOf);
  return {
    ...catalog,
    figures: over(catalog.figures, group(actual, figureRowKey)),
    observations: over(catalog.observations, group(actual, observationsBy)),
  };
}

type Figures = ReadonlyMap<string, readonly PrintedFigure[]>;

function figureRowKey({ planId, code }: PrintedFigure): string | undefined {
  return planId === undefined || code === undefined ? undefined : rowKey({ planId, code });
}

function isActual({ measure }: PrintedFigure): boolean {
  return measure === 'actual' || measure === 'actual_growth';
}

/** What an actual value is an observation of; undefined where nobody knows. */
function observationKeys(
  { rows, conceptIds }: Pick<Catalog, 'rows' | 'conceptIds'>,
  regionOf: (figure: PrintedFigure) => string | undefined,
): (figure: PrintedFigure) => string | undefined {
  const conceptsOf = once(
    (planId) => new Map(rows.get(planId)?.map((row) => [row.code, row.indicatorId] as const)),
  );
  return (figure) => {
    const { planId = '', code = '' } = figure;
    const regionId = regionOf(figure);
    const indicatorId = figure.indicatorId ?? conceptsOf(planId).get(code);
    if (regionId === undefined || indicatorId === undefined) return undefined;
    return observationKey(regionId, conceptIds.get(indicatorId) ?? indicatorId);
  };
}
