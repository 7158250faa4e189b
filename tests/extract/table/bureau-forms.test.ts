import { gridOfValues, type SheetValue } from '../../../src/core/document/part';
import { extractDocument } from '../../../src/extract/document/read';
import { readSheet } from '../../../src/extract/document/file-grid';
import { rowsOf } from '../document/show';

/** Forms as bureaus fill them in and send them round. */
const readForm = (values: readonly (readonly SheetValue[])[], region?: string) =>
  readSheet(gridOfValues({ name: '表', row: 0, column: 0 }, values), { region });

const rolesOf = (headers: readonly string[]) => {
  const title = '表1 “十四五”规划主要指标';
  const rows = [headers, headers.map((_, at) => (at === 0 ? '书店数' : '8'))];
  const text = [title, ...rows.map((row) => row.join('\t'))].join('\n');
  return extractDocument(text).tables[0]?.columns.map(({ role }) => role);
};

test.each([
  [['填报单位：山阴县发展和改革局', '', '', '', '2026年1月']],
  [['制表：山阴县统计局', '', '', '', '2026-01-30']],
  [['表号：山统1表', '', '', '', '单位：亿元']],
])('a line of a form beside its title is no row: %j', (line) => {
  const table = readForm([
    ['附件2', '', '', '', ''],
    ['山阴县“十五五”规划主要指标表', '', '', '', ''],
    line,
    ['序号', '指标', '2025年', '2030年目标', '属性'],
    [1, '茶园面积（亩）', 40, 55, '预期性'],
    [2, '税收（亿元）', 3, 4, '约束性'],
  ]);
  expect(table?.title).toBe('山阴县“十五五”规划主要指标表');
  expect(rowsOf(table)).toEqual([
    '|1||茶园面积（亩）|亩|base:40|target:55|预期性',
    '|2||税收（亿元）|亿元|base:3|target:4|约束性',
  ]);
});

test.each([
  ['√', '', 'one word each'],
  ['☑', '□', 'boxes'],
  ['是', '否', 'yes and no'],
])('%s under 约束性 or 预期性 is the attribute (%s, %s)', (yes, no) => {
  const table = readForm([
    ['甲县“十五五”规划指标', '', '', '', ''],
    ['指标', '2025年', '2030年', '约束性', '预期性'],
    ['书店数（家）', 40, 55, no, yes],
    ['森林覆盖率（%）', 60, 61, yes, no],
    ['桥梁数（座）', 60, 61, yes, yes],
    ['渡口数（个）', 6, 7, no, no],
  ]);
  expect(table?.rows.map(({ attribute }) => attribute)).toEqual(['预期性', '约束性', '', '']);
  expect(table?.columns.map(({ header }) => header)).toEqual(['指标', '2025年', '2030年', '属性']);
});

test.each([
  ['目标进度（%）', 'other'],
  ['占目标比重（%）', 'other'],
  ['目标完成百分比', 'other'],
  ['时序进度判断', 'other'],
  ['达成率', 'other'],
  ['完成时限', 'other'],
  ['2023年进度目标', 'target'],
  ['2023年实际', 'actual'],
])('%s is %s', (header, role) => {
  expect(rolesOf(['指标', '2020年', '2025年目标', header])?.[3]).toBe(role);
});

test.each([
  ['', [100, 30], ['指标', '单位']],
  ['甲市', [100, 30], ['', '']],
  ['东区', [60, 20], ['', '']],
  ['甲市东区', [60, 20], ['指标', '单位']],
])('of the places side by side those of “%s” are read', (region, targets, below) => {
  const table = readForm(
    [
      ['甲市“十五五”规划主要指标分解表', '', '', '', ''],
      ['指标', '单位', '2030年目标', '2030年目标', '2030年目标'],
      [...below, '全市', '东区', '西县'],
      ['书店数', '家', 100, 60, 40],
      ['茶室数', '家', 30, 20, 10],
    ],
    region === '' ? undefined : region,
  );
  expect(rowsOf(table).map((row) => Number(/target:(\d+)/.exec(row)?.[1]))).toEqual(targets);
});

test.each([
  ['甲市', [50, 100]],
  ['西县', [20, 40]],
])('places above the years of each: those of %s are read', (region, [base, target]) => {
  const table = readForm(
    [
      ['甲市“十五五”规划主要指标分解表', '', '', '', '', '', '', ''],
      ['指标', '单位', '全市', '全市', '东区', '东区', '西县', '西县'],
      ['', '', '2025年', '2030年', '2025年', '2030年', '2025年', '2030年'],
      ['书店数', '家', 50, 100, 30, 60, 20, 40],
    ],
    region,
  );
  expect(table?.rows.map(({ cells }) => cells.length)).toEqual([8]);
  const figures = table?.columns.flatMap(({ role }, at) =>
    role === 'base' || role === 'target' ? [`${role} ${table.rows[0]?.cells[at]?.text ?? ''}`] : [],
  );
  expect(figures).toEqual([`base ${String(base)}`, `target ${String(target)}`]);
});

test('the second of three levels of indicators is no row that the third is a part of', () => {
  const table = readForm([
    ['甲市“十五五”规划指标体系', '', '', '', ''],
    ['一级指标', '二级指标', '三级指标', '2025年', '2030年'],
    ['创新', '投入', '研发人员（人）', 40, 55],
    ['创新', '产出', '专利（件）', 6, 7],
    ['绿色', '资源', '绿地（公顷）', 6, 8],
  ]);
  expect(rowsOf(table)).toEqual([
    '创新|||研发人员（人）|人|other:投入|base:40|target:55|',
    '创新|||专利（件）|件|other:产出|base:6|target:7|',
    '绿色|||绿地（公顷）|公顷|other:资源|base:6|target:8|',
  ]);
  expect(table?.doubts).toEqual([]);
});
