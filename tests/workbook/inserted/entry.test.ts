import {
  entryOfWritten,
  isSameEntry,
  printEntry,
  readEntry,
  type Entry,
} from '../../../src/workbook/inserted/entry';

const text = (content: string): Entry => ({ kind: 'text', text: content });
const formula = (content: string): Entry => ({ kind: 'formula', text: content });

test.each([
  ['a number', 5, 5, 'Double', { kind: 'number', value: 5 }],
  ['a formula', '=A1', 5, 'Double', formula('=A1')],
  ['a text', '甲', '甲', 'String', text('甲')],
  ['a text like a formula', '=A1', '=A1', 'String', text('=A1')],
  ['a text like a number', '007', '007', 'String', text('007')],
  ['an error', '#N/A', '#N/A', 'Error', { kind: 'other', text: '#N/A' }],
  ['a truth value', true, true, 'Boolean', { kind: 'other', text: 'TRUE' }],
  ['nothing', '', '', 'Empty', { kind: 'blank' }],
])('%s is told apart', (_, shown, value, type, entry) => {
  expect(readEntry(shown, value, type)).toEqual(entry);
});

test.each([
  ['a marked text and the text', "'8%", text('8%'), true],
  ['a bare text and the text', '甲', text('甲'), true],
  ['a text and a number', "'8", { kind: 'number', value: 8 }, false],
  ['a number and a text', 8, text('8'), false],
  ['nothing and nothing', '', { kind: 'blank' }, true],
  ['nothing and a text', '', text('甲'), false],
  ['a formula and a text like it', '=A1', text('=A1'), false],
  [
    'a formula as a workbook without the add-in keeps it',
    '=PLAN.BASE("甲")',
    formula('=_xldudf_PLAN_BASE("甲")'),
    true,
  ],
  ['a formula with an intersection', '=PLAN.BASE("甲")', formula('=@PLAN.BASE("甲")'), true],
  [
    'a formula that moved with its row',
    '=PLAN.STATUS("甲",F5)',
    formula('=PLAN.STATUS("甲",$G12)'),
    true,
  ],
  ['formulas that differ in a quoted cell', '=PLAN.BASE("F5")', formula('=PLAN.BASE("F6")'), false],
] as const)('%s: the same %s', (_, written, entry, same) => {
  expect(isSameEntry(entryOfWritten(written), entry)).toBe(same);
});

test.each([
  [{ kind: 'blank' }, ''],
  [{ kind: 'number', value: 1500 }, '1500'],
  [text('[2]'), '[2]'],
] as const)('%j is shown as %j', (entry, shown) => {
  expect(printEntry(entry)).toBe(shown);
});
