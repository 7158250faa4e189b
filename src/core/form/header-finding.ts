/** What is wrong with the columns. `headers` are the labels that were found. */
export type FormHeaderFinding =
  /** No row looks like a header, or nothing stands there at all. */
  | { readonly kind: 'header-missing'; readonly headers: readonly string[] }
  | {
      readonly kind: 'form-column-missing';
      readonly columns: readonly string[];
      readonly headers: readonly string[];
    }
  /** Two columns for one thing. */
  | {
      readonly kind: 'form-column-repeated';
      readonly column: string;
      readonly headers: readonly string[];
    }
  /** A column that is needed was assigned by a label that is not there, and is not found by name. */
  | {
      readonly kind: 'mapped-column-absent';
      readonly column: string;
      readonly header: string;
      readonly headers: readonly string[];
    }
  /** One column for each year instead of one row for each. */
  | { readonly kind: 'years-across'; readonly headers: readonly string[] }
  /** The same, and read so: each row states a value for each of them. */
  | { readonly kind: 'years-across-read'; readonly years: readonly number[] }
  /** A year that is neither the plan's base nor its target year, with no word on what it is. */
  | {
      readonly kind: 'year-unclear';
      readonly row: number;
      readonly column: string;
      readonly baseYear: number;
      readonly targetYear: number;
    }
  | { readonly kind: 'columns-ignored'; readonly headers: readonly string[] }
  /** Columns of remarks: only what they say of the number of their row is understood. */
  | { readonly kind: 'remarks-read'; readonly headers: readonly string[] }
  /** Columns of figures that are no year's actual values, and so were not taken for them. */
  | {
      readonly kind: 'columns-not-actual';
      readonly why: ColumnNotActual;
      readonly headers: readonly string[];
    }
  /** Growth that names no year stands behind several: it is taken for that of the latest. */
  | { readonly kind: 'growth-year-taken'; readonly header: string; readonly year: number }
  /** One column for each indicator, or for each region: each row states a value for each of them. */
  | {
      readonly kind: 'names-across-read';
      readonly of: '指标' | '地区';
      readonly headers: readonly string[];
    }
  /** What no column says holds for every row: a line above says so, or whoever reads the table. */
  | {
      readonly kind: 'fact-above';
      readonly of: '地区' | '指标' | '单位' | '年份';
      readonly text: string;
      readonly from: 'line' | 'title' | 'asked';
    }
  /** A title that speaks of a part of a year: none of the table is a year's value. */
  | { readonly kind: 'part-year-above'; readonly text: string }
  /** A line between the rows says what those below are of, or the header stands there once more. */
  | {
      readonly kind: 'section-read';
      readonly row: number;
      readonly text: string;
      readonly of: readonly ('地区' | '指标' | '年份' | '单位' | '列名')[];
    }
  /** What it says keeps the rows below out: a part of a year, targets, no column of actual values. */
  | { readonly kind: 'section-unread'; readonly row: number; readonly text: string };

/**
 * What a column of figures is instead: `growth-unclear` is growth of which nobody knows the year,
 * `year-alone` may as well be a target, beside columns that say what they are.
 */
export type ColumnNotActual =
  'target' | 'base' | 'growth' | 'growth-unclear' | 'year-alone' | 'part-year' | 'forecast';
