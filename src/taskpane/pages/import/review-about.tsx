import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { listedRows } from '../../../core/catalog/find-figure';
import { nameKey } from '../../../core/name/name';
import type { AboutFinding, AboutPlace } from '../../../core/finding/review-finding';
import { knownPlan } from '../../../review/about/known-plan';
import { checkAbout, type AboutField, type PlanAbout } from '../../../review/about/plan-about';
import type { Review } from '../../../review/review';
import { isReviewable } from '../../../review/table/choose-table';
import { sayAboutFinding, sayAboutPlace } from '../../../wording/review-finding';
import type { ImportProps } from './import-state';
import { REVIEW_MESSAGES, regionText, replacesText, tableText } from './review-messages';
import { sayExtractFinding } from '../../../wording/extract-finding';
import { Notice } from '../../parts/notice';
import { TextField } from '../../parts/fields';
import { filterRegions } from '../../parts/match-regions';
import { offerRegions, type RegionChoice } from '../../parts/offer-regions';

interface FieldText {
  readonly field: AboutField;
  readonly label: string;
  readonly hint: string;
}

const FIELDS: readonly FieldText[] = [
  { field: 'region', label: REVIEW_MESSAGES.region, hint: REVIEW_MESSAGES.regionHint },
  { field: 'code', label: REVIEW_MESSAGES.code, hint: REVIEW_MESSAGES.codeHint },
  { field: 'period', label: REVIEW_MESSAGES.period, hint: REVIEW_MESSAGES.periodHint },
  { field: 'adoptedOn', label: REVIEW_MESSAGES.adoptedOn, hint: REVIEW_MESSAGES.adoptedHint },
  { field: 'title', label: REVIEW_MESSAGES.title, hint: REVIEW_MESSAGES.titleHint },
  { field: 'documentNo', label: REVIEW_MESSAGES.documentNo, hint: REVIEW_MESSAGES.optional },
];

/** Asked where a table has targets that were set anew. */
const ADJUSTED_FIELDS: readonly FieldText[] = [
  { field: 'adjustedBy', label: REVIEW_MESSAGES.adjustedBy, hint: REVIEW_MESSAGES.byHint },
  { field: 'adjustedOn', label: REVIEW_MESSAGES.adjustedOn, hint: REVIEW_MESSAGES.onHint },
];

const FIELD_OF: Readonly<Record<AboutFinding['kind'], AboutField>> = {
  'region-missing': 'region',
  'region-unlikely': 'region',
  'code-unreadable': 'code',
  'period-missing': 'period',
  'period-unreadable': 'period',
  'adopted-unreadable': 'adoptedOn',
  'adjusted-unreadable': 'adjustedOn',
  'adjusted-on-missing': 'adjustedOn',
  'adjusted-by-missing': 'adjustedBy',
};

interface ReviewAboutProps extends Pick<ImportProps, 'state' | 'act' | 'common'> {
  readonly review: Review;
}

