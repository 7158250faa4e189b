import { createHost, type Host } from '../../../src/excel-host/host';
import { wrappedHeight } from '../../../src/excel-host/xlsx/part/sheet-part';

let host: Host;
const SHEET = 'sheet-1';
const height = () => wrappedHeight(host.workbook, SHEET, 0);

/** A1 is 96 pixels wide: six Chinese characters of 11 points. */
beforeEach(() => {
  host = createHost();
  host.engine.dispatch('SET_FORMATTING', {
    sheetId: SHEET,
    target: [{ left: 0, right: 0, top: 0, bottom: 0 }],
    style: { wrapping: 'wrap' },
  });
});

test.each([
  ['', undefined],
  ['六个汉字很好', undefined],
  ['350104-14-01', undefined],
  ['七个汉字放不下', 31.6],
  ['一\n二\n三', 45.9],
  ['这一段话要分成三行才放得下', 45.9],
])('%j in a wrapped cell', (text, points) => {
  host.type('Sheet1', 'A1', text);
  expect(height()).toBe(points);
});

test('text that is not wrapped does not count', () => {
  host.type('Sheet1', 'B1', '这一段话很长，但是单元格没有设成自动换行');
  expect(height()).toBeUndefined();
});

test('nor does text in a merged cell', () => {
  host.type('Sheet1', 'A1', '这一段话要分成三行才放得下');
  host.workbook.Worksheets.GetItem('Sheet1').GetRange('A1:B1').Merge();
  expect(height()).toBeUndefined();
});
