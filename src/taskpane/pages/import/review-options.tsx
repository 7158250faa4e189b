import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ReviewItem } from '../../../review/item/review-item';
import type { Review } from '../../../review/review';
import type { ImportProps } from './import-state';
import { pageText, REVIEW_MESSAGES } from './review-messages';
import { PAGE_SIZE, pageOf } from './review-cursor';
import { ReviewOption } from './review-option';

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
export function ReviewOptions(props: ReviewOptionsProps) {
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
