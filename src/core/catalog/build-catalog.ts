import type { PrintedFigure } from '../figure/printed-figure';
import { observationKey, rowKey } from '../indicator/plan-indicator';
import type { Plan } from '../plan/plan';
import type { Catalog, PlanPackage } from './catalog';
import { group, groupRows } from './group-rows';
import { indexIndicatorNames, indexRegionNames, keysById } from './index-names';
import { keptWith } from '../kept/kept';
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
  const allRows = [...rows.values()].flat();
  const conceptIds = joinConcepts(indicators.values());
  const indicatorNames = indexIndicatorNames(packages, indicators, rows, packageOfPlan);
  const stated = liveFigures(packages, packageOfPlan);
  const figures = stated.filter(({ version }) => version === undefined);
  return {
    packages: packages.map(({ name, title, version, created }) => ({
      name,
      title,
      version,
      created,
    })),
    regions,
    plans,
    plansOfRegion: groupPlans(plans.values()),
    indicators,
    sources: byId(packages.flatMap((each) => each.sources)),
    rows,
    unusedUnits,
    figures: group(figures, figureRowKey),
    versions: group(
      stated.filter(({ version }) => version !== undefined),
      figureRowKey,
    ),
    replaced: new Map(),
    observations: groupObservations(figures, rows, plans, conceptIds),
    regionNames: indexRegionNames(packages, regions),
    rowsByCode: new Map(allRows.map((row) => [normaliseName(rowKey(row)), row] as const)),
    rowNames: new Map(allRows.map((row) => [rowKey(row), readRowNames(row)] as const)),
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
 * The catalogue as it would be with more actual values over it: those of the same id are replaced.
 * @example withActuals(catalog, origin.figures)
 */
export function withActuals(catalog: Catalog, figures: readonly PrintedFigure[]): Catalog {
  const ids = new Set(figures.map(({ id }) => id));
  const over = (before: Figures, more: Figures): Figures =>
    new Overlay(
      before,
      new Map(
        [...more].map(([key, added]) => [
          key,
          [...(before.get(key) ?? []).filter(({ id }) => !ids.has(id)), ...added],
        ]),
      ),
    );
  const { rows, plans, conceptIds } = catalog;
  return {
    ...catalog,
    figures: over(catalog.figures, group(figures, figureRowKey)),
    observations: over(catalog.observations, groupObservations(figures, rows, plans, conceptIds)),
  };
}

type Figures = ReadonlyMap<string, readonly PrintedFigure[]>;

/** A map with some of its entries replaced; the others are not copied, however many they are. */
class Overlay<Value> implements ReadonlyMap<string, Value> {
  constructor(
    private readonly below: ReadonlyMap<string, Value>,
    private readonly above: ReadonlyMap<string, Value>,
  ) {}
  get(key: string): Value | undefined {
    return this.above.get(key) ?? this.below.get(key);
  }
  has(key: string): boolean {
    return this.above.has(key) || this.below.has(key);
  }
  get size(): number {
    return this.whole().size;
  }
  forEach(visit: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    this.whole().forEach(visit);
  }
  entries() {
    return this.whole().entries();
  }
  keys() {
    return this.whole().keys();
  }
  values() {
    return this.whole().values();
  }
  [Symbol.iterator]() {
    return this.entries();
  }
  private whole(): Map<string, Value> {
    return new Map([...this.below, ...this.above]);
  }
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

/**
 * Figures that count: not those of a plan that a later package replaced. A package may add figures
 * to a plan that it does not print itself (a bureau's actual values for the shipped plan).
 */
function liveFigures(
  packages: readonly PlanPackage[],
  packageOfPlan: ReadonlyMap<string, number>,
): readonly PrintedFigure[] {
  const live = new Map<string, PrintedFigure>();
  packages.forEach((each, at) => {
    const own = new Set(each.plans.map((plan) => plan.id));
    for (const figure of each.figures) {
      const { planId } = figure;
      const replaced = planId !== undefined && own.has(planId) && packageOfPlan.get(planId) !== at;
      if (replaced) continue;
      // Ids are unique within a package; plan figures of two packages may share one by chance.
      const key = planId === undefined ? figure.id : `${String(at)}\n${figure.id}`;
      live.delete(key);
      live.set(key, figure);
    }
  });
  return [...live.values()];
}

function figureRowKey({ planId, code }: PrintedFigure): string | undefined {
  return planId === undefined || code === undefined ? undefined : rowKey({ planId, code });
}

const conceptsOf = keptWith(
  (rows: Catalog['rows']): ReadonlyMap<string, string | undefined> =>
    new Map([...rows.values()].flat().map((row) => [rowKey(row), row.indicatorId] as const)),
);

function groupObservations(
  figures: readonly PrintedFigure[],
  rows: Catalog['rows'],
  plans: Catalog['plans'],
  conceptIds: Catalog['conceptIds'],
): Map<string, PrintedFigure[]> {
  const concepts = conceptsOf(rows);
  const actuals = figures.filter(
    ({ measure }) => measure === 'actual' || measure === 'actual_growth',
  );
  return group(actuals, (figure) => {
    const row = figureRowKey(figure);
    const regionId = figure.regionId ?? plans.get(figure.planId ?? '')?.regionId;
    const indicatorId = figure.indicatorId ?? (row === undefined ? undefined : concepts.get(row));
    if (regionId === undefined || indicatorId === undefined) return undefined;
    return observationKey(regionId, conceptIds.get(indicatorId) ?? indicatorId);
  });
}
