import { filterRegions, matchRegions } from '../../../src/taskpane/parts/match-regions';
import { latestPlan, offerRegions } from '../../../src/taskpane/parts/offer-regions';
import { asRegions } from '../../../src/core/region/division';
import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { fixturePackage } from '../../support/fixture-package';
import { catalog, planOf } from '../support/catalog';

const regions = offerRegions(catalog);
const regionOf = (id: string) => {
  const region = regions.find((each) => each.id === id);
  if (region === undefined) throw new Error(`No region ${id}.`);
  return region;
};

test('regions with a plan are offered, namesakes with their parent', () => {
  expect(regions.map(({ name }) => name)).toEqual([
    '青山县',
    '白水县',
    '新城区（甲市）',
    '新城区（乙市）',
    '甲市高新技术产业开发区',
  ]);
});

test('the periods of a region stand in time', () => {
  expect(regionOf('990121').plans).toEqual([
    { id: '990121-13', period: '十三五', firstYear: 2016, targetYear: 2020, title: '' },
    { id: '990121-14', period: '十四五', firstYear: 2021, targetYear: 2025, title: '' },
  ]);
});

test('two plans of one period are told apart by their titles', () => {
  const special = { ...planOf('990121-14'), id: 'special', title: '青山县专项规划' };
  const twice = buildCatalog([
    fixturePackage({ plans: [planOf('990121-14'), special, planOf('990121-13')] }),
  ]);
  const titles = offerRegions(twice).flatMap(({ plans }) => plans.map(({ title }) => title));
  expect(titles.sort()).toEqual(['', '青山县专项规划', '青山县十四五规划纲要']);
});

test.each([
  ['', 5, '青山县'],
  ['青山', 1, '青山县'],
  ['甲市青山县', 1, '青山县'],
  ['990122', 1, '白水县'],
  ['９９０１２２', 1, '白水县'],
  ['高新区', 1, '甲市高新技术产业开发区'],
  ['local:gx', 1, '甲市高新技术产业开发区'],
  ['新城', 2, '新城区（甲市）'],
  ['水', 1, '白水县'],
  ['青山縣', 1, '青山县'],
  ['bs', 1, '白水县'],
  ['Qing Shan', 1, '青山县'],
  ['jsgx', 1, '甲市高新技术产业开发区'],
  ['火星', 0, undefined],
  ['hx', 0, undefined],
])('“%s” finds %i regions, first %s', (text, count, first) => {
  const found = filterRegions(regions, text);
  expect([found.length, found[0]?.name]).toEqual([count, first]);
});

test.each([
  ['990121', '990121-14'],
  ['990122', '990122-14'],
])('%s is first shown with %s', (id, planId) => {
  expect(latestPlan(regionOf(id), catalog)).toBe(planId);
});

test('a later plan whose table is lost does not come before one that can be read', () => {
  const lost = { ...planOf('990121-14'), table: 'missing' as const };
  const mixed = buildCatalog([fixturePackage({ plans: [lost, planOf('990121-13')] })]);
  const [region] = offerRegions(mixed);
  expect(region && latestPlan(region, mixed)).toBe('990121-13');
});

describe('with the divisions of the country', () => {
  const divisions = asRegions([
    { code: '350000', name: '福建省' },
    { code: '350100', name: '福州市' },
    { code: '350102', name: '鼓楼区' },
    { code: '320100', name: '南京市' },
    { code: '320106', name: '鼓楼区' },
    { code: '990121', name: '青山县' },
    { code: '420107', name: '青山区' },
  ]);
  const all = offerRegions(catalog, { divisions });

  test.each([
    ['', ['青山县', '白水县', '新城区（甲市）', '新城区（乙市）', '甲市高新技术产业开发区']],
    ['青山', ['青山县', '青山区']],
    ['990121', ['青山县']],
    ['鼓楼区', ['鼓楼区 福州市', '鼓楼区 南京市']],
    ['福州鼓楼', ['鼓楼区 福州市', '=福州鼓楼']],
    ['gulou', ['鼓楼区 福州市', '鼓楼区 南京市']],
    ['350102', ['鼓楼区 福州市']],
    ['云山新区', ['=云山新区']],
    ['yunshan', []],
  ])('“%s” offers %j', (text, expected) => {
    const { options } = matchRegions(all, text);
    const told = options.map(({ id, name, plans, parentName }) =>
      id.startsWith('LOCAL:') && plans.length === 0
        ? `=${name}`
        : [name, plans.length > 0 ? '' : parentName].join(' ').trim(),
    );
    expect(told).toEqual(expected);
  });

  test('a region with a plan in the library stands between those with one here and those without', () => {
    const library = [
      { plans: [{ regionId: '420107', region: '青山区', period: '十五五' }] },
      { plans: [{ regionId: 'LOCAL:青山新区', region: '青山新区', period: '十四五' }] },
    ];
    const found = filterRegions(offerRegions(catalog, { divisions, library }), '青山');
    expect(found.map(({ name, shelved }) => [name, ...shelved])).toEqual([
      ['青山县'],
      ['青山新区', '十四五'],
      ['青山区', '十五五'],
    ]);
  });

  test('no more are offered than can be read, and the rest is counted', () => {
    const many = asRegions(
      Array.from({ length: 100 }, (_, at) => ({ code: String(500101 + at), name: `东${at}区` })),
    );
    const { options, more } = matchRegions(offerRegions(catalog, { divisions: many }), '东');
    expect([options.length, more]).toEqual([61, 40]);
  });
});
