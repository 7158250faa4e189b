import { restoreEntry } from '../../../src/workbook/destination/restore-destination';

test.each([
  ['a number', 5, 5, 'Double', 5],
  ['a formula', '=A1', 5, 'Double', '=A1'],
  ['a formula that gives a text', '=A1', '甲', 'String', '=A1'],
  ['a text', '甲', '甲', 'String', '甲'],
  ['a text like a formula', '=A1', '=A1', 'String', "'=A1"],
  ['a text like a number', '007', '007', 'String', "'007"],
  ['a text like an error', '#N/A', '#N/A', 'String', "'#N/A"],
  ['an error', '#N/A', '#N/A', 'Error', '#N/A'],
  ['a truth value', true, true, 'Boolean', true],
  ['nothing', '', '', 'Empty', ''],
])('%s is written back so that it is again what it was', (_, formula, value, type, entry) => {
  expect(restoreEntry(formula, value, type)).toBe(entry);
});
