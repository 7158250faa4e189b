import { printYears } from '../../../review/decision/read-correction';
import { rowIdOf, standingOf, statementOf } from '../../../review/decision/standing';
import type { ReviewItem } from '../../../review/item/review-item';
import type { Review } from '../../../review/review';
import { sayConfidence } from '../../../wording/review-reason';
import { sayMeasureName } from '../../../wording/place-words';
import { optionLabel, REVIEW_MESSAGES, STANDINGS } from './review-messages';

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
