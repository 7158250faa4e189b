import type { FunctionId } from '../../../src/core/function/functions';
import type { Host } from '../../../src/excel-host/host';
import type { BlockMode } from '../../../src/workbook/block/block';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { clearHighlights, highlightCells } from '../../../src/workbook/highlight/highlight-cells';
import {
  planLoose,
  type HighlightKind,
  type KindOf,
} from '../../../src/workbook/highlight/plan-highlight';
import { openHost } from '../../support/host';
import { blockOf, planOf } from '../support/qingshan';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(60_000);

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

const insert = (row = 0, plan = '990121-14', mode: BlockMode = 'values') =>
  Excel.run((context) =>
    insertBlock(context, {
      block: blockOf(planOf(plan)),
      mode,
      anchor: { kind: 'cell', sheet: 'Sheet1', row, column: 0 },
    }),
  );

/** The first row's target is in conflict, everything else in the column is printed. */
const kindOf: KindOf = (_, key, column) =>
  column === '目标值' ? (key.endsWith('-01') ? 'conflict' : 'printed') : undefined;

const highlight = () => Excel.run((context) => highlightCells(context, kindOf));
const clear = () => Excel.run(clearHighlights);

/** How a cell is drawn: its fill and letters with the conditional formats. */
function look(address: string): unknown {
  const getters = host.engine.getters as unknown as {
    getActiveSheetId(): string;
    getCellComputedStyle(position: object): Record<string, unknown>;
  };
  const sheetId = getters.getActiveSheetId();
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const col = letters.charCodeAt(0) - 65;
  const style = getters.getCellComputedStyle({ sheetId, col, row: Number(row) - 1 });
  const { fillColor, bold, italic, underline } = style;
  return [fillColor, bold === true, italic === true, underline === true];
}

const CONFLICT = ['#F8CBAD', true, true, true];
const PRINTED = ['#DDEBF7', false, false, false];
const FILLED = ['#FFF2CC', false, false, true];

const formats = () =>
  Excel.run(async (context) => {
    const all = context.workbook.worksheets.getItem('Sheet1').getRange().conditionalFormats;
    all.load('items/type');
    await context.sync();
    return all.items.length;
  });

test('kinds look different, in their letters too', async () => {
  await insert();
  await highlight();
  expect([look('F4'), look('F5'), look('E5')]).toEqual([
    CONFLICT,
    PRINTED,
    [undefined, false, false, false],
  ]);
});

test('what the user typed over is his', async () => {
  await insert();
  host.type('Sheet1', 'F5', '77');
  await highlight();
  expect(look('F5')).toEqual(FILLED);
});

test('marks follow sorted rows and stay off rows put in between', async () => {
  await insert();
  await highlight();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A4:J26').sort.apply([{ key: 9, ascending: false }]);
    sheet.getRange('6:6').insert(Excel.InsertShiftDirection.down);
    sheet.getRange('F6').values = [[5]];
    await context.sync();
  });
  const keys = (host.workbook.Worksheets.GetItem('Sheet1').GetRange('J1:J36').Values as unknown[][])
    .flat()
    .map(String);
  const row = keys.indexOf('990121-14-01') + 1;
  expect(row).toBeGreaterThan(10);
  expect([look(`F${String(row)}`), look(`F${String(row - 1)}`), look('F6')]).toEqual([
    CONFLICT,
    PRINTED,
    [undefined, false, false, false],
  ]);
});

test('clearing takes ours and leaves the user’s own formats and fills', async () => {
  await insert();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('F4:F9');
    range.format.fill.color = '#00FF00';
    const own = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    own.custom.rule.formula = '=$F4>1000000';
    const value = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    value.cellValue.rule = { formula1: '=1', operator: 'LessThan' };
    await context.sync();
  });
  await highlight();
  await clear();
  // The table's own shows categories once.
  expect([await formats(), look('F4')]).toEqual([3, ['#00FF00', false, false, false]]);
});

test('highlighting again puts new marks in place of the old ones', async () => {
  await insert();
  await highlight();
  const once = await formats();
  await highlight();
  expect([await formats(), once > 0]).toEqual([once, true]);
});

test('one step to undo', async () => {
  await insert();
  await highlight();
  host.undo();
  expect([await formats(), look('F4')]).toEqual([1, [undefined, false, false, false]]);
});

test.each([1, 8])('%i blocks: eight round trips to mark, four to clear', async (count) => {
  for (let index = 0; index < count; index++) await insert(index * 12, '990121-13');
  await highlight();
  const begin = host.batches.length;
  const marked = await highlight();
  const between = host.batches.length;
  const cleared = await clear();
  expect([between - begin, host.batches.length - between]).toEqual([8, 4]);
  expect([marked, cleared]).toMatchObject([{ value: { blocks: count } }, { ok: true }]);
});

