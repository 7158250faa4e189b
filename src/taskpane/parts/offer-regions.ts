import type { Catalog } from '../../core/catalog/catalog';
import { listPlans, listRegions } from '../../core/catalog/resolve-plan';
import { nameKey } from '../../core/name/name';
import { isSound, soundLikeness, type Readings } from '../../core/name/sound';
import type { Plan } from '../../core/plan/plan';
import type { Region } from '../../core/region/region';

/** A region as the combobox offers it, with every name that finds it and the plans it has. */
export interface RegionChoice {
  readonly id: string;
  /** Its name; with its parent's where another region has the same. */
  readonly name: string;
  readonly parentName: string;
  readonly code: string;
  readonly aliases: readonly string[];
  /** How its names sound. */
  readonly readings: Readings;
  /** Earliest period first. */
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

/**
 * The regions that have a plan, in the packages' order, each with the keys of all its names.
 * @example offerRegions(catalog).map((region) => region.name) // ['仓山区', '晋安区', …]
 */
export function offerRegions(catalog: Catalog): readonly RegionChoice[] {
  const names = namesById(catalog);
  return listRegions(catalog).map((region) => ({
    id: region.id,
    name: labelOf(catalog, region),
    parentName: parentOf(catalog, region),
    code: region.code,
    aliases: names.get(region.id) ?? [],
    readings: catalog.readings,
    plans: offerPlans(listPlans(catalog, region)),
  }));
}

/**
 * The regions whose name, code or any alias contains the text, best first: those where a name
 * begins with it come before the others, and those that letters spell by sound behind them. Blank text
 * keeps all.
 * @example filterRegions(regions, '仓山').map((region) => region.name) // ['仓山区']
 */
export function filterRegions(
  regions: readonly RegionChoice[],
  text: string,
): readonly RegionChoice[] {
  const wanted = nameKey(text);
  if (wanted === '') return regions;
  const keysOf = (region: RegionChoice) => [
    nameKey(region.name),
    nameKey(region.code),
    ...region.aliases,
  ];
  const rank = (region: RegionChoice): number => {
    const keys = keysOf(region);
    if (keys.some((key) => key.startsWith(wanted))) return 4;
    if (keys.some((key) => key.includes(wanted))) return 3;
    if (!isSound(wanted)) return 0;
    return Math.max(...keys.map((key) => soundLikeness(wanted, key, region.readings)));
  };
  return regions
    .map((region) => ({ region, rank: rank(region) }))
    .filter(({ rank: found }) => found > 0)
    .sort((one, other) => other.rank - one.rank)
    .map(({ region }) => region);
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
function labelOf(catalog: Catalog, region: Region): string {
  const namesakes = [...catalog.regions.values()].filter(({ name }) => name === region.name);
  const parent = parentOf(catalog, region);
  return namesakes.length > 1 && parent !== '' ? `${region.name}（${parent}）` : region.name;
}
