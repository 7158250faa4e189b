import type { Host } from '../../../src/excel-host/host';
import { errorCode, inSheet, openHost, write } from '../../support/host';

let host: Host;

beforeEach(async () => {
  host = await openHost();
});

const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run(work);

test('sheets: add, order, rename, find by name in any case and by id', async () => {
  const seen = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add('目标');
    added.position = 0;
    worksheets.add();
    added.name = '目标表';
    added.load('id,name,position');
    worksheets.load('items/name');
    await context.sync();
    const byId = worksheets.getItem(added.id);
    const byCase = worksheets.getItem('SHEET1');
    for (const sheet of [byId, byCase]) sheet.load('name');
    await context.sync();
    return [worksheets.items.map(({ name }) => name), byId.name, byCase.name, added.position];
  });
  expect(seen).toEqual([['目标表', 'Sheet1', 'Sheet2'], '目标表', 'Sheet1', 0]);
});

test.each([
  ['a name that is taken', 'sheet1', 'ItemAlreadyExists'],
  ['an empty name', '', 'InvalidArgument'],
  ['32 characters', 'x'.repeat(32), 'InvalidArgument'],
  ['a forbidden character', '2025/目标', 'InvalidArgument'],
])('a sheet with %s is refused', async (_what, name, code) => {
  const added = run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  expect(await errorCode(added)).toBe(code);
});

test('visibility, activation, deletion', async () => {
  const seen = await run(async (context) => {
    const { worksheets } = context.workbook;
    const [a, b] = [worksheets.add('甲'), worksheets.add('乙')];
    a.visibility = 'VeryHidden';
    b.activate();
    const active = worksheets.getActiveWorksheet();
    active.load('name');
    a.load('visibility');
    await context.sync();
    b.delete();
    worksheets.load('items/name');
    await context.sync();
    return [active.name, a.visibility, worksheets.items.map(({ name }) => name)];
  });
  expect(seen).toEqual(['乙', 'VeryHidden', ['Sheet1', '甲']]);
});

test.each([
  ['A1', 'Sheet1!A1'],
  ['$B$2:C3', 'Sheet1!B2:C3'],
  ['C3:B2', 'Sheet1!B2:C3'],
  ['A:C', 'Sheet1!A:C'],
  ['2:3', 'Sheet1!2:3'],
  ["'目标 表'!B2", "'目标 表'!B2"],
  ['所有目标', "'目标 表'!B2:C3"],
])('getRange(%j) is %s', async (address, expected) => {
  const range = await run(async (context) => {
    const sheet = context.workbook.worksheets.add('目标 表');
    context.workbook.names.add('所有目标', sheet.getRange('B2:C3'));
    const found = context.workbook.worksheets.getItem('Sheet1').getRange(address);
    found.load('address');
    await context.sync();
    return found.address;
  });
  expect(range).toBe(expected);
});

test.each(['A0', 'A1:', 'ZZZZ1', '没有的名', "'没有'!A1", 'A1048577', 'XFE1'])(
  'getRange(%j) is refused',
  async (address) => {
    const code = await errorCode(inSheet((sheet) => void sheet.getRange(address).load('address')));
    expect(code).toBe('InvalidArgument');
  },
);

test('relatives of a range', async () => {
  const addresses = await inSheet(async (sheet, context) => {
    const range = sheet.getRange('B2:D5');
    const relatives = [
      range.getCell(1, 1),
      range.getRow(0),
      range.getColumn(2),
      range.getLastRow(),
      range.getLastColumn(),
      range.getLastCell(),
      range.getEntireRow(),
      range.getEntireColumn(),
      range.getOffsetRange(1, -1),
      range.getResizedRange(-1, 1),
      range.getAbsoluteResizedRange(1, 2),
      range.getBoundingRect('F1'),
      range.getIntersection('C1:Z3'),
      sheet.getRangeByIndexes(0, 1, 2, 3),
      sheet.getCell(2, 2),
    ];
    for (const relative of relatives) relative.load('address');
    await context.sync();
    return relatives.map(({ address }) => address.replace('Sheet1!', ''));
  });
  expect(addresses).toEqual([
    ...['C3', 'B2:D2', 'D2:D5', 'B5:D5', 'D2:D5', 'D5', '2:5', 'B:D'],
    ...['A3:C6', 'B2:E4', 'B2:C2', 'B1:F5', 'C2:D3', 'B1:D2', 'C3'],
  ]);
});

