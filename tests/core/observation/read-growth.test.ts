import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { rowActuals } from '../../../src/core/catalog/row-actuals';
import { findRow } from '../../../src/core/catalog/find-row';
import { readObservedGrowth } from '../../../src/core/observation/read-observed-value';
import { toObservationPackage } from '../../../src/core/observation/to-observation-package';
import { fixturePackage } from '../../support/fixture-package';
import { read } from './support/read';

const HEADER = ['地区', '指标', '年份', '实际值', '比上年增长（%）'];

test.each<[string, number]>([
  ['5.2', 5.2],
  ['5.2%', 5.2],
  ['５.２％', 5.2],
  ['-1.3', -1.3],
  ['增长5.2%', 5.2],
  ['下降1.3%', -1.3],
  ['约5', 5],
  ['0', 0],
])('%j is a growth of %d %', (text, value) => {
  expect(readObservedGrowth(text)).toMatchObject({
    ok: true,
    value: { value: { kind: 'number', value, unit: '%' } },
  });
});

test.each([
  ['无数据', { ok: true, value: { value: { kind: 'no-data' } } }],
  ['--', { ok: true, value: { value: { kind: 'not-set' } } }],
  ['5%以上', { ok: false, finding: { kind: 'inexact', why: 'bound' } }],
  ['1.2个百分点', { ok: false, finding: { kind: 'unit', expected: '%' } }],
  ['5.2亿元', { ok: false, finding: { kind: 'unit', expected: '%' } }],
  ['很快', { ok: false, finding: { kind: 'unreadable', why: 'text' } }],
  ['#N/A', { ok: false, finding: { kind: 'unreadable', why: 'error' } }],
])('%j is no growth', (text, outcome) => {
  expect(readObservedGrowth(text)).toMatchObject(outcome);
});

test('a row states a value, a growth, or both', () => {
  const { observations, preview } = read(
    [
      ['青山县', 'GDP', '2021', '131.5', '8.4'],
      ['青山县', 'GDP', '2022', '', '4.4%'],
      ['青山县', 'GDP', '2023', '150', ''],
      ['青山县', 'GDP', '2024', '', ''],
    ],
    HEADER,
  );
  expect(observations.map(({ row, measure, text }) => [row, measure, text])).toEqual([
    [2, 'actual', '131.5'],
    [2, 'actual_growth', '8.4'],
    [3, 'actual_growth', '4.4%'],
    [4, 'actual', '150'],
  ]);
  expect(preview).toMatchObject({ rows: 4, numbers: 2, growths: 2, blank: 1, left: 0 });
});

test.each<[string, string, readonly string[]]>([
  ['完成131亿元，增长5.2%', '', ['actual 131', 'actual_growth 5.2']],
  ['131亿元，同比下降3.1%', '', ['actual 131', 'actual_growth -3.1']],
  ['131（增长5.2%）', '', ['actual 131', 'actual_growth 5.2']],
  ['1,310,000万元，按可比价格计算增长5%', '', ['actual 131', 'actual_growth 5']],
  ['131，比上年增长-1%', '', ['actual 131', 'actual_growth -1']],
  ['131亿元；增速5.2%', '', ['actual 131', 'actual_growth 5.2']],
  ['131亿元（快报），增长5.2%', '', ['actual 131 P', 'actual_growth 5.2']],
  ['131亿元（快报），占全县的12%', '', ['actual 131 P']],
  ['增长5.2%，达131亿元', '', ['actual 131']],
  ['131亿元，两年平均增长5.1%', '', []],
  ['增长5.2%', '', []],
  ['131，增长5.2个百分点', '', ['actual 131']],
])('%j in the column of the value states both: %j beside it', (value, growth, expected) => {
  const { observations } = read([['青山县', 'GDP', '2023', value, growth]], HEADER);
  expect(
    observations.map((each) =>
      [
        each.measure,
        each.value.kind === 'number' ? each.value.value : '',
        ...(each.status === undefined ? [] : [each.status]),
      ].join(' '),
    ),
  ).toEqual(expected);
});

test.each([
  ['131亿元，增长5.2%', '4.8', '增长5.2%'],
  ['131亿元，占地区生产总值比重12%', '', '占地区生产总值比重12%'],
  ['131亿元，占全县的12%', '', '占全县的12%'],
])('of %j beside the growth %j, %j is said to be left', (value, growth, beside) => {
  const { findings } = read([['青山县', 'GDP', '2023', value, growth]], HEADER);
  expect(findings).toContainEqual({
    kind: 'beside-unread',
    ...{ row: 2, column: '实际值', text: value, value: 131, beside },
  });
});

test('both reach what a plan’s row is judged by', () => {
  const { observations } = read(
    [
      ['青山县', 'GDP', '2021', '131.5', '8.4'],
      ['青山县', 'GDP', '2022', '', '下降1.3%'],
    ],
    HEADER,
  );
  const catalog = buildCatalog([fixturePackage(), toObservationPackage(observations)]);
  const found = findRow(catalog, { region: '青山', indicator: 'GDP', plan: '十四五' });
  if (!found.ok) throw new Error(found.finding.kind);
  const { levels, rates } = rowActuals(catalog, found.value, 2022);
  expect([...levels]).toEqual([[2021, 131.5]]);
  expect([...rates]).toEqual([
    [2021, 8.4],
    [2022, -1.3],
  ]);
});

test('one of them wrong keeps the row out, and says which', () => {
  const { observations, findings } = read([['青山县', 'GDP', '2021', '131.5', '很快']], HEADER);
  expect(observations).toEqual([]);
  expect(findings).toMatchObject([{ kind: 'value-unreadable', row: 2, column: HEADER[4] }]);
});

test('two growths of one year contradict each other, not the value', () => {
  const rows = [
    ['青山县', 'GDP', '2021', '131.5', '8.4'],
    ['青山县', 'GDP', '2021', '', '8.5'],
  ];
  const { observations, findings } = read(rows, HEADER);
  expect(observations).toMatchObject([{ measure: 'actual' }]);
  expect(findings).toMatchObject([{ kind: 'year-contradicted', measure: 'actual_growth', row: 3 }]);
});

test('a file of growths alone is read', () => {
  const header = ['地区', '指标', '年份', '同比增长'];
  expect(read([['青山县', 'GDP', '2021', '8.4']], header).observations).toMatchObject([
    { measure: 'actual_growth', value: { value: 8.4 } },
  ]);
});
