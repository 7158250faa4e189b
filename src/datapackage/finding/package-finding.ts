import type { Measure } from '../../core/figure/printed-figure';

/** A cell of a table of the package. `row` counts as a spreadsheet does: the header is row 1. */
export interface CellPlace {
  readonly file: string;
  readonly row: number;
  /** Column name; its 1-based number where the header names none. */
  readonly column: string;
}

/** What `datapackage.json` says wrongly. */
export type DescriptorFinding =
  | { readonly kind: 'descriptor-missing' }
  | { readonly kind: 'descriptor-not-json'; readonly row: number | undefined }
  | {
      readonly kind: 'descriptor-field';
      readonly field: string;
      readonly expected: 'object' | 'text' | 'list' | 'date' | 'count' | 'identifier';
    }
  | {
      readonly kind: 'resource-missing' | 'resource-duplicate' | 'resource-unknown';
      readonly resource: string;
    }
  | { readonly kind: 'path-unsafe'; readonly resource: string; readonly path: string }
  | { readonly kind: 'hash-unsupported'; readonly file: string; readonly hash: string }
  | { readonly kind: 'hash-missing'; readonly file: string };

/** What a file as a whole is not fit for. */
export type FileFinding =
  | {
      readonly kind:
        'file-missing' | 'file-duplicate' | 'file-empty' | 'file-unlisted' | 'file-gb18030';
      readonly file: string;
    }
  | {
      readonly kind: 'file-binary';
      readonly file: string;
      readonly looksLike: 'workbook' | 'old-workbook' | 'pdf' | 'utf-16' | 'unknown';
    }
  | { readonly kind: 'file-undecodable'; readonly file: string }
  /** UTF-8 with some broken bytes: reading it as another encoding would garble all of it. */
  | { readonly kind: 'file-damaged'; readonly file: string; readonly row: number }
  | {
      readonly kind: 'file-too-large' | 'file-too-many-rows';
      readonly file: string;
      readonly found: number;
      readonly limit: number;
    }
  | {
      readonly kind: 'size-differs' | 'hash-differs';
      readonly file: string;
      readonly stated: string;
      readonly actual: string;
    };

/** What is wrong with the shape of a table. */
export type TableFinding =
  | { readonly kind: 'quote-broken'; readonly file: string; readonly row: number }
  | {
      readonly kind: 'row-uneven';
      readonly file: string;
      readonly row: number;
      readonly expected: number;
      readonly found: number;
    }
  | {
      readonly kind: 'column-missing' | 'column-unknown' | 'column-duplicate';
      readonly file: string;
      readonly column: string;
    };

/** What is wrong with one cell, whatever the other cells say. */
export type CellFinding = CellPlace &
  (
    | { readonly kind: 'cell-too-long'; readonly found: number; readonly limit: number }
    | { readonly kind: 'cell-required' | 'cell-control' }
    | {
        readonly kind: 'cell-type';
        readonly text: string;
        readonly expected: 'year' | 'integer' | 'date';
      }
    | { readonly kind: 'cell-enum'; readonly text: string; readonly allowed: readonly string[] }
    | { readonly kind: 'cell-pattern'; readonly text: string; readonly example: string }
    /** Begins like a formula: kept as text, and worth a look. */
    | { readonly kind: 'cell-formula-like'; readonly text: string }
  );

/** What does not fit together. */
export type RelationFinding =
  | {
      readonly kind: 'key-duplicate';
      readonly file: string;
      readonly row: number;
      readonly columns: readonly string[];
      readonly text: string;
      readonly firstRow: number;
    }
  | (CellPlace & {
      readonly kind: 'reference-unknown';
      readonly text: string;
      readonly targetFile: string;
      readonly targetColumn: string;
    })
  | (CellPlace & { readonly kind: 'period-unreadable'; readonly text: string })
  | (CellPlace & {
      readonly kind: 'period-year';
      readonly text: string;
      readonly expected: number;
      readonly period: string;
    })
  | { readonly kind: 'figure-subject'; readonly file: string; readonly row: number }
  | {
      readonly kind: 'figure-years';
      readonly file: string;
      readonly row: number;
      readonly firstYear: number;
      readonly lastYear: number;
    }
  | (CellPlace & {
      readonly kind: 'figure-year-unusual';
      readonly measure: Measure;
      readonly text: string;
      readonly expected: number;
    })
  /** The plan's `columns` do not name the column such a figure stands in. */
  | (CellPlace & {
      readonly kind: 'figure-column-unlisted';
      readonly measure: Measure;
      readonly planId: string;
    })
  | (CellPlace & { readonly kind: 'plan-without-rows'; readonly text: string });

/** More findings than anyone reads: how many were not listed. */
export interface FurtherFindings {
  readonly kind: 'further-findings';
  readonly count: number;
}

/** Something to say about a data package. Words are made in src/wording. */
export type PackageFinding =
  DescriptorFinding | FileFinding | TableFinding | CellFinding | RelationFinding | FurtherFindings;
