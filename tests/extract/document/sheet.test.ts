import { gridOfValues, type SheetValue } from '../../../src/core/document/part';
import { readSheet } from '../../../src/extract/document/file-grid';
import { rowsOf } from './show';

const readValues = (values: readonly (readonly SheetValue[])[]) =>
  readSheet(gridOfValues({ name: '表', row: 0, column: 0 }, values));

test('a selection with title, unit line, merged header and numbers', () => {
  const table = readValues([
    ['表1 甲县“十四五”主要指标', '', '', '', '', ''],
    ['', '', '', '', '', '单位：亿元'],
    ['序号', '指标名称', 2020, 2025, '年均增长（%）', '属性'],
    ['一、经济发展', '', '', '', '', ''],
    [1, '地区生产总值', 902.27, 1500, 0.1 + 0.2, '预期性'],
    [2, '税收', 10, null, '[5]', '约束性'],
    [undefined, false, '', '', '', ''],
  ]);
  expect(table?.title).toBe('表1 甲县“十四五”主要指标');
  expect(rowsOf(table)).toEqual([
    '经济发展|1||地区生产总值|亿元|base:902.27|target:1500|growth:0.3|预期性',
    '经济发展|2||税收|亿元|base:10|target:|growth:[5]|约束性',
  ]);
  expect(table?.rows.map((row) => row.line)).toEqual([5, 6]);
});

test('nothing that reads as a row', () => {
  expect(readValues([])).toBeUndefined();
  expect(readValues([['']])).toBeUndefined();
});
