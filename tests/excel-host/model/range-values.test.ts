import type { Host } from '../../../src/excel-host/host';
import { errorCode, inSheet, openHost, peek, write } from '../../support/host';

let host: Host;

beforeEach(async () => {
  host = await openHost();
});

const load = (address: string, what: string) =>
  inSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.load(what);
    await context.sync();
    return range.toJSON();
  });

type Value = string | number | boolean;

test.each<[string, Value, Value, string, string]>([
  ['number', 868.9, 868.9, '868.9', 'Double'],
  ['negative', '-3.9', -3.9, '-3.9', 'Double'],
  ['text', '仓山区', '仓山区', '仓山区', 'String'],
  ['boolean', true, true, 'TRUE', 'Boolean'],
  ['typed boolean', 'true', true, 'TRUE', 'Boolean'],
  ['leading zeros', '007', 7, '7', 'Double'],
  ['leading zeros as text', "'007", '007', '007', 'String'],
  ['percent', '17%', 0.17, '17%', 'Double'],
  ['percent as text', "'17%", '17%', '17%', 'String'],
  ['date as text', "'3-4", '3-4', '3-4', 'String'],
  ['formula as text', "'=1+1", '=1+1', '=1+1', 'String'],
  ['link as text', '[2](https://a.cn)', '[2](https://a.cn)', '[2](https://a.cn)', 'String'],
  ['script as text', '[x](javascript:a)', '[x](javascript:a)', '[x](javascript:a)', 'String'],
  ['sum with a word', '[6.5](累计)', '[6.5](累计)', '[6.5](累计)', 'String'],
  ['address as text', 'https://a.cn/?b', 'https://a.cn/?b', 'https://a.cn/?b', 'String'],
  ['error', '#N/A', '#N/A', '#N/A', 'Error'],
  ['empty', '', '', '', 'Empty'],
  ['two lines', 'a\nb', 'a\nb', 'a\nb', 'String'],
])('%s: values, text and type', async (_what, set, value, text, type) => {
  await inSheet((sheet) => {
    sheet.getRange('A1').values = [[set]];
  });
  const range = await load('A1', 'values,text,valueTypes');
  expect([range.values, range.text, range.valueTypes]).toEqual([[[value]], [[text]], [[type]]]);
});

test.each([
  ['=1/0', '#DIV/0!'],
  ['=NOPE(1)', '#NAME?'],
  ['=甲', '#NAME?'],
  ['=VLOOKUP(9,A1:B2,2,FALSE)', '#N/A'],
  ['="a"+1', '#VALUE!'],
  ['=Sheet9!A1', '#REF!'],
])('%s is %s', async (formula, error) => {
  await write('C1', [[formula]]);
  expect(peek(host, 'C1')).toEqual([[error]]);
});

test('a formula and its value can be read in the batch that writes it', async () => {
  const seen = await inSheet(async (sheet, context) => {
    sheet.getRange('A1:A3').values = [[1], [2], [3.5]];
    const sum = sheet.getRange('A4');
    sum.formulas = [['=sum(a1:a3)']];
    sum.numberFormat = [['0.00']];
    sum.load('values,formulas,text,numberFormat');
    await context.sync();
    return [sum.values, sum.formulas, sum.text, sum.numberFormat];
  });
  expect(seen).toEqual([[[6.5]], [['=SUM(A1:A3)']], [['6.50']], [['0.00']]]);
});

test('null leaves a cell alone, one value fills all cells', async () => {
  await inSheet((sheet) => {
    const range = sheet.getRange('A1:B2');
    (range as { values: unknown }).values = 7;
    (range as { values: unknown[][] }).values = [
      [1, null],
      [null, 4],
    ];
  });
  expect(peek(host, 'A1:B2')).toEqual([
    [1, 7],
    [7, 4],
  ]);
});

