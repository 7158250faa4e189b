import type { OtherBases } from '../audit/finding';
import type { LookupFinding } from '../finding/lookup-finding';
import type { TargetType } from '../plan-target/target';
import type { FormHeaderFinding } from './header-finding';
import type { Oddity } from './odd-value';

/** A cell of a file or sheet; the row as a spreadsheet counts. */
export interface FormPlace {
  readonly row: number;
  /** The column's label as its header gives it. */
  readonly column: string;
}

/** Where a form was filled in: a sheet has cells, a file has separators and quotation marks. */
export type FormMedium = 'file' | 'sheet';

/** What is wrong with the lines above a table, which say what holds for all of it. */
export type FormLineFinding =
  /** `row` is that of the label where it stands there with nothing beside it. */
  | { readonly kind: 'line-missing'; readonly line: string; readonly row: number | undefined }
  | {
      readonly kind: 'line-unreadable';
      readonly row: number;
      readonly line: string;
      readonly text: string;
    }
  | {
      readonly kind: 'line-region-unresolved';
      readonly row: number;
      readonly reason: LookupFinding;
    }
  | {
      readonly kind: 'line-region-contradicts';
      readonly row: number;
      readonly code: string;
      readonly coded: string;
      readonly named: string;
    }
  /** A region that nobody knows yet: a new one, or one that is misspelt. */
  | {
      readonly kind: 'region-new';
      readonly row: number;
      readonly name: string;
      readonly code: string;
    }
  | { readonly kind: 'plan-replaced'; readonly title: string };

/** What is wrong with a row as such, or with what it is about. */
export type FormRowFinding =
  | { readonly kind: 'rows-missing' }
  | { readonly kind: 'rows-too-many'; readonly found: number; readonly limit: number }
  | {
      readonly kind: 'form-row-uneven';
      readonly row: number;
      readonly expected: number;
      readonly found: number;
      readonly medium: FormMedium;
    }
  /** Fewer cells than the header; `hasComma` where a Chinese comma stands in one of them. */
  | {
      readonly kind: 'form-row-short';
      readonly row: number;
      readonly expected: number;
      readonly found: number;
      readonly hasComma: boolean;
      readonly medium: FormMedium;
    }
  | OtherBases
  /** Lines of one cell among the rows, such as a heading. */
  | {
      readonly kind: 'lines-passed' | 'growth-below';
      readonly row: number;
      readonly count: number;
      readonly text: string;
    }
  /** Blank cells below a merged one were read as what stands above them; the first such row. */
  | {
      readonly kind: 'cells-carried';
      readonly row: number;
      readonly count: number;
      readonly columns: readonly string[];
    }
  /** Indicators that the region's plans do not have, in a table that has those of the plan too. */
  | {
      readonly kind: 'indicators-outside';
      readonly row: number;
      readonly count: number;
      readonly examples: readonly string[];
    }
  /** A cell of the row says that its number is not the year's actual value. */
  | (FormPlace & {
      readonly kind: 'row-not-actual';
      readonly text: string;
      readonly why:
        'target' | 'growth' | 'completion' | 'part-year' | 'other-year' | 'other-region';
    })
  | (FormPlace & { readonly kind: 'cell-missing' })
  | (FormPlace & {
      readonly kind: 'cell-choice';
      readonly text: string;
      readonly allowed: readonly string[];
    })
  /** A name that leads nowhere, or to several things. */
  | (FormPlace & { readonly kind: 'name-unresolved'; readonly reason: LookupFinding })
  | (FormPlace & { readonly kind: 'name-odd'; readonly text: string })
  | (FormPlace & { readonly kind: 'code-unknown'; readonly text: string })
  /** The row's 编码 means one thing, its names another. */
  | (FormPlace & {
      readonly kind: 'code-contradicts';
      readonly code: string;
      readonly coded: string;
      readonly named: string;
    })
  /** Another plan in the same table. */
  | (FormPlace & { readonly kind: 'several-plans'; readonly text: string; readonly first: string })
  | { readonly kind: 'row-blank'; readonly row: number; readonly indicator: string }
  /** A type of target was chosen that what is printed cannot be read as. */
  | (FormPlace & {
      readonly kind: 'target-type-unfit';
      readonly chosen: TargetType;
      /** What the row will be judged by instead. */
      readonly types: readonly TargetType[];
      readonly text: string;
    })
  | {
      readonly kind: 'code-repeated' | 'name-repeated';
      readonly row: number;
      readonly firstRow: number;
      readonly text: string;
    };

