/* Sheets as they are in offices: filtered, hidden, protected, calculated by hand. */
import type { WorkbookFinding } from '../../../src/core/finding/workbook-finding';
import type { Host } from '../../../src/excel-host/host';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { insertCells } from '../../../src/workbook/formula/insert-formula';
import { applyRefresh } from '../../../src/workbook/refresh/apply-refresh';
import { previewRefresh } from '../../../src/workbook/refresh/preview-refresh';
import { takeBackBlock } from '../../../src/workbook/destination/restore-destination';
import { previewDestination } from '../../../src/workbook/destination/preview-destination';
import { sayWorkbookFinding } from '../../../src/wording/workbook-finding';
import { inSheet, openHost, peek } from '../../support/host';
import { renewed } from '../refresh/renewed';
import { agreed, composing, DATE, insert } from '../refresh/user';
import { blockOf } from '../support/qingshan';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(60_000);

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

type Change = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

const hideRows: Change = (sheet) => {
  sheet.getRange('5:9').rowHidden = true;
};
const byHand: Change = (_, context) => {
  context.workbook.application.calculationMode = Excel.CalculationMode.manual;
};
const cells = () => JSON.stringify(peek(host, 'A1:Z60', 'Formulas'));
const table = { block: blockOf(), mode: 'formulas', anchor: { kind: 'selection' } } as const;

test.each<[what: string, change: Change, words: RegExp]>([
  ['rows are hidden or filtered away', hideRows, /隐藏或被筛选掉的单元格（行）.*清除筛选/u],
  [
    'a column between others is hidden',
    (sheet) => {
      sheet.getRange('C90').values = [['别的']];
      sheet.getRange('C:C').columnHidden = true;
    },
    /隐藏或被筛选掉的单元格（列）.*取消隐藏/u,
  ],
  ['the sheet is protected', (sheet) => sheet.protection.protect(), /受保护.*先取消/u],
])('a table is not written where %s', async (_, change, words) => {
  await inSheet(change);
  const before = cells();
  const done = await Excel.run((context) => insertBlock(context, table));
  expect(done.ok ? '' : sayWorkbookFinding(done.finding)).toMatch(words);
  expect(cells()).toBe(before);
});

test('that rows are hidden is seen before the button is pressed', async () => {
  await inSheet(hideRows);
  const seen = await Excel.run((context) => previewDestination(context, { rows: 9, columns: 2 }));
  const { obstacle } = seen.ok ? seen.value : { obstacle: undefined };
  expect(sayWorkbookFinding(obstacle as WorkbookFinding)).toMatch(/隐藏或被筛选掉/u);
});

test('over a table of ours, whose key is hidden, and one formula in a hidden row: both are written', async () => {
  const first = await Excel.run((context) => insertBlock(context, table));
  const covered = first.ok ? first.value.destination : undefined;
  expect(covered?.obstacle).toBeUndefined();
  const again = await Excel.run(async (context) => {
    const asked = await insertBlock(context, table);
    const overwrite =
      !asked.ok && asked.finding.kind === 'destination-occupied' ? asked.finding.cells : [];
    return insertBlock(context, { ...table, overwrite });
  });
  expect(again).toMatchObject({ ok: true });
  await inSheet((sheet) => {
    sheet.getRange('70:70').rowHidden = true;
  });
  const anchor = { kind: 'cell', sheet: 'Sheet1', row: 69, column: 0 } as const;
  expect(
    await Excel.run((context) => insertCells(context, { cells: [[{ content: '=1+1' }]], anchor })),
  ).toMatchObject({ ok: true });
});

test.each([
  ['formulas', true],
  ['values', false],
] as const)(
  'inserted as %s where Excel calculates by hand, it says so: %j',
  async (mode, isManual) => {
    await inSheet(byHand);
    expect(await Excel.run((context) => insertBlock(context, { ...table, mode }))).toMatchObject({
      ok: true,
      value: { isManual },
    });
  },
);

const filter: Change = (sheet) => {
  const names = sheet.getRange('B4:B26');
  sheet.autoFilter.apply(names, 0, {
    filterOn: Excel.FilterOn.values,
    values: ['GDP', '地区生产总值'],
  });
};

