/** Why no chart was drawn. Areas are `Sheet1!A1:O27`. */
export type ChartFinding =
  /** No comparison stands in the workbook. */
  | { readonly kind: 'chart-no-comparison' }
  /** No row of the comparison has a progress. */
  | { readonly kind: 'chart-no-progress'; readonly table: string; readonly rows: number }
  /** Formulas of so many rows have not been answered yet, or by nobody: they may still have one. */
  | { readonly kind: 'chart-unanswered'; readonly table: string; readonly rows: number }
  /** Columns that the chart needs are no longer in the table. */
  | {
      readonly kind: 'chart-columns-missing';
      readonly table: string;
      readonly columns: readonly string[];
    };
