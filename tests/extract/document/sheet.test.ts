import { gridOfValues, type SheetValue } from '../../../src/core/document/part';
import { extractDocument } from '../../../src/extract/document/read';
import { sayExtractFinding } from '../../../src/wording/extract-finding';
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

test('what is found in a workbook says the sheet and the cell', () => {
  const rows = [
    ['沙洲县“十五五”主要指标', '', '', '', ''],
    ['序号', '指标', '2025年', '2030年', '属性'],
    [1, '渔港数（座）', 3, 4, '预期性'],
    [3, '灯塔数（座）', '', '', '预期性'],
  ];
  const parts = ['表1', '表3'].map((name) => gridOfValues({ name, row: 4, column: 1 }, rows));
  const { findings } = extractDocument({ kind: 'parts', parts });
  const said = findings.map((finding) => sayExtractFinding(finding));
  expect(said.filter((text) => text.includes('没有读出一个数字'))).toEqual([
    '‘表1’!C8“灯塔数（座）”没有读出一个数字；请对照原件核对这一行。',
    '‘表3’!C8“灯塔数（座）”没有读出一个数字；请对照原件核对这一行。',
  ]);
  expect(said.every((text) => !/^第\d/.test(text))).toBe(true);
  // A review shows the doubt beside the rows of its own sheet.
  const { tables } = extractDocument({ kind: 'parts', parts });
  expect(
    tables.map(({ doubts: [doubt] }) => (doubt === undefined ? '' : sayExtractFinding(doubt))),
  ).toEqual([
    '‘表1’!B7（序号1）之后缺序号2，表可能没有读全；请对照原件补上。',
    '‘表3’!B7（序号1）之后缺序号2，表可能没有读全；请对照原件补上。',
  ]);
});
