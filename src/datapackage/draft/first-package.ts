import type { Catalog, Naming } from '../../core/catalog/catalog';

/** Ids of what the first package of a catalogue defines itself. */
export interface FirstPackage {
  readonly regions: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
}

/**
 * What every package may refer to without repeating it: the regions and concepts of the first package
 * in force, which is the shipped one.
 * @example firstPackage(catalog).indicators.has('gdp') // true
 */
export function firstPackage(catalog: Catalog): FirstPackage {
  return { regions: ownIds(catalog.regionNames), indicators: ownIds(catalog.indicatorNames) };
}

/** Only what a package defines has a name of rank 1 in it. */
function ownIds(names: ReadonlyMap<string, readonly Naming[]>): ReadonlySet<string> {
  const namings = [...names.values()].flat();
  return new Set(
    namings.filter((each) => each.package === 0 && each.rank === 1).map(({ id }) => id),
  );
}
