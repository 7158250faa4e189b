import type { Host } from '../../../src/excel-host/host';
import { blockIn } from '../../support/host';
import { composeBlock } from '../../../src/workbook/block/compose-block';
import { readDescriptor } from '../../../src/workbook/block/descriptor';
import {
  CANGSHAN,
  FENGZE,
  REGION,
  YEAR,
  catalog,
  choose,
  comparison,
  expected,
  grid,
  insert,
  openCounties,
  rowsOf,
} from '../support/counties';
import { preview, refresh } from './user';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(120_000);

let host: Host;
beforeEach(async () => {
  host = await openCounties();
});

test.each([
  ['丰泽区', FENGZE, 2024],
  ['丰泽', FENGZE, 2023],
  ['仓山区', CANGSHAN, 2025],
  ['350581', undefined, 2023],
] as const)(
  'refreshed after %s: the table of that plan (%s) in %s, row by row',
  async (region, planId, year) => {
    await insert(comparison(CANGSHAN, 2023), 'formulas');
    await choose(REGION, region);
    await choose(YEAR, String(year));
    const before = grid();
    const [plan] = await preview(catalog);
    if (planId === undefined) {
      expect(plan?.remarks).toMatchObject([{ kind: 'head-unreadable' }]);
      await refresh(catalog);
      expect(grid()).toEqual(before);
      return;
    }
    expect(plan?.remarks[0]).toEqual({ kind: 'head-followed', region, year });
    await refresh(catalog);
    await host.idle();
    const wanted = expected(planId, year);
    const shown = rowsOf();
    expect([...shown.keys()].sort()).toEqual([...wanted.keys()].sort());
    for (const [key, line] of shown)
      for (const [heading, value] of Object.entries(line))
        if (wanted.get(key)?.[heading] !== undefined)
          expect([key, heading, value]).toEqual([key, heading, wanted.get(key)?.[heading]]);
    // And once more there is nothing to do.
    expect((await preview(catalog))[0]).toMatchObject({ changes: [], additions: [], removals: [] });
  },
);

test.each([
  ['2024年', '2024年'],
  ['2024 ', 2024],
  ["'2024", '2024'],
  ['二〇二四', 2024],
  ['２０２４年', 2024],
])('a year typed as “%s” counts at once; refreshed, it is %j', async (typed, kept) => {
  const titleIn = (year: string) => `仓山区“十四五”规划指标${year}年完成情况对比`;
  const judged = (rows: ReturnType<typeof rowsOf>) =>
    [...rows].map(([key, line]) => [key, line['判定'], line['目标进度']]);
  await insert(comparison(CANGSHAN, 2023), 'formulas');
  await choose(YEAR, typed);
  expect(judged(rowsOf())).toEqual(judged(expected(CANGSHAN, 2024)));
  expect(grid()[0]?.[0]).toBe(titleIn(typed.replace(/['年 ]/gu, '')));
  const [plan] = await preview(catalog);
  expect(plan?.remarks[0]).toMatchObject({ kind: 'head-followed', year: 2024 });
  await refresh(catalog);
  await host.idle();
  expect([grid()[0]?.[0], grid()[1]?.[YEAR.charCodeAt(0) - 65]]).toEqual([titleIn('2024'), kept]);
  expect(grid().flat().join()).not.toContain('待刷新');
  expect((await preview(catalog))[0]).toMatchObject({ changes: [], additions: [], removals: [] });
});

test('a year that asks another cell is followed like one that is typed', async () => {
  await insert(comparison(CANGSHAN, 2023), 'formulas');
  host.type('Sheet1', 'Z1', '2024年');
  await choose(YEAR, '=Z1');
  await refresh(catalog);
  await host.idle();
  expect(grid()[0]?.[0]).toBe('仓山区“十四五”规划指标2024年完成情况对比');
  expect((await preview(catalog))[0]).toMatchObject({ changes: [], additions: [], removals: [] });
});

test('what was typed over belongs to its year: held for another one, and back with its own', async () => {
  await insert(comparison(CANGSHAN, 2023), 'formulas');
  const actual = (year: number) => rowsOf().get(`${CANGSHAN}-01`)?.[`${String(year)}年实际值`];
  const verdict = (key: string) => rowsOf().get(`${CANGSHAN}-${key}`)?.['判定'];
  host.type('Sheet1', 'H4', '1000');
  host.type('Sheet1', 'H5', '10');
  await host.idle();
  expect([verdict('01'), verdict('02')]).toEqual(['滞后', '滞后']);
  await choose(YEAR, '2024');
  // Until the refresh the cells show it, but nothing is judged by it.
  expect([actual(2024), verdict('01'), verdict('02')]).toEqual([1000, '无法判断', '无法判断']);
  const [plan] = await preview(catalog);
  expect(plan?.remarks).toContainEqual({
    kind: 'actuals-held',
    of: '仓山区2023年',
    keys: [`${CANGSHAN}-01`, `${CANGSHAN}-02`],
  });
  await refresh(catalog);
  await host.idle();
  expect([actual(2024), verdict('02')]).toEqual([1330, '无法判断']);
  await choose(YEAR, '2023');
  expect((await preview(catalog))[0]?.remarks).toContainEqual({
    kind: 'actuals-returned',
    keys: [`${CANGSHAN}-01`, `${CANGSHAN}-02`],
  });
  await refresh(catalog);
  await host.idle();
  expect([actual(2023), verdict('01'), verdict('02')]).toEqual([1000, '滞后', '滞后']);
});

test('rows do not go while something of the user’s stands in them', async () => {
  await insert(comparison(CANGSHAN, 2023), 'formulas');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('J:J').insert(Excel.InsertShiftDirection.right);
    sheet.getRange('J23').values = [['请园林局说明']];
    await context.sync();
  });
  await choose(REGION, '丰泽区');
  const before = grid();
  expect((await preview(catalog))[0]?.remarks).toEqual([
    { kind: 'head-not-followed', keys: [`${CANGSHAN}-20`] },
  ]);
  await refresh(catalog);
  expect(grid()).toEqual(before);
});

test('a plan’s own table follows its region too', async () => {
  const [plan, another] = [CANGSHAN, FENGZE].map((id) => catalog.plans.get(id));
  const block = plan && composeBlock(catalog, plan);
  const other = another && composeBlock(catalog, another);
  if (!block?.ok || !other?.ok) throw new Error('no block');
  await insert(block.value, 'formulas');
  expect(readDescriptor(blockIn(host))?.head).toEqual({ region: '仓山区' });
  await choose(REGION, '丰泽区');
  await refresh(catalog);
  await host.idle();
  const shown = rowsOf();
  expect(shown.size).toBe(other.value.rows.length);
  expect(shown.get(`${FENGZE}-04`)).toMatchObject({ 指标: '社会消费品零售总额', 单位: '亿元' });
  expect(grid()[0]?.[0]).toBe(other.value.title);
});
