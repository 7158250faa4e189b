import { useMemo } from 'preact/hooks';
import { spotsOf } from '../../../core/document/spot';
import type { DecisionState, SavingEffect } from '../../../core/finding/review-finding';
import { contextOf, doubtsAbout } from '../../../review/context/context-of';
import { printYears } from '../../../review/decision/read-correction';
import {
  confidenceOf,
  doubtsOf,
  rowIdOf,
  standingOf,
  statementOf,
} from '../../../review/decision/standing';
import { rowTargetTypes } from '../../../review/draft/to-draft';
import type { ReviewItem } from '../../../review/item/review-item';
import type { Review } from '../../../review/review';
import { sayExtractFinding } from '../../../wording/extract-finding';
import { sayOtherScope } from '../../../wording/other-scope';
import { sayAt, sayMeasureName } from '../../../wording/place-words';
import { DECISION_WORDS } from '../../../wording/review-account';
import {
  sayConfidence,
  sayPrintedInTable,
  sayReviewReason,
  saySavingEffect,
  sayWaiting,
} from '../../../wording/review-reason';
import { CorrectionForm } from './correction-form';
import type { ImportProps, ImportState } from './import-state';
import { REVIEW_MESSAGES, itemPlaceText, rowText } from './review-messages';
import { targetTypeText } from './target-type-text';

interface ReviewOptionProps {
  readonly review: Review;
  readonly item: ReviewItem;
  readonly effect: SavingEffect | undefined;
  /** The line above it. */
  readonly previous: ReviewItem | undefined;
  readonly isCursor: boolean;
  readonly position: number;
  readonly count: number;
  readonly onChoose: () => void;
}

/** One candidate in two lines: what it is of and where it stands; the figure. */
export function ReviewOption(props: ReviewOptionProps) {
  const { review, item, effect, previous, isCursor, position, count, onChoose } = props;
  const said = statementOf(review, item);
  const standing = standingOf(review, item);
  const years = printYears(said.years);
  const isNewRow = previous === undefined || rowIdOf(review, previous) !== rowIdOf(review, item);
  const mark = item.kind === 'prose' ? `${REVIEW_MESSAGES.proseMark} · ` : '';
  const isUnitShown = said.unit !== '' && !said.text.includes(said.unit);
  const confidence = confidenceOf(item);
  const sure = sayConfidence(confidence);
  const why = standing === 'open' ? sayWaiting(doubtsOf(item)) : '';
  const isLost = effect !== undefined && effect !== 'written' && effect !== 'not-written';
  const loss = isLost ? saySavingEffect(effect) : '';
  return (
    <div
      id={`option-${item.id}`}
      class={isNewRow ? 'option option--first' : 'option'}
      role="option"
      aria-selected={isCursor}
      aria-label={optionLabel({
        name: said.name,
        what: `${mark}${sayMeasureName(said.measure, item.version)} ${years === '' ? REVIEW_MESSAGES.yearNone : years}`,
        figure: isUnitShown ? `${said.text} ${said.unit}` : said.text,
        standing,
        sure,
        more: [why, loss].filter((part) => part !== ''),
      })}
      aria-posinset={position}
      aria-setsize={count}
      onClick={onChoose}
    >
      <span class="option__name">{said.name}</span>
      <span class={`standing-tag standing-tag--${standing}`}>{DECISION_WORDS[standing]}</span>
      <span class="option__what">
        {mark}
        {sayMeasureName(said.measure, item.version)}{' '}
        {years === '' ? <em class="option__lack">{REVIEW_MESSAGES.yearNone}</em> : years}
      </span>
      <span class="option__figure">
        {said.text}
        {isUnitShown ? <span class="option__unit"> {said.unit}</span> : null}
      </span>
      <span class={confidence === 'differs' ? 'option__sure option__lack' : 'option__sure'}>
        {sure}
      </span>
      {why === '' && loss === '' ? null : (
        <span class="option__why">
          {why}
          {loss === '' ? null : (
            <em class="option__lack">
              {why === '' ? loss : ` · ${REVIEW_MESSAGES.savedNow}${loss}`}
            </em>
          )}
        </span>
      )}
    </div>
  );
}

