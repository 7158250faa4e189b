import { fitNotes } from '../../../src/workbook/refresh/fit-notes';

type Case = readonly [
  title: string,
  lines: readonly string[],
  notes: readonly string[],
  fitted: readonly string[],
];

test.each<Case>([
  ['the same notes', ['注1：甲', '注2：乙'], ['注1：甲', '注2：乙'], ['注1：甲', '注2：乙']],
  ['one replaced', ['注1：甲', '注2：乙'], ['注1：丙', '注2：乙'], ['注1：丙', '注2：乙']],
  [
    'one more before them joins the last',
    ['注1：甲', '注2：乙'],
    ['注1：丙', '注2：甲', '注3：乙'],
    ['注1：甲', '注2：乙　注3：丙'],
  ],
  [
    'a joined line is what it is',
    ['注1：甲', '注2：乙　注3：丙'],
    ['注1：丙', '注2：甲', '注3：乙'],
    ['注1：甲', '注2：乙　注3：丙'],
  ],
  ['one fewer', ['注1：甲', '注2：乙'], ['注：乙'], ['', '注：乙']],
  ['a blank line is used again', ['', '注：乙'], ['注1：乙', '注2：丁'], ['注1：丁', '注2：乙']],
  [
    'lines without a number stay before the notes',
    ['汇总：1', '预警：2', '注：甲'],
    ['汇总：3', '预警：4', '提示：5', '注：甲'],
    ['汇总：3', '预警：4　提示：5', '注：甲'],
  ],
  ['all of them gone', ['注：甲'], [], ['']],
  ['no line at all', [], ['注：甲'], []],
])('%s', (_, lines, notes, fitted) => {
  const all = lines.map(() => true);
  expect(fitNotes(lines, notes, all)).toEqual(fitted);
  // Fitted once, they fit.
  expect(fitNotes(fitted, notes, all)).toEqual(fitted);
});

test('a line that is not there takes nothing new', () => {
  const notes = ['注1：丙', '注2：乙'];
  expect(fitNotes(['注1：甲', '注2：乙'], notes, [false, true])).toEqual(['', '注1：乙　注2：丙']);
});
