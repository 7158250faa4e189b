import { FUNCTIONS } from '../../../src/core/function/functions';
import {
  editCall,
  givenTo,
  showArgument,
  writeArgument,
} from '../../../src/workbook/formula/edit-call';
import { parseFormula } from '../../../src/workbook/provenance/parse-calls';

const [REGION, , YEAR] = FUNCTIONS.TARGET.arguments;

test.each([
  ['a text', '"仓山"', '仓山'],
  ['a quote in a text', '"a""b"', 'a"b'],
  ['a year', '2025', '2025'],
  ['a cell', '$B$2', '=$B$2'],
  ['what Excel works out', 'A1&"区"', '=A1&"区"'],
  ['an argument left out', '', ''],
])('%s is shown and comes back as it was', (_, written, shown) => {
  expect(showArgument(written)).toBe(shown);
  expect(writeArgument(shown, written === '2025' ? YEAR! : REGION!)).toBe(written);
});

test.each([
  ['digits for a name stay a text', '350104', '"350104"', REGION],
  ['a year with its word', '2025年', '"2025年"', YEAR],
  ['a full-width sign of equality', '＝B3', 'B3', YEAR],
  ['what looks like a cell but has no sign', 'B3', '"B3"', REGION],
])('%s', (_, shown, written, argument) => {
  expect(writeArgument(shown, argument!)).toBe(written);
});

const edit = (
  formula: string,
  name: keyof typeof FUNCTIONS,
  written: readonly string[],
  at = 0,
) => {
  const call = parseFormula(formula).calls[at]!;
  const edited = editCall(formula, call, { name, written }, FUNCTIONS[name].arguments);
  return edited.ok ? edited.value : `${edited.finding.kind} ${edited.finding.argument}`;
};

test.each([
  ['alone', '=PLAN.BASE("甲","乙")', 'BASE', ['"丙"', '"乙"'], '=PLAN.BASE("丙","乙")'],
  [
    'within arithmetic',
    '=ROUND(PLAN.TARGET("甲","乙")*2, 1)',
    'TARGET',
    ['B3', '"乙"', '2025'],
    '=ROUND(PLAN.TARGET(B3,"乙",2025)*2, 1)',
  ],
  [
    'arguments left out between others',
    '=PLAN.STATUS("甲","乙",2023)',
    'STATUS',
    ['"甲"', '"乙"', '2023', '', '"十四五"', ''],
    '=PLAN.STATUS("甲","乙",2023,,"十四五")',
  ],
  [
    'spelt as without the add-in',
    '=_xldudf_PLAN_BASE("甲","乙")',
    'BASE',
    ['"甲"', '"丁"'],
    '=PLAN.BASE("甲","丁")',
  ],
  [
    'another function',
    '= PLAN.BASE("甲","乙")',
    'GROWTH',
    ['"甲"', '"乙"'],
    '= PLAN.GROWTH("甲","乙")',
  ],
  [
    'an expression with commas',
    '=PLAN.BASE("甲","乙")',
    'BASE',
    ['INDEX(A1:A9,2)', '"乙"'],
    '=PLAN.BASE(INDEX(A1:A9,2),"乙")',
  ],
  [
    'nothing where something is needed',
    '=PLAN.BASE("甲","乙")',
    'BASE',
    ['"甲"', ''],
    'argument-missing 指标',
  ],
  [
    'a bracket that would end the call',
    '=PLAN.BASE("甲","乙")',
    'BASE',
    ['A1),A2', '"乙"'],
    'expression-broken 地区',
  ],
  [
    'a quote that does not end',
    '=PLAN.BASE("甲","乙")+1',
    'BASE',
    ['"甲"', 'A1&"'],
    'expression-broken 指标',
  ],
  [
    'a comma that would be another argument',
    '=PLAN.BASE("甲","乙")',
    'BASE',
    ['A1,A2', '"乙"'],
    'expression-broken 地区',
  ],
  [
    'a text beyond Excel’s limit',
    '=PLAN.BASE("甲","乙")',
    'BASE',
    [`"${'长'.repeat(256)}"`, '"乙"'],
    'text-unfit 地区',
  ],
] as const)('%s', (_, formula, name, written, expected) => {
  expect(edit(formula, name, written)).toBe(expected);
});

test('one of several calls is edited in its place, also within the other', () => {
  const formula = '=PLAN.TARGET("甲","乙")/PLAN.STATUS("甲","乙",2023,PLAN.ACTUAL("甲","乙",2023))';
  expect(edit(formula, 'ACTUAL', ['"甲"', '"丙"', '2022'], 2)).toBe(
    '=PLAN.TARGET("甲","乙")/PLAN.STATUS("甲","乙",2023,PLAN.ACTUAL("甲","丙",2022))',
  );
});

test.each([
  ['a cell that was read', '=PLAN.BASE(A1,"乙")', ['甲县', '乙']],
  ['a cell that was not', '=PLAN.BASE(A2,"乙")', 'A2'],
  ['an area where one cell is due', '=PLAN.BASE(A1:A2,"乙")', 'A1:A2'],
  ['an area where one is due', '=PLAN.COMPARE("乙",A1:A2)', ['乙', [['甲县'], ['丁县']]]],
  ['what Excel works out', '=PLAN.BASE(A1&"",A1)', 'A1&""'],
  [
    'our cell that still holds what is known',
    '=PLAN.STATUS("甲","乙",2023,IF(B1=5,"",B1))',
    ['甲', '乙', '2023', ''],
  ],
])('%s', (_, formula, expected) => {
  const call = parseFormula(formula).calls[0]!;
  const references = new Map([
    ['A1', { address: 'S!A1', values: [['甲县']] }],
    ['A1:A2', { address: 'S!A1:A2', values: [['甲县'], ['丁县']] }],
    ['B1', { address: 'S!B1', values: [[5]] }],
  ]);
  const { arguments: taken } = FUNCTIONS[call.name as 'BASE'];
  const given = givenTo(call, references, taken);
  expect(given.kind === 'given' ? given.values : given.written.join()).toEqual(expected);
});
