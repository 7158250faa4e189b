import type { Catalog } from '../../core/catalog/catalog';
import { listPlans, listRegions } from '../../core/catalog/resolve-plan';
import { nameKey } from '../../core/name/name';
import { isSound, soundLikeness, UNREAD, type Readings } from '../../core/name/sound';
import type { Plan } from '../../core/plan/plan';
import type { Region } from '../../core/region/region';
import { readUnlisted, unlistedRegion } from '../../datapackage/draft/draft-region';

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
}

/**
 * The regions that have a plan, in the packages' order, each with the keys of all its names; behind
 * them those that have one in the library, and the divisions of the country that have none.
 * @example offerRegions(catalog).map((region) => region.name) // ['仓山区', '晋安区', …]
 */
export function offerRegions(
  catalog: Catalog,
  { divisions = [], library = [] }: Unplanned = {},
): readonly RegionChoice[] {
  const { readings } = catalog;
  const names = namesById(catalog);
  const isShared = namesakes(catalog);
  const planned = listRegions(catalog).map((region) => ({
    ...{
      id: region.id,
      code: region.code,
      name: labelOf(catalog, region, isShared),
      readings,
      shelved: [],
    },
    parentName: parentOf(catalog, region),
    keys: [nameKey(region.name), nameKey(region.code), ...(names.get(region.id) ?? [])],
    plans: offerPlans(listPlans(catalog, region)),
  }));
  const codes = new Set(planned.map(({ code }) => code));
  const byId = new Map(divisions.map((each) => [each.id, each]));
  const shelved = library.flatMap(({ plans }) => plans);
  const unlisted = new Map(
    shelved.flatMap(({ regionId: id, region: name }) =>
      byId.has(id) ? [] : [[id, { id, code: id, name, parentId: undefined }] as const],
    ),
  );
  const others = [...unlisted.values(), ...divisions]
    .filter(({ code }) => !codes.has(code))
    .map(({ id, code, name, parentId }) => {
      const above = byId.get(parentId ?? '');
      const whole = [above?.name, above?.shortName].map((parent = '') => nameKey(parent + name));
      return {
        ...{ id, code, name, readings, plans: [], parentName: above?.name ?? '' },
        keys: [...new Set([nameKey(name), nameKey(code), ...whole])],
        shelved: shelved.filter(({ regionId }) => regionId === id).map(({ period }) => period),
      };
    });
  return [...planned, ...others];
}

/**
 * The regions whose name, code or any alias contains the text: those with a plan first, in each half
 * those where a name begins with it before the others, and those that letters spell by sound behind
 * them. Blank text keeps those with a plan.
 * @example filterRegions(regions, '仓山').map((region) => region.name) // ['仓山区']
 */
export function filterRegions(
  regions: readonly RegionChoice[],
  text: string,
): readonly RegionChoice[] {
  const wanted = nameKey(text);
  if (wanted === '') return regions.filter((region) => nearness(region) > 0);
  const rank = ({ keys, readings }: RegionChoice): number => {
    if (keys.some((key) => key.startsWith(wanted))) return 4;
    if (keys.some((key) => key.includes(wanted))) return 3;
    if (!isSound(wanted)) return 0;
    return Math.max(...keys.map((key) => soundLikeness(wanted, key, readings)));
  };
  return regions
    .map((region) => ({ region, rank: rank(region) }))
    .filter(({ rank: found }) => found > 0)
    .sort((one, other) => nearness(other.region) - nearness(one.region) || other.rank - one.rank)
    .map(({ region }) => region);
}

/** A plan in the workbook is nearer than one in the library, and that nearer than none. */
function nearness({ plans, shelved }: RegionChoice): number {
  return plans.length > 0 ? 2 : Number(shelved.length > 0);
}

/** A plan in this computer's library. */
interface ShelvedPlan {
  readonly regionId: string;
  readonly region: string;
  readonly period: string;
}

/** What a typed text offers. */
interface RegionOffer {
  readonly options: readonly RegionChoice[];
  /** How many more match than are offered. */
  readonly more: number;
}

/** More are not read, and 3,000 would be drawn at every letter. */
const MOST = 60;
const CHINESE = /[\u4e00-\u9fff]/u;

/**
 * The regions that a typed text offers, and behind them the text itself as the name of a region that
 * no list has: a zone or a town has plans too.
 * @example matchRegions(regions, '云山新区').options.map(({ id }) => id) // ['LOCAL:云山新区']
 */
export function matchRegions(regions: readonly RegionChoice[], text: string): RegionOffer {
  const found = filterRegions(regions, text);
  const options = found.slice(0, MOST);
  const wanted = nameKey(text);
  const named = options.some(({ keys }) => keys.includes(wanted));
  const own = CHINESE.test(text) && !named ? unlistedRegion(text.trim()) : undefined;
  const unlisted = own && {
    ...{ id: own.id, name: own.name, code: '', parentName: '', keys: [], plans: [], shelved: [] },
    readings: UNREAD,
  };
  return {
    options: unlisted === undefined ? options : [...options, unlisted],
    more: found.length - options.length,
  };
}

/** What tells which region is in view. */
export interface ChosenRegion {
  readonly regionId: string | undefined;
  /** 行政区划 of the country; none until they were read. */
  readonly divisions: readonly Region[];
}

/**
 * The region in view: with plans, of the country's list without any, or one that the user named.
 * @example regionInView({ regionId: '350103', divisions }, catalog)?.name // '台江区'
 */
export function regionInView(
  { regionId = '', divisions }: ChosenRegion,
  catalog: Catalog,
): Region | undefined {
  return (
    catalog.regions.get(regionId) ??
    divisions.find(({ id }) => id === regionId) ??
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
