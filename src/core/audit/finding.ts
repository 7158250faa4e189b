import type { StatedObservation } from '../observation/observation';

/** A number that a value was held against, in the unit of the row. */
export interface Reference {
  /** `path` is computed; `last` and `next` are actual values of other years. */
  readonly of: 'base' | 'target' | 'path' | 'last' | 'next';
  readonly year: number;
  readonly value: number;
}

/** What probably went wrong; a guess that is said as one. */
export type Slip =
  /** 元 in a row of 万元, a lost decimal point: the value is so many times too large or too small. */
  | { readonly kind: 'factor'; readonly factor: number; readonly way: 'large' | 'small' }
  /** 0.63 or 1 where 63 % and 100 % are meant, or 6320. */
  | { readonly kind: 'percent'; readonly way: 'fraction' | 'hundredfold' }
  /** `meant` is the value without the slip. */
  | {
      readonly kind: 'digit-lost' | 'digit-added' | 'digits-swapped' | 'sign';
      readonly meant: number;
    }
  /** 实际值 and 增速 of the row have changed places. */
  | { readonly kind: 'cells-swapped' }
  /** The value of the last of so many years, where their total is asked for. */
  | { readonly kind: 'one-year'; readonly years: number };

/** Why a value is not used before somebody says that it is right. */
export type AuditFinding =
  /** A share outside 0–100 (‰: 1000). */
  | { readonly kind: 'share-beyond'; readonly most: number }
  | { readonly kind: 'negative' }
  /** 0.2 of a thing that is counted. */
  | { readonly kind: 'not-whole' }
  /** Far away from everything that is known of the indicator, or more than a year may bring. */
  | {
      readonly kind: 'far-off';
      readonly against: readonly Reference[];
      readonly slip: Slip | undefined;
    }
  /** Worse than the base by more than such an indicator worsens. */
  | { readonly kind: 'reversal'; readonly base: Reference }
  /** A part is larger than its whole. */
  | { readonly kind: 'part-exceeds'; readonly whole: string; readonly value: number }
  /** A share does not fit the two amounts it is of, in %. */
  | {
      readonly kind: 'share-contradicts';
      readonly part: string;
      readonly whole: string;
      readonly implied: number;
    }
  /** The levels of two years and the growth between them, in %. */
  | {
      readonly kind: 'growth-contradicts';
      readonly rate: number;
      readonly implied: number;
      readonly last: Reference;
    }
  /** The packages state it as the value of the year alone, where the total of so many is asked for. */
  | { readonly kind: 'year-for-total'; readonly years: number }
  /** A growth outside what such an indicator shows. */
  | {
      readonly kind: 'growth-unusual';
      readonly least: number;
      readonly most: number;
      readonly slip: Slip | undefined;
    }
  /** So many values of the table are exactly those of something else. */
  | {
      readonly kind: 'repeats';
      readonly of: 'target' | 'base' | 'last';
      readonly count: number;
      readonly total: number;
    }
  /** Values of the base year are rather those of the next year: all years may be off by one. */
  | {
      readonly kind: 'base-differs';
      readonly year: number;
      readonly count: number;
      readonly total: number;
    }
  /** The only row of its year, where the others have `usual`. */
  | { readonly kind: 'year-alone'; readonly usual: number }
  /** Most levels of a year do not fit the growths stated beside them: one column is of another year. */
  | { readonly kind: 'all-contradict'; readonly count: number; readonly total: number }
  /** 核实 stands beside it, but was said of another value: `from`, with its unit. */
  | { readonly kind: 'changed-since'; readonly from: string }
  /** Most indicators move backwards from one year to the next: the two columns may be swapped. */
  | {
      readonly kind: 'all-fall';
      readonly from: number;
      readonly count: number;
      readonly total: number;
    };

/** An observation that waits for a word, and all that speaks against it. */
export interface HeldObservation {
  readonly observation: StatedObservation;
  /** At least one. */
  readonly findings: readonly AuditFinding[];
}

/** So many values of a base year are not what the plan prints: its years, or its bases, may be others. */
export interface OtherBases {
  readonly kind: 'base-unlike';
  readonly region: string;
  readonly year: number;
  readonly count: number;
  readonly total: number;
}

/** Actual values after 审核. */
export interface AuditedObservations {
  /** Those that count. */
  readonly taken: readonly StatedObservation[];
  /** Those that do not count until somebody confirms them. */
  readonly held: readonly HeldObservation[];
  /** Worth a question about the table as a whole; nothing is held for it. */
  readonly asked: OtherBases | undefined;
}
