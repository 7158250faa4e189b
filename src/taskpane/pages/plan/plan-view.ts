import type { ConflictSeverity } from '../../../core/conflict/conflict';
import type { FigureColumn } from '../../../core/plan/plan';

/** Heading of a figure column: `年均增长` has no year. */
export interface FigureHeading {
  readonly column: FigureColumn;
  readonly year: string;
}

/**
 * One printed cell. `blank` is an empty cell, `not-set` a printed `--` or `—`, `unread` one that prints
 * something nobody said was read right, `unstated` what prose leaves unsaid; a column that the table does not print has no cell at all.
 */
export interface PrintedCell {
  readonly column: FigureColumn;
  readonly kind: 'number' | 'text' | 'not-set' | 'unread' | 'blank' | 'unstated';
  /** As printed, '' for blank and unstated. */
  readonly printed: string;
}

/** One row of the list: a plan indicator with its cells and its place. */
export interface IndicatorRow {
  /** 编码, e.g. `350104-14-01`. */
  readonly key: string;
  readonly planId: string;
  readonly origin: 'table' | 'prose';
  readonly regionName: string;
  readonly period: string;
  readonly number: string;
  readonly category: string;
  readonly name: string;
  readonly parentName: string;
  readonly unit: string;
  readonly attribute: '预期性' | '约束性' | '';
  readonly responsibleUnit: string;
  readonly cells: readonly PrintedCell[];
  /** 出处 as one line: document, 专栏 and row, line. */
  readonly place: string;
  /** How grave the gravest open conflict of its figures is. */
  readonly conflict: ConflictSeverity | undefined;
  /** Which rows its name is taken for, one sentence each; '' where there is none. */
  readonly lookAlikes: string;
  /** The part of the place that differs from row to row, e.g. `第5行`. */
  readonly shortPlace: string;
}

/** Rows of one 类别, in the plan's own order. */
export interface CategoryGroup {
  readonly category: string;
  readonly rows: readonly IndicatorRow[];
}

/** One plan as the list shows it. */
export interface PlanView {
  readonly planId: string;
  readonly regionName: string;
  readonly period: string;
  readonly title: string;
  readonly documentNo: string;
  readonly tablePlace: string;
  readonly headings: readonly FigureHeading[];
  /** Figure columns that other plans have and this one does not print. */
  readonly absent: readonly FigureColumn[];
  readonly groups: readonly CategoryGroup[];
  /** Rows of the table. */
  readonly count: number;
  /** Rows that stand only in prose, in the order of the document. */
  readonly prose: readonly IndicatorRow[];
}

/** A formula that gives a number, or one that quotes the printed text. */
export interface OfferedFormula {
  readonly kind: 'number' | 'quote';
  readonly column: FigureColumn;
  readonly printed: string;
  readonly formula: string;
  /** Excel's number format for the printed decimals, undefined where the number has none. */
  readonly numberFormat: string | undefined;
}

/** What is offered for one column of a row, or why nothing is. */
export type FormulaChoice =
  | OfferedFormula
  | { readonly kind: 'none'; readonly column: FigureColumn; readonly reason: string };
