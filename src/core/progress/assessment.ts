import type { Operator } from '../figure/figure';
import type { Base, Target, Way } from '../plan-target/target';
import type { Rank } from '../plan-target/rank';
import { compareVerdicts, type Verdict } from './verdicts';

/** What is known of a row, in the row's unit; rates in %. Numbers that are not finite are missing. */
export interface Actuals {
  /** Observations by year: levels, yearly amounts, shares, or yearly rates of a rate. */
  readonly levels: ReadonlyMap<number, number>;
  /** Yearly growth in %, by year. */
  readonly rates: ReadonlyMap<number, number>;
  /**
   * A number given for the year itself, which goes before all observations: the level; for a sum the
   * total so far, for growth the average so far in %, for a reduction the total so far in %.
   */
  readonly given?: number | undefined;
  /** With whom a relative target compares, or what a share is of, in the same year. */
  readonly comparator?: Comparator | undefined;
  /** Actual parts of a composition. */
  readonly parts?: readonly number[] | undefined;
  /** The place that is stated for the year. */
  readonly rank?: Rank | undefined;
  /** What somebody found about a task. */
  readonly found?: 'done' | 'missed' | undefined;
}

/** With whom a relative target compares: whose number, of what; the number where it is known. */
export interface Comparator {
  readonly name: string;
  readonly indicator: string;
  /** Its value of the year, or its growth of the year in %. */
  readonly of: 'value' | 'growth';
  readonly value: number | undefined;
  /** Whether it can be filled in: the packages know the region and the indicator. */
  readonly isFilable: boolean;
}

/** The numbers a verdict rests on, unrounded; rates, points and totals of rates in %. */
export type Arithmetic =
  | {
      readonly kind: 'way';
      readonly measure: 'level' | 'points';
      readonly base: Base;
      readonly actual: number;
      readonly target: number;
    }
  | {
      readonly kind: 'bound';
      readonly actual: number;
      readonly bound: number;
      readonly op: Operator;
      /** How far the actual is on the good side of the bound; negative on the bad side. */
      readonly margin: number;
      /** Undefined where neither side is known to be good: the margin is then upward. */
      readonly way: Way | undefined;
    }
  | {
      readonly kind: 'compared';
      readonly actual: number;
      readonly of: 'value' | 'growth';
      readonly than: Comparator & { readonly value: number };
      readonly op: Operator;
      /** 2 of 高于全市平均水平2个百分点, negative below. */
      readonly by: number;
      /** So far behind still counts, in 个百分点. */
      readonly slack: number;
      /** How far the actual is on the good side; negative on the bad side. */
      readonly margin: number;
    }
  /** A place among others, and the last one that will do. */
  | { readonly kind: 'place'; readonly place: number; readonly last: number }
  | { readonly kind: 'average'; readonly average: number; readonly target: number }
  | {
      readonly kind: 'total';
      readonly total: number;
      readonly target: number;
      /** Years of the plan so far without an observation; the total is then a lower bound. */
      readonly missing: readonly number[];
    }
  | {
      readonly kind: 'compounded';
      readonly done: number;
      readonly target: number;
      /** What is left to reduce from here, in %. */
      readonly left: number;
    }
  | {
      readonly kind: 'parts';
      readonly actual: readonly number[];
      readonly target: readonly number[];
      /** Whether both sum to 100 but for rounding. */
      readonly isWhole: boolean;
    };

/** What each remaining year needs. */
export interface Needed {
  /** `amount` and `points` are added a year; `rate` is a yearly growth or reduction in %. */
  readonly kind: 'amount' | 'points' | 'rate';
  readonly perYear: number;
  /** `at-most` where values are missing: they can only make it less. */
  readonly bound: 'exact' | 'at-most';
}

/** Share of the way from base to target that is covered (0.64 = 64 %). */
export interface Progress {
  readonly value: number;
  /** `at-least` where values are missing: they can only make it more. */
  readonly bound: 'exact' | 'at-least';
}

/** One target judged at the end of one year. */
export interface Assessment {
  readonly target: Target;
  readonly year: number;
  /** Share of the period that has passed; undefined for a year outside it. */
  readonly elapsed: number | undefined;
  readonly verdict: Verdict;
  readonly progress?: Progress;
  readonly needed?: Needed;
  /** Needed growth a year in % of an amount that grows, beside the amount. */
  readonly neededRate?: number;
  /** 完成率: actual ÷ target, only for an increasing level and for sums. */
  readonly completion?: number;
  readonly arithmetic?: Arithmetic;
  /** The division that the actual share was made by. */
  readonly division?: { readonly amount: number; readonly whole: number; readonly name: string };
}

/** What a judge of one type of target finds; the frame is added by assess. */
export type Finding = Omit<Assessment, 'target' | 'year' | 'elapsed'>;

/**
 * The assessment that counts for a row where only one can be shown: the worst that is judged, else the
 * first reason why none is. Undefined for a row without targets.
 * @example gravest([assess(level, …), assess(growth, …)])?.verdict
 */
export function gravest(assessments: readonly Assessment[]): Assessment | undefined {
  return [...assessments].sort((a, b) => compareVerdicts(a.verdict, b.verdict))[0];
}

/**
 * A finite number, else undefined: what is no number counts as missing.
 *
 * @example known(NaN) // undefined
 */
export function known(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

/**
 * The level of a year: as given, else as observed in just this year.
 *
 * @example levelIn(actuals, 2023) // 63.2
 */
export function levelIn({ given, levels }: Actuals, year: number): number | undefined {
  return known(given) ?? known(levels.get(year));
}

/** Values of several years, and the years that have none. */
interface YearValues {
  readonly values: readonly number[];
  readonly missing: readonly number[];
}

/**
 * The known values of the years asked for; a missing year is missing and never 0.
 *
 * @example valuesOf(new Map([[2023, 2.2]]), [2021, 2022, 2023]) // { values: [2.2], missing: [2021, 2022] }
 */
export function valuesOf(
  byYear: ReadonlyMap<number, number>,
  years: readonly number[],
): YearValues {
  const values: number[] = [];
  const missing: number[] = [];
  for (const year of years) {
    const value = known(byYear.get(year));
    if (value === undefined) missing.push(year);
    else values.push(value);
  }
  return { values, missing };
}
