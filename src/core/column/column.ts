import type { Catalog } from '../catalog/catalog';
import type {
  Comparison,
  ComparisonRow,
  ComparisonWords,
  RankedRow,
} from '../comparison/comparison';
import type { Measure } from '../figure/printed-figure';
import type { TableCell } from '../figure/table-cell';
import type { PlanIndicator } from '../indicator/plan-indicator';
import type { FIGURE_COLUMNS, FigureColumn, Plan, PlanColumn } from '../plan/plan';

/**
 * Columns of a comparison, in their order. Workbooks remember them by name, so a name stays. A new
 * one takes its place here; `COLUMNS` then asks what it is, and the workbook how it is written.
 */
export const COMPARISON_COLUMNS = [
  '类别',
  '序号',
  '指标',
  '单位',
  '属性',
  '责任单位',
  '基期值',
  '目标值',
  '年度目标',
  '原定目标值',
  '调整后目标值',
  '年均增长',
  '实际值',
  '目标进度',
  '时间进度',
  '判定',
  '尚需',
  '说明',
  '出处',
  '编码',
] as const;

export type ComparisonColumn = (typeof COMPARISON_COLUMNS)[number];

/** A target as the plan printed it, as it was set anew, and of the compared year by itself. */
export type VersionColumn = '年度目标' | '原定目标值' | '调整后目标值';

/**
 * Columns that only tables of several regions, or with a forecast, have; PLAN.DETAIL knows none of them.
 * Their names stay as well.
 */
export const KIND_COLUMNS = ['地区', '名次', '预计值', '预计结果', '备注'] as const;

export type KindColumn = (typeof KIND_COLUMNS)[number];

/** The actual value of one year by itself, where several years stand side by side. */
export type YearColumn = `${number}年实际值`;

/** What one region came to, where several stand side by side: its name, and its plan's id. */
export type RegionColumn = `${string}（${string}）${'实际值' | '目标进度'}`;

/** Columns that there are as many of as a table has years, or regions. */
export type FreeColumn = YearColumn | RegionColumn;

/** Columns that have a name of their own. */
export type NamedColumn = PlanColumn | ComparisonColumn | KindColumn;

/** A column of any table of ours. One that both tables have means the same in both. */
export type Column = NamedColumn | FreeColumn;

/**
 * What kind of content a column holds, which decides on which side it is aligned. A reference leads
 * back to the document or to the row: it stands in sheets, and is too wide for a terminal.
 */
export type ColumnLook = 'figure' | 'ordinal' | 'word' | 'text' | 'reference';

/**
 * When a table shows a column: whatever is chosen, unless the user leaves it out, or only where he asks
 * for it. The key tells rows apart: always there, never seen.
 */
export type ColumnUse = 'always' | 'usual' | 'asked' | 'key';

/** What explains a cell of the column: a field of PLAN.INFO, a printed figure, or an arithmetic. */
interface FactSource {
  readonly kind: 'fact';
  readonly field: string;
}

interface FigureSource<Of extends Measure> {
  readonly kind: 'figure';
  readonly measure: Of;
}

interface ComputedSource {
  readonly kind: 'computed';
  readonly asked: 'progress' | 'elapsed' | 'status' | 'required' | 'note';
}

/** Whose cell it is in a plan's table. */
export interface PlanCell {
  readonly catalog: Catalog;
  readonly plan: Plan;
  readonly row: PlanIndicator;
  /** Whether a line below the table names the document, which a place then need not name. */
  readonly hasSourceLine: boolean;
}

/** Whose cell it is in a comparison, and the words for what has to be said. */
export interface ComparedCell {
  readonly catalog: Catalog;
  readonly comparison: Comparison;
  readonly row: ComparisonRow;
  readonly words: ComparisonWords;
  readonly extra?: RowExtra;
}

/** What only some kinds of tables know of a row. */
export interface RowExtra {
  /** Among the regions of the table. */
  readonly rank?: number | undefined;
  readonly remark?: string;
  /** The row as it will be in the target year, where somebody says so. */
  readonly forecast?: ComparisonRow;
  /** The same as the packages know it, whatever was typed over it. */
  readonly known?: ComparisonRow | undefined;
  /** The same indicator in each of the regions, by their plan's id. */
  readonly beside?: ReadonlyMap<string, RankedRow>;
}

/** What a column is in a plan's own table. */
export interface InPlanTable {
  readonly use: ColumnUse;
  /** Half squares at which its text wraps. */
  readonly widest: number;
  readonly content: (cell: PlanCell) => TableCell;
  /** Whether a plan shows it whose package does not say which columns it prints. */
  readonly isFilled: (catalog: Catalog, plan: Plan, rows: readonly PlanIndicator[]) => boolean;
}

/** What a column is in a comparison. */
export interface InComparison {
  readonly use: ColumnUse;
  /** Half squares at which its text wraps. */
  readonly widest: number;
  /** The header, where it is not the one of a plan's table. */
  readonly heading: 'as-in-plan' | ((comparison: Comparison) => string);
  readonly content: (cell: ComparedCell) => TableCell;
  /** Whether a row has anything to show in it; left out where no row has. */
  readonly isFilled: (row: ComparisonRow) => boolean;
  /** Whether it is computed from 实际值, and so no longer fits once that was typed over. */
  readonly followsActual: boolean;
}

type MeasureOf<Of extends FigureColumn> = {
  [Each in Measure]: Of extends (typeof FIGURE_COLUMNS)[Each] ? Each : never;
}[Measure];

/** All that is to be known of a column; what the tables it stands in need, it must have. */
export type ColumnDescription<Of extends Column = Column> = {
  readonly look: ColumnLook;
  readonly source: Of extends KindColumn
    ? FactSource | FigureSource<'actual'> | ComputedSource
    : Of extends FigureColumn | FreeColumn
      ? FigureSource<Of extends FigureColumn ? MeasureOf<Of> : 'actual'>
      : Of extends PlanColumn
        ? FactSource
        : Of extends VersionColumn
          ? FactSource
          : ComputedSource;
  readonly inPlan: Of extends PlanColumn ? InPlanTable : undefined;
  readonly compared: Of extends ComparisonColumn | KindColumn | FreeColumn
    ? InComparison
    : undefined;
};