test.each([
  ['too few rows', 'A1:A3', [[1], [2]]],
  [
    'too many columns',
    'A1:A2',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['ragged rows', 'A1:B2', [[1, 2], [3]]],
  ['a broken formula', 'A1', [['=1+']]],
  ['text that Excel takes for a formula', 'A1', [['--']]],
  ['an object', 'A1', [[{}]]],
  ['a text of 32,768 characters', 'A1', [['x'.repeat(32_768)]]],
])('%s is refused and nothing is written', async (_what, address, values) => {
  await write('A1', [['before']]);
  const code = await errorCode(write(address, values));
  expect([code, peek(host, 'A1:A3')]).toEqual(['InvalidArgument', [['before'], [''], ['']]]);
});

test('a cell of format @ keeps everything as text', async () => {
  await inSheet((sheet) => {
    const range = sheet.getRange('A1:A5');
    range.numberFormat = [['@'], ['@'], ['@'], ['@'], ['@']];
    range.values = [['007'], ['=1+1'], ['17%'], [5], ["'x"]];
  });
  expect(peek(host, 'A1:A5')).toEqual([['007'], ['=1+1'], ['17%'], ['5'], ['x']]);
});

test('format @ given later leaves a number a number, until it is entered again', async () => {
  await inSheet((sheet) => {
    sheet.getRange('A1:A2').values = [['007'], [true]];
    sheet.getRange('A1:A2').numberFormat = [['@'], ['@']];
  });
  expect(peek(host, 'A1:A2')).toEqual([[7], [true]]);
  host.type('Sheet1', 'A1', '007');
  expect(peek(host, 'A1')).toEqual([['007']]);
});

test.each([
  ['#,##0.00', 1234.5, '1,234.50'],
  ['0.00%', 0.1234, '12.34%'],
  ['0.0_ ;[Red]-0.0 ', -2.5, '-2.5 '],
  ['yyyy"年"m"月"', 45658, '2025年1月'],
  ['0"亿元"', 1500, '1500亿元'],
  ['General', 0.1 + 0.2, '0.3'],
])('number format %s shows %d as %s', async (format, value, text) => {
  await inSheet((sheet) => {
    sheet.getRange('A1').values = [[value]];
    sheet.getRange('A1').numberFormat = [[format]];
  });
  const range = await load('A1', 'text,numberFormat,values');
  expect([range.text, range.numberFormat, range.values]).toEqual([[[text]], [[format]], [[value]]]);
});

test('a spilling formula: its cells, its parent, its range, and what stands in its way', async () => {
  await write('A1', [['=SEQUENCE(2,2)']]);
  const seen = await inSheet(async (sheet, context) => {
    const [anchor, child] = [sheet.getRange('A1'), sheet.getRange('B2')];
    const [to, parent] = [
      anchor.getSpillingToRangeOrNullObject(),
      child.getSpillParentOrNullObject(),
    ];
    const none = sheet.getRange('D9').getSpillParentOrNullObject();
    for (const range of [to, parent, none]) range.load('address');
    anchor.load('hasSpill');
    await context.sync();
    return [to.address, parent.address, none.isNullObject, anchor.hasSpill];
  });
  expect(seen).toEqual(['Sheet1!A1:B2', 'Sheet1!A1', true, true]);
  await write('B2', [['in the way']]);
  expect(peek(host, 'A1:B2')).toEqual([
    ['#SPILL!', ''],
    ['', 'in the way'],
  ]);
});

test('10,000 cells are split by the client and are one onChanged', async () => {
  const changes: string[] = [];
  await inSheet((sheet) => {
    sheet.onChanged.add((event) => Promise.resolve(void changes.push(event.address)));
  });
  await inSheet((sheet) => {
    sheet.getRange('A1:J1000').values = Array.from({ length: 1000 }, () =>
      Array<number>(10).fill(1),
    );
  });
  await host.idle();
  expect(changes).toEqual(['A1:J1000']);
  expect(host.batches.at(-1)?.actions.filter((name) => name === 'Values').length).toBeGreaterThan(
    1,
  );
});
