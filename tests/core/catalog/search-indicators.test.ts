import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { resolveRegion } from '../../../src/core/catalog/resolve-plan';
import { searchIndicators } from '../../../src/core/catalog/search-indicators';
import { fixturePackage } from '../../support/fixture-package';

const catalog = buildCatalog([fixturePackage()]);

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
