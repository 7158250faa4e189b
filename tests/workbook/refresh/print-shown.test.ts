import type { Entry } from '../../../src/workbook/refresh/entry';
import { printShown } from '../../../src/workbook/refresh/print-shown';

const number = (value: number): Entry => ({ kind: 'number', value });

test.each<readonly [Entry, string, string]>([
  [number(180), '0', '180'],
  [number(6.5), '0.00', '6.50'],
  [number(0.6654007662322453), '0.0%', '66.5%'],
  [number(0.36666666666666664), '"≥"0.0%', '≥36.7%'],
  [number(2.2), '"已知累计"0.0', '已知累计2.2'],
  [number(0.9), '0.0"个百分点"', '0.9个百分点'],
  [number(12.345), '0.0', '12.345'],
  [number(0.1 + 0.2), 'General', '0.3'],
  [number(1234.5), '#,##0', '1234.5'],
  [{ kind: 'text', text: '[2]' }, 'General', '[2]'],
  [{ kind: 'blank' }, '0', ''],
])('%j in %j shows %j', (entry, format, shown) => {
  expect(printShown(entry, format)).toBe(shown);
});
