import type { DocumentPlace } from '../../core/document/part';
import type { TableDoubt } from '../../core/finding/table-doubt';
import type { StatedCount } from '../../core/plan/prove-rows';
import { isFigureRole, type TableColumn } from './column';
import type { GridCell, GridLayout } from './grid';

/** What a table is for: 指标表 of a plan, 完成情况 of a completed period, or something else. */
export type TableKind = 'plan' | 'review' | 'other';

/** One row, read by the roles of its columns. */
export interface TableRow {
  /** Line of the document the row starts on (sheet: its row). */
  readonly line: number;
  /** 1-based position among the rows of the table. */
  readonly position: number;
  /** Printed number without its full stop; sub-rows share their parent's. '' where none is printed. */
  readonly number: string;
  /** 类别, filled down. */
  readonly category: string;
  /** Name of the row that a sub-row stands under, else ''. */
  readonly parent: string;
  readonly name: string;
  /** From the unit column, the name's last bracket, the header or the unit line. */
  readonly unit: string;
  readonly attribute: string;
  /** One cell for each column of the table. */
  readonly cells: readonly GridCell[];
  /** The cells stood one or more columns off and were put back by what they say. */
  readonly shifted: boolean;
}

export interface DocumentTable {
  readonly title: string;
  readonly kind: TableKind;
  readonly layout: GridLayout;
  /** Name of the worksheet it stands in; undefined outside of workbooks. */
  readonly sheet?: string | undefined;
  /** Line of the caption, or of the first row where there is none. */
  readonly line: number;
  readonly lastLine: number;
  readonly section: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** How many indicators its title and its categories say that there are. */
  readonly counts: readonly StatedCount[];
  /** 注, 备注, 资料来源 below the table. */
  readonly notes: readonly string[];
  /** Where it does not agree with itself; none where all of it fits. */
  readonly doubts: readonly (TableDoubt & { readonly place?: DocumentPlace | undefined })[];
}

/**
 * Whether any cell of figures of a row prints something.
 * @example hasFigure(row, columns) // true for a row of dashes too
 */
export function hasFigure(row: TableRow, columns: readonly TableColumn[]): boolean {
  return columns.some(
    (column, index) => isFigureRole(column.role) && (row.cells[index]?.text ?? '') !== '',
  );
}

/**
 * Whether a row prints more than dashes for its figures.
 * @example hasValue(row, columns) // false for a row of dashes
 */
export function hasValue({ cells }: TableRow, columns: readonly TableColumn[]): boolean {
  return columns.some(
    ({ role }, index) => isFigureRole(role) && /[^\s\-—–─－/]/.test(cells[index]?.text ?? ''),
  );
}
