import type { Catalog } from '../../core/catalog/catalog';
import { COMPARISON_COLUMNS, type Column, type ColumnUse } from '../../core/column/column';
import { COLUMNS } from '../../core/column/columns';
import { compareWithPlan } from '../../core/comparison/compare-with-plan';
import type { ComparisonWords } from '../../core/comparison/comparison';
import { onlyRows } from '../../core/comparison/summarise';
import type { LookupFinding } from '../../core/finding/lookup-finding';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import { PLAN_COLUMNS, type Plan } from '../../core/plan/plan';
import type { Block, BlockMode, ComparedWith, TableChoice, TableKind } from '../block/block';
import { composeBlock } from '../block/compose-block';
import { composeComparison } from '../comparison/compose-comparison';

/** What a table is to be composed of. */
interface TableQuery {
  readonly catalog: Catalog;
  readonly plan: Plan;
  readonly words: ComparisonWords;
  /** Undefined for a kind that remembers nothing but its plan. */
  readonly asked: ComparedWith | undefined;
  readonly mode: BlockMode;
  readonly choice: TableChoice;
  /** The packages that functions will ask, where they know less than `catalog`. */
  readonly inForce?: Catalog;
  /** What the user typed over actual values of the table, by 编码. */
  readonly typed?: ReadonlyMap<string, string>;
}

/** All that is to be known of a kind of table, wherever it is offered, composed, found and refreshed. */
interface KindDescription {
  /** As the pane, the command line and the list of tables call it. */
  readonly name: string;
  /** What its descriptor remembers beside its columns: the plan alone, or a year as well. */
  readonly remembers: 'plan' | 'year';
  /** The columns that it can show, in their usual order. */
  readonly columns: readonly { readonly column: Column; readonly use: ColumnUse }[];
  /** Title, columns, content and notes as they would be inserted today; see there for the cells in 公式 mode. */
  readonly compose: (query: TableQuery) => Outcome<Block, LookupFinding>;
  /** The column by which a row is told once its key is gone. */
  readonly namedBy: Column;
  /** The column that the rest of the row follows when it is typed over; undefined where none is. */
  readonly followed: Column | undefined;
  /** Whether its progress can be drawn. */
  readonly hasChart: boolean;
}

/** Every kind of table: the one place that says what it is. */
export const KINDS: { readonly [Kind in TableKind]: KindDescription } = {
  'plan-table': {
    name: '指标表',
    remembers: 'plan',
    columns: PLAN_COLUMNS.map((column) => ({ column, use: COLUMNS[column].inPlan.use })),
    compose: ({ catalog, plan, words, choice }) =>
      composeBlock(catalog, plan, words.conflicts, choice),
    namedBy: '指标',
    followed: undefined,
    hasChart: false,
  },
  comparison: {
    name: '年度监测表',
    remembers: 'year',
    columns: COMPARISON_COLUMNS.map((column) => ({ column, use: COLUMNS[column].compared.use })),
    compose: composeYear,
    namedBy: '指标',
    followed: '实际值',
    hasChart: true,
  },
};

/** In the order in which they are offered. */
export const TABLE_KINDS = Object.keys(KINDS) as readonly TableKind[];

/**
 * What a kind is, by its name; undefined for a name of a workbook that a newer version wrote.
 * @example describeKind('comparison')?.name // '年度监测表'
 */
export function describeKind(name: string): KindDescription | undefined {
  return Object.hasOwn(KINDS, name) ? KINDS[name as TableKind] : undefined;
}

function composeYear(query: TableQuery): Outcome<Block, LookupFinding> {
  const { catalog, plan, words, asked, mode, choice, inForce = catalog, typed } = query;
  if (asked === undefined) return fail({ kind: 'argument-missing', argument: '年份' });
  const { year, scheduleMargin, growthMargin } = asked;
  const settings = { scheduleMargin, growthMargin };
  const compared = compareWithPlan(catalog, plan, year, settings, typed);
  if (!compared.ok) return compared;
  const shown = onlyRows(compared.value, asked.rows);
  return succeed(composeComparison(catalog, shown, words, { mode, inForce, ...choice }));
}
