import type { Host } from '../../../src/excel-host/host';
import type { BlockMode } from '../../../src/workbook/block/block';
import { applyMove, FORMULAS, movedAlong } from '../../../src/workbook/move/move-workbook';
import { composeBlocks, previewRefresh } from '../../../src/workbook/refresh/preview-refresh';
import { comparisonWords } from '../../../src/wording/comparison';
import { peek } from '../../support/host';
import { WORKBOOK } from '../refresh/user';
import { CANGSHAN, catalog, FENGZE, grid, openCounties, rowsOf } from '../support/counties';
import { insertInto, move as moveAll, moving, preview } from '../support/moving';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(120_000);

const DATE = '2026-03-01T08:00:00.000Z';
let host: Host;
beforeEach(async () => {
  host = await openCounties();
});

const insert = (planId: string, mode: BlockMode, year?: number, sheet?: string) =>
  insertInto(host, planId, mode, year, sheet);
const move = (from: string, to: string, year?: number) => moveAll(host, from, to, year);

test('a table that is declined stays with the formulas in it and those that go by its head', async () => {
  await insert(CANGSHAN, 'formulas');
  host.type('Sheet1', 'P60', '=PLAN.TARGET("仓山","GDP",2025)');
  host.workbook.Worksheets.Add('摘要');
  host.type('摘要', 'A1', '=PLAN.TARGET("仓山","GDP",2025)');
  host.type('摘要', 'A2', '=PLAN.TARGET(Sheet1!$A$2,"常住人口城镇化率",2025)');
  await host.idle();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('E:E').insert(Excel.InsertShiftDirection.right);
    sheet.getRange('E4').formulas = [['=PLAN.BASE("仓山","GDP")']];
    await context.sync();
  });
  await host.idle();
  const shown = await preview(CANGSHAN, FENGZE);
  const [id = ''] = shown.plans.map((plan) => plan.id);
  expect(movedAlong(shown, [FORMULAS])).toEqual([]);
  expect(movedAlong(shown, [id]).map(({ address }) => address)).toEqual(['Sheet1!Q60', '摘要!A1']);
  const before = grid();
  const done = await Excel.run((context) =>
    applyMove(
      context,
      moving(CANGSHAN, FENGZE),
      { ...shown, declined: [id, 'other'], adopted: [] },
      DATE,
    ),
  );
  await host.idle();
  expect(done.ok).toBe(true);
  expect(grid()).toEqual(before);
  expect(peek(host, 'A1:A2', 'Formulas', '摘要')).toEqual([
    ['=PLAN.TARGET("丰泽区","GDP",2025)'],
    ['=PLAN.TARGET(Sheet1!$A$2,"常住人口城镇化率",2025)'],
  ]);
});

test.each(['values', 'formulas'] as const)(
  'in %s a value that was typed is never shown as the other region’s, and comes back judged',
  async (mode) => {
    await insert(CANGSHAN, mode, 2023);
    host.type('Sheet1', 'H4', '950');
    await host.idle();
    const gdp = () =>
      [...rowsOf().values()].find((line) => String(line['编码']).endsWith('-14-01'));
    await move(CANGSHAN, FENGZE);
    expect(gdp()).toMatchObject({ '2023年实际值': 900 });
    await move(FENGZE, CANGSHAN);
    expect(gdp()).toMatchObject({ '2023年实际值': 950, 判定: '滞后' });
    const words = composeBlocks(catalog, comparisonWords);
    const again = await Excel.run((context) => previewRefresh(context, words, WORKBOOK));
    expect(again.ok && again.value.plans[0]).toMatchObject({ changes: [], additions: [] });
  },
);

test('a table whose rows hold the user’s words, and one of another plan, stay whole', async () => {
  await insert(CANGSHAN, 'values', 2023);
  await insert('350111-14', 'values', 2023, '晋安');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('J:J').insert(Excel.InsertShiftDirection.right);
    sheet.getRange('J23').values = [['请园林局说明']];
    sheet.getRange('J4').formulas = [['=PLAN.BASE("仓山","GDP")']];
    await context.sync();
  });
  await host.idle();
  const before = [grid(), grid('晋安')];
  const shown = await preview(CANGSHAN, FENGZE);
  expect(shown.plans.map(({ remarks }) => remarks)).toEqual([
    [{ kind: 'head-not-followed', keys: [`${CANGSHAN}-20`] }],
  ]);
  expect([shown.formulas, shown.staying.map(({ reason }) => reason)]).toEqual([
    [],
    [{ kind: 'table-stays' }],
  ]);
  await move(CANGSHAN, FENGZE);
  expect([grid(), grid('晋安')]).toEqual(before);
});
