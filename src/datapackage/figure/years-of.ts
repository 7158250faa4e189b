import type { Measure } from '../../core/figure/printed-figure';

/** The years of a plan that its figures follow from. */
export interface PlanYears {
  readonly baseYear: number;
  readonly targetYear: number;
}

/** First and last year a figure speaks of. */
interface YearRange {
  readonly firstYear: number;
  readonly lastYear: number;
}

/**
 * The years of a figure as stated; one stated year stands for both. Years left out follow from the
 * plan, except for an actual value: that may be of any year, so undefined says that it is needed.
 * @example spanOf('', '', 'growth', { baseYear: 2020, targetYear: 2025 })
 * // { firstYear: 2021, lastYear: 2025 }
 * @example spanOf('', '', 'actual', plan) // undefined
 */
export function yearsOf(
  first: string,
  last: string,
  measure: Measure,
  plan: PlanYears | undefined,
): YearRange | undefined {
  const stated = [first, last].filter((year) => year !== '').map(Number);
  const firstYear = stated[0];
  const lastYear = stated.at(-1);
  if (firstYear !== undefined && lastYear !== undefined) return { firstYear, lastYear };
  if (plan === undefined) return undefined;
  switch (measure) {
    case 'base':
      return { firstYear: plan.baseYear, lastYear: plan.baseYear };
    case 'target':
      return { firstYear: plan.targetYear, lastYear: plan.targetYear };
    case 'growth':
      return { firstYear: plan.baseYear + 1, lastYear: plan.targetYear };
    case 'actual':
    case 'actual_growth':
      return undefined;
  }
}