type FormText = FormPlace & { readonly text: string };

/** What is wrong with the year or the value that a row states, or worth knowing of it. */
export type FormValueFinding =
  | (FormPlace & { readonly kind: 'year-unreadable'; readonly text: string })
  | (FormPlace & {
      readonly kind: 'year-outside-plan';
      readonly year: number;
      readonly plan: string;
      readonly firstYear: number;
      readonly targetYear: number;
    })
  /** No plan of the region has this indicator: nothing will be compared with it. */
  | (FormPlace & {
      readonly kind: 'indicator-unplanned';
      readonly region: string;
      readonly indicator: string;
    })
  | (FormPlace & {
      readonly kind: 'value-unreadable';
      readonly text: string;
      /** What the value is of, '' where the cell is no value. */
      readonly indicator: string;
      readonly medium: FormMedium;
      /**
       * `scientific` 1.2E+5 lost digits; `error` #N/A; `date` 3-4 that became a date; `formula` =A1;
       * `split` 1,234 without quotation marks, which a comma-separated file reads as two cells.
       */
      readonly why: Oddity | 'text' | 'split' | 'long';
    })
  /** A number that is not the year's own value. */
  | (FormPlace & {
      readonly kind: 'value-inexact';
      readonly text: string;
      readonly indicator: string;
      readonly why: 'bound' | 'range' | 'cumulative' | 'change' | 'several' | 'target';
    })
  | (FormText & { readonly kind: 'value-approximate'; readonly value: number })
  /** 30亿元，占比18% was taken as 30, without the rest of what the cell says. */
  | (FormText & {
      readonly kind: 'beside-unread';
      readonly value: number;
      readonly beside: string;
    })
  /** 60.6② was taken without the mark of its note; of several the first. */
  | (FormPlace & {
      readonly kind: 'marks-passed';
      readonly count: number;
      readonly text: string;
      readonly mark: string;
    })
  /** 下降0.1个百分点 as 增速: a change of a share is no growth of it, and only its value counts. */
  | (FormText & { readonly kind: 'growth-in-points'; readonly indicator: string })
  /** Words where a number is usual; they are kept as printed. */
  | (FormPlace & { readonly kind: 'value-words'; readonly text: string })
  | (FormPlace & {
      readonly kind: 'unit-unfit';
      readonly text: string;
      readonly unit: string;
      readonly expected: string;
      readonly indicator: string;
    })
  /** 0.81 in a row of % whose base or target is 80: 0.81% and 81% are both possible. */
  | (FormPlace & {
      readonly kind: 'percent-unclear';
      readonly text: string;
      readonly indicator: string;
      readonly percent: string;
    })
  /** Two units are stated for one number, of which one is a multiple of the other. */
  | (FormPlace & {
      readonly kind: 'units-contradict';
      readonly indicator: string;
      readonly units: readonly string[];
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
  | (FormPlace & { readonly kind: 'status-unknown'; readonly text: string })
  /** The same year twice: with the same value, with another one, or more settled the second time. */
  | (TwoRows & { readonly kind: 'year-repeated' | 'year-contradicted' | 'year-superseded' })
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
interface TwoRows {
  readonly measure: 'actual' | 'actual_growth';
  readonly row: number;
  readonly otherRow: number;
  readonly indicator: string;
  readonly year: number;
  readonly text: string;
  readonly otherText: string;
}

export type FormLimitFinding =
  | { readonly kind: 'names-unknown'; readonly row: number; readonly count: number }
  | { readonly kind: 'further-findings'; readonly count: number };

/** Something to say about a form that was filled in. Words are made in src/wording. */
export type FormFinding =
  FormHeaderFinding | FormLineFinding | FormRowFinding | FormValueFinding | FormLimitFinding;
