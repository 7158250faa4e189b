import type { Catalog } from '../../core/catalog/catalog';
import { listPlans, listRegions } from '../../core/catalog/resolve-plan';
import { nameKey } from '../../core/name/name';
import type { Readings } from '../../core/name/sound';
import type { Plan } from '../../core/plan/plan';
import { readUnlisted, type Region } from '../../core/region/region';
import { regionsOf, type SiteIndex } from '../../library/site-index';

/** A region as the combobox offers it, with every name that finds it and the plans it has. */
export interface RegionChoice {
  readonly id: string;
  /** Its name; with its parent's where another region has the same. */
  readonly name: string;
  readonly parentName: string;
  readonly code: string;
  /** Keys of its name, its code and every alias. */
  readonly keys: readonly string[];
  /** How its names sound. */
  readonly readings: Readings;
  /** Periods of its plans in this computer's library; none where the packages have a plan of it. */
  readonly shelved: readonly string[];
  /** Periods of plans in the site's library that are not in force. */
  readonly onSite: readonly string[];
  /** Earliest period first; none where the packages have no plan of the region. */
  readonly plans: readonly OfferedPlan[];
}

/** A plan as the period switch offers it. */
export interface OfferedPlan {
  readonly id: string;
  readonly period: string;
  readonly firstYear: number;
  readonly targetYear: number;
  /** Title of the plan where the region has several of one period, else ''. */
  readonly title: string;
}

/** What regions without a plan are offered from. */
interface Unplanned {
  readonly divisions?: readonly Region[];
  readonly library?: readonly { readonly plans: readonly ShelvedPlan[] }[];
  readonly site?: SiteIndex | undefined;
}

/**
 * The regions that have a plan, in the packages' order, each with the keys of all its names; behind
 * them those that have one in a library, this computer's or the site's, and the divisions of the country that have none.
 * @example offerRegions(catalog).map((region) => region.name) // ['仓山区', '晋安区', …]
 */
export function offerRegions(
  catalog: Catalog,
  { divisions = [], library = [], site }: Unplanned = {},
): readonly RegionChoice[] {
  const { readings } = catalog;
  const names = namesById(catalog);
  const isShared = namesakes(catalog);
  const offered =
    site === undefined ? new Map<string, readonly string[]>() : periodsOnSite(site, catalog);
  const planned = listRegions(catalog).map((region) => ({
    ...{
      id: region.id,
      code: region.code,
      name: labelOf(catalog, region, isShared),
      readings,
      shelved: [],
      onSite: offered.get(region.id) ?? [],
    },
    parentName: parentOf(catalog, region),
    keys: [nameKey(region.name), nameKey(region.code), ...(names.get(region.id) ?? [])],
    plans: offerPlans(listPlans(catalog, region)),
  }));
  const codes = new Set(planned.map(({ code }) => code));
  const byId = new Map(divisions.map((each) => [each.id, each]));
  const shelved = groupBy(
    library.flatMap(({ plans }) => plans),
    ({ regionId }) => regionId,
  );
  const onSite = new Map(site?.regions.map((region) => [region.id, region]));
  const called = site === undefined ? undefined : namesById(regionsOf(site));
  const unlisted = new Map<string, Unlisted>();
  for (const [id, [plan]] of shelved)
    if (!byId.has(id) && plan !== undefined)
      unlisted.set(id, { id, code: id, name: plan.region, parentId: undefined });
  for (const id of offered.keys()) {
    const region = onSite.get(id);
    if (!byId.has(id) && region !== undefined) unlisted.set(id, region);
  }
  const others = [...unlisted.values(), ...divisions]
    .filter(({ code }) => !codes.has(code))
    .map(({ id, code, name, parentId }) => {
      const above = byId.get(parentId ?? '') ?? onSite.get(parentId ?? '');
      const whole = [above?.name, above?.shortName].map((parent = '') => nameKey(parent + name));
      return {
        ...{ id, code, name, readings, plans: [], parentName: above?.name ?? '' },
        keys: [...new Set([nameKey(name), nameKey(code), ...whole, ...(called?.get(id) ?? [])])],
        shelved: (shelved.get(id) ?? []).map(({ period }) => period),
        onSite: offered.get(id) ?? [],
      };
    });
  return [...planned, ...others];
}

/** By region, the periods of the site's plans that are not in force. */
function periodsOnSite(
  { packages }: SiteIndex,
  catalog: Catalog,
): ReadonlyMap<string, readonly string[]> {
  const plans = packages.flatMap((each) => each.plans).filter(({ id }) => !catalog.plans.has(id));
  const byRegion = groupBy(plans, ({ regionId }) => regionId);
  return new Map([...byRegion].map(([id, own]) => [id, own.map(({ period }) => period).sort()]));
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

type Unlisted = Pick<Region, 'id' | 'code' | 'name' | 'parentId'>;

/** A plan in this computer's library. */
interface ShelvedPlan {
  readonly regionId: string;
  readonly region: string;
  readonly period: string;
}

/** What tells which region is in view. */
export interface ChosenRegion {
  readonly regionId: string | undefined;
  /** 行政区划 of the country; none until they were read. */
  readonly divisions: readonly Region[];
  readonly site: { readonly index: SiteIndex | undefined };
}

/**
 * The region in view: with plans, of the country's list or the site's without any, or one that the user
 * named.
 * @example regionInView({ regionId: '350103', divisions, site }, catalog)?.name // '台江区'
 */
export function regionInView(
  { regionId = '', divisions, site: { index } }: ChosenRegion,
  catalog: Catalog,
): Region | undefined {
  return (
    catalog.regions.get(regionId) ??
    divisions.find(({ id }) => id === regionId) ??
    (index && regionsOf(index).regions.get(regionId)) ??
    readUnlisted(regionId)
  );
}

/**
 * The plan to show first: the latest one whose table can be read, else the latest one.
 * @example latestPlan(region, catalog) // '350104-14'
 */
export function latestPlan(region: RegionChoice, catalog: Catalog): string | undefined {
  const latestFirst = [...region.plans].reverse();
  const readable = latestFirst.find((plan) => catalog.plans.get(plan.id)?.table === 'printed');
  return (readable ?? latestFirst[0])?.id;
}

function namesById(catalog: Catalog): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [key, namings] of catalog.regionNames)
    for (const { id } of namings) names.set(id, [...(names.get(id) ?? []), key]);
  return names;
}

/** Earliest period first. */
function offerPlans(plans: readonly Plan[]): readonly OfferedPlan[] {
  const choices = plans.map(({ id, period, baseYear, targetYear, title }) => ({
    id,
    period,
    firstYear: baseYear + 1,
    targetYear,
    title: plans.filter((other) => other.period === period).length > 1 ? title : '',
  }));
  return choices.reverse();
}

function parentOf(catalog: Catalog, region: Region): string {
  return catalog.regions.get(region.parentId ?? '')?.name ?? '';
}

/** 新城区 is the name of many: the parent tells them apart. */
function labelOf(catalog: Catalog, region: Region, isShared: ReadonlySet<string>): string {
  const parent = parentOf(catalog, region);
  return isShared.has(region.name) && parent !== '' ? `${region.name}（${parent}）` : region.name;
}

/** Names that several regions have. */
function namesakes(catalog: Catalog): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { name } of catalog.regions.values()) (seen.has(name) ? shared : seen).add(name);
  return shared;
}
