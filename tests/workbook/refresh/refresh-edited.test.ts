import type { Host } from '../../../src/excel-host/host';
import { blockIn, openHost, peek } from '../../support/host';
import { renewed } from './renewed';
import { edit, insert, preview, refresh, shown } from './user';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(60_000);

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

/** The block stands at A1: header in row 3, rows 01–22.2 in 4–26, figures in E, F and G, 编码 in J. */
const BODY = 'A4:J26';

const values = (address: string, sheet = 'Sheet1') =>
  peek(host, address, 'Values', sheet) as unknown[][];

/** The cell of a row, found by its 编码 in the key column. */
function cellOf(code: string, column: string, keys = 'J'): unknown {
  const row = values(`${keys}1:${keys}60`).findIndex(([key]) => key === `990121-14-${code}`);
  return values(`${column}${String(row + 1)}`)[0]?.[0];
}

test('sorted rows are refreshed where they now stand', async () => {
  await insert();
  await edit((sheet) => sheet.getRange(BODY).sort.apply([{ key: 9, ascending: false }]));
  const order = values('J4:J26');
  await refresh(renewed({ '01 target': '190.5', '22.1 base': '41' }));
  expect(values('J4:J26')).toEqual(order);
  expect([cellOf('01', 'F'), cellOf('22.1', 'E')]).toEqual([190.5, 41]);
});

test('a row the user deleted stays deleted, the others are right', async () => {
  await insert();
  await edit((sheet) => sheet.getRange('4:4').delete(Excel.DeleteShiftDirection.up));
  const later = renewed({ '01 target': '190.5', '04 target': '8' });
  const [plan] = await preview(later);
  expect(plan?.remarks).toEqual([{ kind: 'rows-deleted', keys: ['990121-14-01'] }]);
  await refresh(later);
  expect(cellOf('04', 'F')).toBe(8);
  expect(values('J1:J60').flat()).not.toContain('990121-14-01');
  expect((await preview(later))[0]?.remarks).toEqual(plan?.remarks);
});

test('rows and columns of the user’s, inside and beside, keep what they hold', async () => {
  await insert();
  await edit((sheet) => {
    sheet.getRange('6:6').insert(Excel.InsertShiftDirection.down);
    sheet.getRange('F:F').insert(Excel.InsertShiftDirection.right);
  });
  host.type('Sheet1', 'A6', '小计');
  host.type('Sheet1', 'F4', '我的备注');
  host.type('Sheet1', 'M4', '=G4*2');
  await refresh(renewed({ '01 target': '190.5', '03 base': '42' }));
  expect([values('A6')[0]?.[0], values('F4')[0]?.[0], values('M4')[0]?.[0]]).toEqual([
    '小计',
    '我的备注',
    381,
  ]);
  expect([cellOf('01', 'G', 'K'), cellOf('03', 'E', 'K')]).toEqual([190.5, 42]);
});

test('a moved block on a renamed sheet is found', async () => {
  await insert();
  await edit((sheet) => {
    sheet.getRange('1:7').insert(Excel.InsertShiftDirection.down);
    sheet.getRange('A:B').insert(Excel.InsertShiftDirection.right);
    sheet.name = '我的 表';
  });
  const later = renewed({ '01 target': '190.5' });
  expect(shown(await preview(later))[0]).toEqual(["'我的 表'!H11", '180', '190.5']);
  await refresh(later);
  expect(values('H11', '我的 表')).toEqual([[190.5]]);
});

test('a cell the user changed keeps the user’s content, and is spoken of', async () => {
  await insert();
  host.type('Sheet1', 'F4', '200');
  host.type('Sheet1', 'E5', '');
  const later = renewed({ '01 target': '190.5' });
  const [plan] = await preview(later);
  expect(plan?.remarks).toMatchObject([
    {
      kind: 'edited-by-user',
      key: '990121-14-01',
      column: '目标值',
      change: { address: 'Sheet1!F4', old: { kind: 'number', value: 200 }, written: 190.5 },
    },
    {
      kind: 'edited-by-user',
      key: '990121-14-02',
      column: '基期值',
      change: { address: 'Sheet1!E5', old: { kind: 'blank' }, written: "'--" },
    },
  ]);
  await refresh(later);
  expect([values('F4'), values('E5')]).toEqual([[[200]], [['']]]);
  // And it stays the user's however often is refreshed.
  await refresh(renewed({ '01 target': '191' }));
  expect(values('F4')).toEqual([[200]]);
});

