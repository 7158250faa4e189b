import { readObservationGrid } from '../../../src/core/observation/read-observation-grid';
import { catalog } from './support/read';

const HEADER = ['指标', '单位', '2022年', '2023年'];

/** What each row comes to, with the kinds of what is said of the sections. */
function taken(rows: readonly (readonly string[])[], name = '', region = '青山县') {
  const { observations, held, findings } = readObservationGrid(
    catalog,
    { rows, firstRow: 1, name },
    {},
    region,
  );
  const all = [...observations, ...held.map(({ observation }) => observation)];
  return {
    values: all
      .sort((one, other) => one.row - other.row || one.year - other.year)
      .map(({ regionId, indicatorId, year, value }) =>
        [regionId, indicatorId, year, value.kind === 'number' ? value.value : value.kind].join(' '),
      ),
    said: findings.flatMap((finding) =>
      finding.kind === 'section-read'
        ? [`${String(finding.row)} ${finding.of.join()}`]
        : finding.kind === 'section-unread' || finding.kind === 'name-unresolved'
          ? [`${String(finding.row)} ${finding.kind}`]
          : [],
    ),
  };
}

const line = (text: string): readonly string[] => [text, '', '', ''];
const GDP = ['地区生产总值', '亿元', '120', '131'];
const JOBS = ['城镇新增就业人数', '万人', '1.2', '1.3'];
const OF_GDP = ['990121 gdp 2022 120', '990121 gdp 2023 131'];

test.each<[string, readonly (readonly string[])[], readonly string[], readonly string[]]>([
  [
    'another region over its rows',
    [HEADER, line('青山县'), GDP, line('白水县'), JOBS],
    [...OF_GDP, '990122 new-jobs 2022 1.2', '990122 new-jobs 2023 1.3'],
    ['4 地区'],
  ],
  [
    'a region that nobody knows keeps its rows out',
    [HEADER, GDP, line('二、鲤城区'), JOBS],
    OF_GDP,
    ['4 name-unresolved', '3 地区'],
  ],
  [
    'a heading that names no region goes on with the rows above',
    [HEADER, GDP, line('二、社会发展'), JOBS],
    [...OF_GDP, '990121 new-jobs 2022 1.2', '990121 new-jobs 2023 1.3'],
    [],
  ],
  [
    'parts of a town are no region',
    [HEADER, GDP, line('其中：市区'), JOBS, line('主城区'), ['森林覆盖率', '%', '40', '41']],
    OF_GDP.concat(
      '990121 new-jobs 2022 1.2',
      '990121 new-jobs 2023 1.3',
      '990121 forest 2022 40',
      '990121 forest 2023 41',
    ),
    [],
  ],
  [
    'the header once more, below another region',
    [line('青山县'), HEADER, GDP, line(''), line('白水县'), HEADER, GDP],
    [...OF_GDP, '990122 gdp 2022 120', '990122 gdp 2023 131'],
    ['5 地区'],
  ],
  [
    'the same header on the next page',
    [HEADER, GDP, HEADER, JOBS],
    [...OF_GDP, '990121 new-jobs 2022 1.2', '990121 new-jobs 2023 1.3'],
    [],
  ],
  [
    'a header of other years',
    [HEADER, GDP, ['指标', '单位', '2020年', '2021年'], JOBS],
    [...OF_GDP, '990121 new-jobs 2020 1.2', '990121 new-jobs 2021 1.3'],
    ['3 列名'],
  ],
  [
    'a header of targets',
    [HEADER, GDP, ['指标', '单位', '2024年目标', '2025年目标'], JOBS],
    OF_GDP,
    ['3 section-unread'],
  ],
  ['a part of a year', [HEADER, GDP, line('2023年上半年'), JOBS], OF_GDP, ['3 section-unread']],
  [
    'a unit, which holds up to the next heading',
    [
      ['指标', '2023年'],
      ['（万元）', ''],
      ['地区生产总值', '1310000'],
      ['二、社会', ''],
      ['城镇新增就业人数', '1.3'],
    ],
    ['990121 gdp 2023 131', '990121 new-jobs 2023 1.3'],
    ['2 单位'],
  ],
  [
    'a unit, which holds below a heading under its own',
    [
      ['指标', '2023年'],
      ['一、经济（万元）', ''],
      ['1.生产', ''],
      ['地区生产总值', '1310000'],
      ['二、社会', ''],
      ['城镇新增就业人数', '1.3'],
    ],
    ['990121 gdp 2023 131', '990121 new-jobs 2023 1.3'],
    ['2 单位'],
  ],
  [
    'a row that is not filled in yet is no heading',
    [
      ['指标', '2023年'],
      ['规模以上工业增加值（亿元）', ''],
      ['2023年末道路长度', ''],
      ['白水县财政收入', ''],
      ['上半年用电量', ''],
      ['城镇新增就业人数', '1.3'],
    ],
    ['990121 new-jobs 2023 1.3'],
    [],
  ],
  [
    'a heading of several facts',
    [HEADER, GDP, line('二、白水县主要指标（万元）'), ['地区生产总值', '', '1100000', '1200000']],
    [...OF_GDP, '990122 gdp 2022 110', '990122 gdp 2023 120'],
    ['3 地区,单位'],
  ],
  [
    'a note below the table opens nothing',
    [HEADER, GDP, line('注：白水县另有统计。'), line('单位：亿元')],
    OF_GDP,
    [],
  ],
])('%s', (_, rows, values, said) => {
  expect(taken(rows)).toEqual({ values, said });
});

test('a column of regions is not overruled by a heading', () => {
  const rows = [
    ['地区', ...HEADER],
    ['青山县', ...GDP],
    ['', ...line('白水县')],
    ['青山县', ...JOBS],
  ];
  expect(taken(rows).values).toContain('990121 new-jobs 2023 1.3');
});

test.each<[string, string, readonly (readonly string[])[], readonly string[]]>([
  ['of another region', '白水县', [HEADER, GDP], ['990122 gdp 2022 120', '990122 gdp 2023 131']],
  ['of a region that nobody knows', '鲤城区', [HEADER, GDP], []],
  ['of no region', '主城区', [HEADER, GDP], OF_GDP],
  [
    'of the year',
    '2023年',
    [
      ['指标', '全年累计'],
      ['地区生产总值', '131'],
    ],
    ['990121 gdp 2023 131'],
  ],
  [
    'of a half year',
    '2023年上半年',
    [
      ['指标', '数值'],
      ['地区生产总值', '131'],
    ],
    [],
  ],
  ['overruled by a title', '白水县', [line('青山县主要指标'), HEADER, GDP], OF_GDP],
  [
    'overruled by the year of a title',
    '2022年',
    [line('2023年主要指标'), ['指标', '数值'], ['地区生产总值', '131']],
    ['990121 gdp 2023 131'],
  ],
])('a worksheet whose name is %s', (_, name, rows, values) => {
  expect(taken(rows, name).values).toEqual(values);
});

test.each([
  ['a county', '青山县', []],
  ['the city itself', '甲市', ['990000 gdp 2022 120', '990000 gdp 2023 131']],
])('全市 over the rows of %s', (_, region, values) => {
  expect(taken([HEADER, line('全市'), GDP], '', region).values).toEqual(values);
});
