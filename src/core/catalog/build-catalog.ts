import { rowKey } from '../indicator/plan-indicator';
import type { Plan } from '../plan/plan';
import type { Catalog, PlanPackage, PrintedName } from './catalog';
import { group, inPlan, LazyMap, once } from './by-key';
import { indexFigures } from './index-figures';
import { groupRows } from './group-rows';
import { indexIndicatorNames, indexRegionNames, keysById, type PackageName } from './index-names';
import { slicesOf } from './package-slices';
import { normaliseName } from '../name/name';
import { UNREAD, type Readings } from '../name/sound';
import { underItsCity } from '../region/division';
import { readRowNames } from './own-amount';
import { joinConcepts } from './same-concept';

/**
 * One catalogue over packages in the order they were put in force, the shipped one first. A later
 * package wins: a plan with the same id is replaced as a whole, with its rows and figures; regions,
 * indicators, sources and observations with the same id are replaced; aliases are united.
 * @param readings lets a search take letters for the sound of a name; without it none does
 * @example buildCatalog([shipped, bureau]).plans.get('350104-14') // the bureau's, where it has one
 */
export function buildCatalog(
  packages: readonly PlanPackage[],
  readings: Readings = UNREAD,
): Catalog {
  const named = byId(packages.flatMap((each) => each.regions));
  const regions = new Map(
    [...named].map(([id, region]) => [id, underItsCity(region, named)] as const),
  );
  const plans = byId(packages.flatMap((each) => each.plans));
  const indicators = byId(packages.flatMap((each) => each.indicators));
  const packageOfPlan = new Map(
    packages.flatMap((each, at) => each.plans.map((plan) => [plan.id, at] as const)),
  );
  const { rows, unusedUnits } = groupRows(packages, packageOfPlan);
  const plansOfRegion = groupPlans(plans.values());
  const conceptIds = joinConcepts(indicators.values());
  const printed = printedNames(packages, packageOfPlan);
  const indicatorNames = indexIndicatorNames(packages, indicators, printed);
  return {
    packages: packages.map(({ name, title, version, created }) => ({
      name,
      title,
      version,
      created,
    })),
    regions,
    plans,
    plansOfRegion,
    indicators,
    sources: byId(packages.flatMap((each) => each.sources)),
    rows,
    unusedUnits,
    ...indexFigures(packages, { packageOfPlan, plansOfRegion, conceptIds, rows }),
    replaced: new Map(),
    regionNames: indexRegionNames(packages, regions),
    ...indexRows(rows),
    printedNames: printed.map(({ name }) => name),
    indicatorNames,
    conceptIds,
    keysOfConcept: keysById(indicatorNames, (id) => conceptIds.get(id) ?? id),
    packageOfPlan,
    readings,
    choices: new Map(),
    chosen: new Map(),
    confirmed: new Set(),
  };
}

/**
 * The catalogue with all of it found, to be sent to a worker: what finds and reads cannot be sent.
 * @example structuredClone(sentCatalog(catalog)).rows.size // 6
 */
export function sentCatalog(
  catalog: Catalog,
): Omit<Catalog, 'readings'> & { readonly readings: undefined } {
  const { rows, figures, observations, rowsByCode, rowNames } = catalog;
  return {
    ...catalog,
    rows: new Map(rows),
    figures: new Map(figures),
    observations: new Map(observations),
    rowsByCode: new Map(rowsByCode),
    rowNames: new Map(rowNames),
    readings: undefined,
  };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function groupPlans(plans: Iterable<Plan>): ReadonlyMap<string, readonly Plan[]> {
  const byRegion = group([...plans], ({ regionId }) => regionId);
  for (const list of byRegion.values())
    list.sort((one, other) => other.targetYear - one.targetYear);
  return byRegion;
}

function indexRows(rows: Catalog['rows']): Pick<Catalog, 'rowsByCode' | 'rowNames'> {
  const byCode = once(
    (planId) => new Map(rows.get(planId)?.map((row) => [normaliseName(rowKey(row)), row] as const)),
  );
  const names = once(
    (planId) => new Map(rows.get(planId)?.map((row) => [rowKey(row), readRowNames(row)] as const)),
  );
  const plansByName = once(() => group([...rows.keys()].reverse(), normaliseName));
  const ofAll = <Value>(indexOf: (planId: string) => ReadonlyMap<string, Value>) =>
    [...rows.keys()].flatMap((planId) => [...indexOf(planId)]);
  return {
    rowsByCode: new LazyMap(
      (key) =>
        inPlan(key, (name) =>
          plansByName('')
            .get(name)
            ?.map((planId) => byCode(planId).get(key))
            .find((row) => row !== undefined),
        ),
      () => ofAll(byCode),
    ),
    rowNames: new LazyMap(
      (key) => inPlan(key, (planId) => names(planId).get(key)),
      () => ofAll(names),
    ),
  };
}

/** Each name of a concept once a package, which is what counts in the index of names. */
function printedNames(
  packages: readonly PlanPackage[],
  packageOfPlan: ReadonlyMap<string, number>,
): readonly PackageName[] {
  return packages.flatMap((each, at) => {
    const { rowPlans, namesOf } = slicesOf(each);
    const live = rowPlans.filter((planId) => packageOfPlan.get(planId) === at);
    const once = new Map<string, PrintedName>();
    for (const name of new Set(live.flatMap((planId) => namesOf(planId)))) {
      const { indicatorId = '', parentName, printedName } = name;
      const key = [indicatorId, parentName, printedName].join('\n');
      if (!once.has(key)) once.set(key, name);
    }
    return [...once.values()].map((name) => ({ name, package: at }));
  });
}
