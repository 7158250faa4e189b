import { extendLog } from '../../../src/workbook/refresh/extend-log';
import { readLog } from '../../../src/workbook/refresh/read-log';
import type { LogEntry } from '../../../src/workbook/refresh/refresh-log';
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
