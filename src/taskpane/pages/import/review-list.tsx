import { useEffect, useMemo, useRef } from 'preact/hooks';
import { countItems } from '../../../review/decision/standing';
import type { Review } from '../../../review/review';
import type { ImportProps, ReviewFilter } from './import-state';
import { FILTERS, remainingText, REVIEW_MESSAGES, sureLabel } from './review-messages';
import { visibleItems } from './review-cursor';
import { CorrectionForm } from './correction-form';
import { ReviewDetail } from './review-detail';
import { ReviewOptions } from './review-options';
import { Segmented } from '../../parts/segmented';

interface ReviewListProps extends Pick<ImportProps, 'state' | 'send' | 'act'> {
  readonly review: Review;
}

const ORDER: readonly ReviewFilter[] = ['open', 'all', 'table', 'prose'];

/** The candidates, and below them the one under the cursor with what stands around it. */
export function ReviewList({ review, state, send, act }: ReviewListProps) {
  const { filter, cursor, editing } = state;
  const list = useRef<HTMLDivElement>(null);
  const counts = useMemo(() => countItems(review), [review]);
  const items = useMemo(() => visibleItems(review, filter), [review, filter]);
  const item = items.find(({ id }) => id === cursor);
  const isEditing = editing !== undefined && item !== undefined;
  useEffect(() => list.current?.focus(), []);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The form is gone, and the focus must not go with it.
    if (wasEditing.current && !isEditing) list.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const numbers: Readonly<Record<ReviewFilter, number>> = counts;
  return (
    <>
      <div class="review__tools">
        <Segmented
          name="review-filter"
          label={REVIEW_MESSAGES.filter}
          segments={ORDER.map((value) => ({
            value,
            label: FILTERS[value],
            detail: String(numbers[value]),
          }))}
          value={filter}
          onChoose={act.filter}
        />
        <p class="review__counts">{remainingText(counts)}</p>
      </div>
      <ReviewOptions
        field={list}
        review={review}
        items={items}
        cursor={cursor}
        isEditing={isEditing}
        isWaiting={filter === 'open'}
        {...{ send, act }}
      />
      {item === undefined ? null : isEditing ? (
        <CorrectionForm
          key={item.id}
          review={review}
          item={item}
          problem={editing.problem}
          {...{ send, act }}
        />
      ) : (
        <ReviewDetail review={review} item={item} {...{ send, act }} />
      )}
      <div class="review__foot">
        {isEditing ? null : <p class="review__keys">{REVIEW_MESSAGES.keys}</p>}
        <div class="review__buttons">
          <button
            type="button"
            class="button"
            aria-disabled={review.past.length === 0}
            onClick={act.undo}
          >
            {REVIEW_MESSAGES.undo}
          </button>
          <button
            type="button"
            class="button"
            aria-disabled={counts.sure === 0}
            onClick={act.acceptSure}
          >
            {sureLabel(counts.sure)}
          </button>
          <button type="button" class="button button--primary" onClick={act.pack}>
            {REVIEW_MESSAGES.toFinish}
          </button>
        </div>
      </div>
    </>
  );
}
