import type { Host } from '../../../src/excel-host/host';
import type { FunctionMetadata } from '../../../src/excel-host/engine/functions/function-metadata';
import { inSheet, openHost, peek, write } from '../../support/host';

const METADATA: FunctionMetadata[] = [
  {
    id: 'GOAL',
    name: 'GOAL',
    parameters: [
      { name: 'region', type: 'string' },
      { name: 'year', type: 'number', optional: true },
    ],
  },
  { id: 'ECHO', name: 'ECHO', parameters: [{ name: 'value', type: 'any' }] },
  { id: 'GIVE', name: 'GIVE', parameters: [{ name: 'what', type: 'string' }] },
  { id: 'TOTAL', name: 'TOTAL', parameters: [{ name: 'cells', dimensionality: 'matrix' }] },
  { id: 'MANY', name: 'MANY', parameters: [{ name: 'each', repeating: true }] },
  { id: 'WHERE', name: 'WHERE', parameters: [], options: { requiresAddress: true } },
];

const failure = (code: CustomFunctions.ErrorCode, message?: string) =>
  new CustomFunctions.Error(code, message);

/** What GIVE gives: every kind of result that a function may have. */
const gifts = (): Record<string, () => unknown> => ({
  text: () => '文本',
  yes: () => true,
  'no number': () => NaN,
  nothing: () => null,
  block: () => [
    ['地区', 2025],
    ['仓山', 868.9],
  ],
  column: () => [[1], [2], [3]],
  ragged: () => [[1, 2], [3]],
  'empty array': () => [],
  'error inside': () => [[1, failure(CustomFunctions.ErrorCode.divisionByZero)]],
  throw: () => {
    throw failure(CustomFunctions.ErrorCode.invalidValue, '坏输入');
  },
  return: () => failure(CustomFunctions.ErrorCode.notAvailable, '没有数据'),
  reject: async () => {
    await Promise.resolve();
    throw failure(CustomFunctions.ErrorCode.invalidNumber, '算不出');
  },
  plain: () => {
    throw new Error('内部');
  },
});

let host: Host;
let calls: unknown[][];
let goal: number;

beforeEach(async () => {
  host = await openHost();
  host.registerFunctions('DEMO', METADATA);
  calls = [];
  goal = 1500;
  CustomFunctions.associate('GOAL', async (...args: unknown[]) => {
    calls.push(args.slice(0, 2));
    await new Promise((resolve) => setTimeout(resolve, 1));
    return goal;
  });
  CustomFunctions.associate('ECHO', (value: unknown) => JSON.stringify(value));
  CustomFunctions.associate('GIVE', (what: string) => gifts()[what]?.());
  CustomFunctions.associate('TOTAL', (cells: number[][]) => cells.flat().reduce((a, b) => a + b));
  CustomFunctions.associate('MANY', (each: unknown[]) => JSON.stringify(each));
  CustomFunctions.associate(
    'WHERE',
    (invocation: CustomFunctions.Invocation) => invocation.address,
  );
});

async function calculate(formula: string, at = 'A1'): Promise<unknown> {
  await write(at, [[formula]]);
  await host.idle();
  return (peek(host, at) as unknown[][])[0]?.[0];
}

test('a cell is #BUSY! first and shows its result later, and so does what depends on it', async () => {
  await write('A1:A2', [['=DEMO.GOAL("仓山",2025)'], ['=A1*2']]);
  expect(peek(host, 'A1:A2')).toEqual([['#BUSY!'], ['#BUSY!']]);
  await host.idle();
  expect(peek(host, 'A1:A2')).toEqual([[1500], [3000]]);
});

test.each([
  ['=DEMO.GOAL("仓山",2025)', ['仓山', 2025]],
  ['=demo.goal("仓山")', ['仓山', null]],
  ['=DEMO.GOAL("仓山","2025")', ['仓山', 2025]],
  ['=DEMO.GOAL(350104)', ['350104', null]],
  ['=DEMO.GOAL(Z9)', ['', null]],
  ['=DEMO.GOAL("仓山",Z9)', ['仓山', 0]],
])('%s is called with %j', async (formula, args) => {
  await calculate(formula);
  expect(calls).toEqual([args]);
});

test.each([
  ['=DEMO.GOAL("仓山","明年")', '#VALUE!'],
  ['=DEMO.GOAL(1/0)', '#DIV/0!'],
  ['=DEMO.GOAL(B1:B3)', '#VALUE!'],
])('%s is %s without a call', async (formula, error) => {
  expect(await calculate(formula)).toBe(error);
  expect(calls).toEqual([]);
});

