import { cellText } from '../../../src/workbook/form/form-sheet';

test.each<[unknown, string, string]>([
  ['文字', 'General', '文字'],
  ['', 'General', ''],
  [true, 'General', 'TRUE'],
  [131.5, 'General', '131.5'],
  [0, '0.00', '0'],
  [0.1 + 0.2, 'General', '0.3'],
  [1.005, '0.0', '1.005'],
  [1e21, 'General', '1000000000000000000000'],
  [1e-7, 'General', '0.0000001'],
  [0.055, '0%', '5.5%'],
  [0.07, '0.00%', '7%'],
  [5.5, '0.0"%"', '5.5'],
  [5.5, '0.0\\%', '5.5'],
  [45_016, 'yyyy/m/d', '2023-03-31'],
  [45_016, 'yyyy"年"m"月"', '2023-03-31'],
  [1234.5, '[Red]#,##0.00', '1234.5'],
  [12, '0"days"', '12'],
  [12, '_ * #,##0_ ', '12'],
])('%j shown as %s is the text %j', (value, format, text) => {
  expect(cellText(value, format)).toBe(text);
});
