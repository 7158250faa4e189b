import { useEffect, useRef, useState } from 'preact/hooks';
import type { AboutFinding } from '../../../core/finding/review-finding';
import { checkAbout, type AboutField, type PlanAbout } from '../../../review/about/plan-about';
import type { Review } from '../../../review/review';
import { isReviewable } from '../../../review/table/choose-table';
import { sayAboutFinding } from '../../../wording/review-finding';
import type { ImportProps } from './import-state';
import { REVIEW_MESSAGES, tableText } from './review-messages';
import { Notice } from '../../parts/notice';
import { TextField } from '../../parts/fields';

const FIELDS: readonly {
  readonly field: AboutField;
  readonly label: string;
  readonly hint: string;
}[] = [
  { field: 'region', label: REVIEW_MESSAGES.region, hint: REVIEW_MESSAGES.regionHint },
  { field: 'code', label: REVIEW_MESSAGES.code, hint: REVIEW_MESSAGES.codeHint },
  { field: 'period', label: REVIEW_MESSAGES.period, hint: REVIEW_MESSAGES.periodHint },
  { field: 'adoptedOn', label: REVIEW_MESSAGES.adoptedOn, hint: REVIEW_MESSAGES.adoptedHint },
  { field: 'title', label: REVIEW_MESSAGES.title, hint: REVIEW_MESSAGES.titleHint },
  { field: 'documentNo', label: REVIEW_MESSAGES.documentNo, hint: REVIEW_MESSAGES.optional },
];

const FIELD_OF: Readonly<Record<AboutFinding['kind'], AboutField>> = {
  'region-missing': 'region',
  'region-unlikely': 'region',
  'code-unreadable': 'code',
  'period-missing': 'period',
  'period-unreadable': 'period',
  'adopted-unreadable': 'adoptedOn',
};

interface ReviewAboutProps extends Pick<ImportProps, 'state' | 'act'> {
  readonly review: Review;
}

/** Which plan it is: guessed from the document, always shown, a guess marked as one. */
export function ReviewAbout({ review, state, act }: ReviewAboutProps) {
  const [about, setAbout] = useState<PlanAbout>(review.about);
  const [table, setTable] = useState(review.table);
  const [isAsked, setAsked] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const findings = checkAbout(about);
  const problemOf = (field: AboutField): string => {
    const finding = findings.find(({ kind }) => FIELD_OF[kind] === field);
    return finding === undefined || !isAsked ? '' : sayAboutFinding(finding);
  };
  const change = (field: AboutField, value: string) => {
    const isOtherPlace = field === 'region' && about.guessed.includes('code');
    setAbout({
      ...about,
      // A code looked up for the guessed region is none for another.
      ...(isOtherPlace ? { code: '' } : {}),
      [field]: value,
      guessed: about.guessed.filter((each) => each !== field && !(isOtherPlace && each === 'code')),
    });
  };
  const submit = () => {
    setAsked(true);
    const [first] = findings;
    if (first === undefined) act.settle(about, table);
    else form.current?.querySelector<HTMLInputElement>(`#about-${FIELD_OF[first.kind]}`)?.focus();
  };
  const choices = review.tables.flatMap((each, index) =>
    isReviewable(each) ? [{ each, index }] : [],
  );
  return (
    <div
      ref={form}
      class="review__body form"
      onKeyDown={(event) => {
        const isField = event.target instanceof HTMLInputElement;
        if (event.key === 'Enter' && !event.isComposing && isField) submit();
      }}
    >
      <h2 ref={heading} class="data__title" tabIndex={-1}>
        {REVIEW_MESSAGES.about}
      </h2>
      {about.guessed.length === 0 ? null : <p class="data__help">{REVIEW_MESSAGES.aboutHelp}</p>}
      {state.storage === 'work-only' ? (
        <Notice tone="info">{REVIEW_MESSAGES.storageWorkOnly}</Notice>
      ) : null}
      <div class="form--two">
        {FIELDS.map(({ field, label, hint }) => (
          <TextField
            key={field}
            id={`about-${field}`}
            label={label}
            hint={hint}
            value={about[field]}
            mark={about.guessed.includes(field) ? REVIEW_MESSAGES.guessed : undefined}
            problem={problemOf(field)}
            isWide={field === 'title'}
            onInput={(value) => change(field, value)}
          />
        ))}
      </div>
      <div class="form__field">
        {choices.length === 0 ? (
          <Notice tone="warning">{REVIEW_MESSAGES.tableNoneFound}</Notice>
        ) : (
          <>
            <label class="form__label" for="about-table">
              {REVIEW_MESSAGES.table}
            </label>
            <select
              id="about-table"
              class="input"
              value={table === undefined ? '' : String(table)}
              onChange={({ currentTarget: { value } }) =>
                setTable(value === '' ? undefined : Number(value))
              }
            >
              {choices.map(({ each, index }) => (
                <option key={index} value={String(index)}>
                  {tableText(each)}
                </option>
              ))}
              <option value="">{REVIEW_MESSAGES.tableNone}</option>
            </select>
          </>
        )}
      </div>
      <button
        type="button"
        class="button button--primary"
        disabled={state.working !== ''}
        onClick={submit}
      >
        {REVIEW_MESSAGES.toList}
      </button>
      {state.notes.length === 0 ? null : (
        <section aria-labelledby="about-notes">
          <h3 id="about-notes" class="preview__heading">
            {REVIEW_MESSAGES.notes}
          </h3>
          <ul class="notes">
            {state.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
