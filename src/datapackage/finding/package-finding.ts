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
  | { readonly kind: 'hash-missing'; readonly file: string }
  /** The descriptor says that the table is written in a way that is not read. */
  | {
      readonly kind: 'dialect-unsupported';
      readonly resource: string;
      readonly field: string;
      readonly text: string;
    };

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
    | { readonly kind: 'cell-formula-like'; readonly text: string; readonly isMarked: boolean }
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
  /** The plan prints something there that nobody said was read right. */
  | (CellPlace & {
      readonly kind: 'figure-unread';
      readonly measure: Measure;
      readonly text: string;
    })
  /** Only targets and the growth printed with them are set anew. */
  | (CellPlace & { readonly kind: 'figure-version-unused'; readonly measure: Measure })
  | (CellPlace & { readonly kind: 'plan-without-rows'; readonly text: string })
  /** The plan's table, or a category of it, says that it has another number of indicators. */
  | {
      readonly kind: 'count-apart';
      readonly file: string;
      readonly planId: string;
      /** '' for the table as a whole. */
      readonly category: string;
      readonly stated: number;
      readonly found: number;
    };

/** More findings than anyone reads: how many were not listed. */
export interface FurtherFindings {
  readonly kind: 'further-findings';
  readonly count: number;
}

/** Something to say about a data package. Words are made in src/wording. */
export type PackageFinding =
  DescriptorFinding | FileFinding | TableFinding | CellFinding | RelationFinding | FurtherFindings;

/** As many of one kind in one column as a person will still read. */
const LIMIT_OF_A_KIND = 20;
const LIMIT = 200;

/** Collects findings while a package is read. */
export interface FindingList {
  readonly add: (finding: PackageFinding) => void;
  /** Whether an error was added, listed or not. */
  readonly hasErrors: () => boolean;
  /** Errors first, else in the order of adding; the ones left out are counted at the end. */
  readonly all: () => readonly PackageFinding[];
}

/**
 * A list that stays readable however broken the package is: at most 20 findings of a kind in a
 * column of a file and 200 in all, then one that says how many more there are.
 * @example const list = listFindings(); list.add({ kind: 'descriptor-missing' }); list.hasErrors() // true
 */
export function listFindings(): FindingList {
  const listed: PackageFinding[] = [];
  const counts = new Map<string, number>();
  let errors = 0;
  let unlisted = 0;
  return {
    add(finding) {
      const isError = severityOf(finding) === 'error';
      if (isError) errors += 1;
      const group = groupOf(finding);
      const count = (counts.get(group) ?? 0) + 1;
      counts.set(group, count);
      // A refused package must show an error, however many warnings came first.
      const isFirstError = isError && errors === 1;
      if (isFirstError || (count <= LIMIT_OF_A_KIND && listed.length < LIMIT)) listed.push(finding);
      else unlisted += 1;
    },
    hasErrors: () => errors > 0,
    all() {
      const grave = listed.filter((finding) => severityOf(finding) === 'error');
      const mild = listed.filter((finding) => severityOf(finding) !== 'error');
      const rest: PackageFinding[] =
        unlisted === 0 ? [] : [{ kind: 'further-findings', count: unlisted }];
      return [...grave, ...mild, ...rest];
    },
  };
}

function groupOf(finding: PackageFinding): string {
  const file = 'file' in finding ? finding.file : '';
  const column = 'column' in finding ? finding.column : '';
  return [finding.kind, file, column].join('\n');
}

/** An error refuses the package; a warning is worth a look; an info is only said. */
export type Severity = 'error' | 'warning' | 'info';

const MILD: Partial<Record<PackageFinding['kind'], Severity>> = {
  'resource-unknown': 'warning',
  'hash-missing': 'warning',
  'file-unlisted': 'warning',
  'column-unknown': 'warning',
  'cell-formula-like': 'warning',
  'figure-year-unusual': 'warning',
  'figure-column-unlisted': 'warning',
  'figure-version-unused': 'warning',
  'figure-unread': 'warning',
  'plan-without-rows': 'warning',
  'count-apart': 'warning',
  'file-gb18030': 'info',
  'further-findings': 'info',
};

/**
 * How grave a finding is; what is not known to be mild is an error.
 * @example severityOf({ kind: 'descriptor-missing' }) // 'error'
 * @example severityOf({ kind: 'file-gb18030', file: 'plans.csv' }) // 'info'
 */
export function severityOf({ kind }: PackageFinding): Severity {
  return MILD[kind] ?? 'error';
}
