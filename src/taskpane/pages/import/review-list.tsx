import { countItems } from '../../../review/decision/standing';
import type { ReviewItem } from '../../../review/item/review-item';
import type { Review } from '../../../review/review';
import { Segmented } from '../../parts/fields';
import { CorrectionForm } from './correction-form';
import type { ImportProps, ReviewFilter } from './import-state';
import { PAGE_SIZE, pageOf, visibleItems } from './review-cursor';
import { ReviewDetail, ReviewOption } from './review-item';
import { FILTERS, REVIEW_MESSAGES, pageText, remainingText, sureLabel } from './review-messages';
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';

interface ReviewListProps extends Pick<ImportProps, 'state' | 'send' | 'act' | 'common'> {
  readonly review: Review;
}

const ORDER: readonly ReviewFilter[] = ['open', 'all', 'table', 'prose'];

/** The candidates, and below them the one under the cursor with what stands around it. */
export function ReviewList({ review, state, common, send, act }: ReviewListProps) {
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
          {...{ common, send, act }}
        />
      ) : (
        <ReviewDetail review={review} item={item} {...{ common, send, act }} />
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

interface ReviewOptionsProps extends Pick<ImportProps, 'send' | 'act'> {
  readonly field: RefObject<HTMLDivElement>;
  readonly review: Review;
  readonly items: readonly ReviewItem[];
  readonly cursor: string | undefined;
  /** Whether the form below takes room from the list. */
  readonly isEditing: boolean;
  /** Whether only those that wait are listed. */
  readonly isWaiting: boolean;
}

/** A page's worth of lines, as far as a key is concerned. */
const JUMP = 8;

/**
 * The candidates as a listbox after the ARIA pattern: the focus stays on the list, whatever happens
 * to its lines, and aria-activedescendant names the one under the cursor.
 */
function ReviewOptions(props: ReviewOptionsProps) {
  const { field, review, items, cursor, isEditing, isWaiting, send, act } = props;
  const page = pageOf(items, cursor);
  const isListed = items.some(({ id }) => id === cursor);
  useEffect(() => {
    field.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
  }, [cursor, items, isEditing]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const work = workOf(event, items.length, props);
    if (work === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    work();
  };
  return (
    <>
      <div
        ref={field}
        class="review__list"
        role={items.length === 0 ? 'group' : 'listbox'}
        aria-label={REVIEW_MESSAGES.list}
        aria-activedescendant={isListed ? `option-${cursor ?? ''}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {items.length === 0 ? (
          <p class="review__empty">
            {isWaiting ? REVIEW_MESSAGES.listEmpty : REVIEW_MESSAGES.listNone}
          </p>
        ) : (
          page.items.map((item, index) => (
            <ReviewOption
              key={item.id}
              review={review}
              item={item}
              previous={page.items[index - 1]}
              isCursor={item.id === cursor}
              position={page.first + index + 1}
              count={items.length}
              onChoose={() => {
                send({ kind: 'cursor', cursor: item.id });
                field.current?.focus();
              }}
            />
          ))
        )}
      </div>
      {items.length <= PAGE_SIZE ? null : (
        <div class="review__pages">
          <button
            type="button"
            class="button"
            aria-disabled={page.first === 0}
            onClick={() => act.move(-PAGE_SIZE)}
          >
            {REVIEW_MESSAGES.pagePrevious}
          </button>
          <span>{pageText(page.first, page.items.length, items.length)}</span>
          <button
            type="button"
            class="button"
            aria-disabled={page.first + PAGE_SIZE >= items.length}
            onClick={() => act.move(PAGE_SIZE)}
          >
            {REVIEW_MESSAGES.pageNext}
          </button>
        </div>
      )}
    </>
  );
}

/** What a key does; letters by their place too, since an input method may swallow the character. */
function workOf(
  { key, code }: KeyboardEvent,
  count: number,
  { send, act }: Pick<ImportProps, 'send' | 'act'>,
): (() => void) | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: JUMP,
    PageUp: -JUMP,
    Home: -count,
    End: count,
  };
  const by = moves[key];
  if (by !== undefined) return () => act.move(by);
  const letter = /^Key([A-Z])$/u.exec(code)?.[1]?.toLowerCase() ?? key.toLowerCase();
  switch (letter) {
    case 'enter':
    case 'a':
      return act.accept;
    case 'e':
      return () => send({ kind: 'editing', editing: { problem: '' } });
    case 'delete':
    case 'r':
      return act.reject;
    case 'u':
      return act.undo;
    default:
      return undefined;
  }
}
