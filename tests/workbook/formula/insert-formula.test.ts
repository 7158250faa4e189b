import type { Host } from '../../../src/excel-host/host';
import { insertCells, takeBackCells } from '../../../src/workbook/formula/insert-formula';
import type { CellContent } from '../../../src/core/finding/workbook-finding';
import type { Anchor } from '../../../src/workbook/destination/destination';
import { openHost, peek } from '../../support/host';

const FORMULA = '=PLAN.TARGET("青山县","地区生产总值（GDP）",2025,"十四五")';

let host: Host;
beforeEach(async () => {
  host = await openHost();
  host.select('Sheet1', 'C4');
});

interface Asked {
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly anchor?: Anchor;
  readonly overwrite?: readonly CellContent[];
}

const insert = async (asked: Asked = {}) => {
  const { formula = FORMULA, numberFormat, anchor = { kind: 'selection' }, overwrite } = asked;
  const request = { cells: [[{ content: formula, numberFormat }]], anchor };
  const inserted = await Excel.run((context) =>
    insertCells(context, overwrite === undefined ? request : { ...request, overwrite }),
  );
  return inserted.ok ? { ok: true, value: inserted.value.address } : inserted;
};
const formulaAt = (address: string) => (peek(host, address, 'Formulas') as string[][])[0]?.[0];
const formatAt = (address: string) => (peek(host, address, 'NumberFormat') as string[][])[0]?.[0];

test('it stands in the selected cell, after one look and one write', async () => {
  expect(await insert({ numberFormat: '0.00' })).toEqual({ ok: true, value: 'Sheet1!C4' });
  expect([formulaAt('C4'), formatAt('C4')]).toEqual([FORMULA, '0.00']);
  expect(host.batches.map(({ actions }) => actions)).toEqual([[], ['NumberFormat', 'Formulas']]);
});

test('of a larger selection the upper left cell is taken, the others are not looked at', async () => {
  host.type('Sheet1', 'D5', '别动');
  host.select('Sheet1', 'C4:E9');
  expect(await insert()).toEqual({ ok: true, value: 'Sheet1!C4' });
});

test('a cell formatted as text is given a format that calculates', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('C4').numberFormat = [['@']];
    await context.sync();
  });
  await insert();
  expect([formulaAt('C4'), formatAt('C4')]).toEqual([FORMULA, 'General']);
});

test('a cell that is not empty is refused until it is confirmed', async () => {
  host.type('Sheet1', 'C4', '旧');
  const refused = await insert();
  expect(refused).toEqual({
    ok: false,
    finding: {
      kind: 'destination-occupied',
      area: 'Sheet1!C4',
      cells: [{ address: 'C4', content: '旧' }],
    },
  });
  expect(await insert({ overwrite: [{ address: 'C4', content: '旧' }] })).toMatchObject({
    ok: true,
  });
});

test('an empty cell within a block or beside it can be used, a merged title cannot', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    context.workbook.names.add('PLAN_block_b1', sheet.getRange('A1:D9'));
    sheet.getRange('A1:D1').merge(false);
    await context.sync();
  });
  expect(await insert()).toMatchObject({ ok: true });
  host.select('Sheet1', 'A1');
  expect(await insert()).toMatchObject({
    ok: false,
    finding: { kind: 'destination-crosses', obstacle: 'merge' },
  });
});

test('refused by Excel, the cell is again what it was', async () => {
  host.type('Sheet1', 'C4', '=1+1');
  host.rejectAt(2);
  const overwrite = [{ address: 'C4', content: '=1+1' }];
  expect(await insert({ overwrite, numberFormat: '0.00' })).toMatchObject({
    ok: false,
    finding: { kind: 'write-rejected', area: 'Sheet1!C4' },
  });
  expect([formulaAt('C4'), formatAt('C4')]).toEqual(['=1+1', 'General']);
});

test('one undo takes it back', async () => {
  await insert();
  host.undo();
  expect(formulaAt('C4')).toBe('');
});

const GRID = [
  [{ content: '地区' }, { content: '目标值' }],
  [{ content: "'2025" }, { content: FORMULA, numberFormat: '0.00' }],
];

test('a few cells are written at once, and taken back as long as they are what was written', async () => {
  host.type('Sheet1', 'C4', '旧');
  const overwrite = [{ address: 'C4', content: '旧' }];
  const inserted = await Excel.run((context) =>
    insertCells(context, { cells: GRID, anchor: { kind: 'selection' }, overwrite }),
  );
  if (!inserted.ok) throw new Error(inserted.finding.kind);
  expect(inserted.value.address).toBe('Sheet1!C4:D5');
  expect(peek(host, 'C4:D5', 'Formulas')).toEqual([
    ['地区', '目标值'],
    ['2025', FORMULA],
  ]);
  host.type('Sheet1', 'D4', '改');
  const takeBack = () => Excel.run((context) => takeBackCells(context, inserted.value));
  expect(await takeBack()).toMatchObject({ ok: false, finding: { kind: 'block-moved' } });
  expect(formulaAt('D4')).toBe('改');
  host.type('Sheet1', 'D4', '目标值');
  expect(await takeBack()).toEqual({ ok: true, value: 'Sheet1!C4:D5' });
  expect(peek(host, 'C4:D5', 'Formulas')).toEqual([
    ['旧', ''],
    ['', ''],
  ]);
  expect(formatAt('D5')).toBe('General');
});

test('without what was agreed to be lost nothing of several cells is written', async () => {
  host.type('Sheet1', 'D5', '别动');
  const refused = await Excel.run((context) =>
    insertCells(context, { cells: GRID, anchor: { kind: 'selection' } }),
  );
  expect(refused).toMatchObject({ ok: false, finding: { kind: 'destination-occupied' } });
  expect([formulaAt('C4'), formulaAt('D5')]).toEqual(['', '别动']);
});
