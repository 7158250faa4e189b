import type { ReviewReason } from '../../core/finding/review-finding';
import type { ReviewItem, CandidateReading } from '../item/review-item';
import type { Review, DecisionState } from '../review';

/** Above this a candidate counts as sure. */
const SURE = 0.9;

/**
 * Where a candidate stands: as a person decided, else by default. Sure cells of the plan's table are
 * accepted by default, and what the text repeats word for word of them; all else waits. What has no
 * year waits in any case.
 * @example standingOf(review, item) // 'accepted'
 */
export function standingOf({ decisions }: Review, item: ReviewItem): DecisionState {
  const decided = decisions.get(item.id);
  if (decided !== undefined) return decided.kind;
  if (item.said.years === undefined) return 'open';
  const sure = item.kind === 'table' ? isSure(item) : item.reasons.includes('restates-table');
  return sure ? 'accepted' : 'open';
}

/** What a person has to look at however sure the reading is. */
const OPEN: readonly ReviewReason[] = ['contradicts-table', 'past-alone', 'unit-apart'];

/**
 * Whether a candidate may be accepted without a look at it.
 * @example isSure(item) // true
 */
export function isSure({ said, confidence, reasons }: ReviewItem): boolean {
  const open = reasons.some((each) => OPEN.includes(each));
  return said.years !== undefined && confidence >= SURE && !open;
}

/**
 * What a candidate says now: as corrected, else as read with what was corrected in its row.
 * @example statementOf(review, item).name // '地区生产总值'
 */
export function statementOf({ decisions, rowEdits }: Review, item: ReviewItem): CandidateReading {
  const decided = decisions.get(item.id);
  const said = decided?.kind === 'corrected' ? decided.said : item.said;
  const edit = item.kind === 'table' ? rowEdits.get(item.rowId) : undefined;
  if (edit === undefined) return said;
  const growth = said.measure === 'growth' || said.measure === 'actual_growth';
  return { ...said, ...edit, unit: growth ? said.unit : edit.unit };
}

/** Id of the row a candidate belongs to now. */
export function rowIdOf({ decisions }: Review, item: ReviewItem): string {
  const decided = decisions.get(item.id);
  return decided?.kind === 'corrected' ? decided.rowId : item.rowId;
}

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