test.each([
  ['=DEMO.GIVE("text")', '文本', ''],
  ['=DEMO.GIVE("yes")', true, ''],
  ['=DEMO.GIVE("no number")', '#VALUE!', 'NaN'],
  ['=DEMO.GIVE("nothing")', '', ''],
  ['=DEMO.GIVE("block")', '地区', ''],
  ['=DEMO.GIVE("ragged")', '#VALUE!', 'The rows of the returned array differ in length.'],
  ['=DEMO.GIVE("empty array")', '#VALUE!', 'The function returned an empty array.'],
  ['=DEMO.GIVE("throw")', '#VALUE!', '坏输入'],
  ['=DEMO.GIVE("return")', '#N/A', '没有数据'],
  ['=DEMO.GIVE("reject")', '#NUM!', '算不出'],
  ['=DEMO.GIVE("plain")', '#VALUE!', ''],
  ['=IFERROR(DEMO.GIVE("throw"),"接住")', '接住', ''],
  ['=DEMO.TOTAL({1,2;3,4})', 10, ''],
  ['=DEMO.MANY(1,"b",TRUE)', '[1,"b",true]', ''],
  ['=DEMO.WHERE()', 'Sheet1!A1', ''],
  ['=DEMO.ECHO(Z9)', '""', ''],
  ['=DEMO.ECHO(TRUE)', 'true', ''],
])('%s shows %j, message %j', async (formula, value, message) => {
  expect([await calculate(formula), host.message('Sheet1', 'A1')]).toEqual([value, message]);
});

test('a block spills, with errors in their own cells', async () => {
  await calculate('=DEMO.GIVE("block")', 'B2');
  await calculate('=DEMO.GIVE("error inside")', 'B6');
  expect(peek(host, 'B2:C3')).toEqual([
    ['地区', 2025],
    ['仓山', 868.9],
  ]);
  expect(peek(host, 'B6:C6')).toEqual([[1, '#DIV/0!']]);
});

test('the same call is made once, wherever it stands; another argument is another call', async () => {
  await write('A1:A4', [
    ['=DEMO.GOAL("甲")'],
    ['=DEMO.GOAL("甲")+1'],
    ['=DEMO.GOAL(B4)'],
    ['=DEMO.GOAL("乙")'],
  ]);
  await write('B4', [['甲']]);
  await host.idle();
  expect(calls.map(([region]) => region)).toEqual(['甲', '', '乙']);
  expect(peek(host, 'A1:A4')).toEqual([[1500], [1501], [1500], [1500]]);
});

test.each([
  ['range.setDirty', (sheet: Excel.Worksheet) => sheet.getRange('A1').setDirty(), 2000],
  ['worksheet.calculate(true)', (sheet: Excel.Worksheet) => sheet.calculate(true), 2000],
  ['worksheet.calculate(false)', (sheet: Excel.Worksheet) => sheet.calculate(false), 1500],
  [
    'application.calculate Full',
    (_sheet: Excel.Worksheet, context: Excel.RequestContext) =>
      context.application.calculate('Full'),
    2000,
  ],
  [
    'application.calculate Recalculate',
    (_sheet: Excel.Worksheet, context: Excel.RequestContext) =>
      context.application.calculate('Recalculate'),
    1500,
  ],
])('after %s the cell shows %d of changed data', async (_what, recalculate, value) => {
  await calculate('=DEMO.GOAL("甲")');
  goal = 2000;
  await inSheet((sheet, context) => recalculate(sheet, context));
  await host.idle();
  expect(peek(host, 'A1')).toEqual([[value]]);
});

test('500 calls and the formula that sums them up', async () => {
  await inSheet((sheet) => {
    sheet.getRange('A1:A500').formulas = Array.from({ length: 500 }, (_, i) => [
      `=DEMO.GOAL("r${i}")`,
    ]);
    sheet.getRange('B1').formulas = [['=SUM(A1:A500)']];
  });
  await host.idle();
  expect([calls.length, peek(host, 'B1')]).toEqual([500, [[750_000]]]);
});

test('a row inserted while a call is open: the result finds its cell', async () => {
  await write('A1:A2', [['=DEMO.GOAL("甲")'], ['=A1+1']]);
  await inSheet((sheet) => {
    sheet.getRange('1:1').insert('Down');
  });
  await host.idle();
  expect(peek(host, 'A1:A3')).toEqual([[''], [1500], [1501]]);
});

test('a formula with a function that nobody registered is #NAME?', async () => {
  expect(await calculate('=OTHER.GOAL("甲")')).toBe('#NAME?');
});
