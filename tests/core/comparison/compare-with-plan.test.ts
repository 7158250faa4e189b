import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { PlanPackage } from '../../../src/core/catalog/catalog';
import { compareWithPlan } from '../../../src/core/comparison/compare-with-plan';
import type { Comparison, ComparisonRow } from '../../../src/core/comparison/comparison';
import { standingOf } from '../../../src/core/comparison/summarise';
import type { PlanIndicator } from '../../../src/core/indicator/plan-indicator';
import { entries, type Entry } from '../../support/entries';
import { progressPackage } from '../../support/progress-package';

function compare(stated: readonly Entry[] = [], attributes: Attributes = {}): Comparison {
  const shipped = marked(progressPackage(), attributes);
  const catalog = buildCatalog([shipped, entries('990121-14', stated)]);
  const plan = catalog.plans.get('990121-14');
  const compared = plan && compareWithPlan(catalog, plan, 2023);
  if (!compared?.ok) throw new Error('not compared');
  return compared.value;
}

type Attributes = Readonly<Record<string, PlanIndicator['attribute']>>;

function marked(content: PlanPackage, attributes: Attributes): PlanPackage {
  const planIndicators = content.planIndicators.map((row) => ({
    ...row,
    attribute: attributes[row.printedName] ?? row.attribute,
  }));
  return { ...content, planIndicators };
}

function rowOf({ rows }: Comparison, name: string): ComparisonRow {
  const row = rows.find(({ planIndicator }) => planIndicator.printedName === name);
  if (row === undefined) throw new Error(name);
  return row;
}

test.each<[string, string, string, string]>([
  ['床位数', '63.2', 'number year 63.2', 'on-schedule'],
  ['平均浓度', '22.5', 'number year 22.5', 'behind'],
  ['失业率', '4.0', 'number year 4', 'broken'],
  ['病死率', '4.0', 'number year 4', 'kept'],
  ['占比', '13.2', 'number year 13.2', 'behind'],
  ['减排任务', '完成', 'text', 'done'],
  ['减排任务', '未完成', 'text', 'missed'],
  ['减排任务', '正在推进', 'text', 'open'],
  ['床位数', '', 'blank', 'no-data'],
  ['床位数', '--', 'not-set', 'no-data'],
  ['床位数', '无数据', 'no-data', 'no-data'],
  ['收入', '128', 'number year 128', 'nearly'],
])('%s with %p in 2023: %s, %s', (name, text, actual, standing) => {
  const row = rowOf(compare([[name, 2023, text]]), name);
  const { kind } = row.actual;
  const shown =
    row.actual.kind === 'number' ? `${kind} ${row.actual.scope} ${String(row.actual.value)}` : kind;
  expect([shown, standingOf(row)]).toEqual([actual, standing]);
});

test.each<[string, string, number]>([
  ['新增就业', 'total', 3.15],
  ['生产总值', 'average', 5.9187939],
  ['能耗降低', 'reduction', 4.8729894],
])('%s is compared by its %s', (name, scope, value) => {
  const { actual } = rowOf(compare(), name);
  expect(actual).toMatchObject({ kind: 'number', scope });
  expect(actual.kind === 'number' && actual.value).toBeCloseTo(value, 6);
});

test('a level and a growth are both judged, and the worst that is judged decides', () => {
  const { assessments, deciding } = rowOf(compare([['收入', 2023, '128']]), '收入');
  expect(assessments.map(({ target, verdict }) => [target.type, verdict.kind])).toEqual([
    ['level', 'nearly'],
    ['growth', 'undecidable'],
  ]);
  expect(deciding?.target.type).toBe('level');
});

test('another year is never taken for the year', () => {
  expect(rowOf(compare([['床位数', 2022, '63.2']]), '床位数').actual.kind).toBe('no-data');
});

test('a row without a target counts as such', () => {
  expect(standingOf(rowOf(compare(), '没有目标'))).toBe('no-target');
});

test('bad news: 约束性 first, then the worst first; the table keeps its order', () => {
  const stated: readonly Entry[] = [
    ['床位数', 2023, '59'],
    ['平均浓度', 2023, '22.5'],
    ['占比', 2023, '13.2'],
  ];
  const compared = compare(stated, { 占比: '约束性', 床位数: '预期性' });
  const names = compared.summary.lagging.map(({ planIndicator }) => planIndicator.printedName);
  expect(names).toEqual(['占比', '床位数', '平均浓度', '生产总值', '能耗降低']);
  expect(compared.rows.map(({ planIndicator }) => planIndicator.position)).toEqual(
    compared.rows.map((_, index) => index + 1),
  );
  expect(compared.summary.groups.map(({ attribute, tally }) => [attribute, tally.rows])).toEqual([
    ['约束性', 1],
    ['预期性', 1],
    ['', 12],
  ]);
});
