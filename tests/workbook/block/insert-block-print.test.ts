import type { Host } from '../../../src/excel-host/host';
import { PageLayout } from '../../../src/excel-host/model/page-layout/page-layout';
import { ApiError } from '../../../src/excel-host/wire/protocol';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { openHost, peek } from '../../support/host';
import { blockOf } from '../support/qingshan';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(30_000);

const block = blockOf();

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

const insert = () =>
  Excel.run((context) =>
    insertBlock(context, {
      block,
      mode: 'values',
      anchor: { kind: 'cell', sheet: 'Sheet1', row: 1, column: 1 },
    }),
  );

const layout = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const { pageLayout } = sheet;
    const width = sheet.getRange('D1').format;
    pageLayout.load(['paperSize', 'orientation', 'zoom', 'centerHorizontally']);
    width.load('columnWidth');
    await context.sync();
    const { paperSize, orientation, zoom, centerHorizontally } = pageLayout;
    return { paperSize, orientation, zoom, centerHorizontally, width: width.columnWidth };
  });

test('on a sheet of its own it is laid out for A4, one page wide', async () => {
  const { width: before } = await layout();
  await insert();
  const { width, ...page } = await layout();
  expect(page).toEqual({
    paperSize: 'A4',
    orientation: 'Portrait',
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 2 },
    centerHorizontally: true,
  });
  expect(width).not.toBe(before);
});

test('beside something of the user’s, page layout and column widths stay the user’s', async () => {
  host.type('Sheet1', 'D99', '我的数');
  const before = await layout();
  await insert();
  expect(await layout()).toEqual(before);
});

test('below something in other columns only the page layout stays', async () => {
  host.type('Sheet1', 'Z99', '我的数');
  const { width: before, ...page } = await layout();
  await insert();
  const { width, ...after } = await layout();
  expect([after, width === before]).toEqual([page, false]);
});

test('where Excel refuses page layouts, as without a printer, the block is inserted all the same', async () => {
  const refuse = jest.spyOn(PageLayout.prototype, 'Zoom', 'set').mockImplementation(() => {
    throw new ApiError('GeneralException', 'No printer.', 'PageLayout.zoom');
  });
  try {
    expect(await insert()).toMatchObject({ ok: true, value: { id: 'b1' } });
  } finally {
    refuse.mockRestore();
  }
  expect(peek(host, 'B2')).toEqual([[block.title]]);
});