interface ReviewDetailProps extends Pick<ImportProps, 'send' | 'act' | 'common'> {
  readonly review: Review;
  readonly item: ReviewItem;
  readonly effect: SavingEffect | undefined;
  /** While it is being corrected. */
  readonly editing: ImportState['editing'];
}

/**
 * The candidate under the cursor: what stands around it, where, what the table says instead; then why
 * it is sure or not and the choice, or the form in which it is corrected.
 */
export function ReviewDetail({ review, item, effect, editing, ...page }: ReviewDetailProps) {
  const isCell = item.kind === 'table';
  const parts = contextOf(review, item);
  const section = item.section.slice(-3).join(' › ');
  const printed = review.items.find(({ id }) => id === item.printed);
  return (
    <section
      class={editing === undefined ? 'detail' : 'detail detail--editing'}
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
      {printed === undefined ? null : (
        <p class={confidenceOf(item) === 'differs' ? 'detail__differs' : 'detail__place'}>
          {sayPrintedInTable(statementOf(review, printed), itemPlaceText(review.source, printed))}
        </p>
      )}
      {editing === undefined ? (
        <DetailChoice review={review} item={item} effect={effect} {...page} />
      ) : (
        <CorrectionForm
          key={item.id}
          review={review}
          item={item}
          problem={editing.problem}
          {...page}
        />
      )}
    </section>
  );
}

function DetailChoice(props: Omit<ReviewDetailProps, 'editing'>) {
  const { review, item, effect, common, send, act } = props;
  const { catalog } = common;
  const standing = standingOf(review, item);
  const row = review.rows.find(({ id }) => id === rowIdOf(review, item));
  const doubts = doubtsAbout(review, item);
  const { content } = review.source;
  const at = useMemo(() => sayAt(spotsOf(content)), [content]);
  const against = doubtsOf(item);
  const rests = item.reasons.filter((reason) => standing !== 'open' || !against.includes(reason));
  return (
    <>
      {item.kind === 'prose' && item.printed === undefined ? (
        <p class="detail__place">
          {row === undefined ? REVIEW_MESSAGES.proseOnly : rowText(row.position, row.name)}
        </p>
      ) : null}
      <p class="detail__place">
        {targetTypeText(
          rowTargetTypes(review, item, catalog),
          statementOf(review, item).targetType,
        )}
      </p>
      {row?.otherScope === undefined ? null : (
        <p class="detail__reasons">{`${sayOtherScope(row.otherScope)}。`}</p>
      )}
      {rests.length === 0 ? null : (
        <p class="detail__reasons">
          {`${standing === 'open' ? REVIEW_MESSAGES.basis : sayConfidence(confidenceOf(item))}：${rests.map(sayReviewReason).join('，')}`}
        </p>
      )}
      {doubts.map((doubt, index) => (
        <p key={index} class="detail__reasons">
          {sayExtractFinding(doubt, at)}
        </p>
      ))}
      {standing === 'open' ? (
        <p class="detail__differs">
          {`待定：${sayWaiting(against)}。${REVIEW_MESSAGES.savedNow}${saySavingEffect(effect ?? 'not-written')}。`}
        </p>
      ) : null}
      {standing === 'rejected' && effect === 'cell-unread' ? (
        <p class="detail__differs">{REVIEW_MESSAGES.rejectedCell}</p>
      ) : null}
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
      </div>
    </>
  );
}

/** A line of the list as it is read out: `地区生产总值，目标值 2030：1200 亿元。采纳，把握大`. */
function optionLabel(option: {
  readonly name: string;
  readonly what: string;
  readonly figure: string;
  readonly standing: DecisionState;
  readonly sure: string;
  /** Why it waits, and what saving takes from it. */
  readonly more: readonly string[];
}): string {
  const { name, what, figure, standing, sure, more } = option;
  return `${name}，${what}：${figure}。${[DECISION_WORDS[standing], sure, ...more].join('，')}`;
}
