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

/** Whole names of regions, as they head the rows of each: 二、鲤城区. */
const HEADING =
  /^(?:[(（]?[一二三四五六七八九十\d]+[)）、.．\s]\s*)?([一-龥]{1,10}(?:区|县|市|州|盟|旗))$/u;
/** 全区 and 本县 are the region of whoever reads, and a town's parts are none. */
const OWN =
  /^(?:[全本我][区县州盟旗]|(?:(?:中心|主|老|新|建成)?城|市|郊|社|园|景|库|辖|林|矿|山|地|都)[区市])$/u;

/**
 * The region that a heading is nothing but the name of, whether anybody knows it or not; '' for none.
 * @example regionHeading('二、鲤城区') // '鲤城区'
 * @example regionHeading('主城区') // ''
 */
export function regionHeading(text: string): string {
  const name = HEADING.exec(text)?.[1] ?? '';
  return OWN.test(name) ? '' : name;
}
