import { parseFormula } from '../../../src/workbook/provenance/parse-calls';

const text = (words: string) => ({ kind: 'text', text: words });
const reference = (words: string) => ({ kind: 'reference', reference: words });

test.each([
  ['quoted names', '=PLAN.TARGET("仓山","GDP",2025)', [text('仓山'), text('GDP'), text('2025')]],
  ['cells', '=PLAN.BASE(A2,$B$3)', [reference('A2'), reference('$B$3')]],
  [
    'cells of another sheet',
    "=PLAN.BASE('数 据'!A2,名单!B3)",
    [reference("'数 据'!A2"), reference('名单!B3')],
  ],
  ['an area', '=PLAN.COMPARE("GDP",A2:A5)', [text('GDP'), reference('A2:A5')]],
  [
    'arguments left out',
    '=PLAN.STATUS(A2,B2,2023,,"")',
    [reference('A2'), reference('B2'), text('2023'), text(''), text('')],
  ],
  ['a defined name', '=PLAN.BASE(地区,B3)', [{ kind: 'name', name: '地区' }, reference('B3')]],
  [
    'quotes, commas and brackets in a text',
    '=PLAN.INFO("a""b,(c","x","原文")',
    [text('a"b,(c'), text('x'), text('原文')],
  ],
  [
    'arithmetic',
    '=PLAN.TARGET(A2&"区",B2,2020+5)',
    [
      { kind: 'expression', text: 'A2&"区"' },
      reference('B2'),
      { kind: 'expression', text: '2020+5' },
    ],
  ],
  [
    'the cell that may still hold what is known',
    '=PLAN.STATUS("a","b",2023,IF(H4="无数据","",H4))',
    [text('a'), text('b'), text('2023'), { kind: 'unless', reference: 'H4', known: '无数据' }],
  ],
  [
    'another workbook',
    '=PLAN.BASE([1]表!A1,"b")',
    [{ kind: 'expression', text: '[1]表!A1' }, text('b')],
  ],
  ['a formula cut off', '=PLAN.BASE("a', [{ kind: 'expression', text: '"a' }]],
])('%s', (_, formula, expected) => {
  expect(parseFormula(formula).calls[0]?.arguments).toEqual(expected);
});

test.each([
  ['the call alone', '=PLAN.BASE("a","b")', ['BASE'], true],
  ['with the sign of implicit intersection', '=@PLAN.BASE("a","b")', ['BASE'], true],
  ['with what stands for no answer', '=IFNA(PLAN.BASE("a","b"),"—")', ['BASE'], true],
  ['as Excel keeps it without the add-in', '=_xldudf_PLAN_BASE("a","b")', ['BASE'], true],
  ['in lower case', '=plan.base("a","b")', ['BASE'], true],
  ['with arithmetic around it', '=PLAN.BASE("a","b")*2', ['BASE'], false],
  ['two of them', '=PLAN.TARGET("a","b")/PLAN.BASE("a","b")', ['TARGET', 'BASE'], false],
  [
    'one within the other',
    '=PLAN.STATUS("a","b",2023,PLAN.ACTUAL("a","b",2023))',
    ['STATUS', 'ACTUAL'],
    false,
  ],
  ['only in a text', '="PLAN.BASE(1)"', [], false],
  ['only in the name of a sheet', "='PLAN.BASE(1)'!A1", [], false],
  ['another name that ends so', '=MYPLAN.BASE("a")', [], false],
  ['nothing', '', [], false],
])('%s', (_, formula, names, isPlain) => {
  const parsed = parseFormula(formula);
  expect([parsed.calls.map(({ name }) => name), parsed.isPlain]).toEqual([names, isPlain]);
});
