import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { compareWithPlan } from '../../../src/core/comparison/compare-with-plan';
import type { PlanPackage } from '../../../src/core/catalog/catalog';
import { shelf } from '../../../src/datapackage/shelf';
import { shippedPackage } from '../../../src/datapackage/shipped';
import type { Host } from '../../../src/excel-host/host';
import { associateFunctions } from '../../../src/functions/cells';
import { composeMetadata } from '../../../src/functions/metadata';
import { HEAD_ROWS, type Block } from '../../../src/workbook/block/block';
import { composeBlock } from '../../../src/workbook/block/compose-block';
import { readDescriptor } from '../../../src/workbook/block/descriptor';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { composeComparison } from '../../../src/workbook/comparison/compose-comparison';
import { freezeWorkbook } from '../../../src/workbook/freeze/freeze-workbook';
import { comparisonWords } from '../../../src/wording/comparison';
import { entries } from '../../support/entries';
import { openHost, peek } from '../../support/host';
import { preview, refresh } from '../refresh/user';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(120_000);

const CANGSHAN = '350104-14';
const FENGZE = '350503-14';
/** What is stated of 仓山 and 丰泽: region, concept, year, text. */
const STATED = [
  ['350104', 'gdp', 2021, '950'],
  ['350104', 'gdp', 2023, '1261'],
  ['350104', 'gdp', 2024, '1330'],
  ['350104', 'urban-new-jobs', 2021, '1.4'],
  ['350104', 'urban-new-jobs', 2022, '1.3'],
  ['350104', 'urban-new-jobs', 2023, '1.2'],
  ['350104', 'urbanisation-rate', 2023, '100'],
  ['350104', 'service-share-of-gdp', 2024, '63'],
  ['350503', 'gdp', 2023, '900'],
  ['350503', 'doctors-per-1000', 2023, '4.1'],
  ['350503', 'good-air-days-share', 2024, '98'],
] as const;
const actuals: PlanPackage = {
  ...entries('990121-14', []),
  figures: STATED.map(([regionId, indicatorId, year, text], index) => ({
    id: `actual-${String(index)}`,
    ...{ planId: undefined, code: undefined, regionId, indicatorId, measure: 'actual' as const },
    ...{ firstYear: year, lastYear: year, text, unit: '' },
    place: { sourceId: '年报.csv', kind: 'entry' as const, text: '第2行', line: undefined },
  })),
};
const catalog = buildCatalog([shippedPackage(), actuals]);

let host: Host;
beforeEach(async () => {
  host = await openHost();
  host.registerFunctions('PLAN', composeMetadata('https://localhost:3000/').functions);
  associateFunctions();
  shelf.put([actuals]);
});

function comparison(planId: string, year: number): Block {
  const plan = catalog.plans.get(planId);
  const compared = plan && compareWithPlan(catalog, plan, year);
  if (!compared?.ok) throw new Error('not compared');
  return composeComparison(catalog, compared.value, comparisonWords, { mode: 'formulas' });
}

async function insert(block: Block, mode: 'values' | 'formulas', sheet = 'Sheet1') {
  if (sheet !== 'Sheet1') host.workbook.Worksheets.Add(sheet);
  const done = await Excel.run((context) =>
    insertBlock(context, { block, mode, anchor: { kind: 'cell', sheet, row: 0, column: 0 } }),
  );
  if (!done.ok) throw new Error(JSON.stringify(done.finding));
  await host.idle();
}

const grid = (sheet = 'Sheet1') => peek(host, 'A1:P50', 'Values', sheet) as unknown[][];
const plain = (value: unknown) => String(value).replace('\n', '');

/** What stands in a table's rows: by 编码, then by heading. Rows without their key are not ours. */
function rowsOf(sheet = 'Sheet1'): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const header = (grid(sheet)[HEAD_ROWS - 1] ?? []).map(plain).filter((word) => word !== '');
  const key = header.indexOf('编码');
  return new Map(
    grid(sheet)
      .slice(HEAD_ROWS)
      .filter((line) => /^\d{6}-14-/u.test(String(line[key])))
      .map((line) => [
        String(line[key]),
        Object.fromEntries(header.map((word, index) => [word, line[index]])),
      ]),
  );
}

/** What the table of a region and a year would say in numbers. */
function expected(planId: string, year: number) {
  const block = comparison(planId, year);
  const heading = (index: number) => block.columns[index]?.heading ?? '';
  return new Map(
    block.rows.map(({ key, cells }) => [
      key,
      Object.fromEntries(
        cells.map(({ content }, index) => [
          heading(index),
          content.kind === 'number' ? content.value : content.kind === 'text' ? content.text : '',
        ]),
      ),
    ]),
  );
}

async function choose(address: string, words: string) {
  host.type('Sheet1', address, words);
  await host.idle();
}
const REGION = 'A2';
const YEAR = 'D2';

