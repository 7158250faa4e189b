import { contextOf } from '../../../review/context/context-of';
import { printYears } from '../../../review/decision/read-correction';
import { rowIdOf, standingOf, statementOf } from '../../../review/decision/standing';
import { rowTargetTypes } from '../../../review/draft/to-draft';
import type { ReviewItem } from '../../../review/item/review-item';
import type { Review } from '../../../review/review';
import { sayMeasureName } from '../../../wording/place-words';
import { sayConfidence, sayReviewReason } from '../../../wording/review-reason';
import type { ImportProps } from './import-state';
import { REVIEW_MESSAGES, STANDINGS, itemPlaceText, optionLabel, rowText } from './review-messages';
import { targetTypeText } from './target-type-text';

interface ReviewOptionProps {
  readonly review: Review;
  readonly item: ReviewItem;
  /** The line above it. */
  readonly previous: ReviewItem | undefined;
  readonly isCursor: boolean;
  readonly position: number;
  readonly count: number;
  readonly onChoose: () => void;
}

/** One candidate in two lines: what it is of and where it stands; the figure. */
export function ReviewOption(props: ReviewOptionProps) {
  const { review, item, previous, isCursor, position, count, onChoose } = props;
  const said = statementOf(review, item);
  const standing = standingOf(review, item);
  const years = printYears(said.years);
  const isNewRow = previous === undefined || rowIdOf(review, previous) !== rowIdOf(review, item);
  const mark = item.kind === 'prose' ? `${REVIEW_MESSAGES.proseMark} · ` : '';
  const isUnitShown = said.unit !== '' && !said.text.includes(said.unit);
  const differs = item.reasons.includes('contradicts-table');
  const sure = differs ? REVIEW_MESSAGES.differs : sayConfidence(item.confidence);
  return (
    <div
      id={`option-${item.id}`}
      class={isNewRow ? 'option option--first' : 'option'}
      role="option"
      aria-selected={isCursor}
      aria-label={optionLabel({
        name: said.name,
        what: `${mark}${sayMeasureName(said.measure)} ${years === '' ? REVIEW_MESSAGES.yearNone : years}`,
        figure: isUnitShown ? `${said.text} ${said.unit}` : said.text,
        standing,
        sure,
      })}
      aria-posinset={position}
      aria-setsize={count}
      onClick={onChoose}
    >
      <span class="option__name">{said.name}</span>
      <span class={`standing-tag standing-tag--${standing}`}>{STANDINGS[standing]}</span>
      <span class="option__what">
        {mark}
        {sayMeasureName(said.measure)}{' '}
        {years === '' ? <em class="option__lack">{REVIEW_MESSAGES.yearNone}</em> : years}
      </span>
      <span class="option__figure">
        {said.text}
        {isUnitShown ? <span class="option__unit"> {said.unit}</span> : null}
      </span>
      <span class={differs ? 'option__sure option__lack' : 'option__sure'}>{sure}</span>
    </div>
  );
}

interface ReviewDetailProps extends Pick<ImportProps, 'send' | 'act' | 'common'> {
  readonly review: Review;
  readonly item: ReviewItem;
}

/** The candidate under the cursor: what stands around it, where, how sure it is; and the choice. */
export function ReviewDetail({ review, item, common, send, act }: ReviewDetailProps) {
  const { catalog } = common;
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
        {section === '' ? '' : `${section} · `}
        {itemPlaceText(review.source, item)}
      </p>
      {item.kind === 'prose' ? (
        <p class="detail__place">
          {row === undefined ? REVIEW_MESSAGES.proseOnly : rowText(row.position, row.name)}
        </p>
      ) : null}
      {catalog === undefined ? null : (
        <p class="detail__place">
          {targetTypeText(
            rowTargetTypes(review, item, catalog),
            statementOf(review, item).targetType,
          )}
        </p>
      )}
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
