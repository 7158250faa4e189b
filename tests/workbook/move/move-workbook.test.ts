import type { Host } from '../../../src/excel-host/host';
import type { BlockMode } from '../../../src/workbook/block/block';
import { applyMove } from '../../../src/workbook/move/move-workbook';
import { peek } from '../../support/host';
import { preview as previewAgain } from '../refresh/user';
import {
  CANGSHAN,
  catalog,
  expected,
  FENGZE,
  grid,
  openCounties,
  rowsOf,
} from '../support/counties';
import { insertInto, move as moveAll, moving, preview } from '../support/moving';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(120_000);

const DATE = '2026-03-01T08:00:00.000Z';
const FORMER = '350503-13';
let host: Host;
beforeEach(async () => {
  host = await openCounties();
});

const insert = (planId: string, mode: BlockMode, year?: number, sheet?: string) =>
  insertInto(host, planId, mode, year, sheet);
const move = (from: string, to: string, year?: number) => moveAll(host, from, to, year);

test.each(['values', 'formulas'] as const)(
  '换区: a comparison in %s becomes that of the other region, row by row',
  async (mode) => {
    await insert(CANGSHAN, mode, 2023);
    const [before, first] = [grid(), rowsOf()];
    const [shown] = (await preview(CANGSHAN, FENGZE)).plans;
    expect(grid()).toEqual(before);
    expect(shown?.remarks[0]).toEqual({ kind: 'moved', year: 2023 });
    expect(shown?.remarks[1]).toEqual({
      kind: 'rows-removed',
      keys: expect.arrayContaining([`${CANGSHAN}-20`]) as unknown,
    });
    expect((await move(CANGSHAN, FENGZE)).ok).toBe(true);
    const wanted = expected(FENGZE, 2023);
    const now = rowsOf();
    expect([...now.keys()].sort()).toEqual([...wanted.keys()].sort());
    for (const [key, line] of now)
      for (const [heading, value] of Object.entries(line))
        if (wanted.get(key)?.[heading] !== undefined)
          expect([key, heading, value]).toEqual([key, heading, wanted.get(key)?.[heading]]);
    // The head says so too, and nothing is left to refresh.
    expect((await previewAgain(catalog))[0]).toMatchObject({ changes: [], additions: [] });
    expect(JSON.stringify(grid())).not.toMatch(/仓山|350104/u);
    // And back again: the same table as at first.
    await move(FENGZE, CANGSHAN);
    expect(rowsOf()).toEqual(first);
  },
);

test.each([
  ['values', undefined, 2023],
  ['formulas', undefined, 2023],
  ['formulas', 2021, 2021],
] as const)('换期 in %s with %s: the table is about %s', async (mode, year, wanted) => {
  await insert(FORMER, mode, 2018);
  await move(FORMER, FENGZE, year);
  expect(String(grid()[0]?.[0])).toContain('“十四五”');
  expect(String(grid()[0]?.[0])).toContain(`${String(wanted)}年`);
  if (mode === 'formulas') {
    expect(peek(host, 'A2', 'Values')).toEqual([['丰泽区']]);
    expect(grid()[1]).toContain(wanted);
  }
  expect([...rowsOf().keys()].sort()).toEqual([...expected(FENGZE, wanted).keys()].sort());
  expect((await previewAgain(catalog))[0]).toMatchObject({ changes: [], additions: [] });
});

test.each([
  ['plan', undefined],
  ['comparison', 2018],
] as const)(
  'a %s of a plan without 属性: the next one has it, and that is told',
  async (_, year) => {
    await insert(FORMER, 'values', year);
    const [shown] = (await preview(FORMER, FENGZE)).plans;
    expect(shown?.remarks).toContainEqual({ kind: 'column-new', column: '属性' });
    // Not where it has all that the other one has.
    const [same] = (await preview(FORMER, FORMER)).plans;
    expect(same?.remarks.map(({ kind }) => kind)).not.toContain('column-new');
  },
);

