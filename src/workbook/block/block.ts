import type { PlanColumn } from '../../core/plan/plan';
import type { TableCell } from '../../core/table/plan-table';

/** 数值 writes what is printed; 公式 writes PLAN.* formulas where a function gives the same. */
export type BlockMode = 'values' | 'formulas';

/** One cell of the body. `formula` is what 公式 mode writes instead, undefined where it writes the same. */
export interface BlockCell {
  readonly content: TableCell;
  readonly formula: string | undefined;
}

export interface BlockColumn {
  readonly column: PlanColumn;
  /** What the header shows: `2025年目标值`. */
  readonly heading: string;
}

/** One plan indicator as a row of the sheet. */
export interface BlockRow {
  /** 编码, the row's identity for every later refresh. */
  readonly key: string;
  /** One for each column. */
  readonly cells: readonly BlockCell[];
}

/** What a block shows, whence it comes and nothing about where it stands. */
export interface Block {
  readonly planId: string;
  readonly regionId: string;
  readonly packageName: string;
  readonly packageVersion: string;
  readonly title: string;
  /** '' where the plan prints no unit at all. */
  readonly unitLine: string;
  readonly columns: readonly BlockColumn[];
  readonly rows: readonly BlockRow[];
  /** The legend of the marks that occur, one line each. */
  readonly notes: readonly string[];
  /** 资料来源 */
  readonly sourceLine: string;
}

/** Rows above the body: title, unit line, header. */
export const HEAD_ROWS = 3;

/**
 * Rows and columns the block takes on a sheet.
 * @example blockSize(block) // { rows: 27, columns: 10 }
 */
export function blockSize(block: Block): { readonly rows: number; readonly columns: number } {
  return {
    rows: HEAD_ROWS + block.rows.length + block.notes.length + 1,
    columns: block.columns.length,
  };
}
