/**
 * A map whose values are found when they are asked for. Only going through all of it finds all of it.
 * @example new LazyMap((key) => (key === '甲' ? 1 : undefined), () => [['甲', 1]]).get('甲') // 1
 */
export class LazyMap<Value> implements ReadonlyMap<string, Value> {
  constructor(
    readonly get: (key: string) => Value | undefined,
    private readonly all: () => Iterable<readonly [string, Value]>,
  ) {}
  has(key: string): boolean {
    return this.get(key) !== undefined;
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
    return new Map(this.all());
  }
}

/**
 * A map with some of its entries replaced; the others are not copied, however many they are.
 * @example withEntries(new Map([['甲', 1]]), new Map([['甲', 2]])).get('甲') // 2
 */
export function withEntries<Value>(
  below: ReadonlyMap<string, Value>,
  above: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> {
  return new LazyMap(
    (key) => above.get(key) ?? below.get(key),
    () => [...below, ...above],
  );
}

/**
 * What is found by a key, found once.
 * @example const lengthOf = once((text) => text.length); lengthOf('甲') // 1, and not counted again
 */
export function once<Found>(find: (key: string) => Found): (key: string) => Found {
  const known = new Map<string, { readonly found: Found }>();
  return (key) => {
    const kept = known.get(key) ?? { found: find(key) };
    known.set(key, kept);
    return kept.found;
  };
}

/**
 * Items by what they belong to, in their order; those that belong to nothing are left out.
 * @example group(['甲', '乙'], () => '1').get('1') // ['甲', '乙']
 */
export function group<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * What is found in the plan that a 编码 is of: its id is what stands before a `-`; ids may have some of their own.
 * @example inPlan('350104-14-01', (planId) => (planId === '350104-14' ? 1 : undefined)) // 1
 */
export function inPlan<Found>(
  key: string,
  find: (planId: string) => Found | undefined,
): Found | undefined {
  for (let at = key.lastIndexOf('-'); at > 0; at = key.lastIndexOf('-', at - 1)) {
    const found = find(key.slice(0, at));
    if (found !== undefined) return found;
  }
  return undefined;
}