test('a plan’s own table and formulas elsewhere move in one step; what cannot is told with its reason', async () => {
  await insert(CANGSHAN, 'formulas');
  host.workbook.Worksheets.Add('摘要');
  host.type('摘要', 'A1', '仓山区');
  host.type('摘要', 'A2', '=PLAN.TARGET("仓山","GDP",2025)');
  host.type('摘要', 'A3', '=PLAN.TARGET(A1,"GDP",2025)');
  host.type('摘要', 'A4', '=PLAN.TARGET("仓山","建成区绿化覆盖率")');
  host.type('摘要', 'A5', '=PLAN.INFO(Sheet1!$A$2,"GDP","单位","十四五")');
  host.type('摘要', 'A6', '=PLAN.TARGET("晋安","GDP")');
  await host.idle();
  const shown = await preview(CANGSHAN, FENGZE);
  expect(shown.formulas.map(({ address, written }) => [address, written])).toEqual([
    ['摘要!A2', '=PLAN.TARGET("丰泽区","GDP",2025)'],
  ]);
  expect(shown.staying.map(({ address, reason }) => [address, reason.kind])).toEqual([
    ['摘要!A3', 'in-cell'],
    ['摘要!A4', 'no-counterpart'],
  ]);
  const done = await move(CANGSHAN, FENGZE);
  expect(done.ok && done.value.log[0]?.cells).toContainEqual({
    address: '摘要!A2',
    old: '=PLAN.TARGET("仓山","GDP",2025)',
    new: '=PLAN.TARGET("丰泽区","GDP",2025)',
  });
  const target = expected(FENGZE, 2023).get(`${FENGZE}-01`)?.['2025年目标值'];
  expect((peek(host, 'A1:A5', 'Values', '摘要') as unknown[][]).flat()).toEqual([
    '仓山区',
    target,
    expect.not.stringContaining(String(target)) as unknown,
    expect.anything() as unknown,
    '亿元',
  ]);
  expect(String(grid()[0]?.[0])).toContain('丰泽区');
});

test('what the user wrote stays: columns beside the rows, with word that it is about the former region', async () => {
  await insert(CANGSHAN, 'values', 2023);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('J:J').insert(Excel.InsertShiftDirection.right);
    sheet.getRange('J4').values = [['受天气影响']];
    await context.sync();
  });
  const [plan] = (await preview(CANGSHAN, FENGZE)).plans;
  expect(plan?.remarks).toContainEqual({ kind: 'own-text-kept', keys: [`${FENGZE}-01`] });
  await move(CANGSHAN, FENGZE);
  expect(grid()[3]?.[9]).toBe('受天气影响');
  expect(grid()[3]).toContain(`${FENGZE}-01`);
});

test.each([1, 2])('refused at formula %i, both are again what they were', async (action) => {
  host.type('Sheet1', 'A1', '=PLAN.TARGET("仓山","GDP",2025)');
  host.type('Sheet1', 'A2', '=PLAN.BASE("仓山","GDP")');
  await host.idle();
  const shown = await preview(CANGSHAN, FENGZE);
  const before = peek(host, 'A1:A2', 'Formulas');
  host.rejectAt(action);
  const done = await Excel.run((context) =>
    applyMove(context, moving(CANGSHAN, FENGZE), { ...shown, declined: [], adopted: [] }, DATE),
  );
  expect(done).toMatchObject({ ok: false, finding: { kind: 'write-rejected' } });
  expect(peek(host, 'A1:A2', 'Formulas')).toEqual(before);
});

test('nothing is written once the workbook is no longer what was shown', async () => {
  await insert(CANGSHAN, 'values', 2023);
  const shown = await preview(CANGSHAN, FENGZE);
  host.type('Sheet1', 'P1', '=PLAN.TARGET("仓山","GDP")');
  await host.idle();
  const before = grid();
  const done = await Excel.run((context) =>
    applyMove(context, moving(CANGSHAN, FENGZE), { ...shown, declined: [], adopted: [] }, DATE),
  );
  expect(done).toMatchObject({ ok: false, finding: { kind: 'refresh-outdated' } });
  expect(grid()).toEqual(before);
});
