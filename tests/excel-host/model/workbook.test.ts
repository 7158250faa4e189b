import type { Host } from '../../../src/excel-host/host';
import { errorCode, inSheet, openHost } from '../../support/host';

let host: Host;

beforeEach(async () => {
  host = await openHost();
});

const run = <T>(work: (workbook: Excel.Workbook, sync: () => Promise<void>) => Promise<T>) =>
  Excel.run((context) => work(context.workbook, () => context.sync()));

test('names follow their cells, and say what they stand for', async () => {
  const seen = await run(async ({ names, worksheets }, sync) => {
    const sheet = worksheets.getItem('Sheet1');
    const goal = names.add('目标', sheet.getRange('B2:B4'), '说明');
    const rate = names.add('税率', '=0.13');
    await sync();
    sheet.getRange('1:2').insert('Down');
    const range = goal.getRange();
    range.load('address');
    goal.load('name,type,formula,comment');
    rate.load('type,formula');
    names.load('items/name');
    await sync();
    const count = names.items.length;
    const texts = [range.address, String(goal.formula), goal.type, goal.comment];
    return [...texts, rate.type, String(rate.formula), count];
  });
  expect(seen).toEqual([
    ...['Sheet1!B4:B6', '=Sheet1!$B$4:$B$6', 'Range', '说明'],
    ...['String', '=0.13', 2],
  ]);
});

test.each([
  ['1目标', 'InvalidArgument'],
  ['A1', 'InvalidArgument'],
  ['有 空格', 'InvalidArgument'],
  ['已有', 'ItemAlreadyExists'],
])('the name %s is refused with %s', async (name, code) => {
  const added = run(async ({ names, worksheets }, sync) => {
    const range = worksheets.getItem('Sheet1').getRange('A1');
    names.add('已有', range);
    names.add(name, range);
    await sync();
  });
  expect(await errorCode(added)).toBe(code);
});

test('a deleted name is gone; one that never was is a null object', async () => {
  const gone = await run(async ({ names, worksheets }, sync) => {
    names.add('目标', worksheets.getItem('Sheet1').getRange('A1')).delete();
    const item = names.getItemOrNullObject('目标');
    item.load('name');
    await sync();
    return item.isNullObject;
  });
  expect(gone).toBe(true);
});

test('settings hold JSON, replace what was, and are read from outside', async () => {
  const seen = await run(async ({ settings }, sync) => {
    settings.add('a', 1);
    settings.add('a', { list: [1, '二', null] });
    settings.add('b', 'text');
    settings.getItem('b').delete();
    const item = settings.getItem('a');
    item.load('key,value');
    const absent = settings.getItemOrNullObject('b');
    absent.load('key');
    settings.load('items/key');
    await sync();
    return [item.value as unknown, absent.isNullObject, settings.items.map(({ key }) => key)];
  });
  expect(seen).toEqual([{ list: [1, '二', null] }, true, ['a']]);
  expect(host.settings.get('a')).toEqual({ list: [1, '二', null] });
});

test('settings are not undone', async () => {
  await inSheet((sheet, context) => {
    sheet.getRange('A1').values = [[1]];
    context.workbook.settings.add('key', 1);
  });
  host.undo();
  expect(host.settings.has('key')).toBe(true);
});

test('calculation mode is kept', async () => {
  const mode = await run(async ({ application }, sync) => {
    application.calculationMode = 'Manual';
    application.load('calculationMode');
    await sync();
    return application.calculationMode;
  });
  expect(mode).toBe('Manual');
});

test('a saved workbook can be opened again', async () => {
  await inSheet((sheet) => {
    sheet.getRange('A1:B1').formulas = [[2, '=A1*3']];
    sheet.pageLayout.orientation = 'Landscape';
  });
  const { createHost } = await import('../../../src/excel-host/host');
  const sheet = createHost({ workbook: host.save() }).workbook.Worksheets.GetItem('Sheet1');
  expect([sheet.GetRange('A1:B1').Values, sheet.PageLayout.Orientation]).toEqual([
    [[2, 6]],
    'Landscape',
  ]);
});
