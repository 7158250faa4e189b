import type { Catalog } from '../core/catalog/catalog';
import type { PlanAbout } from './about/plan-about';
import type { Review } from './review';
import { startReview } from './start-review';

/**
 * The review after a person said what the plan is and which table is its own. Where that changes how
 * the document is read, it is read again; decisions about candidates that are still there stay.
 * @example settleAbout(review, { ...review.about, period: '十五五' }, 1, catalog).table // 1
 */
export function settleAbout(
  review: Review,
  about: PlanAbout,
  table: number | undefined,
  catalog: Catalog,
): Review {
  const settled = { ...about, guessed: [] };
  const { region, period } = review.about;
  const isSame = region === about.region && period === about.period && table === review.table;
  if (isSame) return { ...review, about: settled };
  const again = startReview(review.source, catalog, { about: settled, table: table ?? null });
  const ids = new Set(again.items.map(({ id }) => id));
  const rowIds = new Set(again.rows.map(({ id }) => id));
  return {
    ...again,
    decisions: new Map([...review.decisions].filter(([id]) => ids.has(id))),
    rowEdits: new Map([...review.rowEdits].filter(([id]) => rowIds.has(id))),
  };
}
