import type { Region } from '../region/region';
import type { Naming } from './catalog';
import { indexNames, type NamedEntry } from './index-names';
import type { PlanPackage } from './plan-package';

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

function parentOf(region: Region, regions: ReadonlyMap<string, Region>): Region | undefined {
  return region.parentId === undefined ? undefined : regions.get(region.parentId);
}
