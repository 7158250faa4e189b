import { rowName } from '../indicator/plan-indicator';
import type { RelativeTarget } from '../plan-target/target';
import type { Comparator } from '../progress/assessment';
import type { Region } from '../region/region';
import type { Catalog } from './catalog';
import type { FoundRow } from './find-row';
import { findSubject, subjectOf, type Subject } from './find-subject';
import { listObservations } from './list-observations';
import { yearlyRates } from './row-actuals';

type Level = Extract<RelativeTarget['than'], { readonly kind: 'region' }>['level'];

/** How each level is known: by the region's name or level, else by its code. */
const LEVELS: Readonly<Record<Level, readonly [said: string, words: RegExp, code: RegExp]>> = {
  country: ['全国', /^(?:中国|全国|中华人民共和国)$/u, /^0{6}$/u],
  province: ['全省', /(?:省|自治区|直辖市)$/u, /^\d\d0000$/u],
  city: ['全市', /(?:市|自治州|州|盟)$/u, /^\d{4}00$/u],
};

/** What “经济增长” is measured by, and rows that print it as a rate of its own. */
export const GDP = '地区生产总值';
const RATES = [
  GDP,
  `${GDP}（GDP）`,
  'GDP',
  '地区GDP',
  '国内生产总值',
  '国内生产总值（GDP）',
].flatMap((name) => ['增速', '增长率', '增长'].map((word) => name + word));

/**
 * With whom a relative target compares, and the number of the same year: a region above with the same
 * indicator, or the growth of the region's own GDP. Undefined where the text names nobody whose
 * number could be looked up.
 * @example findComparator(catalog, found, { than: { kind: 'economy' }, of: 'growth' }, 2023)?.name // '仓山区'
 */
export function findComparator(
  catalog: Catalog,
  found: FoundRow,
  { than, of }: Pick<RelativeTarget, 'than' | 'of'>,
  year: number,
): Comparator | undefined {
  switch (than.kind) {
    case 'unknown':
      return undefined;
    case 'economy':
      return economy(catalog, found.region, year);
    case 'region':
      return above(catalog, found, LEVELS[than.level], of, year);
  }
}

/**
 * GDP of a year at current prices, in the unit of a row that is to reach a share of it.
 * @example findGdp(catalog, found, 2020).indicator // '地区生产总值'
 */
export function findGdp(catalog: Catalog, { region, row }: FoundRow, year: number): Comparator {
  const gdp = findSubject(catalog, region, GDP, year);
  const named = { printedName: GDP, parentName: '', unit: row.unit };
  const value = gdp.ok ? valueOf(catalog, { ...gdp.value, named }, 'value', year) : undefined;
  return { name: region.name, indicator: GDP, of: 'value', value, isFilable: gdp.ok };
}

function above(
  catalog: Catalog,
  { region, row }: FoundRow,
  [said, words, code]: (typeof LEVELS)[Level],
  of: Comparator['of'],
  year: number,
): Comparator {
  const indicator = rowName(row);
  const fits = (each: Region) => words.test(each.name) || code.test(each.code);
  const upper = regionsAbove(catalog, region).find(fits);
  if (upper === undefined) {
    return { name: said, indicator, of, value: undefined, isFilable: false };
  }
  const own = subjectOf(catalog, upper, row);
  const named = findSubject(catalog, upper, indicator, year);
  const subject: Subject | undefined =
    own.conceptId !== undefined
      ? { ...own, row: undefined }
      : named.ok
        ? { ...named.value, named: row }
        : undefined;
  const value = subject && valueOf(catalog, subject, of, year);
  return { name: upper.name, indicator, of, value, isFilable: named.ok };
}

/**
 * The regions a region is part of, the nearest first.
 * @example regionsAbove(country, cangshan).map(({ name }) => name) // ['福州市', '福建省']
 */
export function regionsAbove(catalog: Catalog, region: Region): readonly Region[] {
  const above: Region[] = [];
  let each = catalog.regions.get(region.parentId ?? '');
  while (each !== undefined && !above.includes(each)) {
    above.push(each);
    each = catalog.regions.get(each.parentId ?? '');
  }
  return above;
}

function valueOf(
  catalog: Catalog,
  subject: Subject,
  of: Comparator['of'],
  year: number,
): number | undefined {
  if (of === 'growth') return yearlyRates(catalog, subject).get(year);
  return listObservations(catalog, subject).find((each) => each.year === year)?.value;
}

function economy(catalog: Catalog, region: Region, year: number): Comparator {
  const subjectNamed = (name: string) => {
    const subject = findSubject(catalog, region, name, year);
    return subject.ok ? subject.value : undefined;
  };
  const gdp = subjectNamed(GDP);
  let value = gdp && valueOf(catalog, gdp, 'growth', year);
  for (const name of RATES) {
    if (value !== undefined) break;
    const printed = subjectNamed(name);
    value = printed && valueOf(catalog, printed, 'value', year);
  }
  const isFilable = gdp !== undefined;
  return { name: region.name, indicator: GDP, of: 'growth', value, isFilable };
}
