import { periodOfOrdinal } from './of-ordinal';
import type { Period } from './period';

/**
 * The period that a year belongs to; a base year belongs to the period before. Undefined for years
 * without a plan (before 1953, 1963–65) and for numbers that are no year.
 *
 * @example periodOfYear(2025)?.name // '十四五'
 * @example periodOfYear(1964) // undefined
 */
export function periodOfYear(year: number): Period | undefined {
  for (let ordinal = 1; ; ordinal += 1) {
    const period = periodOfOrdinal(ordinal);
    if (period === undefined || !Number.isInteger(year) || year < period.firstYear) {
      return undefined;
    }
    if (year <= period.targetYear) return period;
  }
}