test('a user’s formats survive, also on a cell that is written', async () => {
  await insert();
  await edit((sheet) => {
    const cell = sheet.getRange('F4');
    cell.numberFormat = [['#,##0.000']];
    cell.format.fill.color = '#FFFF00';
  });
  await refresh(renewed({ '01 target': '190.5' }));
  const fill = await Excel.run(async (context) => {
    const { fill: look } = context.workbook.worksheets.getItem('Sheet1').getRange('F4').format;
    look.load('color');
    await context.sync();
    return look.color;
  });
  expect([values('F4'), peek(host, 'F4', 'NumberFormat'), fill]).toEqual([
    [[190.5]],
    [['#,##0.000']],
    '#FFFF00',
  ]);
});

test('reworded titles and headings stay, their columns are found by what is in them', async () => {
  await insert();
  host.type('Sheet1', 'A1', '我的标题');
  host.type('Sheet1', 'F3', '目标');
  host.type('Sheet1', 'A35', '来源见正文');
  const later = renewed({ '01 target': '190.5' });
  expect(shown(await preview(later))).toEqual([['Sheet1!F4', '180', '190.5']]);
  await refresh(later);
  expect([values('A1'), values('F3'), values('A35')]).toEqual([
    [['我的标题']],
    [['目标']],
    [['来源见正文']],
  ]);
});

test('a deleted column is not missed, the others are right', async () => {
  await insert();
  await edit((sheet) => sheet.getRange('E:E').delete(Excel.DeleteShiftDirection.left));
  const later = renewed({ '01 target': '190.5', '01 base': '121' });
  const [plan] = await preview(later);
  expect(plan?.remarks).toEqual([{ kind: 'column-deleted', column: '基期值' }]);
  await refresh(later);
  expect(cellOf('01', 'E', 'I')).toBe(190.5);
});

test('a copied sheet is the user’s own: only the sheet the block’s name stands for is written', async () => {
  await insert();
  const { engine } = host;
  const sheetId = engine.getters.getActiveSheetId();
  engine.dispatch('DUPLICATE_SHEET', {
    sheetId,
    sheetIdTo: 'copy',
    sheetNameTo: '副本',
  });
  const before = values('A1:J40', '副本');
  await refresh(renewed({ '01 target': '190.5' }));
  expect([values('F4'), values('A1:J40', '副本')]).toEqual([[[190.5]], before]);
  // The original gone, its copy does not step into its place.
  host.workbook.Worksheets.GetItem('Sheet1').Delete();
  const [plan] = await preview(renewed({ '01 target': '191' }));
  expect(plan?.remarks).toEqual([{ kind: 'block-lost', missing: 'place' }]);
});

test('a copied table beside the block is the user’s own too', async () => {
  await insert();
  await edit((sheet) => {
    sheet.getRange('A60:J94').copyFrom(sheet.getRange('A1:J35'));
  });
  await refresh(renewed({ '01 target': '190.5' }));
  expect([values('F4'), values('F63')]).toEqual([[[190.5]], [[180]]]);
});

test('with only the package’s version new and its line reworded, the record is brought up to date', async () => {
  await insert();
  host.type('Sheet1', 'A35', '来源见正文');
  const later = renewed({});
  const [plan] = await preview(later);
  expect([plan?.changes, plan?.descriptor?.package.version]).toEqual([[], '1.2.4']);
  await refresh(later);
  expect(blockIn(host)).toMatchObject({ package: { version: '1.2.4' } });
  expect((await preview(later))[0]?.descriptor).toBeUndefined();
  // A record alone is no entry in the log: no cell was written.
  expect(host.settings.get('PLAN.refresh-log')).toBeUndefined();
});
