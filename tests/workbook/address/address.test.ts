import { contains, fitsSheet, overlap } from '../../../src/workbook/address/area';
import {
  columnLetters,
  printArea,
  printSheetArea,
  quoteSheet,
  readAddress,
  readAddresses,
} from '../../../src/workbook/address/address';

const area = (row: number, column: number, rows: number, columns: number) => ({
  row,
  column,
  rows,
  columns,
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [27, 'AB'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test.each([
  [area(0, 0, 1, 1), 'A1'],
  [area(1, 1, 27, 10), 'B2:K28'],
])('area %j prints as %s', (cells, address) => {
  expect(printArea(cells)).toBe(address);
});

test.each([
  ['Sheet1', 'Sheet1'],
  ['十四五', '十四五'],
  ['十四五 表', "'十四五 表'"],
  ["张三's", "'张三''s'"],
  ['AB12', "'AB12'"],
  ['r1c1', "'r1c1'"],
  ['2025', "'2025'"],
  ['a-b', "'a-b'"],
])('sheet %s stands in an address as %s', (sheet, quoted) => {
  expect(quoteSheet(sheet)).toBe(quoted);
});

test.each([
  ['Sheet1!A1', { sheet: 'Sheet1', ...area(0, 0, 1, 1) }],
  ["='十四五 表'!$B$2:$K$28", { sheet: '十四五 表', ...area(1, 1, 27, 10) }],
  ["'张三''s'!C3", { sheet: "张三's", ...area(2, 2, 1, 1) }],
  ['Sheet1!A:B', { sheet: 'Sheet1', ...area(0, 0, 1_048_576, 2) }],
  ['Sheet1!2:3', { sheet: 'Sheet1', ...area(1, 0, 2, 16_384) }],
  ["'a:b'!A1", { sheet: 'a:b', ...area(0, 0, 1, 1) }],
])('%s is read', (text, place) => {
  expect(readAddress(text)).toEqual(place);
});

test.each(['', 'A1', '=#REF!', 'Sheet1!#REF!', "='[Book2.xlsx]甲'!$A$1", 'Sheet1!XFE1', '=1+1'])(
  '%s is no address of this workbook',
  (text) => {
    expect(readAddress(text)).toBeUndefined();
  },
);

test('several areas, one on a sheet with a comma in its name', () => {
  expect(readAddresses("Sheet1!A1:B1,'甲,乙'!C3").map(printSheetArea)).toEqual([
    'Sheet1!A1:B1',
    "'甲,乙'!C3",
  ]);
});

test.each([
  ['the last rows', area(1_048_550, 0, 27, 10), false],
  ['the last columns', area(0, 16_380, 27, 10), false],
  ['exactly the end', area(1_048_549, 16_374, 27, 10), true],
  ['a negative row', area(-1, 0, 1, 1), false],
])('an area at %s fits: %#', (_, cells, fits) => {
  expect(fitsSheet(cells)).toBe(fits);
});

test.each([
  ['side by side', area(0, 0, 2, 2), area(0, 2, 2, 2), false, false],
  ['corner to corner', area(0, 0, 2, 2), area(1, 1, 2, 2), true, false],
  ['inside', area(0, 0, 9, 9), area(2, 2, 1, 1), true, true],
])('%s: overlap and containment', (_, one, other, overlaps, inside) => {
  expect([overlap(one, other), contains(one, other)]).toEqual([overlaps, inside]);
});
