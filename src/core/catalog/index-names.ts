import type { Naming } from './catalog';
import { nameKeys } from './name-variants';

/** A name before it is indexed. */
export interface NamedEntry extends Naming {
  readonly name: string;
}

/**
 * Names by key, each thing once per key with its best rank per package.
 * @example indexNames([{ name: 'GDP', id: 'gdp', rank: 2, package: 0 }]).get('gdp')
 * // [{ id: 'gdp', rank: 2, package: 0 }]
 */
export function indexNames(entries: readonly NamedEntry[]): ReadonlyMap<string, readonly Naming[]> {
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
