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

let host: Host;
beforeEach(async () => {
  host = await openHost();
  host.type('Sheet1', 'B2', '5');
  host.type('Sheet1', 'C3', '=B2*2');
  host.type('Sheet1', 'D4', "'=B2*2");
  host.type('Sheet1', 'J28', '3%');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('F6:G6').merge(false);
    const { font, fill, borders } = sheet.getRange('C3:D4').format;
    font.name = '仿宋';
    font.size = 16;
    font.bold = true;
    font.color = '#C00000';
    fill.color = '#FFF2CC';
    borders.getItem('EdgeBottom').style = 'Dash';
    sheet.getRange('J28').format.horizontalAlignment = 'Center';
    sheet.getRange('E9').format.wrapText = true;
    await context.sync();
  });
});

/** Everything of the workbook that an insertion could have changed. */
async function facts(): Promise<unknown> {
  return Excel.run(async (context) => {
    const { names, settings } = context.workbook;
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(AREA);
    const merges = range.getMergedAreasOrNullObject();
    const widths = [0, 1, 2, 9].map((column) => range.getColumn(column).format);
    range.load(['formulas', 'values', 'valueTypes', 'numberFormat']);
    merges.load('address');
    names.load('items/name');
    settings.load('items/key');
    for (const width of widths) width.load('columnWidth');
    const looks = range.getCellProperties({
      format: {
        fill: { color: true, pattern: true },
        font: { name: true, size: true, bold: true, italic: true, color: true },
        borders: { style: true, weight: true, color: true },
        ...{ horizontalAlignment: true, verticalAlignment: true, wrapText: true },
      },
    });
    await context.sync();
    return {
      cells: [range.formulas, range.values, range.valueTypes, range.numberFormat],
      looks: looks.value,
      merges: merges.isNullObject ? '' : merges.address,
      names: names.items.map(({ name }) => name),
      settings: settings.items.map(({ key }) => key),
      widths: widths.map(({ columnWidth }) => columnWidth),
    };
  });
}

async function insertRejectedAt(action: number) {
  const anchor = A1;
  const surveyed = await Excel.run((context) =>
    surveyDestination(context, anchor, blockSize(block)),
  );
  const overwrite = surveyed.ok ? surveyed.value.cells : [];
  return Excel.run((context) => {
    host.rejectAt(action);
    return insertBlock(context, { block, mode: 'values', anchor, overwrite });
  });
}

/** 1 the first unmerge, 2 number formats, 3 contents, then merges, formats, widths, name. */
test.each([1, 2, 3, 4, 9, 25, 45, 52, 55])(
  'refused at its request %i, the sheet is again what it was, and one finding says so',
  async (action) => {
    const before = await facts();
    expect(await insertRejectedAt(action)).toEqual({
      ok: false,
      finding: {
        kind: 'write-rejected',
        area: `Sheet1!${AREA}`,
        code: 'GeneralException',
        reason: 'There was an internal error.',
      },
    });
    expect(await facts()).toEqual(before);
  },
);

/** Counted from the last request: 0 gives up the setting of the block that is replaced, 1 its name. */
test.each([0, 1, 2, 30])(
  'refused %i requests before the end, the block it was to replace is still a block',
  async (fromEnd) => {
    const anchor = { ...A1, row: 100 };
    const insert = (over: object) =>
      Excel.run((context) => insertBlock(context, { block, mode: 'values', anchor, ...over }));
    const lastWrite = () => host.batches.filter(({ actions }) => actions.length > 0).at(-1);
    await insert({});
    const surveyed = await Excel.run((context) =>
      surveyDestination(context, anchor, blockSize(block)),
    );
    const overwrite = surveyed.ok ? surveyed.value.cells : [];
    // The same replacement once for real, to learn how many requests it takes.
    await insert({ overwrite });
    const count = lastWrite()?.actions.length ?? 0;
    const before = await facts();
    host.rejectAt(count - fromEnd);
    expect(await insert({ overwrite })).toMatchObject({
      ok: false,
      finding: { kind: 'write-rejected' },
    });
    expect(await facts()).toEqual(before);
    expect(peek(host, 'A101')).toEqual([[block.title]]);
  },
);

test('if even the restoring is refused, the finding says what stands there', async () => {
  const surveyed = await Excel.run((context) => surveyDestination(context, A1, blockSize(block)));
  const overwrite = surveyed.ok ? surveyed.value.cells : [];
  const outcome = await Excel.run((context) => {
    host.rejectAt(12);
    const inserted = insertBlock(context, { block, mode: 'values', anchor: A1, overwrite });
    void rejectNextWrite();
    return inserted;
  });
  expect(outcome).toMatchObject({ ok: false, finding: { kind: 'write-half-done' } });
  const left = !outcome.ok && outcome.finding.kind === 'write-half-done' && outcome.finding.left;
  expect(left && left[0]).toEqual({ address: 'A1', content: block.title });

  /** Arms the fault again as soon as the first one has struck. */
  async function rejectNextWrite(): Promise<void> {
    const count = host.batches.length;
    const struck = () => host.batches.slice(count).some(({ error }) => error !== undefined);
    while (!struck()) await new Promise((resolve) => setTimeout(resolve, 0));
    host.rejectAt(1);
  }
});
