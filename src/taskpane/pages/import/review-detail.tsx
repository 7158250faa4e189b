import { contextOf } from '../../../review/context/context-of';
import { rowIdOf, standingOf } from '../../../review/decision/standing';
import type { ReviewItem } from '../../../review/item/review-item';
import type { Review } from '../../../review/review';
import { sayConfidence, sayReviewReason } from '../../../wording/review-reason';
import type { ImportProps } from './import-state';
import { lineText, REVIEW_MESSAGES, rowText, STANDINGS } from './review-messages';

interface ReviewDetailProps extends Pick<ImportProps, 'send' | 'act'> {
  readonly review: Review;
  readonly item: ReviewItem;
}

/** The candidate under the cursor: what stands around it, where, how sure it is; and the choice. */
export function ReviewDetail({ review, item, send, act }: ReviewDetailProps) {
  const standing = standingOf(review, item);
  const isCell = item.kind === 'table';
  const parts = contextOf(review, item);
  const row = review.rows.find(({ id }) => id === rowIdOf(review, item));
  const section = item.section.slice(-3).join(' › ');
  const reasons = item.reasons.map(sayReviewReason).join('，');
  return (
    <section
      class="detail"
      aria-label={isCell ? REVIEW_MESSAGES.contextRow : REVIEW_MESSAGES.context}
    >
      <p class={isCell ? 'detail__context detail__context--cells' : 'detail__context'}>
        {parts.map(({ text, isMarked }, index) => {
          const shown = isMarked ? <mark>{text}</mark> : text;
          return isCell ? <span key={index}>{shown}</span> : shown;
        })}
      </p>
      <p class="detail__place">
        {lineText(review.source, item.line)}
        {section === '' ? '' : ` · ${section}`}
      </p>
      {item.kind === 'prose' ? (
        <p class="detail__place">
          {row === undefined ? REVIEW_MESSAGES.proseOnly : rowText(row.position, row.name)}
        </p>
      ) : null}
      <p class="detail__reasons">{`${sayConfidence(item.confidence)}：${reasons}`}</p>
      <div class="detail__buttons">
        <button type="button" class="button" onClick={act.accept}>
          {REVIEW_MESSAGES.accept}
          <kbd aria-hidden="true">A</kbd>
        </button>
        <button
          type="button"
          class="button"
          onClick={() => send({ kind: 'editing', editing: { problem: '' } })}
        >
          {REVIEW_MESSAGES.edit}
          <kbd aria-hidden="true">E</kbd>
        </button>
        <button type="button" class="button" onClick={act.reject}>
          {REVIEW_MESSAGES.reject}
          <kbd aria-hidden="true">R</kbd>
        </button>
        <span class={`standing-tag standing-tag--${standing}`}>{STANDINGS[standing]}</span>
      </div>
    </section>
  );
}
