import type { Catalog } from '../../core/catalog/catalog';
import { subjectOf } from '../../core/catalog/find-subject';
import { actualFigures } from '../../core/catalog/list-observations';
import type { RowExtra } from '../../core/column/column';
import { yearColumn } from '../../core/column/own-columns';
import type { Comparison } from '../../core/comparison/comparison';
import { yearValue } from '../../core/comparison/year-cell';
import { fail, succeed } from '../../core/finding/outcome';
import { rowKey } from '../../core/indicator/plan-indicator';
import { USUAL_LOOK, type ComparedWith, type TableKind } from '../block/block';
import { composeLines, type Lines } from '../comparison/compose-lines';
import {
  compareAll,
  NO_YEAR,
  planLines,
  rowsOf,
  summaryOf,
  type Comparisons,
  type Composed,
  type Offered,
} from './compose-kinds';
import type { TableQuery } from './table-query';

/** A row as each of the years by itself has it, for what has to be said of the marks that occur. */
function inYears(catalog: Catalog, comparison: Comparison, years: readonly number[]) {
  const { region, plan, year: until } = comparison;
  return comparison.rows.flatMap((row) =>
    years.map((year) => {
      const found = { region, plan, row: row.planIndicator };
      const own = yearValue(catalog, found, row, year, until);
      const actual =
        own.kind === 'level' ? own.actual : { kind: 'no-data' as const, figure: undefined };
      const isRate = own.kind === 'rate' && own.value !== undefined;
      return { row: { ...row, actual }, isRate };
    }),
  );
}

function yearSources(
  catalog: Catalog,
  { region, plan, year, rows }: Comparison,
): readonly string[] {
  return rows.flatMap(({ planIndicator }) => {
    const subject = subjectOf(catalog, region, planIndicator);
    return (['actual', 'actual_growth'] as const)
      .flatMap((measure) => actualFigures(catalog, subject, measure))
      .filter(({ lastYear }) => lastYear > plan.baseYear && lastYear <= year)
      .map(({ place }) => place.sourceId);
  });
}

interface YearsKind {
  readonly kind: TableKind;
  readonly title: (comparisons: Comparisons) => string;
  readonly actualHeading: (comparison: Comparison) => string;
  readonly columns: Offered;
  /** Whether a forecast of the target year may stand there. */
  readonly hasForecast: boolean;
}

/** 中期评估表 and 总结评估表: all years from the base year on, side by side. */
export function composeYears(query: TableQuery, kind: YearsKind): Composed {
  const { catalog, words, choice, typed = new Map<string, string>(), plan } = query;
  if (query.asked === undefined) return fail(NO_YEAR);
  const asked = kind.hasForecast ? query.asked : { ...query.asked, year: plan.targetYear };
  const compared = compareAll({ ...query, typed: new Map() }, asked);
  if (!compared.ok) return compared;
  const comparisons = compared.value;
  const [first] = comparisons;
  const years = Array.from(
    { length: asked.year - plan.baseYear },
    (_, index) => plan.baseYear + 1 + index,
  );
  const forecasts =
    kind.hasForecast && asked.year < plan.targetYear ? forecast(query, asked, typed) : undefined;
  const single = comparisons.flatMap((each) => inYears(catalog, each, years));
  const isTotalShown = !kind.hasForecast || choice.columns?.includes('实际值') === true;
  const shown = [...single.map(({ row }) => row), ...(isTotalShown ? rowsOf(comparisons) : [])];
  const table: Lines = {
    kind: kind.kind,
    title: kind.title(comparisons),
    comparisons,
    lines: planLines(comparisons).map((line) => {
      const expected = forecasts?.get(line.key);
      return expected === undefined ? line : { ...line, extra: expected };
    }),
    columns: kind.columns,
    free: years.map(yearColumn),
    headings: { 实际值: kind.actualHeading(first) },
    ...(comparisons.length > 1 ? { group: '地区' as const } : {}),
    isOfPlans: true,
    summary: summaryOf(query, comparisons),
    notes: [
      ...words.method(
        { ...first, rows: shown },
        (choice.look ?? USUAL_LOOK).notes,
        kind.hasForecast || choice.columns?.includes('目标进度') === true,
      ),
      ...words.kinds.yearly({
        hasRates: single.some(({ isRate }) => isRate),
        hasExpected: single.some(
          ({ row: { actual } }) => actual.kind === 'number' && actual.status === 'E',
        ),
        hasForecast: (forecasts?.size ?? 0) > 0,
        targetYear: plan.targetYear,
      }),
    ],
    sources: comparisons.flatMap((each) => yearSources(catalog, each)),
    asked: { ...asked, elapsed: first.elapsed },
  };
  return succeed(composeLines(catalog, words, table, choice));
}

/**
 * The rows of which somebody says what the target year will bring: as an actual value of that year with
 * 状态 预计, or typed into the table. Nothing is ever worked out.
 */
function forecast(
  query: TableQuery,
  asked: ComparedWith,
  typed: ReadonlyMap<string, string>,
): ReadonlyMap<string, RowExtra> {
  const { targetYear } = query.plan;
  const compared = compareAll(query, { ...asked, year: targetYear });
  if (!compared.ok) return new Map();
  return new Map(
    rowsOf(compared.value).flatMap((row): [string, RowExtra][] => {
      const key = rowKey(row.planIndicator);
      const known = row.known ?? row;
      const { figure } = known.actual;
      const isExpected = figure?.lastYear === targetYear && figure.status === 'E';
      const isGiven = (typed.get(key) ?? '').trim() !== '';
      if (!isExpected && !isGiven) return [];
      return [[key, { forecast: row, known: isExpected ? known : undefined }]];
    }),
  );
}
