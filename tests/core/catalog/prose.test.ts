import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { Catalog } from '../../../src/core/catalog/catalog';
import { findSubject } from '../../../src/core/catalog/find-subject';
import { listObservations } from '../../../src/core/catalog/list-observations';
import { listedRows, proseRows } from '../../../src/core/catalog/find-figure';
import type { Outcome } from '../../../src/core/finding/outcome';
import type { LookupFinding } from '../../../src/core/finding/lookup-finding';
import type { Measure, PrintedFigure } from '../../../src/core/figure/printed-figure';
import { TARGET, BASE, GROWTH } from '../../../src/core/function/row-functions';
import { STATUS } from '../../../src/core/function/progress-functions';
import type { PlanIndicator } from '../../../src/core/indicator/plan-indicator';
import { askPlanTable, composePlanTable } from '../../../src/core/table/plan-table';
import { fixturePackage } from '../../support/fixture-package';

const PLAN = '990121-14';
const LOST = '990122-14';
const plain = fixturePackage();

function row(planId: string, code: string, printedName: string, position: number): PlanIndicator {
  return {
    planId,
    code,
    origin: 'prose',
    number: '',
    position,
    category: '',
    printedName,
    parentName: '',
    unit: '家',
    attribute: '',
    indicatorId: undefined,
  };
}

/** A statement in prose: `code measure first-last text`, or of one year alone. */
function statement(line: string, planId = PLAN, kind: 'prose' | 'table' = 'prose'): PrintedFigure {
  const [code = '', measure = '', years = '', ...text] = line.split(' ');
  const [firstYear = 0, lastYear = firstYear] = years.split('-').map(Number);
  return {
    id: `${planId} ${line} ${kind}`,
    planId,
    code,
    regionId: undefined,
    indicatorId: undefined,
    measure: measure as Measure,
    firstYear,
    lastYear,
    text: text.join(' '),
    unit: '',
    place: { sourceId: 'paper', kind, text: '第三章', line: 400 },
  };
}

const catalog = buildCatalog([
  fixturePackage({
    planIndicators: [
      ...plain.planIndicators,
      row(PLAN, 'P01', '高新技术企业', 101),
      row(PLAN, 'P02', '图书馆', 102),
      row(PLAN, 'P03', '公园', 103),
      row(LOST, 'P01', '学校', 1),
    ],
    figures: [
      ...plain.figures,
      statement('P01 target 2022 60家'),
      statement('P01 target 2025 突破100家'),
      statement('P01 base 2020 40家'),
      statement('P02 target 2035 30家以上'),
      statement('P03 target 2021-2023 新建12家'),
      statement('P03 growth 2021-2023 9%'),
      // The table prints 180 for 01, and nothing for the growth of 05.
      statement('01 target 2025 175亿元'),
      statement('01 target 2035 400亿元'),
      statement('01 base 2020 119亿元'),
      statement('05 growth 2021-2025 3%'),
      statement('P01 target 2025 20家', LOST),
      statement('01 actual 2018 100', '990121-13', 'table'),
      statement('01 actual 2018 101'),
      statement('01 actual 2019 103'),
    ],
  }),
]);

const about = (indicator: string, year?: number, plan?: string) => ({
  region: '青山县',
  indicator,
  year,
  plan,
});
const answer = (outcome: Outcome<number, LookupFinding>) =>
  outcome.ok ? outcome.value : outcome.finding;

function planOf(id: string, from: Catalog = catalog) {
  const plan = from.plans.get(id);
  if (plan === undefined) throw new Error(id);
  return plan;
}

