import { adjustmentOf, type PlanAbout } from './about/plan-about';
import type { Decision, Review, RowEdit } from './review';

/** What a person did with a document. */
interface Decided {
  readonly decisions: Iterable<readonly [string, Decision]>;
  readonly rowEdits: Iterable<readonly [string, RowEdit]>;
}

/**
 * A review with the decisions of another reading of the same document, as far as their candidates are
 * still there.
 * @example keepDecisions(again, review).decisions.size // 12
 */
export function keepDecisions(review: Review, { decisions, rowEdits }: Decided): Review {
  const ids = new Set(review.items.map(({ id }) => id));
  const rowIds = new Set(review.rows.map(({ id }) => id));
  return {
    ...review,
    decisions: new Map([...decisions].filter(([id]) => ids.has(id))),
    rowEdits: new Map([...rowEdits].filter(([id]) => rowIds.has(id))),
  };
}

/**
 * The review after a person said what the plan is and which tables are its own; undefined where that
 * changes how the document is read, so that it has to be read again (`startReview`).
 * @example settleSame(review, { ...review.about, documentNo: '1号' }, review.chosen)?.about.guessed // []
 */
export function settleSame(
  review: Review,
  about: PlanAbout,
  chosen: readonly number[],
): Review | undefined {
  const { region, period } = review.about;
  const isSame =
    region === about.region &&
    period === about.period &&
    String(chosen) === String(review.chosen) &&
    (adjustmentOf(about) === undefined) === (adjustmentOf(review.about) === undefined);
  return isSame ? { ...review, about: { ...about, guessed: [] } } : undefined;
}
