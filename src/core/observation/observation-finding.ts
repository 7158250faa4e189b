import type { LookupFinding } from '../finding/lookup-finding';
import type { StatedObservation } from './observation';
import type { ObservationColumn } from './observation-column';

/** A cell of a file or sheet. */
export interface ObservationPlace {
  /** As a spreadsheet counts. */
  readonly row: number;
  /** The column's label as its header gives it. */
  readonly column: string;
}

/** What is wrong with the columns. `headers` are the labels that were found. */
export type ObservationHeaderFinding =
  /** No row looks like a header, or nothing stands there at all. */
  | { readonly kind: 'header-missing'; readonly headers: readonly string[] }
  | {
      readonly kind: 'observation-column-missing';
      readonly columns: readonly ObservationColumn[];
      readonly headers: readonly string[];
    }
  | {
      readonly kind: 'observation-column-repeated';
      readonly column: ObservationColumn;
      readonly headers: readonly string[];
    }
  /** A column that is needed was assigned by a label that is not there, and is not found by name. */
  | {
      readonly kind: 'mapped-column-absent';
      readonly column: ObservationColumn;
      readonly header: string;
      readonly headers: readonly string[];
    }
  /** One column for each year instead of one row for each. */
  | { readonly kind: 'years-across'; readonly headers: readonly string[] }
  /** The same, and read so: each row states a value for each of them. */
  | { readonly kind: 'years-across-read'; readonly years: readonly number[] }
  | { readonly kind: 'columns-ignored'; readonly headers: readonly string[] }
  | { readonly kind: 'rows-missing' };

/** What is wrong with one row, or worth knowing of it. */
export type ObservationRowFinding =
  | (ObservationPlace & {
      readonly kind: 'observation-cell-missing';
    })
  /** A name that leads nowhere, or to several things. */
  | (ObservationPlace & { readonly kind: 'name-unresolved'; readonly reason: LookupFinding })
  | (ObservationPlace & { readonly kind: 'code-unknown'; readonly text: string })
  /** The row's 编码 means one thing, its names another. */
  | (ObservationPlace & {
      readonly kind: 'code-contradicts';
      readonly code: string;
      readonly coded: string;
      readonly named: string;
    })
  | (ObservationPlace & { readonly kind: 'observation-year-unreadable'; readonly text: string })
  | (ObservationPlace & {
      readonly kind: 'year-outside-plan';
      readonly year: number;
      readonly plan: string;
      readonly firstYear: number;
      readonly targetYear: number;
    })
  /** No plan of the region has this indicator: nothing will be compared with it. */
  | (ObservationPlace & {
      readonly kind: 'indicator-unplanned';
      readonly region: string;
      readonly indicator: string;
    })
  | (ObservationPlace & {
      readonly kind: 'value-unreadable';
      readonly text: string;
      readonly indicator: string;
      /**
       * `scientific` 1.2E+5 lost digits; `error` #N/A; `date` 3-4 that became a date; `formula` =A1;
       * `split` 1,234 without quotation marks, which a comma-separated file reads as two cells.
       */
      readonly why: 'text' | 'scientific' | 'error' | 'date' | 'formula' | 'split';
    })
  /** A number that is not the year's own value. */
  | (ObservationPlace & {
      readonly kind: 'value-inexact';
      readonly text: string;
      readonly indicator: string;
      readonly why: 'bound' | 'range' | 'cumulative' | 'change' | 'several';
    })
  | (ObservationPlace & {
      readonly kind: 'value-approximate';
      readonly text: string;
      readonly value: number;
    })
  | (ObservationPlace & {
      readonly kind: 'unit-unfit';
      readonly text: string;
      readonly unit: string;
      readonly expected: string;
      readonly indicator: string;
    })
  /** Rows in another unit than the plan's were converted; the first of them as an example. */
  | {
      readonly kind: 'unit-converted';
      readonly row: number;
      readonly count: number;
      readonly indicator: string;
      readonly text: string;
      readonly from: string;
      readonly to: string;
      readonly value: number;
    }
  | (ObservationPlace & { readonly kind: 'status-unknown'; readonly text: string })
  | {
      readonly kind: 'observation-row-uneven';
      readonly row: number;
      readonly expected: number;
      readonly found: number;
    }
  /** The same year twice: with the same value, with another one, or more settled the second time. */
  | (Statement & { readonly kind: 'year-repeated' | 'year-contradicted' | 'year-superseded' })
  /** The packages in force state another value, which this one replaces. */
  | {
      readonly kind: 'actual-replaced';
      readonly row: number;
      readonly indicator: string;
      readonly year: number;
      readonly before: number;
      readonly value: number;
      readonly unit: string;
    };

/** Two rows about one year; `row` is the one that does not count, or not alone. */
interface Statement {
  readonly measure: StatedObservation['measure'];
  readonly row: number;
  readonly otherRow: number;
  readonly indicator: string;
  readonly year: number;
  readonly text: string;
  readonly otherText: string;
}

/** So much goes wrong that the reading was given up, or not all of it is listed. */
export type ObservationLimitFinding =
  | { readonly kind: 'names-unknown'; readonly row: number; readonly count: number }
  | { readonly kind: 'further-observation-findings'; readonly count: number };

/** Something to say about a table of actual values. Words are made in src/wording. */
export type ObservationFinding =
  ObservationHeaderFinding | ObservationRowFinding | ObservationLimitFinding;
