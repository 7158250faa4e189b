import type { Needed, Progress } from '../progress/assessment';
import type { ComparisonRow } from './comparison-row';

/**
 * The share of the way that a row shows: of its first target that has one, as PLAN.PROGRESS answers.
 * @example progressOf(row) // { value: 0.64, bound: 'exact' }
 */
export function progressOf({ assessments }: ComparisonRow): Progress | undefined {
  return assessments.find(({ progress }) => progress !== undefined)?.progress;
}

/**
 * What each remaining year needs, of the row's first target that says, as PLAN.REQUIRED answers.
 * @example neededOf(row) // { kind: 'amount', perYear: 0.9, bound: 'exact' }
 */
export function neededOf({ assessments }: ComparisonRow): Needed | undefined {
  return assessments.find(({ needed }) => needed !== undefined)?.needed;
}
