import { elapsed } from '../period/period';

/** A year within its plan period. */
export interface Term {
  readonly year: number;
  readonly baseYear: number;
  readonly targetYear: number;
  /** k: years passed since the base year, at least 1. */
  readonly passed: number;
  /** n: years of the plan. */
  readonly years: number;
  /** n − k */
  readonly remaining: number;
  /** τ = k/n */
  readonly elapsed: number;
  readonly isLast: boolean;
}

/**
 * Places a year in a plan period. Undefined for years before the first or after the last.
 *
 * @example readTerm(2023, { baseYear: 2020, targetYear: 2025 })?.remaining // 2
 */
export function readTerm(
  year: number,
  period: { readonly baseYear: number; readonly targetYear: number },
): Term | undefined {
  const { baseYear, targetYear } = period;
  const share = elapsed(year, period);
  if (share === undefined || year <= baseYear || year > targetYear) return undefined;
  return {
    year,
    baseYear,
    targetYear,
    passed: year - baseYear,
    years: targetYear - baseYear,
    remaining: targetYear - year,
    elapsed: share,
    isLast: year === targetYear,
  };
}

/**
 * The years of the plan up to and with the year.
 *
 * @example yearsSoFar(term) // [2021, 2022, 2023]
 */
export function yearsSoFar({ baseYear, passed }: Term): readonly number[] {
  return Array.from({ length: passed }, (_, index) => baseYear + 1 + index);
}
