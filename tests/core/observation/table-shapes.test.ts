import { readObservationGrid } from '../../../src/core/observation/read-observation-grid';
import { catalog, tell } from './support/read';

test('an export of a database: years from the latest on, the region of whoever reads it', () => {
  const rows = [
    ['数据库：年度数据', '', ''],
    ['时间：最近2年', '', ''],
    ['指标', '2023年', '2022年'],
    ['地区生产总值(亿元)', '131', '120'],
    ['数据来源：统计局', '', ''],
  ];
  const { values, kinds } = tell(rows, '青山县');
  expect(values).toEqual(['990121 gdp 2023 131', '990121 gdp 2022 120']);
  expect(kinds).toEqual(['years-across-read', 'fact-above']);
  expect(tell(rows).kinds).toEqual(['form-column-missing']);
});

test('a region that the table names is not overruled', () => {
  const rows = [['白水县主要指标'], ['指标', '2022年', '2023年'], ['GDP', '120', '131']];
  expect(tell(rows, '青山县').values[0]).toBe('990122 gdp 2022 120');
});

test('the indicator in the line above, with its unit', () => {
  const rows = [
    ['指标：地区生产总值(万元)', ''],
    ['地区', '2022年', '2023年'],
    ['青山县', '1200000', '1310000'],
    ['白水县', '无数据', '1000000'],
  ];
  expect(tell(rows).values).toEqual([
    '990121 gdp 2022 120',
    '990121 gdp 2023 131',
    '990122 gdp 2022 no-data',
    '990122 gdp 2023 100',
  ]);
});

test.each(['', '年份', '指标\\年份', '时间'])('%j in the corner above the indicators', (corner) => {
  const rows = [
    [corner, '2022', '2023'],
    ['地区生产总值', '120', '131'],
  ];
  expect(tell(rows, '青山县').values).toEqual(['990121 gdp 2022 120', '990121 gdp 2023 131']);
});

test('one column for each indicator; what is no indicator is named', () => {
  const rows = [
    ['地区', '年份', '地区生产总值（万元）', '地区生产总值增速(%)', '甲乙丙'],
    ['青山县', '2023', '1310000', '5.2', '1'],
  ];
  const { values, kinds } = tell(rows);
  expect(values).toEqual(['990121 gdp 2023 131', '990121 gdp 2023 增速 5.2']);
  expect(kinds).toContain('names-across-read');
  expect(kinds).toContain('columns-ignored');
});

test('one column for each region', () => {
  const rows = [
    ['指标', '年份', '青山县', '白水县'],
    ['GDP', '2023', '131', '100'],
  ];
  expect(tell(rows).values).toEqual(['990121 gdp 2023 131', '990122 gdp 2023 100']);
});

test.each([
  [['2023年', '2022年', '增速（%）'], ['131', '120', '5.2'], 2023],
  [['2022年', '2023年', '增速（%）'], ['120', '131', '5.2'], 2023],
  [['2022年', '2024年', '2023年', '增速（%）'], ['120', '140', '131', '5.2'], undefined],
])(
  'growth behind %j is that of the latest, where the years are in order',
  (header, cells, year) => {
    const { values, kinds } = tell([
      ['地区', '指标', ...header],
      ['青山县', 'GDP', ...cells],
    ]);
    const growths = values.filter((value) => value.includes('增速'));
    expect(growths).toEqual(year === undefined ? [] : [`990121 gdp ${String(year)} 增速 5.2`]);
    expect(kinds).toContain(year === undefined ? 'columns-not-actual' : 'growth-year-taken');
  },
);

test.each([
  ['with units', ['UNIT_MEASURE', '亿元'], '131', '990121 gdp 2023 131'],
  ['with powers of ten', ['UNIT_MULT', '8'], '131', '990121 gdp 2023 131'],
  ['a value that is missing', ['OBS_STATUS', 'M'], 'NaN', '990121 gdp 2023 no-data'],
])('SDMX-CSV %s', (_, [header = '', cell = ''], value, expected) => {
  const rows = [
    ['REF_AREA', 'INDICATOR', 'TIME_PERIOD', 'OBS_VALUE', header],
    ['990121', 'gdp', '2023', value, cell],
  ];
  expect(tell(rows).values).toEqual([expected]);
});

