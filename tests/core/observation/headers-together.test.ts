import { read, taken } from './support/read';

const NAMES = ['青山县', 'GDP'];
const whys = (rows: readonly (readonly string[])[], header: readonly string[]) =>
  read(rows, header).findings.flatMap((each) =>
    each.kind === 'columns-not-actual' ? [`${each.why}: ${each.headers.join(' ')}`] : [],
  );

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['the end of the year', ['年份', '期末数'], ['2023', '131'], ['2023  131 ']],
  ['beside its beginning', ['年份', '年初数', '期末数'], ['2023', '120', '131'], ['2023  131 ']],
  ['of two years', ['2022年末数', '2023年末数'], ['120', '131'], ['2022  120 ', '2023  131 ']],
  ['with the year', ['2023年期末值', '2022年期末值'], ['131', '120'], ['2023  131 ', '2022  120 ']],
  ['beside a target', ['基期', '期末目标', '2023年期末数'], ['120', '180', '131'], ['2023  131 ']],
])('期末数 is an actual value: %s', (_, columns, values, expected) => {
  expect(taken([[...NAMES, ...values]], ['地区', '指标', ...columns])).toEqual(expected);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['behind a base', ['年份', '基期值', '期末值'], []],
  ['in a table of a plan', ['年份', '属性', '期末值'], []],
  ['beside the actual value', ['年份', '实际值', '期末值'], ['2023  120 ']],
])('期末值 may be a target: %s', (_, columns, expected) => {
  const header = ['地区', '指标', ...columns];
  const rows = [[...NAMES, '2023', '120', '131']];
  expect(taken(rows, header)).toEqual(expected);
  expect(whys(rows, header)).toContain('year-alone: 期末值');
});

test.each<[string, readonly string[]]>([
  ['half a year', ['1-6月', '同比增长（%）']],
  ['a running total', ['累计', '同比']],
  ['the month and the months so far', ['当月', '累计', '同比']],
  ['what nobody knows the months of', ['本期', '上期', '增减（%）']],
])('growth beside %s is not that of the year', (_, columns) => {
  const rows = [[...NAMES, '2023', ...columns.map(() => '5.2')]];
  expect(taken(rows, ['地区', '指标', '年份', ...columns])).toEqual([]);
});

test.each<[string, readonly string[]]>([
  ['2023年1-12月主要经济指标', ['2023  131 ', '2023 增速 5.2 ']],
  ['2023年全年主要经济指标', ['2023  131 ', '2023 增速 5.2 ']],
  ['2023年主要经济指标', []],
])('本年累计 below %s', (title, expected) => {
  const header = ['地区', '指标', '本年累计', '同比增长（%）'];
  expect(taken([header, [...NAMES, '131', '5.2']], [title])).toEqual(expected);
});

test('the months of a year together are the year, whatever the title says', () => {
  const header = ['地区', '指标', '12月', '1—12月累计（亿元）', '累计同比±%'];
  expect(taken([header, [...NAMES, '12', '131', '5.2']], ['2023年各月主要指标'])).toEqual([
    '2023  131 ',
    '2023 增速 5.2 ',
  ]);
});

test.each<[string, readonly string[]]>([
  ['2023年11月主要经济指标', []],
  ['2023年12月主要经济指标', []],
  ['2023年12月末主要经济指标', ['2023  131 ']],
  ['截至2023年12月31日主要经济指标', ['2023  131 ']],
  ['编印日期：2024年3月', []],
  ['2024年3月', []],
])('the year of %s', (title, expected) => {
  const rows = [
    ['地区', '指标', '数值'],
    [...NAMES, '131'],
  ];
  expect(taken(rows, [title])).toEqual(expected);
});

test('each of several indicators has the growth that stands behind it', () => {
  const header = ['地区', '年份', 'GDP', '增长%', '一般公共预算收入', '增长%'];
  const { observations } = read([['青山县', '2023', '131', '5.2', '6.5', '6']], header);
  expect(observations.map(({ indicator, text }) => `${indicator} ${text}`)).toEqual([
    '地区生产总值（GDP） 131',
    '地区生产总值（GDP） 5.2',
    '一般公共预算收入 6.5',
    '一般公共预算收入 6',
  ]);
});

test('units in a third line of the header', () => {
  const rows = [
    ['', '', '目标', '完成', '完成率'],
    ['', '', '（万元）', '（万元）', '（%）'],
    [...NAMES, '1400000', '1310000', '93.6'],
  ];
  expect(taken(rows, ['地区', '指标', '2023年', '', ''])).toEqual(['2023  131 ']);
});
