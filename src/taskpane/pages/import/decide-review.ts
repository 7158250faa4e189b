import { accept, acceptSure, correct, reject, undo } from '../../../review/decision/decide';
import { readCorrection, type Correction } from '../../../review/decision/read-correction';
import type { ReviewItem } from '../../../review/item/review-item';
import type { Review } from '../../../review/review';
import { sayDecisionFinding } from '../../../wording/review-finding';
import { decidedText, REVIEW_MESSAGES, sureText } from './review-messages';
import { nextCursor, visibleItems } from './review-cursor';
import { keepWork } from './keep-review';
import type { ImportHost } from './import-state';

/** The review with the candidate under the cursor; undefined where there is none. */
interface Held {
  readonly review: Review;
  readonly item: ReviewItem;
}

/**
 * Accepts the candidate under the cursor. One without a year opens the form instead: none is made up.
 * @example acceptItem(host)
 */
export function acceptItem(host: ImportHost): void {
  const held = holdItem(host);
  if (held === undefined) return;
  const accepted = accept(held.review, held.item);
  if (!accepted.ok) {
    const problem = sayDecisionFinding(accepted.finding);
    host.send({ kind: 'editing', editing: { problem } });
    return;
  }
  decided(host, accepted.value, decidedText('accepted', held.item.said.name));
}

/** Rejects the candidate under the cursor. */
export function rejectItem(host: ImportHost): void {
  const held = holdItem(host);
  if (held === undefined) return;
  const said = decidedText('rejected', held.item.said.name);
  decided(host, reject(held.review, held.item), said);
}

/** Saves what the form holds, or says what is wrong with it. */
export function correctItem(host: ImportHost, correction: Correction): void {
  const held = holdItem(host);
  if (held === undefined) return;
  const read = readCorrection(correction);
  if (!read.ok) {
    const problem = sayDecisionFinding(read.finding);
    host.send({ kind: 'editing', editing: { problem } });
    return;
  }
  const said = decidedText('corrected', read.value.name);
  decided(host, correct(held.review, held.item, read.value), said);
}

/** Accepts everything that waits and is sure. */
export function acceptAllSure(host: ImportHost): void {
  const { review } = host.read();
  if (review === undefined) return;
  const after = acceptSure(review, review.items);
  if (after === review) return;
  const count = after.decisions.size - review.decisions.size;
  decided(host, after, sureText(count));
}

/** Takes the last step back; the cursor goes where it was taken. */
export function undoStep(host: ImportHost): void {
  const { review, filter, cursor } = host.read();
  const last = review?.past.at(-1);
  if (review === undefined || last === undefined) return;
  const after = undo(review);
  const [undone] = last.decisions.map(([id]) => id);
  const isListed = visibleItems(after, filter).some(({ id }) => id === undone);
  const next = isListed ? undone : cursor;
  host.send({
    kind: 'changed',
    review: after,
    cursor: next,
    said: REVIEW_MESSAGES.undone,
  });
  keepWork(host, after);
}

function decided(host: ImportHost, after: Review, said: string): void {
  const { review, filter, cursor } = host.read();
  if (review === undefined) return;
  const next = nextCursor(review, after, filter, cursor);
  host.send({ kind: 'changed', review: after, cursor: next, said });
  keepWork(host, after);
}

function holdItem(host: ImportHost): Held | undefined {
  const { review, cursor } = host.read();
  const item = review?.items.find(({ id }) => id === cursor);
  return review === undefined || item === undefined ? undefined : { review, item };
}
