import type { HeldObservation } from '../audit/finding';
import type { Undecidable } from '../progress/verdicts';
import type { TargetType } from '../plan-target/target';
import type { Measure } from '../figure/printed-figure';

/** Another cell of the row that does print something. */
export interface PrintedInstead {
  readonly measure: Measure;
  readonly text: string;
}

/** What is lacking to compute progress, a checkpoint or what is still needed. */
export type Gap =
  /** … because none is printed, or because what is printed was not read. */
  | { readonly kind: 'no-target' | 'target-unread' }
  /** The row's targets are of types that have no such number. */
  | { readonly kind: 'target-type'; readonly types: readonly TargetType[] }
  | { readonly kind: 'period-over'; readonly targetYear: number }
  | Exclude<Undecidable, { readonly kind: 'year-outside' }>;

/** Why a question to the catalogue has no answer. `text` is always what the user gave. */
export type LookupFinding =
  | { readonly kind: 'argument-missing'; readonly argument: string }
  | { readonly kind: 'region-unknown'; readonly text: string; readonly nearest: readonly string[] }
  | {
      readonly kind: 'region-ambiguous';
      readonly text: string;
      readonly candidates: readonly string[];
    }
  | { readonly kind: 'period-unreadable'; readonly text: string }
  | { readonly kind: 'year-unreadable'; readonly text: string }
  | {
      readonly kind: 'plan-absent';
      readonly region: string;
      readonly period: string;
      readonly available: readonly string[];
    }
  /** Several plans of one region and period; `candidates` are their titles. */
  | {
      readonly kind: 'plan-ambiguous';
      readonly region: string;
      readonly period: string;
      readonly candidates: readonly string[];
    }
  | {
      readonly kind: 'table-missing';
      readonly region: string;
      readonly period: string;
      readonly place: string;
      /** Number of indicators that the plan's prose states all the same. */
      readonly inProse: number;
      /** Of these, names like the one asked for, best first. */
      readonly nearest: readonly string[];
    }
  | {
      readonly kind: 'indicator-unknown';
      readonly text: string;
      readonly nearest: readonly string[];
    }
  | {
      readonly kind: 'indicator-ambiguous';
      readonly text: string;
      readonly candidates: readonly string[];
    }
  | {
      readonly kind: 'indicator-not-in-plan';
      readonly indicator: string;
      readonly plan: string;
      readonly nearest: readonly string[];
    }
  /** In a comparison: this row is of another concept than the row of the first region. */
  | {
      readonly kind: 'indicator-differs';
      readonly indicator: string;
      readonly region: string;
      readonly other: string;
    }
  | {
      readonly kind: 'year-not-target';
      readonly year: number;
      /** The years that there is a target for; at least one. */
      readonly years: readonly number[];
      /** Whether the year lies in the plan's period, so that there is a way to it. */
      readonly isWithin: boolean;
      readonly plan: string;
    }
  /** The plan's table has no such column at all (丰泽 prints no base values). */
  | { readonly kind: 'measure-not-printed'; readonly measure: Measure; readonly plan: string }
  /**
   * The cell is empty, or prints `--`: two different things. What stands only in prose has no cell and
   * may leave it unstated. `instead` is what the row does print.
   */
  | {
      readonly kind: 'figure-blank' | 'figure-not-set' | 'figure-unstated';
      readonly measure: Measure;
      readonly indicator: string;
      readonly instead: readonly PrintedInstead[];
    }
  /** The plan prints something there, and nobody said that it was read right; `read` is what it was read as. */
  | {
      readonly kind: 'figure-unread';
      readonly measure: Measure;
      readonly indicator: string;
      readonly read: string;
      readonly place: string;
    }
  /** Printed, but not a number that this question asks for; `printed` is the text. */
  | {
      readonly kind: 'figure-is-text' | 'figure-is-cumulative' | 'figure-of-other';
      readonly measure: Measure;
      readonly indicator: string;
      readonly printed: string;
    }
  | {
      readonly kind: 'field-unknown' | 'column-unknown';
      readonly text: string;
      readonly known: readonly string[];
    }
  | {
      readonly kind: 'version-unknown';
      readonly text: string;
      readonly known: readonly string[];
    }
  /** No document sets the target of that year in this version. */
  | {
      readonly kind: 'version-absent';
      readonly asked: string;
      readonly year: number;
      readonly indicator: string;
      readonly plan: string;
    }
  /** No actual value of that year; `years` have one, `base` is a base value printed for the year or ''. */
  | {
      readonly kind: 'actual-absent';
      readonly region: string;
      readonly indicator: string;
      readonly year: number;
      readonly years: readonly number[];
      readonly base: string;
    }
  /** Something stands for the year that is no number: words for 无数据, or a mark such as `--`. */
  | {
      readonly kind: 'actual-without-number';
      readonly region: string;
      readonly indicator: string;
      readonly year: number;
      readonly why: 'no-data' | 'not-set';
      readonly printed: string;
    }
  /** The actual value that the user gave is no number, or not in the row's unit. */
  | {
      readonly kind: 'actual-unreadable';
      readonly text: string;
      readonly indicator: string;
      readonly unit: string;
    }
  /** The same for the finding about a task, which is said in words. */
  | {
      readonly kind: 'finding-unreadable';
      readonly text: string;
      readonly indicator: string;
      readonly unit: string;
    }
  /** A number without unit for a row that prints nothing but a growth: a level, or a rate? */
  | {
      readonly kind: 'actual-is-no-rate';
      readonly text: string;
      readonly indicator: string;
      readonly unit: string;
    }
  | { readonly kind: 'growth-unreadable'; readonly text: string; readonly indicator: string }
  | { readonly kind: 'margins-unreadable'; readonly text: string }
  /** A number that a cell formatted as a percentage may have handed over; `percent` is it in %. */
  | {
      readonly kind: 'percent-unclear';
      readonly argument: '实际值' | '增速';
      readonly text: string;
      readonly indicator: string;
      readonly percent: string;
    }
  /** A value that is not used before somebody says that it is right; `indicator` is the row's name. */
  | {
      readonly kind: 'actual-held';
      readonly argument: '实际值' | '增速';
      readonly indicator: string;
      readonly held: HeldObservation;
    }
  | {
      readonly kind: 'year-outside-plan';
      readonly year: number;
      readonly firstYear: number;
      readonly lastYear: number;
      readonly plan: string;
    }
  | {
      readonly kind: 'not-computable';
      readonly asked: 'path' | 'progress' | 'required' | 'status';
      readonly indicator: string;
      readonly why: Gap;
    }
  | {
      readonly kind: 'nothing-found';
      readonly text: string;
      /** What is found where the search is not kept to one region. */
      readonly elsewhere?: { readonly region: string; readonly hits: number } | undefined;
      /** Names that differ from the text by a slip or so: GDP of GPD. */
      readonly alike?: readonly string[] | undefined;
    };