/** Which plan it is: guessed from the document, always shown, a guess marked as one. */
export function ReviewAbout({ review, state, act, common }: ReviewAboutProps) {
  const { catalog, divisions } = common;
  const regions = useMemo(() => offerRegions(catalog, { divisions }), [catalog, divisions]);
  const [about, setAbout] = useState<PlanAbout>(() => {
    const { region, code, guessed } = review.about;
    const found =
      code === '' && guessed.includes('region') ? codeOf(namesakes(regions, region)) : '';
    return found === ''
      ? review.about
      : { ...review.about, code: found, guessed: [...guessed, 'code'] };
  });
  const [chosen, setChosen] = useState(review.chosen);
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
    const guessed = about.guessed.filter((each) => each !== field);
    const isLooked = field === 'region' && (about.code === '' || guessed.includes('code'));
    if (!isLooked) {
      setAbout({ ...about, [field]: value, guessed });
      return;
    }
    // A code looked up for one region is none for another.
    const code = codeOf(namesakes(regions, value));
    const others = guessed.filter((each) => each !== 'code');
    setAbout({
      ...about,
      region: value,
      code,
      guessed: code === '' ? others : [...others, 'code'],
    });
  };
  const submit = () => {
    setAsked(true);
    const [first] = findings;
    if (first === undefined) act.settle(about, chosen);
    else form.current?.querySelector<HTMLInputElement>(`#about-${FIELD_OF[first.kind]}`)?.focus();
  };
  const known = knownPlan(about, catalog);
  const noteOf = (field: AboutField): string => {
    if (field === 'adjustedBy' || field === 'adjustedOn') return '';
    const proposal = review.proposals[field];
    if (field === 'region' && !about.guessed.includes('region')) {
      return regionText(about, namesakes(regions, about.region));
    }
    if (!about.guessed.includes(field)) return '';
    if (proposal?.value !== about[field]) return REVIEW_MESSAGES.ofRegion;
    const { place } = proposal;
    const { title } = review.proposals;
    const isTitle = field !== 'title' && title !== undefined && isSame(title.place, place);
    return isTitle ? REVIEW_MESSAGES.ofTitle : sayAboutPlace(place);
  };
  const fieldOf = ({ field, label, hint }: FieldText) => (
    <TextField
      key={field}
      id={`about-${field}`}
      label={label}
      hint={hint}
      value={about[field]}
      mark={about.guessed.includes(field) ? REVIEW_MESSAGES.guessed : undefined}
      note={noteOf(field)}
      problem={problemOf(field)}
      list={field === 'region' ? 'about-regions' : undefined}
      isWide={field === 'title'}
      onInput={(value) => change(field, value)}
    />
  );
  const isAnew = review.tables.some(({ columns }) =>
    columns.some(({ anew }) => anew !== undefined),
  );
  const foreign = review.findings.find(({ kind }) => kind === 'not-a-plan');
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
      {foreign === undefined ? null : <Notice tone="warning">{sayExtractFinding(foreign)}</Notice>}
      {about.guessed.length === 0 ? null : <p class="data__help">{REVIEW_MESSAGES.aboutHelp}</p>}
      {state.storage === 'work-only' ? (
        <Notice tone="info">{REVIEW_MESSAGES.storageWorkOnly}</Notice>
      ) : null}
      <div class="form--two">{FIELDS.map(fieldOf)}</div>
      <datalist id="about-regions">
        {filterRegions(regions, about.region)
          .slice(0, MOST_OFFERED)
          .map(({ id, name, parentName, code }) => (
            <option key={id} value={name} label={`${parentName}${name} ${code}`} />
          ))}
      </datalist>
      {known === undefined ? null : (
        <Notice tone="warning">
          <p>{replacesText(known.title, listedRows(catalog, known).length)}</p>
        </Notice>
      )}
      {isAnew ? (
        <>
          <Notice tone="info">{REVIEW_MESSAGES.adjusted}</Notice>
          <div class="form--two">{ADJUSTED_FIELDS.map(fieldOf)}</div>
        </>
      ) : null}
      {choices.length === 0 ? (
        <Notice tone="warning">{REVIEW_MESSAGES.tableNoneFound}</Notice>
      ) : (
        <fieldset class="form__field choices">
          <legend class="form__label">{REVIEW_MESSAGES.table}</legend>
          {choices.map(({ each, index }) => (
            <label key={index} class="choices__choice">
              <input
                type="checkbox"
                checked={chosen.includes(index)}
                onChange={({ currentTarget: { checked } }) =>
                  setChosen(
                    checked
                      ? [...chosen, index].sort((one, other) => one - other)
                      : chosen.filter((other) => other !== index),
                  )
                }
              />
              <span>{tableText(each, review.tableSpots[index] ?? '')}</span>
            </label>
          ))}
          {chosen.length === 1 ? null : (
            <p class="form__note">
              {chosen.length === 0 ? REVIEW_MESSAGES.tableNone : REVIEW_MESSAGES.tablesJoined}
            </p>
          )}
        </fieldset>
      )}
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

/** As many as a person looks through; a letter more finds the rest. */
const MOST_OFFERED = 20;

/** The known regions of a name. */
function namesakes(regions: readonly RegionChoice[], name: string): readonly RegionChoice[] {
  const key = nameKey(name);
  return key === '' ? [] : regions.filter(({ keys }) => keys.includes(key));
}

/** The code of the one region of a name; '' where there are several, or it has none of its own. */
function codeOf([one, another]: readonly RegionChoice[]): string {
  return one === undefined || another !== undefined || one.code.startsWith('LOCAL:')
    ? ''
    : one.code;
}

function isSame(one: AboutPlace, other: AboutPlace): boolean {
  if (one.kind !== 'line' || other.kind !== 'line') return one.kind === other.kind;
  return one.line === other.line && one.text === other.text;
}
