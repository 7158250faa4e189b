import type { ExtractReason } from '../../core/finding/extract-finding';

/**
 * What each reason adds to or takes from an even chance. Chosen so that a figure with a name, a unit
 * and a year of its own comes out above 0.9, and one that lacks two of them below 0.6.
 */
const WEIGHTS: Readonly<Record<ExtractReason, number>> = {
  'year-stated': 0.2,
  'year-carried': 0.1,
  'year-of-heading': 0.1,
  'year-of-plan': 0,
  'year-missing': -0.1,
  'name-stated': 0.2,
  'name-unsure': 0.1,
  'name-behind': 0.05,
  'name-carried': 0.12,
  'name-of-list': 0,
  'goal-word': 0.06,
  'result-word': 0.04,
  'section-of-goals': 0.02,
  'section-of-results': 0.02,
  'unit-missing': -0.1,
  'text-only': -0.05,
};

const EVEN = 0.5;

/**
 * How sure a candidate is, from 0 to 1, in hundredths.
 *
 * @example weigh(['year-stated', 'name-stated', 'goal-word']) // 0.96
 */
export function weigh(reasons: readonly ExtractReason[]): number {
  const sum = reasons.reduce((total, reason) => total + WEIGHTS[reason], EVEN);
  return Math.round(Math.min(0.99, Math.max(0.05, sum)) * 100) / 100;
}
