import type { Column, ColumnUse } from '../../core/column/column';
import { compareWithPlan } from '../../core/comparison/compare-with-plan';
import type { Comparison, ComparisonRow } from '../../core/comparison/comparison';
import { listUnreported } from '../../core/comparison/list-unreported';
import { onlyRows } from '../../core/comparison/summarise';
import type { LookupFinding } from '../../core/finding/lookup-finding';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import { rowKey } from '../../core/indicator/plan-indicator';
import type { Plan } from '../../core/plan/plan';
import { USUAL_LOOK, type Block, type ComparedWith } from '../block/block';
import { composeLines, type Line, type Lines } from '../comparison/compose-lines';
import type { TableQuery } from './table-query';

export type Composed = Outcome<Block, LookupFinding>;
/** The columns that a kind can show. */
export type Offered = readonly { readonly column: Column; readonly use: ColumnUse }[];
/** At least one; the first is the plan's in view. */
export type Comparisons = Lines['comparisons'];

/**
 * The comparisons of the plan and of those beside it, each about the rows that are asked for.
 * @example compareAll(query, asked) // { ok: true, value: [{ region: { name: '仓山区', … }, … }] }
 */
export function compareAll(
  { catalog, plan, typed }: TableQuery,
  asked: ComparedWith,
  which: 'asked' | 'all' = 'asked',
): Outcome<Comparisons, LookupFinding> {
  const { year, scheduleMargin, growthMargin, beside = [], rows } = asked;
  const settings = { scheduleMargin, growthMargin };
  const compare = (one: Plan) => {
    const compared = compareWithPlan(catalog, one, year, settings, typed);
    return compared.ok
      ? succeed(onlyRows(compared.value, which === 'all' ? undefined : rows))
      : compared;
  };
  const first = compare(plan);
  if (!first.ok) return first;
  const others: Comparison[] = [];
  for (const id of beside) {
    const other = catalog.plans.get(id);
    if (other === undefined) return fail({ kind: 'region-unknown', text: id, nearest: [] });
    const compared = compare(other);
    if (!compared.ok) return compared;
    others.push(compared.value);
  }
  return succeed([first.value, ...others]);
}

export const NO_YEAR: LookupFinding = { kind: 'argument-missing', argument: '年份' };

/** 仓山区、丰泽区; of many the first and their number. */
function namesOf(comparisons: Comparisons): string {
  const names = comparisons.map(({ region }) => region.name);
  return names.length > 3 ? `${names[0] ?? ''}等${String(names.length)}个地区` : names.join('、');
}

/**
 * Their rows, plan by plan.
 * @example planLines(comparisons)[0]?.key // '350104-14-01'
 */
export function planLines(comparisons: readonly Comparison[]): readonly Line[] {
  return comparisons.flatMap((comparison) =>
    comparison.rows.map((row) => ({ key: rowKey(row.planIndicator), comparison, row })),
  );
}

/**
 * Their rows without the rest.
 * @example rowsOf(comparisons).length // 41
 */
export function rowsOf(comparisons: Comparisons): readonly ComparisonRow[] {
  return comparisons.flatMap(({ rows }) => rows);
}

/**
 * The sources that state their actual values.
 * @example sourcesOf(rows) // ['gb-2023']
 */
export function sourcesOf(rows: readonly ComparisonRow[]): readonly string[] {
  return rows.flatMap(({ actual }) => actual.figure?.place.sourceId ?? []);
}

/**
 * What they come to; where there are several regions each has a line of its own.
 * @example summaryOf(query, comparisons)[0] // '仓山区：汇总：2023年，…'
 */
export function summaryOf(
  { words, choice: { look = USUAL_LOOK } }: TableQuery,
  comparisons: Comparisons,
): readonly string[] {
  const [first, ...others] = comparisons;
  if (others.length === 0) return words.summary(first, look.notes);
  return comparisons.map((comparison) => {
    const line = words.summary(comparison, look.notes)[comparison.whole === undefined ? 0 : 1];
    return `${comparison.region.name}：${line ?? ''}`;
  });
}

/** 年度监测表 of several regions. */
export function composeYearBeside(query: TableQuery, columns: Offered): Composed {
  const { catalog, words, asked, choice } = query;
  if (asked === undefined) return fail(NO_YEAR);
  const compared = compareAll(query, asked);
  if (!compared.ok) return compared;
  const [first] = compared.value;
  const rows = rowsOf(compared.value);
  const table: Lines = {
    kind: 'comparison',
    title: `${namesOf(compared.value)}“${first.plan.period}”规划指标${String(asked.year)}年完成情况对比`,
    comparisons: compared.value,
    lines: planLines(compared.value),
    columns,
    group: '地区',
    isOfPlans: true,
    summary: summaryOf(query, compared.value),
    notes: words.method({ ...first, rows }, (choice.look ?? USUAL_LOOK).notes),
    sources: sourcesOf(rows),
    asked: { ...asked, elapsed: first.elapsed },
  };
  return succeed(composeLines(catalog, words, table, choice));
}

/** 未报送清单: what each region still owes of the year. */
export function composeUnreported(query: TableQuery, columns: Offered): Composed {
  const { catalog, words, asked, choice, listed } = query;
  if (asked === undefined) return fail(NO_YEAR);
  const compared = compareAll(query, asked);
  if (!compared.ok) return compared;
  const [first] = compared.value;
  const missing = listUnreported(catalog, compared.value, listed);
  const table: Lines = {
    kind: 'unreported',
    title: `${String(asked.year)}年${namesOf(compared.value)}规划指标未报送清单`,
    comparisons: compared.value,
    lines: missing.map(({ comparison, row, reported }) => ({
      key: rowKey(row.planIndicator),
      comparison,
      row,
      given: { 地区: comparison.region.name },
      extra: { remark: words.kinds.remark(reported) },
    })),
    columns,
    headings: { 备注: '报送情况' },
    group: '地区',
    isOfPlans: false,
    summary: words.kinds.unreported(compared.value, missing),
    notes: words.kinds.unreportedNotes,
    sources: [],
    asked: { ...asked, elapsed: first.elapsed },
  };
  return succeed(composeLines(catalog, words, table, choice));
}