test.each([
  ['甲市青山', '地区生产总值'],
  ['990121000000', '地区生产总值'],
  ['990121000', '一、地区生产总值'],
  ['青山县', '（一）地区生产总值①'],
  ['青山县', '#地区生产总值(现价)'],
  ['青山县', '其中：地区生产总值（亿元）'],
  ['青山县', '地区生产总值 Gross Domestic Product'],
])('%s, %s', (region, indicator) => {
  const rows = [
    ['地区', '指标', '年份', '实际值'],
    [region, indicator, '2023', '131'],
  ];
  expect(tell(rows).values).toEqual(['990121 gdp 2023 131']);
});

test.each(['地区生产总值(2020年不变价)', '地区生产总值（目标）', '地区生产总值（1-6月）'])(
  '%s is another thing',
  (indicator) => {
    const rows = [
      ['地区', '指标', '年份', '实际值'],
      ['青山县', indicator, '2023', '131'],
    ];
    expect(tell(rows).values).toEqual([]);
  },
);

test('a row named for growth states growth', () => {
  const rows = [
    ['地区', '指标', '年份', '实际值'],
    ['青山县', '地区生产总值比上年增长(%)', '2023', '5.2'],
  ];
  expect(tell(rows).values).toEqual(['990121 gdp 2023 增速 5.2']);
});

test.each([
  ['预计131', ['E']],
  ['131（预计）', ['E']],
  ['力争131', []],
  ['131（目标）', []],
  ['131（1-6月）', []],
])('%s', (text, expected) => {
  const rows = [
    ['地区', '指标', '年份', '实际值'],
    ['青山县', 'GDP', '2023', text],
  ];
  const { observations } = readObservationGrid(catalog, { rows, firstRow: 1 });
  expect(observations.map(({ status }) => status)).toEqual(expected);
});

test.each<[string, readonly (readonly string[])[], readonly string[]]>([
  [
    'the year of the title',
    [
      ['青山县2023年主要指标完成情况'],
      ['指标', '实际完成', '比上年增长（%）'],
      ['GDP', '131', '5'],
    ],
    ['990121 gdp 2023 131', '990121 gdp 2023 增速 5'],
  ],
  [
    'the year of the title over one column for each indicator',
    [
      ['2023年各县主要指标', ''],
      ['地区', '地区生产总值（亿元）'],
      ['青山县', '131'],
    ],
    ['990121 gdp 2023 131'],
  ],
  [
    'two years in the title',
    [['青山县2022年、2023年指标'], ['指标', '实际值'], ['GDP', '131']],
    [],
  ],
  [
    'the year of a plan in the title',
    [['青山县2025年规划指标'], ['指标', '实际值'], ['GDP', '131']],
    [],
  ],
  [
    'a change in points beside a value',
    [
      ['地区', '指标', '2022年', '2023年', '比上年增减'],
      ['青山县', '城镇调查失业率', '4.1', '4', '下降0.1个百分点'],
    ],
    ['990121 surveyed-unemployment 2022 4.1', '990121 surveyed-unemployment 2023 4'],
  ],
])('%s', (_, rows, expected) => {
  expect(tell(rows).values).toEqual(expected);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['months of a year', ['指标', '2023年1月', '2023年2月'], ['GDP', '9', '10']],
  ['months', ['地区', '指标', '1月', '2月'], ['青山县', 'GDP', '9', '10']],
  ['a column of months', ['地区', '指标', '月份', '数值'], ['青山县', 'GDP', '2023年1月', '9']],
])('%s are refused, with the reason', (_, header, row) => {
  const { findings, observations } = readObservationGrid(
    catalog,
    { rows: [header, row], firstRow: 1 },
    {},
    '青山县',
  );
  expect(observations).toEqual([]);
  expect(findings).toContainEqual(
    expect.objectContaining({ kind: 'columns-not-actual', why: 'part-year' }),
  );
});
