import { conflictsAbout, isDoubt } from '../../../src/core/conflict/find-conflicts';
import { catalogOf, conflictsIn, nameOf, type Line } from './support/made-up';

type Row = Omit<Line, 'says'>;
const found = (...lines: readonly Line[]) => conflictsIn(catalogOf(lines)).map(nameOf);

const jobs: Row = { name: '城镇新增就业', unit: '万人', nature: 'flow', direction: 'up' };
const services: Row = { name: '服务业占比', unit: '%', nature: 'share', direction: 'up' };
const air: Row = { name: '平均浓度', unit: 'ug/m3', nature: 'index', direction: 'none' };
const gdp: Row = { name: '地区生产总值', unit: '亿元', nature: 'flow', direction: 'up' };
const culture: Row = { name: '文化产业增加值', unit: '亿元', nature: 'flow', direction: 'up' };
const beds: Row = { name: '养老床位数', unit: '张', nature: 'stock', direction: 'none' };

test.each<[what: string, row: Row, says: string, expected: string]>([
  ['points a year', services, 'base 42.5; target 47; growth 0.9%', 'points'],
  ['points in all', services, 'base 42.5; target 47; growth 4.5%', 'points'],
  ['points a year that fall', services, 'base 42.5; target 38.5; growth -0.8%', 'points'],
  ['a word for it', services, 'base 42.5; target 47; growth 年均提高0.9%', 'points'],
  ['points that are printed so', services, 'base 42.5; target 47; growth 0.9个百分点', ''],
  ['no mark: the column says what it is', services, 'base 42.5; target 47; growth 0.9', ''],
  ['per cent that comes out', services, 'base 42.5; target 47; growth 2%', ''],
  ['both come out', services, 'base 97; target 98; growth 0.2%', ''],
  ['a bound', services, 'base 42.5; target 47; growth 0.9%以上', ''],
  ['neither', services, 'base 42.5; target 47; growth 7%', 'share-growth'],
  ['an index has no points', air, 'base 42.5; target 47; growth 0.9%', ''],
])('per cent that can only be points, %s: %o %s', (_, row, says, expected) => {
  expect(found({ ...row, says }).join(' ')).toBe(expected);
});

test.each<[what: string, before: string, says: string, expected: string]>([
  ['less than before, and growing', 'actual@2016-2020 12.4', 'target [9]; growth 8%', 'period'],
  [
    'less than before, in another unit',
    'actual@2016-2020 124000人',
    'target [9]; growth 8',
    'period',
  ],
  ['more than before, and falling', 'actual@2016-2020 12.4', 'target [15]; growth -3', 'period'],
  ['more than before, and growing', 'actual@2016-2020 12.4', 'target [15]; growth 8', ''],
  ['less than before, and falling', 'actual@2016-2020 12.4', 'target [9]; growth -3', ''],
  ['as much as before', 'actual@2016-2020 12.4', 'target [12.4]; growth 1', ''],
  ['as much as before, rounded', 'actual@2016-2020 12.4', 'target [12]; growth 8', ''],
  ['at least less', 'actual@2016-2020 12.4', 'target [9以上]; growth 8', ''],
  ['growth that may be none', 'actual@2016-2020 12.4', 'target [9]; growth 0', ''],
  ['fewer years before', 'actual@2018-2020 12.4', 'target [9]; growth 8', ''],
  ['other years before', 'actual@2015-2019 12.4', 'target [9]; growth 8', ''],
  ['a goal before', 'target@2016-2020 12.4', 'target [9]; growth 8', ''],
  ['a year before', 'actual 12.4', 'target [9]; growth 8', ''],
  ['a base that leads to it', 'actual@2016-2020 12.4', 'base 1.42; target [9.0]; growth 8.0', ''],
])('a sum and a growth of two bases, %s: %s, %s', (_, before, says, expected) => {
  expect(found({ ...jobs, ordinal: 13, says: before }, { ...jobs, says }).join(' ')).toBe(expected);
});

