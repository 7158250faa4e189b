import { read, taken } from './support/read';

const values = (rows: readonly (readonly string[])[], header: readonly string[]) =>
  read(rows, header).observations.map(
    ({ regionId, indicatorId, year, value }) =>
      `${regionId} ${indicatorId ?? ''} ${String(year)} ${value.kind === 'number' ? String(value.value) : value.kind}`,
  );
const HEADER = ['地区', '指标', '单位', '年份', '实际值'];

test.each<[string, readonly (readonly string[])[], readonly string[]]>([
  [
    'region, indicator and unit over the years',
    [
      ['青山县', 'GDP', '万元', '2021', '1130000'],
      ['', '', '', '2022', '1200000'],
      ['', '', '', '2023', '1310000'],
    ],
    ['990121 gdp 2021 113', '990121 gdp 2022 120', '990121 gdp 2023 131'],
  ],
  [
    'the region over its indicators',
    [
      ['青山县', 'GDP', '', '2023', '131'],
      ['', '城镇新增就业人数', '', '2023', '1.3'],
      ['白水县', 'GDP', '', '2023', '100'],
    ],
    ['990121 gdp 2023 131', '990121 new-jobs 2023 1.3', '990122 gdp 2023 100'],
  ],
  [
    'the indicator and the year over the regions',
    [
      ['青山县', 'GDP', '', '2023', '131'],
      ['白水县', '', '', '', '100'],
    ],
    ['990121 gdp 2023 131', '990122 gdp 2023 100'],
  ],
])('%s', (_, rows, expected) => {
  expect(values(rows, HEADER)).toEqual(expected);
  expect(read(rows, HEADER).findings).toContainEqual(
    expect.objectContaining({ kind: 'cells-carried', row: 3 }),
  );
});

test('a region over its rows where each year has a column', () => {
  const rows = [
    ['青山县', 'GDP', '120', '131'],
    ['', '城镇新增就业人数', '1.2', '1.3'],
  ];
  expect(values(rows, ['地区', '指标', '2022年', '2023年'])).toHaveLength(4);
});

test.each<[string, readonly (readonly string[])[]]>([
  [
    'the year of the row above once more',
    [
      ['青山县', 'GDP', '', '2023', '131'],
      ['青山县', '', '', '2023', '1.3'],
    ],
  ],
  [
    'a blank row between',
    [
      ['青山县', 'GDP', '', '2022', '120'],
      ['', '', '', '', ''],
      ['青山县', '', '', '2023', '131'],
    ],
  ],
  [
    'a heading between',
    [
      ['青山县', 'GDP', '', '2022', '120'],
      ['二、就业', '', '', '', ''],
      ['青山县', '', '', '2023', '1.3'],
    ],
  ],
])('nothing is taken from above over %s', (_, rows) => {
  expect(read(rows, HEADER).observations).toHaveLength(1);
  expect(read(rows, HEADER).findings.map(({ kind }) => kind)).toContain('cell-missing');
});

test.each<[string, readonly (readonly string[])[], readonly string[], readonly string[]]>([
  [
    'below the level, over the years',
    [
      ['地区生产总值（亿元）', '', '120', '131'],
      ['  比上年增长', '%', '4.2', '5.2'],
    ],
    ['2022  120 ', '2023  131 ', '2022 增速 4.2 ', '2023 增速 5.2 '],
    ['growth-below'],
  ],
  [
    'with its unit behind it',
    [
      ['一、地区生产总值', '亿元', '', '131'],
      ['增速（%）', '', '', '5.2'],
    ],
    ['2023  131 ', '2023 增速 5.2 '],
    ['growth-below'],
  ],
  ['first of all, of nothing', [['比上年增长', '%', '4.2', '5.2']], [], ['name-unresolved']],
  [
    'behind a heading, of nothing',
    [
      ['地区生产总值', '亿元', '', '131'],
      ['二、就业', '', '', ''],
      ['比上年增长', '%', '', '5.2'],
    ],
    ['2023  131 '],
    ['name-unresolved'],
  ],
])('a row of growth %s', (_, rows, expected, kinds) => {
  const header = ['地区', '指标', '单位', '2022年', '2023年'];
  const whole = rows.map((row) => [row.at(-1) === '' ? '' : '青山县', ...row]);
  expect(taken(whole, header)).toEqual(expected);
  const found = read(whole, header).findings.map(({ kind }) => kind);
  expect(found).toEqual(expect.arrayContaining([...kinds]));
});
