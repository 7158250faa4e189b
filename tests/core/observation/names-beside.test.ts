import { tell } from './support/read';

type Rows = readonly (readonly string[])[];

test.each<[string, Rows, readonly string[]]>([
  [
    'indicators over years',
    [
      ['地区', '地区生产总值（亿元）', '', '城镇调查失业率', ''],
      ['', '2022年', '2023年', '2022年', '2023年'],
      ['青山县', '120', '131', '4.1', '4'],
    ],
    [
      '990121 gdp 2022 120',
      '990121 gdp 2023 131',
      '990121 surveyed-unemployment 2022 4.1',
      '990121 surveyed-unemployment 2023 4',
    ],
  ],
  [
    'indicators over amount and growth, of the year that a title names',
    [
      ['2023年各县主要指标'],
      ['地区', '地区生产总值', '', '城镇调查失业率', ''],
      ['', '绝对数（亿元）', '增速（%）', '绝对数', '增速'],
      ['青山县', '131', '5.2', '4', ''],
      ['白水县', '100', '4.1', '', ''],
    ],
    [
      '990121 gdp 2023 131',
      '990121 gdp 2023 增速 5.2',
      '990121 surveyed-unemployment 2023 4',
      '990122 gdp 2023 100',
      '990122 gdp 2023 增速 4.1',
    ],
  ],
  [
    'indicators over amount and growth, of the year of each row',
    [
      ['地区', '年份', '地区生产总值', '', '城镇调查失业率', ''],
      ['', '', '绝对数（亿元）', '增速（%）', '绝对数', '增速'],
      ['青山县', '2022', '120', '5.0', '', ''],
      ['青山县', '2023', '131', '5.2', '', ''],
    ],
    [
      '990121 gdp 2022 120',
      '990121 gdp 2022 增速 5',
      '990121 gdp 2023 131',
      '990121 gdp 2023 增速 5.2',
    ],
  ],
  [
    'indicators headed by year and name',
    [
      ['地区', '2022年地区生产总值（亿元）', '2023年地区生产总值（亿元）'],
      ['青山县', '120', '131'],
    ],
    ['990121 gdp 2022 120', '990121 gdp 2023 131'],
  ],
  [
    'regions below a title that is the name of an indicator',
    [['地区生产总值（亿元）'], ['年份', '青山县', '白水县'], ['2023', '131', '100']],
    ['990121 gdp 2023 131', '990122 gdp 2023 100'],
  ],
  [
    'years below a title that is a name and more',
    [
      ['历年分区县地区生产总值情况表'],
      ['单位：亿元'],
      ['地区', '2022年', '2023年'],
      ['青山县', '120', '131'],
    ],
    ['990121 gdp 2022 120', '990121 gdp 2023 131'],
  ],
  [
    'a ranking',
    [
      ['表3-2 2023年各县地区生产总值'],
      ['位次', '地区', '总量（亿元）', '增速（%）'],
      ['1', '青山县', '131', '5.2'],
    ],
    ['990121 gdp 2023 131', '990121 gdp 2023 增速 5.2'],
  ],
])('%s', (_, rows, expected) => {
  const { values, kinds } = tell(rows);
  expect([...values].sort()).toEqual([...expected].sort());
  expect(kinds.some((kind) => kind === 'names-across-read' || kind === 'fact-above')).toBe(true);
});

test.each<[string, Rows]>([
  [
    'whose rows are of something that nobody knows',
    [['2023年青山县地区生产总值'], ['行业', '总量（亿元）'], ['工业', '50']],
  ],
  [
    'beside another that names another indicator',
    [['地区生产总值'], ['城镇调查失业率'], ['地区', '2023年实际值'], ['青山县', '131']],
  ],
])('a title is not taken for the indicator of a table %s', (_, rows) => {
  const { values, kinds } = tell(rows);
  expect(values).toEqual([]);
  expect(kinds).toContainEqual(expect.stringMatching(/^(?:form-column|header)-missing$/u));
});

test.each<[string, Rows]>([
  [
    'headed by year and name',
    [
      ['地区', '年份', '2023年地区生产总值（亿元）'],
      ['青山县', '2022', '120'],
    ],
  ],
  [
    'over years',
    [
      ['地区', '年份', '地区生产总值', '', '城镇调查失业率', ''],
      ['', '', '2022年', '2023年', '2022年', '2023年'],
      ['青山县', '2022', '120', '131', '4', '4'],
    ],
  ],
])('beside 年份 no indicator %s is read under a year of its own', (_, rows) => {
  expect(tell(rows).values).toEqual([]);
});

test.each([
  ['2021-2023年青山县就业情况'],
  ['2021—2023年青山县就业情况'],
  ['2021至23年青山县就业情况'],
  ['2021年至2023年青山县就业情况'],
])('%s is of no one year', (title) => {
  const { values, kinds } = tell([[title], ['指标', '数值'], ['城镇调查失业率', '4']]);
  expect(values).toEqual([]);
  expect(kinds).toContain('form-column-missing');
});

test('a row of 完成率 is no second actual value', () => {
  const { values, kinds } = tell([
    ['地区', '指标', '项目', '2022年', '2023年'],
    ['青山县', 'GDP', '计划数', '125', '135'],
    ['青山县', 'GDP', '完成数', '120', '131'],
    ['青山县', 'GDP', '完成率(%)', '96', '97'],
  ]);
  expect(values).toEqual(['990121 gdp 2022 120', '990121 gdp 2023 131']);
  expect(kinds.filter((kind) => kind === 'row-not-actual')).toHaveLength(2);
});
