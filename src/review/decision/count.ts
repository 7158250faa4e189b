import type { Review } from '../review';
import type { DecisionState } from './decision';
import { isSure, standingOf } from './standing';

/** How many candidates stand where. */
export interface ReviewCounts extends Readonly<Record<DecisionState, number>> {
  readonly all: number;
  readonly table: number;
  readonly prose: number;
  /** Waiting, and sure. */
  readonly sure: number;
}

/**
 * Counts the candidates of a review.
 * @example countItems(review) // { open: 12, accepted: 80, corrected: 1, rejected: 3, all: 96, … }
 */
export function countItems(review: Review): ReviewCounts {
  const counts = { open: 0, accepted: 0, corrected: 0, rejected: 0, table: 0, prose: 0, sure: 0 };
  for (const item of review.items) {
    const standing = standingOf(review, item);
    counts[standing] += 1;
    counts[item.kind] += 1;
    if (standing === 'open' && isSure(item)) counts.sure += 1;
  }
  return { ...counts, all: review.items.length };
}
