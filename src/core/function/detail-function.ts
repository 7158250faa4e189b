import { findRow, type FoundRow, type RowQuery } from '../catalog/find-row';
import { COMPARISON_COLUMNS, type ComparisonColumn } from '../column/column';
import { COLUMNS } from '../column/columns';
import { compareOne } from '../comparison/compare-with-plan';
import type { Comparison } from '../comparison/comparison';
import type { LookupFinding } from '../finding/lookup-finding';
import { fail, succeed, type Outcome } from '../finding/outcome';
import { nameKey } from '../name/name';
import { DEFAULT_SETTINGS, type ProgressSettings } from '../progress/settings';
import { explainColumn } from '../provenance/explain-column';
import { INDICATOR, MARGINS, optional, PLAN_BEFORE_YEAR, REGION, text, year } from './argument';
import { describeFunction, type Answer, type FunctionKind } from './plan-function';
import { givenAs, GIVEN_ACTUAL, GIVEN_GROWTH } from './progress-functions';

/** A question for one cell of a comparison, in the user's own words. */
interface DetailQuery extends RowQuery {
  readonly column: string;
  /** What was reached, as for PLAN.PROGRESS; '' takes the packages'. */
  readonly actual: string;
  readonly growth?: string;
  readonly margins?: ProgressSettings | undefined;
}

interface DetailSubject {
  readonly found: FoundRow;
  readonly year: number;
  readonly column: ComparisonColumn;
  readonly comparison: Comparison;
}

type DetailAnswer = Extract<Answer, { readonly kind: 'compared' }>;

/**
 * The one function whose answers are worded: a comparison in 公式 mode shows through it what no other
 * function gives, so that the words follow the numbers.
 */
export const DETAIL = describeFunction<DetailQuery, DetailSubject, DetailAnswer>({
  title: '对比表里的一格：实际值、说明、出处等',
  description:
    '对比表里的一格：实际值（累计目标为至今合计，增速目标为至今年均增速）、说明、出处等，随实际值更新',
  result: 'value',
  arguments: {
    region: REGION,
    indicator: INDICATOR,
    year: year('要看的年份，例如 2023'),
    column: text('列', `对比表的一列：${COMPARISON_COLUMNS.join('、')}`, COMPARISON_COLUMNS),
    actual: GIVEN_ACTUAL,
    plan: PLAN_BEFORE_YEAR,
    growth: GIVEN_GROWTH,
    margins: optional(MARGINS),
  },
  kind: ({ column = '' }) => kindOf(column),
  find(catalog, { actual, growth = '', margins = DEFAULT_SETTINGS, ...query }) {
    const found = findRow(catalog, query);
    if (!found.ok) return found;
    if (query.year === undefined) return fail({ kind: 'argument-missing', argument: '年份' });
    const column = readColumn(query.column);
    if (!column.ok) return column;
    const given = { actual, growth };
    const compared = compareOne(catalog, found.value, query.year, margins, given);
    if (!compared.ok) return compared;
    const subject = { found: found.value, year: query.year, column: column.value };
    return succeed({ ...subject, comparison: compared.value });
  },
  answer: (catalog, { column, comparison }) =>
    succeed({ kind: 'compared', catalog, column, comparison }),
  explain(catalog, { found, column, year: of, comparison }, { query, addresses }) {
    const given =
      givenAs(query.actual, addresses.actual) ?? givenAs(query.growth ?? '', addresses.growth);
    const { settings } = comparison;
    return explainColumn(catalog, found, column, { year: of, settings, given });
  },
});

function readColumn(name: string): Outcome<ComparisonColumn, LookupFinding> {
  if (nameKey(name) === '') return fail({ kind: 'argument-missing', argument: '列' });
  const column = COMPARISON_COLUMNS.find((each) => nameKey(each) === nameKey(name));
  return column === undefined
    ? fail({ kind: 'column-unknown', text: name.trim(), known: COMPARISON_COLUMNS })
    : succeed(column);
}

function kindOf(name: string): FunctionKind {
  const column = readColumn(name);
  const source = column.ok ? COLUMNS[column.value].source : undefined;
  switch (source?.kind) {
    case 'figure':
      return source.measure === 'actual' ? 'observed' : 'printed';
    case 'computed':
      return 'computed';
    case 'fact':
    case undefined:
      return 'fact';
  }
}