describe('the target of a year', () => {
  test.each([
    ['the target year', '高新技术企业', 2025, undefined, 100],
    ['no year means the target year', '高新技术企业', undefined, undefined, 100],
    ['a year on the way', '高新技术企业', 2022, undefined, 60],
    ['a year on the way, with the plan', '高新技术企业', 2022, '十四五', 60],
    ['a year far ahead, of no plan’s period', '图书馆', 2035, undefined, 30],
    ['a year far ahead, with the plan', '图书馆', 2035, '十四五', 30],
    ['the table’s statement where prose states it too', 'GDP', 2025, undefined, 180],
    ['a year far ahead of a row of the table', 'GDP', 2035, undefined, 400],
    ['a year of another plan stays that plan’s', 'GDP', 2020, undefined, 110],
  ])('%s', (_, indicator, year, plan, value) => {
    expect(answer(TARGET.ask(catalog, about(indicator, year, plan)))).toBe(value);
  });

  test.each([
    ['a year without one', '高新技术企业', 2023, [2022, 2025], true],
    ['only for another year', '图书馆', undefined, [2035], false],
    ['a year that a stretch of years ends in', 'GDP', 2023, [2025, 2035], true],
    ['a stretch of years', '公园', 2023, [2025], true],
  ])('%s is refused, naming the years there are', (_, indicator, year, years, isWithin) => {
    expect(answer(TARGET.ask(catalog, about(indicator, year)))).toMatchObject({
      kind: 'year-not-target',
      years,
      isWithin,
    });
  });

  test('a year of no plan that nothing is stated of leaves the reason as it was', () => {
    expect(answer(TARGET.ask(catalog, about('高新技术企业', 2035)))).toMatchObject({
      kind: 'plan-absent',
    });
  });
});

test('base and growth of a table row are the table’s', () => {
  expect(answer(BASE.ask(catalog, about('GDP')))).toBe(120.5);
  expect(answer(GROWTH.ask(catalog, about('GDP')))).toBe(8);
});

test('what prose leaves unsaid is no blank cell', () => {
  expect(answer(GROWTH.ask(catalog, about('高新技术企业')))).toMatchObject({
    kind: 'figure-unstated',
    measure: 'growth',
  });
});

describe('lists', () => {
  test('a plan with a table is listed by it alone', () => {
    const plan = planOf(PLAN);
    expect(listedRows(catalog, plan)).toHaveLength(23);
    expect(proseRows(catalog, plan).map(({ code }) => code)).toEqual(['P01', 'P02', 'P03']);
    const table = askPlanTable(catalog, { region: '青山县', plan: '', columns: '' });
    expect(table.ok && table.value.rows).toHaveLength(23);
  });

  test('a blank cell of the table stays blank, whatever prose adds', () => {
    const rows = composePlanTable(catalog, planOf(PLAN), ['目标值', '年均增长']).rows;
    const cells = rows.find(({ planIndicator }) => planIndicator.code === '05')?.cells;
    expect(cells?.[1]).toEqual({ kind: 'blank' });
    expect(answer(GROWTH.ask(catalog, about(`${PLAN}-05`)))).toBe(3);
  });

  test('a figure of other years carries them', () => {
    const plan = planOf(PLAN);
    const { rows } = composePlanTable(
      catalog,
      plan,
      ['基期值', '目标值', '年均增长'],
      proseRows(catalog, plan),
    );
    expect(rows.map(({ cells }) => cells.map((cell) => ('text' in cell ? cell.text : '')))).toEqual(
      [
        ['40家', '突破100家', ''],
        ['', '30家以上（2035年）', ''],
        ['', '新建12家（2021—2023年）', '9%（2021—2023年）'],
      ],
    );
  });

  test('a plan whose table is missing is listed by its prose, but has no table', () => {
    expect(listedRows(catalog, planOf(LOST)).map(({ code }) => code)).toEqual(['P01']);
    expect(askPlanTable(catalog, { region: '白水县', plan: '', columns: '' })).toMatchObject({
      finding: { kind: 'table-missing', inProse: 1 },
    });
  });
});

test.each([
  ['a goal for a year far ahead', '图书馆'],
  ['a goal for some years on the way', '公园'],
])('%s is not judged as the plan’s target', (_, indicator) => {
  const status = STATUS.ask(catalog, { ...about(indicator, 2023), actual: '10' });
  expect(status).toMatchObject({ finding: { kind: 'not-computable', why: { kind: 'no-target' } } });
});

test('an actual value that the table of the same document states is the table’s', () => {
  const region = catalog.regions.get('990121');
  const subject = region && findSubject(catalog, region, 'GDP', 2018);
  if (!subject?.ok) throw new Error('GDP');
  expect(listObservations(catalog, subject.value).map(({ year, value }) => [year, value])).toEqual([
    [2018, 100],
    [2019, 103],
  ]);
});
