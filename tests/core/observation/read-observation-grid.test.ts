import { HEADER, read } from './support/read';

describe('what a row is about', () => {
  test('a row without a concept is known by its plan and code', () => {
    const { observations } = read([['青山县', '粮食产量', '2019', '11.5']]);
    expect(observations).toMatchObject([
      { indicatorId: undefined, planId: '990121-13', code: '03' },
    ]);
  });

  test('a concept that no plan has is kept and said', () => {
    const { observations, findings } = read([['青山县', '床位数', '2023', '6.1']]);
    expect(observations).toMatchObject([{ indicatorId: 'hospital-beds' }]);
    expect(findings).toMatchObject([{ kind: 'indicator-unplanned', region: '青山县' }]);
  });

  test('the 编码 alone is enough', () => {
    const rows = [['990121-14-01', '2023', '131.5']];
    expect(read(rows, ['编码', '年份', '实际值']).observations).toMatchObject([
      { regionId: '990121', indicatorId: 'gdp' },
    ]);
  });

  test.each<[string, readonly string[], object]>([
    ['an unknown region', ['清山县', 'GDP', '2023', '1'], { kind: 'region-unknown' }],
    ['a region of two', ['新城区', 'GDP', '2023', '1'], { kind: 'region-ambiguous' }],
    ['an unknown indicator', ['青山县', '登记失业', '2023', '1'], { kind: 'indicator-unknown' }],
    ['two indicators', ['青山县', '财政收入', '2023', '1'], { kind: 'indicator-ambiguous' }],
  ])('%s is said with what is near', (_, row, reason) => {
    const { observations, findings } = read([row]);
    expect(observations).toEqual([]);
    expect(findings).toMatchObject([{ kind: 'name-unresolved', row: 2, reason }]);
  });

  test('a misspelt region is answered with the right one first', () => {
    const [finding] = read([['清山县', 'GDP', '2023', '1']]).findings;
    expect(finding).toMatchObject({
      reason: { nearest: ['青山县', '白水县', '新城区', '甲市高新技术产业开发区'] },
    });
  });

  test.each<[string, readonly string[], string]>([
    ['no region', ['', 'GDP', '2023', '1'], '地区'],
    ['no indicator', ['青山县', '', '2023', '1'], '指标'],
    ['no year', ['青山县', 'GDP', '', '1'], '年份'],
  ])('%s', (_, row, column) => {
    expect(read([row]).findings).toEqual([{ kind: 'cell-missing', row: 2, column }]);
  });

  test('a row that states no value needs nothing else, and is counted', () => {
    const { findings, preview } = read([['', '', '', ' ', '', '注：数据来自公报']]);
    expect(findings).toEqual([]);
    expect(preview).toMatchObject({ rows: 1, blank: 1, left: 0 });
  });
});

test('a value that the packages state otherwise is replaced, and that is said', () => {
  const rows = [['青山县', '城镇新增就业人数', '2022', '1.3', '', '']];
  expect(read(rows).findings).toMatchObject([
    { kind: 'actual-replaced', before: 1.2, value: 1.3, unit: '万人', year: 2022 },
  ]);
});

test('the same conversion is said once for each indicator', () => {
  const rows = ['2021', '2022', '2023'].map((year) => [
    '青山县',
    'GDP',
    year,
    '1200000万元',
    '',
    '',
  ]);
  expect(read(rows).findings).toEqual([
    {
      kind: 'unit-converted',
      row: 2,
      count: 3,
      indicator: '地区生产总值（GDP）',
      text: '1200000万元',
      from: '万元',
      to: '亿元',
      value: 120,
    },
  ]);
});

test.each([
  ['a column of units', ['青山县', 'GDP', '2023', '1315000', '万元']],
  ['the unit in the name', ['青山县', '地区生产总值（万元）', '2023', '1315000', '']],
  ['the unit in the cell, over that beside it', ['青山县', 'GDP', '2023', '131.5亿元', '万元']],
])('%s counts', (_, row) => {
  const header = ['地区', '指标', '年份', '实际值', '计量单位'];
  expect(read([row], header).observations).toMatchObject([{ value: { value: 131.5 } }]);
});

test('a status nobody knows is said and left open', () => {
  const { observations, findings } = read([['青山县', 'GDP', '2023', '1', '正常', '']]);
  expect(observations).toMatchObject([{ status: undefined }]);
  expect(findings).toEqual([{ kind: 'status-unknown', row: 2, column: '状态', text: '正常' }]);
});

test('the preview shows what there is before anything is done with it', () => {
  const sample = [
    ['青山县', 'GDP', '2023', '141', '', ''],
    ['青山县', 'GDP', '2022', '无数据', '', ''],
    ['青山县', 'GDP', '2021', '--', '', ''],
    ['青山县', '安全生产主要指标', '2021', '完成', '', ''],
    ['青山县', 'GDP', '2020', '', '', ''],
  ];
  const { preview } = read([...sample, ['青山县', 'GDP', '2019', '？', '', '']]);
  expect(preview).toEqual({
    headers: HEADER,
    headerRow: 1,
    sample,
    rows: 6,
    numbers: 1,
    texts: 1,
    notSet: 1,
    noData: 1,
    growths: 0,
    blank: 1,
    left: 1,
    regions: ['青山县'],
    years: [2021, 2022, 2023],
  });
});