test('two totals of the years before: one that fits is enough', () => {
  const before = 'actual@2016-2020 12.4; prose actual@2016-2020 8';
  expect(
    found({ ...jobs, ordinal: 13, says: before }, { ...jobs, says: 'target [9]; growth 8' }),
  ).toEqual(['statements value']);
});

test.each<[says: string, ofGdp: string, expected: string]>([
  ['target 约30亿元，占GDP比重达到12%', 'target 180', 'part'],
  ['target 30亿元，占地区生产总值比重16.7%', 'target 180', ''],
  ['target 约30亿元，占地区生产总值比重达到17%', 'target 180', ''],
  ['target 30亿元，占地区生产总值比重20%以上', 'target 180', 'part'],
  ['target 30亿元，占地区生产总值比重10%以上', 'target 180', ''],
  ['target 30亿元，占比12%', 'target 180', ''],
  ['target 30亿元，占规上工业比重12%', 'target 180', ''],
  ['target 300000万元，占GDP比重12%', 'target 180', 'part'],
  ['actual 30亿元，占GDP比重12%', 'target 180', ''],
  ['actual 30亿元，占GDP比重12%', 'actual 180', 'part'],
  ['target 30亿元，占GDP比重12%', 'target --', ''],
  ['target 30亿元，占GDP比重12%', 'target [180]', ''],
  ['target 占GDP比重12%', 'target 180', ''],
  ['target 30亿元，占GDP比重16%', 'target 180', ''],
  ['target 30亿元，占GDP比重15%', 'target 180', 'part'],
  ['target 30亿元，占GDP比重18%', 'target 180', 'part'],
  ['target 30.00亿元，占GDP比重16.7%', 'target 180.00', ''],
  ['target 30.00亿元，占GDP比重16.8%', 'target 180.00', 'part'],
  ['target 30亿元，占GDP比重0.5%', 'target 180', 'part'],
  ['target 30亿元，占GDP比重0%', 'target 180', ''],
  ['target 30亿元，占GDP比重-12%', 'target 180', ''],
  ['target 30亿元，占GDP比重0.12', 'target 180', ''],
  ['target 30亿元，占GDP比重11-12%', 'target 180', ''],
  ['target 30亿元，占GDP比重12%', 'target 1', 'part'],
  ['target 30亿元，占GDP比重12%', 'target 0', ''],
  ['target 30亿元，占GDP比重12%', 'target 约1', ''],
  ['target 30亿元，占GDP比重12%', 'target@2024 180', ''],
  ['actual@2024 30亿元，占GDP比重12%', 'actual 180', ''],
  ['actual@2024 30亿元，占GDP比重12%', 'actual@2024 180', 'part'],
  ['target [30亿元]，占GDP比重12%', 'target 180', ''],
])('an amount and its share in one cell: %s of %s: %s', (says, ofGdp, expected) => {
  expect(found({ ...gdp, says: ofGdp }, { ...culture, says }).join(' ')).toBe(expected);
});

test('a share is held against the one whole of the plan, counted in the same', () => {
  const says = 'target 30，占GDP比重12%';
  const whole = { ...gdp, says: 'target 180' };
  expect(found(whole, { ...culture, says })).toEqual(['part']);
  expect(found(whole, whole, { ...culture, says })).toEqual([]);
  expect(found({ ...whole, ordinal: 13 }, { ...culture, says })).toEqual([]);
  expect(found({ ...whole, unit: '' }, { ...culture, unit: '', says })).toEqual([]);
  expect(found({ ...culture, says })).toEqual([]);
  const [part] = conflictsIn(catalogOf([whole, { ...culture, says }]));
  expect(part).toMatchObject({ share: 12, implied: expect.closeTo(16.666667, 6) as number });
});

