import { read } from './support/read';

const HEADER = ['地区', '指标', '单位', '2021年', '2022年', '2023年'];
const said = (rows: readonly (readonly string[])[], header = HEADER, asked = {}) => {
  const { observations, findings, preview } = read(rows, header, asked);
  return {
    values: observations.map(({ row, year, text, value }) => [
      row,
      year,
      text,
      value.kind === 'number' ? value.value : value.kind,
    ]),
    kinds: findings.map(({ kind }) => kind),
    preview,
  };
};

test('a table with one column for each year states a value for each', () => {
  const { values, kinds, preview } = said([
    ['青山县', 'GDP', '万元', '1200000', '无数据', '1315000'],
  ]);
  expect(values).toEqual([
    [2, 2021, '1200000', 120],
    [2, 2022, '无数据', 'no-data'],
    [2, 2023, '1315000', 131.5],
  ]);
  expect(kinds).toContain('years-across-read');
  expect(kinds).toContain('unit-converted');
  expect(preview).toMatchObject({ rows: 1, left: 0, blank: 0, numbers: 2, noData: 1 });
});

test.each([
  ['years with words', ['地区', '指标', '2022年实际值', '2023年完成数']],
  ['years with units', ['地区', '指标', '2022年（亿元）', '2023（亿元）']],
  ['years in full width', ['地区', '指标', '２０２２', '２０２３年度']],
])('%s', (_name, header) => {
  expect(said([['青山县', 'GDP', '120', '131.5']], header).values).toEqual([
    [2, 2022, '120', 120],
    [2, 2023, '131.5', 131.5],
  ]);
});

test.each([
  [
    'a blank cell states nothing',
    ['青山县', 'GDP', '亿元', '', '', '131.5'],
    [[2, 2023, '131.5', 131.5]],
    [],
  ],
  ['a blank row is counted once', ['青山县', 'GDP', '亿元', '', '', ''], [], []],
  [
    'a wrong value keeps only its own year out',
    ['青山县', 'GDP', '亿元', '很多', '', '131.5'],
    [[2, 2023, '131.5', 131.5]],
    ['value-unreadable'],
  ],
  [
    'an unknown name is said once',
    ['青山县', '没有的', '', '1', '2', '3'],
    [],
    ['name-unresolved'],
  ],
])('%s', (_name, row, values, errors) => {
  const reading = said([row]);
  expect(reading.values).toEqual(values);
  expect(reading.kinds.filter((kind) => kind !== 'years-across-read')).toEqual(errors);
});

test.each([
  [
    'a region for all rows',
    ['指标', '年份', '实际值'],
    ['GDP', '2023', '131.5'],
    { 地区: '=青山县' },
  ],
  [
    'a year for all rows',
    ['地区', '指标', '实际值'],
    ['青山县', 'GDP', '131.5'],
    { 年份: '=2023' },
  ],
  [
    'a region for all rows of a table with years across',
    ['指标', '2022年', '2023年'],
    ['GDP', '', '131.5'],
    { 地区: '=青山县' },
  ],
])('%s', (_name, header, row, asked) => {
  expect(said([row], header, asked).values).toEqual([[2, 2023, '131.5', 131.5]]);
  expect(read([row], header, asked).mapping).toMatchObject(asked);
});

test('nothing after the sign says nothing', () => {
  const { values, kinds } = said([['GDP', '2023', '1']], ['指标', '年份', '实际值'], { 地区: '=' });
  expect([values, kinds]).toEqual([[], ['mapped-column-absent']]);
});

test.each([
  ['first', ['2023年快报', '2023年年报'], ['130', '131'], 131],
  ['last', ['2023年决算数', '2023年快报数'], ['131', '130'], 131],
  ['alone where the other is blank', ['2023年快报', '2023年年报'], ['130', ''], 130],
])(
  'of two columns of one year the more settled one counts, the quicker one %s',
  (_, years, cells, value) => {
    const { observations, findings } = read(
      [['青山县', 'GDP', ...cells]],
      ['地区', '指标', ...years],
    );
    expect(observations).toMatchObject([{ year: 2023, value: { value } }]);
    const isSaid = findings.some(({ kind }) => kind === 'year-superseded');
    expect(isSaid).toBe(!cells.includes(''));
  },
);

test('two columns of one year that are equally settled are both refused', () => {
  const { observations, findings } = read(
    [['青山县', 'GDP', '130', '131']],
    ['地区', '指标', '2023年快报', '2023年初步统计'],
  );
  expect(observations).toEqual([]);
  expect(findings).toMatchObject([{ kind: 'form-column-repeated' }]);
});
