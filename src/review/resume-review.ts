import type { Catalog } from '../core/catalog/catalog';
import type { KeptWork } from './keep/kept-review';
import type { Review } from './review';
import type { ReviewSource } from './source/review-source';
import { startReview } from './start-review';

/**
 * A review as it was left: the document read again, and everything a person did with it put back.
 * Decisions about candidates that are no longer found are dropped.
 * @example resumeReview(source, readWork(text), catalog).decisions.size // 12
 */
export function resumeReview(source: ReviewSource, work: KeptWork, catalog: Catalog): Review {
  const { about, table, decisions, rowEdits } = work;
  const review = startReview(source, catalog, { about, table });
  const ids = new Set(review.items.map(({ id }) => id));
  const rowIds = new Set(review.rows.map(({ id }) => id));
  return {
    ...review,
    decisions: new Map(decisions.filter(([id]) => ids.has(id))),
    rowEdits: new Map(rowEdits.filter(([id]) => rowIds.has(id))),
  };
}
