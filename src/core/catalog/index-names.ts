import type { Indicator } from '../indicator/indicator';
import { nameKeys, underParent } from '../name/name';
import type { Region } from '../region/region';
import type { Naming, PlanPackage, PrintedName } from './catalog';

/** A name before it is indexed. */
interface NamedEntry extends Naming {
  readonly name: string;
}

/**
 * Names by key, each thing once per key with its best rank per package.
 * @example indexNames([{ name: 'GDP', id: 'gdp', rank: 2, package: 0 }]).get('gdp')
 * // [{ id: 'gdp', rank: 2, package: 0 }]
 */
function indexNames(entries: readonly NamedEntry[]): ReadonlyMap<string, readonly Naming[]> {
  const index = new Map<string, Map<string, Naming>>();
  for (const { name, id, rank, package: at } of entries) {
    for (const [cuts, key] of nameKeys(name).entries()) {
      const namings = index.get(key) ?? new Map<string, Naming>();
      index.set(key, namings);
      const slot = `${String(at)}\n${id}`;
      const known = namings.get(slot);
      // A name without its bracket counts for less than one that is just so.
      const weight = cuts === 0 ? rank : rank === 1 ? 2 : 3;
      if (known === undefined || weight < known.rank) {
        namings.set(slot, { id, rank: weight, package: at });
      }
    }
  }
  return new Map([...index].map(([key, namings]) => [key, [...namings.values()]]));
}

/**
 * The keys that lead to each id: an index the other way round. `standFor` joins ids that are one.
 * @example keysById(new Map([['gdp', [{ id: 'gdp', rank: 2, package: 0 }]]])).get('gdp') // ['gdp']
 */
export function keysById(
  index: ReadonlyMap<string, readonly Naming[]>,
  standFor: (id: string) => string = (id) => id,
): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, Set<string>>();
  for (const [key, namings] of index) {
    for (const naming of namings) {
      const id = standFor(naming.id);
      const known = keys.get(id);
      if (known === undefined) keys.set(id, new Set([key]));
      else known.add(key);
    }
  }
  return new Map([...keys].map(([id, set]) => [id, [...set]]));
}

/** What a region's name ends in when it is written out: 仓山区 is also called 仓山. */
const SUFFIX = /(?:自治县|自治州|自治区|开发区|新区|地区|[省市区县旗盟])$/u;

/**
 * Names of regions: code, id and name first, then short names and aliases, then what follows from
 * them: the parents' names before it (福州市仓山区) and the name without its suffix (仓山).
 */
export function indexRegionNames(
  packages: readonly PlanPackage[],
  regions: ReadonlyMap<string, Region>,
): ReadonlyMap<string, readonly Naming[]> {
  const entries: NamedEntry[] = [];
  packages.forEach((each, at) => {
    for (const { id } of each.regions) {
      const region = regions.get(id);
      if (region === undefined) continue;
      const add = (rank: Naming['rank'], names: readonly string[]) =>
        names.forEach((name) => entries.push({ name, id, rank, package: at }));
      add(1, [region.id, region.code, region.name]);
      add(2, [region.shortName]);
      add(3, [...lineages(region, regions), region.name.replace(SUFFIX, '')]);
      add(3, shortUnderParent(region, regions));
    }
    for (const alias of each.aliases) {
      if (alias.kind !== 'region') continue;
      entries.push({ name: alias.name, id: alias.id, rank: 2, package: at });
    }
  });
  return indexNames(entries.filter((entry) => regions.has(entry.id)));
}

/** 福州市仓山区, 福建省福州市仓山区 … A circle of parents ends at its second turn. */
function lineages(region: Region, regions: ReadonlyMap<string, Region>): readonly string[] {
  const names: string[] = [];
  const seen = new Set([region.id]);
  let name = region.name;
  for (let parent = parentOf(region, regions); parent !== undefined && !seen.has(parent.id);) {
    seen.add(parent.id);
    name = `${parent.name}${name}`;
    names.push(name);
    parent = parentOf(parent, regions);
  }
  return names;
}

/** 泉州市丰泽, 泉州丰泽区: short names as they are run together. */
function shortUnderParent(region: Region, regions: ReadonlyMap<string, Region>): readonly string[] {
  const parent = parentOf(region, regions);
  if (parent === undefined) return [];
  const short = region.shortName || region.name;
  return [
    parent.name + short,
    (parent.shortName || parent.name) + region.name,
    (parent.shortName || parent.name) + short,
  ];
}

function parentOf(region: Region, regions: ReadonlyMap<string, Region>): Region | undefined {
  return region.parentId === undefined ? undefined : regions.get(region.parentId);
}

/** What a row of a plan that a package is heard for is called. */
export interface PackageName {
  readonly name: PrintedName;
  readonly package: number;
}

/**
 * Names of concepts: their own first, then aliases, then the names that plans print for them. A
 * name of an earlier package stays good when a later one renames the concept.
 */
export function indexIndicatorNames(
  packages: readonly PlanPackage[],
  indicators: ReadonlyMap<string, Indicator>,
  printed: readonly PackageName[],
): ReadonlyMap<string, readonly Naming[]> {
  const entries: NamedEntry[] = [];
  packages.forEach((each, at) => {
    for (const { id, name } of each.indicators) entries.push({ name, id, rank: 1, package: at });
    for (const { kind, id, name } of each.aliases) {
      if (kind === 'indicator') entries.push({ name, id, rank: 2, package: at });
    }
  });
  for (const {
    name: { indicatorId, parentName, printedName },
    package: at,
  } of printed) {
    if (indicatorId === undefined) continue;
    const name = underParent(parentName, printedName);
    entries.push({ name, id: indicatorId, rank: 3, package: at });
  }
  return indexNames(entries.filter((entry) => indicators.has(entry.id)));
}
