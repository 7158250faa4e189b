import type { TableCell } from '../../../src/core/figure/table-cell';
import { legend, numberNotes, printedFigures } from '../../../src/workbook/block/legend';
import { qingshan14 } from '../support/qingshan';

const text = (...texts: readonly string[]): readonly TableCell[] =>
  texts.map((each) => ({ kind: 'text', text: each }));
const NOT_SET = '为原表所印，表示未设定或无基础数据，不等于0。';

test.each([
  ['a bracket', ['[6.5]'], ['“[ ]”内为2021—2025年累计值。']],
  ['a tortoise-shell bracket', ['〔14〕'], ['“〔 〕”内为2021—2025年累计值。']],
  ['both', ['[1]', '［2］', '〔3〕'], ['“[ ]”、“〔 〕”内为2021—2025年累计值。']],
  ['dashes of a kind', ['--', '-'], [`“--”、“-”${NOT_SET}`]],
  ['a slash alone', ['/', '14/10万'], [`“/”${NOT_SET}`]],
  ['a bound', ['<4', '97.5以上'], ['“<”不含该数本身；“以上”含该数本身。']],
  ['a word without a number', ['不高于全市平均水平'], []],
  ['about', ['6.5 左右'], ['“左右”表示约数。']],
])('%s is explained, and nothing else', (_, texts, lines) => {
  expect(legend(text(...texts), qingshan14)).toEqual(lines);
});

test('a blank cell is a mark too', () => {
  expect(legend([{ kind: 'blank' }], qingshan14)).toEqual(['空白表示原表该处为空，不等于0。']);
});

test('a bracket at the base year is not said to be of the plan’s years', () => {
  expect(legend(text('〔1.8〕', '〔2〕'), qingshan14, text('〔1.8〕'))).toEqual([
    '“〔 〕”内为2021—2025年累计值（基期值的截至2020年）。',
  ]);
  expect(legend(text('3', '〔2〕'), qingshan14, text('3'))).toEqual([
    '“〔 〕”内为2021—2025年累计值。',
  ]);
});

test('a figure that no column shows is not explained', () => {
  const [base, target] = [...text('1'), ...text('〔2〕')] as [TableCell, TableCell];
  const row = { base, target, growth: { kind: 'blank' } } as const;
  expect(printedFigures([row], ['基期值', '判定'])).toEqual([base]);
  expect(printedFigures([row], ['目标值', '年均增长'])).toEqual([target, row.growth]);
});

test('notes are numbered where there are several', () => {
  expect([numberNotes(['甲。']), numberNotes(['甲。', '乙。'])]).toEqual([
    ['注：甲。'],
    ['注1：甲。', '注2：乙。'],
  ]);
});