test('used range: of values, of formats too, of an empty sheet', async () => {
  const seen = await inSheet(async (sheet, context) => {
    const empty = sheet.getUsedRangeOrNullObject();
    empty.load('address');
    await context.sync();
    sheet.getRange('B2').values = [['x']];
    sheet.getRange('D9').format.fill.color = '#FF0000';
    const [values, all] = [sheet.getUsedRange(true), sheet.getUsedRange()];
    for (const range of [values, all]) range.load('address');
    await context.sync();
    return [empty.isNullObject, values.address, all.address];
  });
  expect(seen).toEqual([true, 'Sheet1!B2', 'Sheet1!B2:D9']);
});

test('events: of one sheet and of all, by the add-in and by the user, until removed', async () => {
  const heard: string[] = [];
  const hear = (event: string) => Promise.resolve(void heard.push(event));
  const handler = await run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem('Sheet1');
    const result = sheet.onChanged.add((e) => hear(`sheet ${e.changeType} ${e.address}`));
    worksheets.onChanged.add((e) => hear(`all ${e.changeType} ${e.address}`));
    worksheets.onAdded.add((e) => hear(e.type));
    worksheets.onDeleted.add((e) => hear(e.type));
    worksheets.onActivated.add((e) => hear(e.type));
    worksheets.onSelectionChanged.add((e) => hear(`selected ${e.address}`));
    await context.sync();
    return result;
  });
  await write('B2', [[1]]);
  await host.idle();
  host.type('Sheet1', 'B3', '2');
  host.select('Sheet1', 'C1:D2');
  await host.idle();
  await inSheet((sheet) => {
    sheet.getRange('9:9').insert('Down');
  });
  await host.idle();
  await run(async (context) => {
    const added = context.workbook.worksheets.add('新');
    added.activate();
    await context.sync();
    added.delete();
    await context.sync();
  });
  await host.idle();
  handler.remove();
  await handler.context.sync();
  await write('B2', [[3]]);
  await host.idle();
  expect(heard).toEqual([
    ...['sheet RangeEdited B2', 'all RangeEdited B2'],
    ...['sheet RangeEdited B3', 'all RangeEdited B3', 'selected C1:D2'],
    ...['sheet RowInserted 9:9', 'all RowInserted 9:9'],
    ...['WorksheetAdded', 'WorksheetActivated', 'WorksheetDeleted'],
    'all RangeEdited B2',
  ]);
});

test('the selection is the user’s', async () => {
  host.select('Sheet1', 'B2:C3');
  const seen = await run(async (context) => {
    const [selected, cell] = [
      context.workbook.getSelectedRange(),
      context.workbook.getActiveCell(),
    ];
    for (const range of [selected, cell]) range.load('address');
    await context.sync();
    return [selected.address, cell.address];
  });
  expect(seen).toEqual(['Sheet1!B2:C3', 'Sheet1!B2']);
});

test('freeze panes: rows, columns, both, none', async () => {
  const locations = await inSheet(async (sheet, context) => {
    const seen: string[] = [];
    const look = async () => {
      const location = sheet.freezePanes.getLocationOrNullObject();
      location.load('address');
      await context.sync();
      seen.push(location.isNullObject ? 'none' : location.address);
    };
    sheet.freezePanes.freezeRows(2);
    await look();
    sheet.freezePanes.freezeColumns(1);
    await look();
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    await look();
    sheet.freezePanes.unfreeze();
    await look();
    return seen;
  });
  expect(locations).toEqual(['Sheet1!1:2', 'Sheet1!A:A', 'Sheet1!A1:B3', 'none']);
});

test('page layout is kept', async () => {
  const seen = await inSheet(async (sheet, context) => {
    const page = sheet.pageLayout;
    page.orientation = 'Landscape';
    page.paperSize = 'A4';
    page.zoom = { horizontalFitToPages: 1 };
    page.load('orientation,paperSize,zoom');
    await context.sync();
    return [page.orientation, page.paperSize, page.zoom.horizontalFitToPages];
  });
  expect(seen).toEqual(['Landscape', 'A4', 1]);
});
