import type { Host } from '../../../src/excel-host/host';
import { applyRefresh } from '../../../src/workbook/refresh/apply-refresh';
import type { RefreshScope } from '../../../src/workbook/inserted/read-blocks';
import { openHost, peek } from '../../support/host';
import { catalog } from '../support/qingshan';
import { renewed, withoutRow, withRow } from './renewed';
import {
  agreed,
  composing,
  DATE,
  edit,
  insert,
  insertFrom,
  preview,
  refresh,
  shown,
  WORKBOOK,
} from './user';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(60_000);

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

const values = (address: string, sheet = 'Sheet1') =>
  peek(host, address, 'Values', sheet) as unknown[][];

test('with the same package nothing is to be done, and nothing is written', async () => {
  await insert();
  const batches = host.batches.length;
  expect(shown(await preview(catalog))).toEqual([]);
  expect(await refresh(catalog)).toMatchObject({ ok: true });
  expect(host.batches.slice(batches).flatMap(({ actions }) => actions)).toEqual([]);
});

test('the preview shows old and new of every cell that would change, and why, and writes nothing', async () => {
  await insert();
  const before = values('A1:J35');
  const plans = await preview(renewed({ '01 target': '190.5', '05 target': '6.6' }));
  expect(shown(plans)).toEqual([
    ['Sheet1!F4', '180', '190.5'],
    ['Sheet1!F8', '5.5', '6.6'],
  ]);
  expect(plans.map(({ from, to }) => [from, to])).toEqual([['fixture 1.2.3', 'fixture 1.2.4']]);
  expect(values('A1:J35')).toEqual(before);
});

test('only these cells are written, with the decimals now printed', async () => {
  await insert();
  const before = values('A1:J34');
  await refresh(renewed({ '01 target': '190.5' }));
  const after = values('A1:J34');
  expect(after[3]?.[5]).toBe(190.5);
  expect(peek(host, 'F4', 'NumberFormat')).toEqual([['0.0']]);
  const others = (grid: unknown[][]) => grid.map((line, row) => (row === 3 ? [] : line));
  expect(others(after)).toEqual(others(before));
});

test.each([1, 12])('%i blocks take two syncs to show and two to write', async (count) => {
  for (let index = 0; index < count; index++) await insert({ plan: '990121-13', row: index * 12 });
  const later = renewed({});
  const begin = host.batches.length;
  await preview(later);
  const between = host.batches.length;
  const plans = await preview(later);
  const shownTwice = host.batches.length;
  await Excel.run((context) =>
    applyRefresh(context, composing(later), WORKBOOK, agreed(plans), DATE),
  );
  expect([between - begin, host.batches.length - shownTwice]).toEqual([2, 2]);
});

test('a new indicator gets a row where the plan has it, in the looks of its neighbour', async () => {
  await insert();
  const later = renewed({}, { ...withRow('04', '4.5', '新增指标'), version: '1.2.4' });
  await refresh(later);
  expect(values('A8:J8')).toEqual([
    [
      '经济发展',
      4.5,
      '新增指标',
      '亿元',
      6.2,
      7.9,
      5,
      '约束性',
      '专栏2 第4行（文本第204行）',
      '990121-14-4.5',
    ],
  ]);
  expect(values('A9:C9')).toEqual([['经济发展', 5, '城镇新增就业人数']]);
  expect(shown(await preview(later))).toEqual([]);
});

test('a new indicator at the end stands above the notes', async () => {
  await insert();
  await refresh(renewed({}, withRow('22.2', '23', '末行指标')));
  expect([values('C26')[0]?.[0], values('C27')[0]?.[0]]).toEqual([
    '主要污染物排放量（吨）：氨氮',
    '主要污染物排放量（吨）：末行指标',
  ]);
  expect(String(values('A28')[0]?.[0])).toMatch(/^注：“\[ \]”内为2021—2025年累计值；/u);
});

test('with something of the user’s beside, no row is pushed in, and the preview says so', async () => {
  await insert();
  host.type('Sheet1', 'L20', '我的数');
  const later = renewed({}, withRow('04', '4.5', '新增指标'));
  const [plan] = await preview(later);
  expect([plan?.additions, plan?.remarks]).toEqual([
    [],
    [{ kind: 'rows-not-inserted', keys: ['990121-14-4.5'] }],
  ]);
  await refresh(later);
  expect(values('A8:C8')).toEqual([['经济发展', 5, '城镇新增就业人数']]);
});