test('the head says region and year, to be chosen from', async () => {
  await insert(comparison(CANGSHAN, 2023), 'formulas');
  expect(peek(host, 'A2:D2', 'Text')).toEqual([['地区：仓山区', '', '', '年份：2023年']]);
  const asked = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const cells = [REGION, YEAR].map((each) => sheet.getRange(each).dataValidation);
    for (const each of cells) each.load('rule');
    await context.sync();
    return cells.map(({ rule }) => rule.list?.source);
  });
  expect(asked[0]).toContain('丰泽区');
  expect(asked[1]).toBe('2021,2022,2023,2024,2025');
});

test('what 数值 has no head for, and a table of two columns, names region and year in its formulas', async () => {
  await insert(comparison(CANGSHAN, 2023), 'values');
  expect(grid()[1]?.[0]).toBe('');
  const plan = catalog.plans.get(CANGSHAN);
  const compared = plan && compareWithPlan(catalog, plan, 2023);
  if (!compared?.ok) throw new Error('not compared');
  const options = { mode: 'formulas', columns: ['指标', '实际值'] } as const;
  const narrow = composeComparison(catalog, compared.value, comparisonWords, options);
  await insert(narrow, 'formulas', '窄');
  expect(grid('窄')[1]?.[0]).toBe('');
  expect(rowsOf('窄').get(`${CANGSHAN}-01`)).toMatchObject({ '2023年实际值': 1261 });
});

test('another year in the head: every row, title, heading and 指标完成率 follow at once, and no note speaks of the old one', async () => {
  await insert(comparison(CANGSHAN, 2023), 'formulas');
  for (const year of [2024, 2021, 2025, 2023]) {
    await choose(YEAR, String(year));
    expect(rowsOf()).toEqual(expected(CANGSHAN, year));
    const said = grid().flat().map(String);
    expect(said[0]).toBe(`仓山区“十四五”规划指标${String(year)}年完成情况对比`);
    const { completion } = comparison(CANGSHAN, year);
    expect(said.filter((text) => text.startsWith('指标完成率'))).toEqual(
      completion ? [completion] : [],
    );
    expect(said.some((text) => text.startsWith('汇总'))).toBe(year === 2023);
    expect(said.some((text) => text.includes('待刷新'))).toBe(year !== 2023);
  }
});

test('another region: what its plan has follows, what it lacks is no number, and the table says that it waits', async () => {
  await insert(comparison(CANGSHAN, 2023), 'formulas');
  await choose(REGION, '丰泽区');
  const now = rowsOf();
  expect(now.get(`${CANGSHAN}-01`)).toMatchObject({ '2023年实际值': 900, 单位: '亿元' });
  expect(now.get(`${CANGSHAN}-13`)).toMatchObject({ '2023年实际值': 4.1 });
  // 丰泽 has no row of 建成区绿化覆盖率.
  expect(String(now.get(`${CANGSHAN}-20`)?.['2025年目标值'])).toMatch(/^#/u);
  expect(
    grid()[1]
      ?.map(String)
      .some((text) => text.includes('地区已改')),
  ).toBe(true);
  expect(grid()[0]?.[0]).toContain('丰泽区');
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
  expect([actual(2024), verdict('01'), verdict('02')]).toEqual([
    1000,
    '无法判断（缺2024年实际值）',
    '无法判断（缺2024年实际值）',
  ]);
  const [plan] = await preview(catalog);
  expect(plan?.remarks).toContainEqual({
    kind: 'actuals-held',
    of: '仓山区2023年',
    keys: [`${CANGSHAN}-01`, `${CANGSHAN}-02`],
  });
  await refresh(catalog);
  await host.idle();
  expect([actual(2024), verdict('02')]).toEqual([1330, '无法判断（缺2024年实际值）']);
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
  expect(readDescriptor(host.settings.get('PLAN.block.b1'))?.head).toEqual({ region: '仓山区' });
  await choose(REGION, '丰泽区');
  await refresh(catalog);
  await host.idle();
  const shown = rowsOf();
  expect(shown.size).toBe(other.value.rows.length);
  expect(shown.get(`${FENGZE}-04`)).toMatchObject({ 指标: '社会消费品零售总额', 单位: '亿元' });
  expect(grid()[0]?.[0]).toBe(other.value.title);
});

test('frozen for sharing, no line goes on following a head that the numbers no longer follow', async () => {
  await insert(comparison(CANGSHAN, 2023), 'formulas');
  await Excel.run(freezeWorkbook);
  await choose(YEAR, '2024');
  expect(grid()[0]?.[0]).toBe('仓山区“十四五”规划指标2023年完成情况对比');
  const written = (peek(host, 'A1:P50', 'Formulas') as unknown[][]).flat().map(String);
  expect(written.filter((each) => each.startsWith('='))).toEqual([]);
});
