import { readLog, type LogEntry } from '../../../src/workbook/inserted/block-index';
import type { Entry } from '../../../src/workbook/inserted/entry';
import { extendLog, printShown } from '../../../src/workbook/refresh/extend-log';
import type { CellChange, RefreshPlan } from '../../../src/workbook/refresh/refresh-plan';

const DATE = '2026-03-01T08:00:00';
const change = (written: string | number): CellChange => ({
  what: { kind: 'frame', part: 'note' },
  address: 'Sheet1!A30',
  row: 29,
  column: 0,
  old: { kind: 'blank' },
  written,
  oldFormat: 'General',
  numberFormat: undefined,
});
const plan = (changes: readonly CellChange[]): RefreshPlan => ({
  id: 'b1',
  address: 'Sheet1!A1:J35',
  table: undefined,
  from: '',
  to: '',
  changes,
  additions: [],
  removals: [],
  remarks: [],
  descriptor: undefined,
});
const entry: LogEntry = { date: DATE, blocks: 1, rows: 0, cells: [], count: 0 };

test('a refresh that wrote nothing is not logged', () => {
  expect(extendLog([entry], [plan([])], DATE)).toEqual([entry]);
});

test('the newest refresh stands on top, with its cells', () => {
  expect(extendLog([entry], [plan([change("'8%")])], DATE)[0]).toEqual({
    ...entry,
    count: 1,
    cells: [{ address: 'Sheet1!A30', old: '', new: '8%' }],
  });
});

test('what a workbook should not carry is cut: old refreshes, many cells, long texts', () => {
  const long = '长'.repeat(500);
  const log = extendLog(
    Array.from({ length: 40 }, () => entry),
    [plan(Array.from({ length: 500 }, () => change(long)))],
    DATE,
  );
  expect([log.length, log[0]?.cells.length, log[0]?.count]).toEqual([20, 50, 500]);
  expect(log[0]?.cells[0]?.new).toBe(`${'长'.repeat(60)}…`);
});

test.each([
  ['nothing', undefined],
  ['a text', 'x'],
  ['entries of another make', [{ date: 5 }, null, { ...entry, cells: [{ address: 1 }] }]],
])('%s in its place is no log', (_, value) => {
  expect(readLog(value)).toEqual([]);
});

test('what was written is read back', () => {
  expect(readLog(JSON.parse(JSON.stringify([entry])))).toEqual([entry]);
});

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
