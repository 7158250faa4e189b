import fc from 'fast-check';
import { printColumn, readColumn } from '../../../../src/excel-host/engine/cell-name';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  intersect,
  isOnSheet,
  printArea,
  quoteSheet,
  readAddress,
} from '../../../../src/excel-host/model/area/area';

test.each([
  ['A1', 'A1'],
  ['=Sheet1!$B$2:$A$1', 'A1:B2'],
  ['a:c', 'A:C'],
  ['5:5', '5:5'],
  ['XFD1048576', 'XFD1048576'],
])('%j is read as %s', (text, printed) => {
  const address = readAddress(text);
  expect(address && printArea(address.area)).toBe(printed);
});

test.each(['', 'A', '1', 'A1:', ':A1', 'A1:B2:C3', 'A 1', '目标', 'A-1', '!A1'])(
  '%j is no address',
  (text) => {
    expect(readAddress(text)).toBeUndefined();
  },
);

test.each([
  ['Sheet1', 'Sheet1'],
  ['十四五', '十四五'],
  ['目标 表', "'目标 表'"],
  ["a'b", "'a''b'"],
  ['2025', "'2025'"],
  ['A1', "'A1'"],
])('sheet %s stands as %s', (name, quoted) => {
  expect(quoteSheet(name)).toBe(quoted);
  expect(readAddress(`${quoted}!B2`)?.sheet).toBe(name);
});

const column = fc.integer({ min: 0, max: MAX_COLUMNS - 1 });
const row = fc.integer({ min: 0, max: MAX_ROWS - 1 });

test('letters of a column are read back', () => {
  fc.assert(fc.property(column, (index) => readColumn(printColumn(index)) === index));
});

test('every area on a sheet is read back from its address', () => {
  fc.assert(
    fc.property(row, row, column, column, (r1, r2, c1, c2) => {
      const area = {
        row: Math.min(r1, r2),
        column: Math.min(c1, c2),
        height: Math.abs(r1 - r2) + 1,
        width: Math.abs(c1 - c2) + 1,
      };
      expect(isOnSheet(area)).toBe(true);
      expect(readAddress(printArea(area, '$'))?.area).toEqual(area);
      expect(intersect(area, area)).toEqual(area);
    }),
  );
});