test('a row the plan withdrew stays as it is, and is spoken of', async () => {
  await insert();
  const later = renewed({}, withoutRow('02'));
  const [plan] = await preview(later);
  expect(plan?.remarks).toEqual([
    { kind: 'row-withdrawn', key: '990121-14-02', address: 'Sheet1!C5' },
  ]);
  await refresh(later);
  expect(values('C5')).toEqual([['人均地区生产总值']]);
});

test('公式 mode: formulas Excel marked as unknown are ours, and follow a new name', async () => {
  await insert({ mode: 'formulas' });
  host.type('Sheet1', 'F4', '=_xldudf_PLAN_TARGET($A$2,"地区生产总值（GDP）",2025,"十四五")');
  const [plan] = await preview(catalog);
  expect([plan?.changes, plan?.remarks]).toEqual([[], []]);
  const named = renewed(
    {},
    {
      planIndicators: [...catalog.rows.values()]
        .flat()
        .map((row) => (row.code === '01' ? { ...row, printedName: '生产总值' } : row)),
    },
  );
  const changed = shown(await preview(named)).filter(([address]) => /!F4$/.test(address ?? ''));
  expect(changed.map(([, , written]) => written)).toEqual([
    '=PLAN.TARGET($A$2,"生产总值",2025,"十四五")',
  ]);
});

test('scopes: one block, one sheet, the workbook', async () => {
  await insert();
  await insert({ row: 50 });
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('二');
    await context.sync();
  });
  await insert({ sheet: '二' });
  const later = renewed({ '01 target': '190.5' });
  const ids = async (scope: RefreshScope) => (await preview(later, scope)).map(({ id }) => id);
  expect([
    await ids({ kind: 'block', id: 'b2' }),
    await ids({ kind: 'sheet', sheet: '二' }),
    await ids(WORKBOOK),
  ]).toEqual([['b2'], ['b3'], ['b1', 'b2', 'b3']]);
});

test('one undo takes a refresh back', async () => {
  await insert();
  await refresh(renewed({ '01 target': '190.5' }, withRow('04', '4.5', '新增指标')));
  const after = values('A1:J36');
  host.undo();
  expect(values('F4')).toEqual([[180]]);
  expect(values('A8:C8')).toEqual([['经济发展', 5, '城镇新增就业人数']]);
  host.redo();
  expect(values('A1:J36')).toEqual(after);
});

const deleting = (address: string) =>
  edit((sheet) => sheet.getRange(address).delete(Excel.DeleteShiftDirection.left));

test.each([
  ['deleted', (sheet: Excel.Worksheet) => sheet.getRange('J:J').delete('Left')],
  [
    'left behind by a sorting',
    (sheet: Excel.Worksheet) => sheet.getRange('A4:I26').sort.apply([{ key: 2, ascending: false }]),
  ],
])('with its hidden key %s, a table is refreshed by its names', async (_, work) => {
  await insert();
  await edit((sheet) => void work(sheet));
  await refresh(renewed({ '01 target': '190.5', '02 base': '7.7' }));
  const rows = new Map(values('A4:H26').map((line) => [line[2], line]));
  expect(rows.get('地区生产总值（GDP）')?.[5]).toBe(190.5);
  expect(rows.get('人均地区生产总值')?.[4]).toBe(7.7);
  expect((await preview(renewed({ '01 target': '190.5', '02 base': '7.7' })))[0]?.remarks).toEqual(
    [],
  );
});

test('rows of one name without keys are told apart by what was written, else listed', async () => {
  const twin = { ...withRow('04', '4.5', '城镇化率'), version: '1.2.4' };
  const planIndicators = twin.planIndicators?.map((row) =>
    row.planId === '990121-14' && ['04', '4.5'].includes(row.code)
      ? { ...row, printedName: '同名指标', number: '4' }
      : row,
  );
  const from = renewed({}, { ...twin, ...(planIndicators && { planIndicators }) });
  await insertFrom(from);
  await deleting('J:J');
  const [plan] = await preview(
    renewed({ '01 target': '190.5' }, { ...twin, ...(planIndicators && { planIndicators }) }),
  );
  expect(plan?.remarks).toEqual([
    { kind: 'rows-ambiguous', keys: ['990121-14-04', '990121-14-4.5'] },
  ]);
});
