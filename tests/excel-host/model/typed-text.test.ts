import { readTyped } from '../../../src/excel-host/model/input/typed-text';

const year = new Date().getFullYear();
const serial = (...date: [number, number, number]) =>
  (Date.UTC(...date) - Date.UTC(1899, 11, 30)) / 86_400_000;

test.each([
  ['', 'blank', undefined],
  ['地区', 'text', '地区'],
  ["'007", 'text', '007'],
  ["'", 'text', ''],
  ["''tis", 'text', "'tis"],
  ["'=1+1", 'text', '=1+1'],
  ['007', 'number', 7],
  [' 7 ', 'number', 7],
  ['-3.9', 'number', -3.9],
  ['+5', 'number', 5],
  ['.5', 'number', 0.5],
  ['5.', 'number', 5],
  ['1e3', 'number', 1000],
  ['1,234.5', 'number', 1234.5],
  ['¥5', 'number', 5],
  ['(5)', 'number', -5],
  ['1 1/2', 'number', 1.5],
  ['１５００', 'number', 1500],
  ['17%', 'number', 0.17],
  ['17％', 'number', 0.17],
  ['6.5%', 'number', 0.065],
  ['12,34', 'text', '12,34'],
  ['6.5 左右', 'text', '6.5 左右'],
  ['97.5以上', 'text', '97.5以上'],
  ['[2]', 'text', '[2]'],
  ['<4', 'text', '<4'],
  ['0.2: 32.8: 67', 'text', '0.2: 32.8: 67'],
  ['0.22：19.47：80.31', 'text', '0.22：19.47：80.31'],
  ['3-4个', 'text', '3-4个'],
  ['10—15 所', 'text', '10—15 所'],
  ['3-4', 'number', serial(year, 2, 4)],
  ['1/2', 'number', serial(year, 0, 2)],
  ['31-3', 'number', serial(year, 2, 31)],
  ['5/2025', 'number', serial(2025, 4, 1)],
  ['2025-1-1', 'number', serial(2025, 0, 1)],
  ['1/2/25', 'number', serial(2025, 0, 2)],
  ['2025年3月', 'number', serial(2025, 2, 1)],
  ['2025年3月5日', 'number', serial(2025, 2, 5)],
  ['2025年', 'text', '2025年'],
  ['Mar 5', 'number', serial(year, 2, 5)],
  ['5-Mar-2025', 'number', serial(2025, 2, 5)],
  ['2025-2-30', 'text', '2025-2-30'],
  ['8:30', 'number', 8.5 / 24],
  ['1:2', 'number', 62 / 1440],
  ['2:3:5', 'number', (2 * 3600 + 3 * 60 + 5) / 86_400],
  ['2025-1-1 12:00', 'number', serial(2025, 0, 1) + 0.5],
  ['TRUE', 'boolean', true],
  ['false', 'boolean', false],
  ['#N/A', 'error', '#N/A'],
  ['=1+1', 'formula', '=1+1'],
  ['=', 'text', '='],
  ['＝1+1', 'formula', '=1+1'],
  ['-', 'text', '-'],
  ['--', 'formula', '=--'],
  ['-甲', 'formula', '=-甲'],
  ['+甲', 'formula', '=+甲'],
  ['@甲', 'formula', '=@甲'],
  ['＠甲', 'formula', '=@甲'],
  ['—', 'text', '—'],
  ['持平', 'text', '持平'],
])('%j is taken for %s', (text, kind, value) => {
  const typed = readTyped(text);
  const taken = 'value' in typed ? typed.value : 'formula' in typed ? typed.formula : undefined;
  expect(typed.kind).toBe(kind);
  if (typeof value === 'number') expect(taken).toBeCloseTo(value, 12);
  else expect(taken).toBe(value);
});

test.each([
  ['17%', '0%'],
  ['6.5%', '0.00%'],
  ['1,234', '#,##0'],
  ['¥5.5', '¥#,##0.00'],
  ['1e3', '0.00E+00'],
  ['3-4', 'd-mmm'],
  ['2025-1-1', 'm/d/yyyy'],
  ['8:30', 'h:mm'],
  ['7', undefined],
])('%j brings the number format %j', (text, format) => {
  const typed = readTyped(text);
  expect('format' in typed ? typed.format : undefined).toBe(format);
});