test.each<[what: string, says: string, expected: string]>([
  ['a base of the year before', 'base 820（2019年）; target 900', 'year'],
  ['a base column of another year', 'base@2019 820; target 900', 'year'],
  ['a base column of another year, no number', 'base@2019 --; target 900', ''],
  ['what was done in another year', 'actual 2024年完成市下达任务', 'year'],
  ['a target of another year', 'target 2023年达到900', 'year'],
  ['its own year', 'base 820（2020年）; target 2025年达到900', ''],
  ['another year beside its own number', 'target 900，2023年850', ''],
  ['two other years', 'target 2023年850，2024年870', ''],
  ['words that look ahead', 'target 2030年前全部建成', ''],
  ['words of a fact that looks ahead', 'actual 2030年前全部建成', ''],
  ['a change since a year', 'target 比2015年增长30%', ''],
  ['prose speaks of any year', 'prose base@2019 820; prose target@2023 850', ''],
  ['growth of other years', 'growth@2023 8%', ''],
])('a cell of another year, %s: %s', (_, says, expected) => {
  expect(found({ ...beds, says }).join(' ')).toBe(expected);
});

test.each<[name: string, unit: string, says: string, expected: string]>([
  ['义务教育入学率', '万人', 'base 12; target 15', 'unit dimension'],
  ['工业用水重复利用率（%）', '万吨', 'base 80; target 85', 'unit dimension'],
  ['数字经济核心产业占比', '亿元', 'base 12; target 15', 'unit dimension'],
  ['年末就业人数', '%', 'base 12; target 15', 'unit dimension'],
  ['高速公路通车里程', '%', 'base 12; target 15', 'unit dimension'],
  ['规上企业数', '亿元', 'base 12; target 15', 'unit dimension'],
  ['规上企业数', '%', 'target --; growth 8', ''],
  ['就业人数增长', '%', 'base 12; target 15', ''],
  ['大专以上学历占就业人数比重', '%', 'base 12; target 15', ''],
  ['占全市就业人数', '%', 'base 12; target 15', ''],
  ['每千人口医师人数', '%', 'base 12; target 15', ''],
  ['常住人口城镇化率', '%', 'base 12; target 15', ''],
  ['高速公路通车里程', '万公里', 'base 12; target 15', ''],
  ['年末就业人数', '户', 'base 12; target 15', ''],
  ['全员劳动生产率', '万元', 'base 12; target 15', ''],
  ['婴儿死亡率', '人', 'base 12; target 15', ''],
  ['规上工业增加值', '%', 'base 6; target 7', ''],
  ['义务教育入学率', '人/百人', 'base 12; target 15', ''],
  ['义务教育入学率', '', 'base 12; target 15', ''],
])(
  'a unit that a name without a concept cannot have: %s in %s: %s',
  (name, unit, says, expected) => {
    expect(found({ name, unit, concept: '', says }).join(' ')).toBe(expected);
  },
);

test('a base of another year is nothing to grow from', () => {
  const says = 'base@2019 100; target 900; growth 8';
  expect(found({ ...gdp, says })).toEqual(['year']);
  expect(found({ ...gdp, ordinal: 13, says: 'actual 100' }, { ...gdp, says }).sort()).toEqual([
    'growth',
    'year',
  ]);
});

test.each<[says: string, measure: string, doubt: boolean]>([
  ['base 42.5; target 47; growth 0.9%', 'growth', false],
  ['base@2019 42.5; target 47', 'base', false],
])('what is only to be quoted with care is no doubt about a number: %s', (says, measure, doubt) => {
  const catalog = catalogOf([{ ...services, says }]);
  const [row] = catalog.rows.get('990121-14') ?? [];
  const figure = [...catalog.figures.values()].flat().find((each) => each.measure === measure);
  if (row === undefined || figure === undefined) throw new Error(says);
  const about = conflictsAbout(catalog, row, figure);
  expect([about.length, about.some(isDoubt)]).toEqual([1, doubt]);
});
