import { spotsOf } from '../../../core/document/spot';
import { doubtsElsewhere } from '../../../review/context/context-of';
import { sayExtractFinding } from '../../../wording/extract-finding';
import { sayAt } from '../../../wording/place-words';
import {
  accountOf,
  isSure,
  standingOf,
  statementOf,
  type ReviewAccount,
} from '../../../review/decision/standing';
import { filterItems, isNarrow, type ReviewFilter } from '../../../review/filter/review-filter';
import type { ReviewItem } from '../../../review/item/review-item';
import type { Review } from '../../../review/review';
import type { ImportProps } from './import-state';
import { PAGE_SIZE, pageOf } from './review-cursor';
import { ReviewFilters } from './review-filters';
import { ReviewDetail, ReviewOption } from './review-item';
import { REVIEW_MESSAGES, countedLabel, pageText } from './review-messages';
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';

interface ReviewListProps extends Pick<ImportProps, 'state' | 'send' | 'act' | 'common'> {
  readonly review: Review;
}

/** The candidates, and below them the one under the cursor with what stands around it. */
export function ReviewList({ review, state, common, send, act }: ReviewListProps) {
  const { filter, cursor, editing } = state;
  const list = useRef<HTMLDivElement>(null);
  const account = useMemo(() => accountOf(review), [review]);
  const items = useMemo(() => filterItems(review, filter), [review, filter]);
  const item = items.find(({ id }) => id === cursor);
  const isEditing = editing !== undefined && item !== undefined;
  useEffect(() => list.current?.focus(), []);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The form is gone, and the focus must not go with it.
    if (wasEditing.current && !isEditing) list.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  return (
    <>
      <ReviewFilters review={review} filter={filter} act={act} />
      <ReviewOptions
        field={list}
        review={review}
        items={items}
        effects={account.effects}
        cursor={cursor}
        isEditing={isEditing}
        isWaiting={filter.standing === 'open' && !isNarrow(filter)}
        {...{ send, act }}
      />
      {item === undefined ? null : (
        <ReviewDetail
          review={review}
          item={item}
          effect={account.effects.get(item.id)}
          editing={editing}
          {...{ common, send, act }}
        />
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
          <BulkButtons review={review} items={items} filter={filter} act={act} />
          <button type="button" class="button button--primary" onClick={act.pack}>
            {REVIEW_MESSAGES.toFinish}
          </button>
        </div>
      </div>
    </>
  );
}

interface BulkButtonsProps extends Pick<ImportProps, 'act'> {
  readonly review: Review;
  readonly items: readonly ReviewItem[];
  readonly filter: ReviewFilter;
}

/** Many at once: of a narrower list all that waits, else what is sure. */
function BulkButtons({ review, items, filter, act }: BulkButtonsProps) {
  const open = items.filter((item) => standingOf(review, item) === 'open');
  const sure = open.filter(isSure);
  const at = useMemo(() => sayAt(spotsOf(review.source.content)), [review.source.content]);
  const dated = open.filter((item) => statementOf(review, item).years !== undefined).length;
  const buttons = isNarrow(filter)
    ? ([
        [REVIEW_MESSAGES.acceptListed, dated, act.acceptListed],
        [REVIEW_MESSAGES.rejectListed, open.length, act.rejectListed],
      ] as const)
    : ([[REVIEW_MESSAGES.acceptSure, sure.length, act.acceptSure]] as const);
  const elsewhere = isNarrow(filter) ? [] : doubtsElsewhere(review, sure);
  return (
    <>
      {elsewhere.map((doubt) => {
        const said = `${REVIEW_MESSAGES.elsewhere}${sayExtractFinding(doubt, at)}`;
        return <p key={said} class="review__keys" children={said} />;
      })}
      {buttons.map(([label, count, onClick]) => (
        <button
          key={label}
          type="button"
          class="button"
          aria-disabled={count === 0}
          onClick={onClick}
        >
          {countedLabel(label, count)}
        </button>
      ))}
    </>
  );
}

interface ReviewOptionsProps extends Pick<ImportProps, 'send' | 'act'> {
  readonly field: RefObject<HTMLDivElement>;
  readonly review: Review;
  readonly items: readonly ReviewItem[];
  readonly effects: ReviewAccount['effects'];
  readonly cursor: string | undefined;
  /** Whether the form below takes room from the list. */
  readonly isEditing: boolean;
  /** Whether all that waits is listed. */
  readonly isWaiting: boolean;
}

/** Lines of a page, for a key. */
const JUMP = 8;

/**
 * The candidates as a listbox after the ARIA pattern: the focus stays on the list, whatever happens
 * to its lines, and aria-activedescendant names the one under the cursor.
 */
function ReviewOptions(props: ReviewOptionsProps) {
  const { field, review, items, effects, cursor, isEditing, isWaiting, send, act } = props;
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
              effect={effects.get(item.id)}
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
