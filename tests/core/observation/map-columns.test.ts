import { ENTRY_COLUMNS } from '../../../src/workbook/form/write-actuals';
import { HEADER, read } from './support/read';

test.each([
  ['in the template’s words', ['地区', '指标', '年份', '实际值']],
  ['in everyday words', ['所属区域', '指标名称', '年度', '完成数']],
  ['in other everyday words', ['行政区划', '项目', '时间', '数值']],
  ['with remarks', ['地区（全称）', '指标 ', '年份（年）', '实际值（亿元）']],
  ['in full width', ['地　区', '指标', '年份', '实际值']],
])('%s', (_, header) => {
  const { observations } = read([['青山县', 'GDP', '2023', '131.5']], header);
  expect(observations).toMatchObject([{ indicatorId: 'gdp', year: 2023 }]);
});

test('in any order, with columns nobody asked for', () => {
  const header = ['序号', '实际值', '备注', '年份', '指标', '地区'];
  const { observations, findings } = read([['1', '131.5', '', '2023', 'GDP', '青山']], header);
  expect(observations).toHaveLength(1);
  expect(findings).toEqual([
    { kind: 'columns-ignored', headers: ['序号'] },
    { kind: 'remarks-read', headers: ['备注'] },
  ]);
});

test('the header of the values may state the year and the unit of all', () => {
  const header = ['地区', '指标', '2023年实际完成（万元）'];
  const { observations } = read([['青山县', 'GDP', '1315000']], header);
  expect(observations).toMatchObject([{ year: 2023, unit: '万元', value: { value: 131.5 } }]);
});

test.each([
  ['no header at all', ['甲', '乙', '丙'], { kind: 'header-missing' }],
  [
    'no column of values',
    ['地区', '指标', '年份'],
    { kind: 'form-column-missing', columns: ['实际值'] },
  ],
  [
    'no column of names',
    ['年份', '实际值'],
    { kind: 'form-column-missing', columns: ['地区', '指标'] },
  ],
  [
    'one year twice across',
    ['地区', '指标', '2022年', '2022'],
    { kind: 'form-column-repeated', headers: ['2022年', '2022'] },
  ],
  [
    'years across and no column of regions',
    ['指标', '2022年', '2023年'],
    { kind: 'form-column-missing', columns: ['地区'] },
  ],
  [
    'two columns of values',
    ['地区', '指标', '年份', '完成值', '数值'],
    { kind: 'form-column-repeated', column: '实际值', headers: ['完成值', '数值'] },
  ],
  [
    'two of the very same name',
    ['地区', '指标', '年份', '实际值', '实际值'],
    { kind: 'form-column-repeated', headers: ['实际值', '实际值（第5列）'] },
  ],
])('%s is said, and no row is read', (_, header, finding) => {
  const { observations, findings, preview } = read([['青山县', 'GDP', '2023', '1']], header);
  expect(observations).toEqual([]);
  expect(findings[0]).toMatchObject(finding);
  expect(preview.rows).toBe(0);
});

test('of two columns an assignment chooses, by label', () => {
  const header = ['地区', '指标', '年份', '实际值', '实际值'];
  const rows = [['青山县', 'GDP', '2023', '1', '2']];
  const { observations } = read(rows, header, { 实际值: '实际值（第5列）' });
  expect(observations).toMatchObject([{ text: '2' }]);
});

test('an assigned column that is not there, under no name either, is said', () => {
  const header = ['地区', '指标', '年份', '甲'];
  expect(read([], header, { 实际值: '完成' }).findings).toEqual([
    { kind: 'mapped-column-absent', column: '实际值', header: '完成', headers: header },
  ]);
});

test('a mapping remembered from a file with other headers does no harm', () => {
  const asked = { 实际值: '2022年完成', 来源: '出处说明' };
  const { observations } = read([['青山县', 'GDP', '2023', '1', '', '公报']], HEADER, asked);
  expect(observations).toMatchObject([{ text: '1', source: '公报' }]);
});

test('a column can be left out on purpose', () => {
  const { observations, mapping } = read(
    [['青山县', 'GDP', '2023', '131.5', '初步', '公报']],
    HEADER,
    { 状态: '' },
  );
  expect(observations).toMatchObject([{ status: undefined, source: '公报' }]);
  expect(mapping).not.toHaveProperty('状态');
});

test('no rows below it', () => {
  expect(read([['', '']]).findings).toEqual([{ kind: 'rows-missing' }]);
});

test.each([
  ['of our own sheet nothing needs saying', [], []],
  ['another table’s are said, and what is not ours is too', ['编码'], ['目标值', '备注']],
])('columns beside an entry: %s', (_, without, said) => {
  const own = [...ENTRY_COLUMNS, ...(said.length === 0 ? [] : ['备注'])];
  const header = own.filter((column) => !(without as readonly string[]).includes(column));
  // A remark that would be a mark of a part of the year in any other column.
  const row = header.map(
    (column) =>
      ({
        地区: '青山县',
        指标: 'GDP',
        年份: '2023',
        实际值: '131.5',
        原因与措施: '上半年停产',
        目标值: '180',
      })[column] ?? '',
  );
  const { observations, findings } = read([row], header);
  expect(observations).toMatchObject([{ text: '131.5' }]);
  const headers = findings.flatMap((finding) => ('headers' in finding ? finding.headers : []));
  expect(headers).toEqual(said.length === 0 ? [] : (expect.arrayContaining(said) as unknown));
});