test('formulas of ours outside the tables are marked where they stand, others are not', async () => {
  // The engine gives no conditional format to a cell in error.
  const numbers = { parameters: [], options: {} };
  host.registerFunctions('PLAN', [
    { id: 'TARGET', name: 'TARGET', ...numbers },
    { id: 'BASE', name: 'BASE', ...numbers },
  ]);
  CustomFunctions.associate('TARGET', () => 5);
  CustomFunctions.associate('BASE', () => 4);
  host.type('Sheet1', 'B2', '=PLAN.TARGET()');
  host.type('Sheet1', 'B3', '=PLAN.BASE()*2');
  host.type('Sheet1', 'B4', '=1+1');
  await host.idle();
  expect(await highlight()).toMatchObject({
    value: { blocks: 0, formulas: 2, kinds: ['printed', 'computed'] },
  });
  expect([look('B2'), look('B3'), look('B4')]).toEqual([
    PRINTED,
    ['#EDEDED', false, true, false],
    [undefined, false, false, false],
  ]);
  await clear();
  expect([await formats(), look('B2')]).toEqual([0, [undefined, false, false, false]]);
});

/** Every function, so that a new one says here how it is marked. */
const MARKED: Readonly<Record<FunctionId, readonly [string, HighlightKind | undefined][]>> = {
  TARGET: [['=PLAN.TARGET("仓山","GDP",2025)', 'printed']],
  BASE: [
    ['=IFNA(PLAN.BASE("仓山","GDP"),"")', 'printed'],
    ['=PLAN.BASE("仓山","GDP")*2', 'computed'],
  ],
  GROWTH: [['=PLAN.GROWTH(A1,B1)', 'printed']],
  ACTUAL: [['=PLAN.ACTUAL("丰泽","GDP",2020)', 'printed']],
  PATH: [['=PLAN.PATH("仓山","GDP",2023)', 'computed']],
  PROGRESS: [['=PLAN.PROGRESS("仓山","GDP",2023)', 'computed']],
  STATUS: [['=PLAN.STATUS("仓山","GDP",2023)', 'computed']],
  REQUIRED: [['=PLAN.REQUIRED("仓山","GDP",2023)', 'computed']],
  DETAIL: [
    ['=PLAN.DETAIL("仓山","GDP",2023,"实际值")', 'printed'],
    ['=PLAN.DETAIL("仓山","GDP",2023,"说明")', 'computed'],
    ['=PLAN.DETAIL("仓山","GDP",2023,"出处")', undefined],
  ],
  INFO: [
    ['=PLAN.INFO("仓山","GDP","原文")', 'printed'],
    ['=PLAN.INFO("仓山","GDP"," 基期 原文 ")', 'printed'],
    ['=PLAN.INFO("仓山","GDP","目标类型")', undefined],
    ['=PLAN.INFO("仓山","GDP","单位")', undefined],
    ['=PLAN.INFO("仓山","GDP",C1)', undefined],
    ['=PLAN.TARGET("仓山","GDP")&PLAN.INFO("仓山","GDP","单位")', 'computed'],
  ],
  CARD: [['=PLAN.CARD("仓山","GDP",2025)', 'printed']],
  TABLE: [['=PLAN.TABLE("仓山")', 'printed']],
  SEARCH: [['=PLAN.SEARCH("GDP")', undefined]],
  COMPARE: [['=PLAN.COMPARE("GDP")', 'printed']],
  COMPLETION: [['=PLAN.COMPLETION(A1:A9,B1:B9)', undefined]],
  VERSION: [['=PLAN.VERSION()', undefined]],
};

test.each(Object.values(MARKED).flat())('%s is marked as %s', (formula, kind) => {
  const area = { sheet: 'Sheet1', row: 0, column: 0, rows: 1, columns: 1 };
  const cells = [{ area, formula, values: [[1]] }];
  const contents = { row: 0, column: 0, values: [[1]] };
  const rules = planLoose([{ id: 's', name: 'Sheet1', isProtected: false, cells, contents }], []);
  expect(rules.map((rule) => rule.kind)).toEqual(kind === undefined ? [] : [kind]);
});

test('a protected sheet is left alone and named', async () => {
  await insert();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').protection.protect();
    await context.sync();
  });
  expect(await highlight()).toEqual({
    ok: true,
    value: { blocks: 0, formulas: 0, kinds: [], isProtected: ['Sheet1'] },
  });
});
