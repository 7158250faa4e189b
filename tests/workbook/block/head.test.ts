import { compareWithPlan } from '../../../src/core/comparison/compare-with-plan';
import type { Host } from '../../../src/excel-host/host';
import { composeComparison } from '../../../src/workbook/comparison/compose-comparison';
import { comparisonWords } from '../../../src/wording/comparison';
import { peek } from '../../support/host';
import {
  CANGSHAN,
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

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(120_000);

let host: Host;
beforeEach(async () => {
  host = await openCounties();
});

test('the head says region and year, to be chosen from', async () => {
  await insert(comparison(CANGSHAN, 2023), 'formulas');
  expect(peek(host, 'A2:C2', 'Text')).toEqual([['地区：仓山区', '', '年份：2023年']]);
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
