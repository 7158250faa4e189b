import { buildCatalog } from '../../../../src/core/catalog/build-catalog';
import { searchRows } from '../../../../src/taskpane/pages/plan/read-plan';
import { fixturePackage } from '../../../support/fixture-package';
import { catalog, planOf } from '../../support/catalog';

test.each([
  ['GDP', 'region', '990121-14-01'],
  ['调查失业率', 'all', '990121-14-06'],
  ['  森林 ', 'all', '990121-14-18'],
] as const)('“%s” in %s finds %s first', (text, scope, key) => {
  const { found, reason } = searchRows(catalog, text, scope, '990121');
  expect([found[0]?.row.key, reason]).toEqual([key, undefined]);
});

test('each hit comes with the headings of its own plan', () => {
  const { found } = searchRows(catalog, '登记失业率', 'all', undefined);
  const columns = found.map(({ row, headings }) => [row.period, headings.length]);
  expect(columns).toEqual(
    expect.arrayContaining([
      ['十四五', 3],
      ['十三五', 2],
    ]),
  );
});

test('nothing found is told with what to do', () => {
  expect(searchRows(catalog, '火星基地', 'all', undefined)).toEqual({
    query: '火星基地',
    count: 0,
    found: [],
    reason: '没有找到与“火星基地”有关的指标，请换一个词，例如指标名称里的几个字或拼音首字母。',
    elsewhere: 0,
  });
});

test('a region without a hit says what all regions have', () => {
  const { reason, elsewhere } = searchRows(catalog, '失业率', 'region', '990123');
  expect([reason, elsewhere]).toEqual(['新城区没有，全部地区里有 3 项。', 3]);
});

test('a region whose table is missing says so', () => {
  const { reason } = searchRows(catalog, 'GDP', 'region', '990122');
  expect(reason).toContain('专栏5');
});

test('of very many hits the first are shown and all are counted', () => {
  const rows = catalog.rows.get('990121-14') ?? [];
  const planIndicators = Array.from({ length: 100 }, (_, index) => ({
    ...(rows[0] ?? { planId: '' }),
    code: String(index + 1),
    printedName: `甲类指标${index}`,
  })) as typeof rows;
  const many = buildCatalog([fixturePackage({ planIndicators, plans: [planOf('990121-14')] })]);
  const search = searchRows(many, '甲类指标', 'all', undefined);
  expect([search.count, search.found.length]).toEqual([100, 60]);
});
