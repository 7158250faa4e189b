import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { resolveRegion } from '../../../src/core/catalog/resolve-plan';
import { searchIndicators } from '../../../src/core/catalog/search-indicators';
import type { PlanIndicator } from '../../../src/core/indicator/plan-indicator';
import { readingsOf } from '../../../src/datapackage/reading/readings';
import { findRow } from '../../../src/core/catalog/find-row';
import { fixturePackage } from '../../support/fixture-package';

const catalog = buildCatalog([fixturePackage()], readingsOf);

function codes(text: string, regionName?: string): readonly string[] {
  const region = regionName === undefined ? undefined : resolveRegion(catalog, regionName);
  const hits = searchIndicators(catalog, text, region?.ok === true ? region.value : undefined);
  return hits.ok ? hits.value.map(({ plan, row }) => `${plan.period} ${row.code}`) : [];
}

test.each([
  ['part of a printed name, newest plan first', '失业率', ['十四五 06', '十四五 15', '十三五 02']],
  ['an alias, exactly', 'GDP', ['十四五 01', '十三五 01', '十四五 03', '十四五 02']],
  ['several words that must all hit', '城镇 收入', ['十四五 16']],
  ['a word for the period', '失业率 十三五', ['十三五 02']],
  ['a parent’s name, the shorter name first', '主要污染物', ['十四五 22.2', '十四五 22.1']],
  ['a name with a slip', '森林复盖率', ['十四五 18']],
  ['traditional characters', '森林覆蓋率', ['十四五 18']],
  ['initials', 'slfgl', ['十四五 18']],
  ['syllables, typed apart', 'sen lin Fu gai', ['十四五 18']],
  ['letters beside words', 'czdj 十三五', ['十三五 02']],
])('%s', (_, text, expected) => {
  expect(codes(text)).toEqual(expected);
});

test('a category finds its rows', () => {
  expect(codes('经济发展')).toHaveLength(8);
});

test.each([
  ['nothing alike', 'xyz', undefined, { kind: 'nothing-found', text: 'xyz' }],
  ['no text', ' ', undefined, { kind: 'argument-missing', argument: '文字' }],
  ['a region whose table is missing', '失业率', '白水县', { kind: 'table-missing' }],
])('%s', (_, text, regionName, finding) => {
  const region = regionName === undefined ? undefined : resolveRegion(catalog, regionName);
  const hits = searchIndicators(catalog, text, region?.ok === true ? region.value : undefined);
  expect(hits).toMatchObject({ ok: false, finding });
});

test('what a text hits comes before what it spells', () => {
  const named = (printedName: string, code: string) => {
    const [row] = fixturePackage().planIndicators;
    return { ...row, code, printedName, indicatorId: undefined, parentName: '' } as PlanIndicator;
  };
  const planIndicators = [named('工地排放', '01'), named('GDP', '02'), named('高低坡', '03')];
  const small = buildCatalog([fixturePackage({ planIndicators })], readingsOf);
  const hits = searchIndicators(small, 'gdp');
  expect(hits.ok && hits.value.map(({ row }) => row.code)).toEqual(['02', '03', '01']);
});

test('a region that has no hit says how many all regions have', () => {
  const region = resolveRegion(catalog, '990123');
  const hits = region.ok ? searchIndicators(catalog, '失业率', region.value) : region;
  const elsewhere = { region: '新城区', hits: 3 };
  expect(hits).toMatchObject({ ok: false, finding: { kind: 'nothing-found', elsewhere } });
});

test('letters that changed places are asked about', () => {
  const hits = searchIndicators(catalog, 'GPD');
  expect(hits).toMatchObject({ ok: false, finding: { alike: ['地区生产总值'] } });
});

test.each([
  ['青山', 'dqsczz'],
  ['qs', 'GDP'],
  ['青山', 'GPD'],
])('%s, %s is spelt, and no name that a formula goes by', (region, indicator) => {
  expect(findRow(catalog, { region, indicator }).ok).toBe(false);
});

test.each([
  ['青山縣', '地區生產總值'],
  ['甲市青山縣', '城鎮調查失業率'],
])('%s, %s is the same name in traditional characters', (region, indicator) => {
  expect(findRow(catalog, { region, indicator }).ok).toBe(true);
});
