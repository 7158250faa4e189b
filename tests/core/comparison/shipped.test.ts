import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { compareWithPlan } from '../../../src/core/comparison/compare-with-plan';
import type { Comparison } from '../../../src/core/comparison/comparison';
import { standingOf } from '../../../src/core/comparison/summarise';
import { shippedPackage } from '../../../src/datapackage/shipped';

const catalog = buildCatalog([shippedPackage()]);

function compare(planId: string, year: number): Comparison {
  const plan = catalog.plans.get(planId);
  const compared = plan && compareWithPlan(catalog, plan, year);
  if (!compared?.ok) throw new Error(`${planId} ${String(year)}`);
  return compared.value;
}

describe('丰泽 2023', () => {
  const { rows, summary, elapsed } = compare('350503-14', 2023);
  const jobs = rows.find(({ planIndicator }) => planIndicator.code === '12');

  test('one of 21 rows has an actual value, the others are without data or to be found', () => {
    const others = rows.filter((row) => row !== jobs);
    expect(rows).toHaveLength(21);
    expect([...new Set(others.map(standingOf))].sort()).toEqual(['no-data', 'open']);
    expect([...new Set(others.map(({ actual }) => actual.kind))]).toEqual(['no-data']);
    expect(summary.all).toMatchObject({ rows: 21, withActual: 1 });
  });

  test('that row is a lower bound which names the missing years', () => {
    expect(jobs?.actual).toMatchObject({ kind: 'number', value: 2.2, missing: [2021, 2022] });
    expect(jobs?.deciding?.progress?.value).toBeCloseTo(2.2 / 6, 12);
    expect(jobs?.deciding).toMatchObject({
      progress: { bound: 'at-least' },
      verdict: { kind: 'undecidable', reason: { kind: 'actual-missing', years: [2021, 2022] } },
    });
    expect(jobs?.actualPlace).toContain('第三部分 第四点');
  });

  test('no row without an actual value has progress or need', () => {
    const others = rows.filter(({ actual }) => actual.kind !== 'number');
    const numbers = others.flatMap(({ assessments }) =>
      assessments.flatMap(({ progress, needed, completion }) => [progress, needed, completion]),
    );
    expect(numbers.filter((each) => each !== undefined)).toEqual([]);
  });

  test('rows stand in the order of the plan, 约束性 is counted first', () => {
    expect(rows.map(({ planIndicator }) => planIndicator.position)).toEqual(
      rows.map((_, index) => index + 1),
    );
    expect(summary.groups.map(({ attribute }) => attribute)).toEqual(['约束性', '预期性']);
    expect(elapsed).toBe(0.6);
  });
});

test('the completion table of a finished period is compared with itself', () => {
  const { rows, summary } = compare('350503-13', 2020);
  const gdp = rows[0];
  expect(gdp?.actual).toMatchObject({ kind: 'number', value: 763, scope: 'year' });
  expect(rows[2]?.actual.kind).not.toBe('no-data');
  expect(summary.all.standings.map(({ rows: count }) => count).reduce((a, b) => a + b)).toBe(25);
});

test.each([
  ['the base year', '350503-14', 2020, 'year-outside-plan'],
  ['a year after the plan', '350503-14', 2026, 'year-outside-plan'],
  ['a plan that nothing is left of', '350111-13', 2019, 'table-missing'],
])('%s is refused', (_, planId, year, kind) => {
  const plan = catalog.plans.get(planId);
  expect(plan && compareWithPlan(catalog, plan, year)).toMatchObject({ finding: { kind } });
});

test('a plan whose table is lost is compared by what its prose states', () => {
  const { rows, summary } = compare('350111-14', 2023);
  expect(rows.map(({ planIndicator }) => planIndicator.origin)).toEqual(rows.map(() => 'prose'));
  expect(summary.all).toMatchObject({ rows: 25, withActual: 0 });
});

test('a level that the printed growth does not lead to is noted', () => {
  const [gdp] = compare('350104-14', 2023).rows;
  expect(gdp?.gap?.implied).toBeCloseTo(902.27 * 1.08 ** 5, 8);
});
