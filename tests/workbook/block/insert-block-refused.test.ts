import type { CellContent } from '../../../src/core/finding/workbook-finding';
import type { Host } from '../../../src/excel-host/host';
import { blockSize } from '../../../src/workbook/block/block';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { surveyDestination } from '../../../src/workbook/destination/survey-destination';
import { openHost, peek } from '../../support/host';
import { blockOf } from '../support/qingshan';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(30_000);

const block = blockOf();
const A1 = { kind: 'cell', sheet: 'Sheet1', row: 0, column: 0 } as const;
const AREA = 'A1:J28';
const PROPERTIES = ['Values', 'Formulas', 'NumberFormat', 'ValueTypes'] as const;

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

const insert = (overwrite?: readonly CellContent[]) =>
  Excel.run((context) =>
    insertBlock(context, {
      block,
      mode: 'values',
      anchor: A1,
      ...(overwrite === undefined ? {} : { overwrite }),
    }),
  );
const survey = () => Excel.run((context) => surveyDestination(context, A1, blockSize(block)));
const snapshot = () => PROPERTIES.map((property) => peek(host, AREA, property));

/** What a user may have in the way: a number, a formula, texts that look like something else. */
async function fillSome(): Promise<readonly CellContent[]> {
  host.type('Sheet1', 'B2', '5');
  host.type('Sheet1', 'C3', '=B2*2');
  host.type('Sheet1', 'D4', "'=B2*2");
  host.type('Sheet1', 'E5', "'007");
  host.type('Sheet1', 'J28', '3%');
  const surveyed = await survey();
  return surveyed.ok ? surveyed.value.cells : [];
}

test('the survey shows the area and every cell in it that is not empty', async () => {
  expect(await fillSome()).toEqual([
    { address: 'B2', content: '5' },
    { address: 'C3', content: '=B2*2' },
    { address: 'D4', content: '=B2*2' },
    { address: 'E5', content: '007' },
    { address: 'J28', content: '0.03' },
  ]);
});

test('cells that are not empty are refused, listed and left alone', async () => {
  const cells = await fillSome();
  const before = snapshot();
  expect(await insert()).toEqual({
    ok: false,
    finding: { kind: 'destination-occupied', area: `Sheet1!${AREA}`, cells },
  });
  expect(snapshot()).toEqual(before);
});

test('confirmed as shown, they are overwritten', async () => {
  const cells = await fillSome();
  expect(await insert(cells)).toMatchObject({ ok: true });
  expect(peek(host, 'A1')).toEqual([[block.title]]);
});

test.each([
  ['another value', () => host.type('Sheet1', 'B2', '6')],
  ['another formula', () => host.type('Sheet1', 'C3', '=B2*3')],
  ['one cell more', () => host.type('Sheet1', 'H8', '新')],
  ['one cell less', () => host.type('Sheet1', 'B2', '')],
])('confirmed, but changed since: %s', async (_, change) => {
  const cells = await fillSome();
  change();
  const before = snapshot();
  expect(await insert(cells)).toMatchObject({
    ok: false,
    finding: { kind: 'destination-changed' },
  });
  expect(snapshot()).toEqual(before);
});

test.each([
  ['merged cells over the border', 'merge', 'A1:K1'],
  ['another block', 'block', ''],
])('%s are refused even when confirmed', async (_, obstacle, merge) => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    if (merge !== '') sheet.getRange(merge).merge(false);
    else context.workbook.names.add('PLAN_block_b9', sheet.getRange('J28:L40'));
    await context.sync();
  });
  expect(await insert([])).toMatchObject({
    ok: false,
    finding: { kind: 'destination-crosses', obstacle },
  });
});

test.each(['A1:C3', 'A3:B9', 'C1:D2'])(
  'merged cells %s that begin left of or above B2 are refused, and left whole',
  async (merge) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange(merge).merge(false);
      await context.sync();
    });
    const inserted = await Excel.run((context) =>
      insertBlock(context, { block, mode: 'values', anchor: { ...A1, row: 1, column: 1 } }),
    );
    expect(inserted).toMatchObject({
      ok: false,
      finding: { kind: 'destination-crosses', obstacle: 'merge', names: [`Sheet1!${merge}`] },
    });
  },
);

test('merged cells that end before the area do not matter', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:L1').merge(false);
    await context.sync();
  });
  const inserted = await Excel.run((context) =>
    insertBlock(context, { block, mode: 'values', anchor: { ...A1, row: 1, column: 1 } }),
  );
  expect(inserted).toMatchObject({ ok: true });
});

test('an array that spills into the area is refused', async () => {
  host.type('Sheet1', 'L1', '1');
  host.type('Sheet1', 'L2', '2');
  host.type('Sheet1', 'J40', '=TRANSPOSE(L1:L2)');
  host.type('Sheet1', 'E28', '=L1:L2');
  expect(await insert()).toMatchObject({
    ok: false,
    finding: { kind: 'destination-crosses', obstacle: 'spill' },
  });
});

test('a table in the area is refused by its name', async () => {
  const sheetId = host.engine.getters.getActiveSheetId();
  const zone = { left: 8, right: 11, top: 24, bottom: 29 };
  host.engine.dispatch('CREATE_TABLE', {
    sheetId,
    tableType: 'static',
    ranges: [host.engine.getters.getRangeDataFromZone(sheetId, zone)],
    config: {
      hasFilters: false,
      totalRow: false,
      firstColumn: false,
      lastColumn: false,
      numberOfHeaders: 1,
      bandedRows: true,
      bandedColumns: false,
      styleId: 'TableStyleMedium5',
    },
  });
  expect(await insert()).toMatchObject({
    ok: false,
    finding: { kind: 'destination-crosses', obstacle: 'table' },
  });
});

test('a protected sheet is refused by its name', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').protection.protect();
    await context.sync();
  });
  expect(await insert()).toEqual({
    ok: false,
    finding: { kind: 'sheet-protected', sheet: 'Sheet1' },
  });
});

test('a sheet that is no longer there is refused by its name', async () => {
  const anchor = { ...A1, sheet: '走了' };
  const inserted = await Excel.run((context) =>
    insertBlock(context, { block, mode: 'values', anchor }),
  );
  expect(inserted).toEqual({ ok: false, finding: { kind: 'sheet-missing', sheet: '走了' } });
});

test('a block wholly under the new one is replaced by it', async () => {
  await insert();
  const surveyed = await survey();
  const cells = surveyed.ok ? surveyed.value.cells : [];
  expect(await insert(cells)).toMatchObject({ ok: true, value: { id: 'b2' } });
  const kept = await Excel.run(async (context) => {
    const { names, customXmlParts } = context.workbook;
    names.load('items/name');
    customXmlParts.load('items/namespaceUri');
    await context.sync();
    return [
      names.items.map(({ name }) => name),
      customXmlParts.items.map(({ namespaceUri }) => namespaceUri),
    ];
  });
  expect(kept).toEqual([['PLAN_block_b2'], ['urn:plan-indicators:block:b2']]);
});
