/** 地区: district, county, city or zone. */
export interface Region {
  readonly id: string;
  /** GB/T 2260 code, or `LOCAL:…` where none exists. */
  readonly code: string;
  readonly codeScheme: 'GB/T 2260' | 'LOCAL';
  readonly name: string;
  readonly shortName: string;
  readonly level: string;
  readonly parentId: string | undefined;
}

const PLAIN = /^[0-9A-Za-z\u4e00-\u9fff]{1,30}$/u;

/**
 * A region that no list has, by its name; undefined where a code cannot hold the name.
 * @example unlistedRegion('云山新区')?.id // 'LOCAL:云山新区'
 * @example unlistedRegion('…') // undefined
 */
export function unlistedRegion(name: string): Region | undefined {
  return PLAIN.test(name) ? newRegion(`LOCAL:${name}`, name) : undefined;
}

/**
 * The region with such an id, if it is one of `unlistedRegion`.
 * @example readUnlisted('LOCAL:云山新区')?.name // '云山新区'
 */
export function readUnlisted(id: string): Region | undefined {
  return id.startsWith('LOCAL:') ? unlistedRegion(id.slice('LOCAL:'.length)) : undefined;
}

/**
 * A region of which nothing but its code and a name is known.
 * @example newRegion('LOCAL:云山新区', '云山新区').codeScheme // 'LOCAL'
 */
export function newRegion(id: string, name: string): Region {
  return {
    ...{ id, code: id, name, shortName: name, level: '', parentId: undefined },
    codeScheme: id.startsWith('LOCAL:') ? 'LOCAL' : 'GB/T 2260',
  };
}
