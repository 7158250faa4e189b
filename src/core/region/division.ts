import type { Region } from './region';

/** 行政区划: a code of six digits and the name that the list gives it. */
interface Division {
  readonly code: string;
  readonly name: string;
}

/** Codes of the statistics bureau's own for zones that have no code of the national standard. */
const ZONE = /^\d{4}7\d$/u;
const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/自治州$/u, '自治州'],
  [/自治[县旗]$/u, '自治县'],
  [/自治区$/u, '自治区'],
  [/特别行政区$/u, '特别行政区'],
  [/地区$/u, '地区'],
  [/盟$/u, '盟'],
  [/省$/u, '省'],
  [/区$/u, '市辖区'],
  [/[县旗]$/u, '县'],
];
/** What a name is called without in everyday language, where two characters are left at least. */
const SHORT = /^(.{2,})[省市区县旗]$/u;
const NEVER_SHORT = /(?:自治.|特别行政区|[新园城矿郊]区|开发区|管理区)$/u;
const MUNICIPALITY = /^(?:11|12|31|50)0000$/u;

/**
 * The divisions as regions, each with the one above it. A county under no city belongs to its province.
 * @example asRegions([{ code: '350000', name: '福建省' }, { code: '350103', name: '台江区' }])[1]
 * // { id: '350103', name: '台江区', shortName: '台江', level: '市辖区', parentId: '350000', … }
 */
export function asRegions(divisions: readonly Division[]): readonly Region[] {
  const codes = new Set(divisions.map(({ code }) => code));
  const cities = new Set(divisions.map(({ code }) => `${code.slice(0, 4)}00`));
  const parents = new Set(
    divisions.flatMap(({ code }) => (code.endsWith('00') ? [] : [`${code.slice(0, 4)}00`])),
  );
  return divisions.map(({ code, name }) => ({
    id: code,
    code,
    codeScheme: 'GB/T 2260',
    name,
    shortName: shortName(name),
    level: levelOf(code, name, cities.has(code) && parents.has(code)),
    parentId: codesAbove(code).find((above) => codes.has(above)),
  }));
}

function codesAbove(code: string): readonly string[] {
  return [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].filter((above) => above !== code);
}

/**
 * A region with the one above it, by its code where no package says which: a county's plan and its
 * city's come from different hands.
 * @param regions all there are, by id
 * @example underItsCity(district, new Map([['331000', city]])).parentId // '331000'
 */
export function underItsCity(region: Region, regions: ReadonlyMap<string, Region>): Region {
  if (region.parentId !== undefined || !/^\d{6}$/u.test(region.code)) return region;
  const above = codesAbove(region.code).find((code) => regions.get(code)?.code === code);
  return above === undefined ? region : { ...region, parentId: above };
}

/**
 * What a place is called in everyday language.
 * @example shortName('仓山区') // '仓山'
 * @example ['浦东新区', '海原县', '矿区', '湘西土家族苗族自治州'].map(shortName)
 * // ['浦东新区', '海原', '矿区', '湘西土家族苗族自治州']
 */
function shortName(name: string): string {
  return NEVER_SHORT.test(name) ? name : (SHORT.exec(name)?.[1] ?? name);
}

function levelOf(code: string, name: string, hasCounties: boolean): string {
  if (ZONE.test(code)) return '开发区';
  if (!name.endsWith('市')) return LEVELS.find(([form]) => form.test(name))?.[1] ?? '';
  if (MUNICIPALITY.test(code)) return '直辖市';
  if (!code.endsWith('00')) return '县级市';
  return hasCounties ? '设区的市' : '地级市';
}