test('taken back where the user has filtered it since, nothing of a table is left in rows out of sight', async () => {
  const before = cells();
  const done = await Excel.run((context) => insertBlock(context, table));
  await inSheet(filter);
  expect(peek(host, 'A1:Z60', 'Formulas')).not.toEqual(before);
  if (done.ok)
    await Excel.run((context) => takeBackBlock(context, done.value.destination, done.value.id));
  expect(cells()).toBe(before);
});

test.each([
  ['a table', () => Excel.run((context) => insertBlock(context, table))],
  [
    'one formula',
    () =>
      Excel.run((context) =>
        insertCells(context, { cells: [[{ content: '=1+1' }]], anchor: table.anchor }),
      ),
  ],
] as const)('what is typed where %s is on its way to stays, and is said', async (_, work) => {
  host.whileOnTheWay(2, () => host.type('Sheet1', 'A1', '刚才键入的'));
  const done = await work();
  expect(done.ok ? '' : sayWorkbookFinding(done.finding)).toMatch(
    /A1“刚才键入的”.*没有写入；请重新核对/u,
  );
  expect(JSON.parse(cells())).toEqual(
    Array.from({ length: 60 }, (_row, row) =>
      Array.from({ length: 26 }, (_cell, column) => (row + column === 0 ? '刚才键入的' : '')),
    ),
  );
  expect(host.workbook.Names.all()).toEqual([]);
});

// Neighbours in a column: they are written in one request where nothing is hidden.
const compose = composing(
  renewed({ '01 target': '190.5', '02 target': '7.5', '03 target': '46.5', '03 base': '42.25' }),
);
const SCOPE = { kind: 'workbook' } as const;

test.each<[what: string, mode: 'values' | 'formulas', change: Change, remarks: readonly string[]]>([
  ['nothing is hidden', 'values', () => undefined, []],
  ['rows are hidden', 'values', hideRows, ['rows-hidden']],
  ['a filter hides rows', 'values', filter, ['rows-hidden']],
  ['a filter hides rows', 'formulas', filter, ['rows-hidden']],
  ['Excel calculates by hand', 'formulas', byHand, ['values-stale']],
  ['Excel calculates by hand, and nothing has to be calculated', 'values', byHand, []],
])('a refresh where %s (%s) says so and writes all of it', async (_, mode, change, remarks) => {
  await insert({ mode });
  await inSheet(change);
  const shown = await Excel.run((context) => previewRefresh(context, compose, SCOPE));
  const plans = shown.ok ? shown.value.plans : [];
  expect(plans.map((plan) => plan.remarks.map(({ kind }) => kind))).toEqual([remarks]);
  const done = await Excel.run((context) =>
    applyRefresh(context, compose, SCOPE, agreed(plans), DATE),
  );
  expect(done).toMatchObject({ ok: true });
  const after = await Excel.run((context) => previewRefresh(context, compose, SCOPE));
  // A cell that was missed would pass for one that the user has changed.
  const isOwn = ({ kind }: { kind: string }) => kind === 'edited-by-user';
  expect(
    after.ok
      ? after.value.plans.map((plan) => [plan.changes, plan.remarks.filter((each) => isOwn(each))])
      : [],
  ).toEqual([[[], []]]);
});

test.each([
  ['a cell that is to change', 'F5', '99'],
  ['a cell that is not', 'B3', '我的表头'],
  ['a row that comes above', '', ''],
])('what the user does to %s while a refresh is on its way stays', async (_, cell, text) => {
  await insert({ mode: 'values' });
  const shown = await Excel.run((context) => previewRefresh(context, compose, SCOPE));
  const plans = shown.ok ? shown.value.plans : [];
  let met = '';
  host.whileOnTheWay(2, () => {
    const sheet = host.workbook.Worksheets.GetItem('Sheet1');
    if (cell === '') sheet.GetRange('5:5').Insert('Down');
    else host.type('Sheet1', cell, text);
    met = cells();
  });
  const log = host.settings.get('PLAN.refresh-log');
  const done = await Excel.run((context) =>
    applyRefresh(context, compose, SCOPE, agreed(plans), DATE),
  );
  expect(done).toEqual({ ok: false, finding: { kind: 'refresh-outdated' } });
  expect([cells() === met, host.settings.get('PLAN.refresh-log')]).toEqual([true, log]);
});
