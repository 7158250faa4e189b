import fc from 'fast-check';
import { resolvePlan, resolveRegion } from '../../../src/core/catalog/resolve-plan';
import type { Plan } from '../../../src/core/plan/plan';
import type { Block } from '../../../src/workbook/block/block';
import { composeBlock } from '../../../src/workbook/block/compose-block';
import { counterpartsOf } from '../../../src/workbook/refresh/follow-move';
import {
  CANGSHAN,
  REGION,
  YEAR,
  catalog,
  choose,
  comparison,
  grid,
  insert,
  openCounties,
  rowsOf,
} from '../support/counties';

// A whole Excel per test, told dozens of heads: on a busy machine that takes minutes.
jest.setTimeout(600_000);
beforeEach(async () => {
  await openCounties();
});

const planOf = (id: string): Plan => {
  const plan = catalog.plans.get(id);
  if (plan === undefined) throw new Error(id);
  return plan;
};
const own = planOf(CANGSHAN);
const tableOf = (id: string): Block => {
  const block = composeBlock(catalog, planOf(id));
  if (!block.ok) throw new Error(id);
  return block.value;
};

/** By name, part and code, of another city, one whose table is missing, two at once, unknown, blank, a formula. */
const REGIONS = [
  ...['仓山区', '丰泽区', '350503', '泉州经济技术开发区', '晋安', '丰泽区、晋安区', '没有的区', ''],
  '=1',
];
/** Of the plan, with a word behind it, before and after the plan, in words, with decimals, blank. */
const YEARS = ['2023', '2021', '2025', '2024年', '2019', '2031', '二〇二四', '2023.5', '去年', ''];
/** What a plan says whatever the year is. */
const OF_PLAN = ['基期值', '目标值', '年均增长'];
const bare = (heading: string) => heading.replace(/^[^年]*年+/u, '');

/** The plan that a region in the head leads to. */
function planAsked(region: string): Plan | undefined {
  const found = resolveRegion(catalog, region);
  const plan = found.ok ? resolvePlan(catalog, found.value, { period: own.period }) : undefined;
  return plan?.ok === true ? plan.value : undefined;
}

/** The tables that say what the head asks for; none where nothing answers to it. */
function asked(region: string, year: string | undefined): readonly Block[] {
  const plan = planAsked(region);
  if (plan === undefined || plan.table === 'missing') return [];
  const digits = year?.replace(/[〇一二三四五六七八九]/gu, (digit) =>
    String('〇一二三四五六七八九'.indexOf(digit)),
  );
  const number = Number(digits?.replace(/年$/u, '') ?? 'none');
  const isItsYear = Number.isInteger(number) && number > plan.baseYear && number <= plan.targetYear;
  return [tableOf(plan.id), ...(isItsYear ? [comparison(plan.id, number)] : [])];
}

/** Figures on the sheet that are not those of the plan and the year that its head asks for. */
function foreign(region: string, year: string | undefined): readonly string[] {
  const plan = planAsked(region);
  const counterparts = plan && counterpartsOf(catalog, own, plan);
  const tables = asked(region, year);
  const right = new Set(
    tables.flatMap(({ columns, rows }) =>
      rows.flatMap(({ key, cells }) =>
        cells.flatMap(({ content }, at) =>
          content.kind === 'number'
            ? [`${key} ${bare(columns[at]?.heading ?? '')} ${String(content.value)}`]
            : [],
        ),
      ),
    ),
  );
  // A target that only the plan's prose states has no row in its table; the functions know it.
  const inTable = new Set(tables.flatMap(({ rows }) => rows.map(({ key }) => key)));
  return [...rowsOf()].flatMap(([key, line]) => {
    const next = counterparts?.get(key) ?? '';
    const isProse = next !== '' && !inTable.has(next);
    return Object.entries(line).flatMap(([heading, value]) => {
      const column = bare(heading);
      const isFigure = typeof value === 'number' && column !== '序号';
      const isRight = right.has(`${next} ${column} ${String(value)}`);
      return !isFigure || isRight || (isProse && OF_PLAN.includes(column))
        ? []
        : [`${key} ${heading} ${String(value)}`];
    });
  });
}

/** Notes that were written for what the head no longer says. */
const notesOf = (block: Block) =>
  new Set([...block.notes, block.sourceLine].filter((line) => line !== block.completion));
const said = () => grid().flat().map(String);

test('whatever stands in the head of a comparison, no figure or note is of another region or year without a word', async () => {
  const block = comparison(CANGSHAN, 2023);
  await insert(block, 'formulas');
  const head = fc.tuple(fc.constantFrom(...REGIONS), fc.constantFrom(...YEARS));
  await fc.assert(
    fc.asyncProperty(head, async ([region, year]) => {
      await choose(REGION, region);
      await choose(YEAR, year);
      expect(foreign(region, year)).toEqual([]);
      const isOwn = region === '仓山区' && year === '2023';
      expect(said().some((text) => text.includes('待刷新'))).toBe(!isOwn);
      expect(said().some((text) => notesOf(block).has(text))).toBe(isOwn);
      // The title names what the head says, whether anything answers to it or not.
      const [title = ''] = said();
      expect(title).toContain(`${region.replace('=', '')}“十四五”规划指标${year}`);
    }),
    { numRuns: 24, examples: [[['仓山区', '']], [['没有的区', '2023']], [['仓山区', '2031']]] },
  );
});

test('nor in the head of a plan’s own table', async () => {
  const block = tableOf(CANGSHAN);
  await insert(block, 'formulas');
  for (const region of [...REGIONS, '仓山区']) {
    await choose(REGION, region);
    expect([region, foreign(region, undefined)]).toEqual([region, []]);
    expect(said().some((text) => text.includes('待刷新'))).toBe(region !== '仓山区');
    expect(said().some((text) => notesOf(block).has(text))).toBe(region === '仓山区');
    expect(said()[0]).toContain(`${region.replace('=', '')}“十四五”规划指标`);
  }
});
