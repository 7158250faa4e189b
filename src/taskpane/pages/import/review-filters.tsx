import { useMemo } from 'preact/hooks';
import { CONFIDENCES } from '../../../core/finding/review-finding';
import {
  countFacets,
  MEASURES,
  type Facet,
  type ReviewFilter,
} from '../../../review/filter/review-filter';
import type { Review } from '../../../review/review';
import { sayMeasureName } from '../../../wording/place-words';
import { DECISION_WORDS, KIND_WORDS } from '../../../wording/review-account';
import { sayConfidence } from '../../../wording/review-reason';
import { Segmented } from '../../parts/fields';
import type { ImportProps } from './import-state';
import { REVIEW_MESSAGES, countedLabel } from './review-messages';

type Choices<Name extends Facet> = readonly {
  readonly value: ReviewFilter[Name];
  readonly label: string;
}[];

const STANDING: Choices<'standing'> = [
  { value: 'open', label: DECISION_WORDS.open },
  { value: 'accepted', label: DECISION_WORDS.accepted },
  { value: 'corrected', label: DECISION_WORDS.corrected },
  { value: 'rejected', label: DECISION_WORDS.rejected },
  { value: 'all', label: REVIEW_MESSAGES.all },
];

const KIND: Choices<'kind'> = [
  { value: 'all', label: REVIEW_MESSAGES.anyKind },
  { value: 'table', label: KIND_WORDS.table },
  { value: 'prose', label: KIND_WORDS.prose },
];

const MEASURE: Choices<'measure'> = [
  { value: 'all', label: REVIEW_MESSAGES.anyMeasure },
  ...MEASURES.map((value) => ({ value, label: sayMeasureName(value) })),
];

const CONFIDENCE: Choices<'confidence'> = [
  { value: 'all', label: REVIEW_MESSAGES.anyConfidence },
  ...CONFIDENCES.map((value) => ({ value, label: sayConfidence(value) })),
];

interface ReviewFiltersProps extends Pick<ImportProps, 'act'> {
  readonly review: Review;
  readonly filter: ReviewFilter;
}

/** Which candidates are listed; every choice says how many it has, one that has none is not offered. */
export function ReviewFilters({ review, filter, act }: ReviewFiltersProps) {
  const counts = useMemo(() => countFacets(review, filter), [review, filter]);
  const offered = <Name extends Facet>(name: Name, choices: Choices<Name>) =>
    choices
      .map((choice) => ({ ...choice, count: counts[name].get(choice.value) ?? 0 }))
      .filter(({ value, count }) => count > 0 || value === 'all' || value === filter[name]);
  const select = <Name extends Facet>(name: Name, label: string, choices: Choices<Name>) => (
    <select
      class="input"
      aria-label={label}
      value={filter[name]}
      onChange={({ currentTarget }) => {
        const chosen = choices.find(({ value }) => value === currentTarget.value);
        if (chosen !== undefined) act.filter({ [name]: chosen.value });
      }}
    >
      {offered(name, choices).map(({ value, label: text, count }) => (
        <option key={value} value={value}>
          {value === 'all' ? text : countedLabel(text, count)}
        </option>
      ))}
    </select>
  );
  return (
    <div class="review__tools">
      <Segmented
        name="review-filter"
        label={REVIEW_MESSAGES.filter}
        segments={offered('standing', STANDING).map(({ value, label, count }) => ({
          value,
          label,
          detail: String(count),
        }))}
        value={filter.standing}
        onChoose={(standing) => act.filter({ standing })}
      />
      <div class="review__facets">
        {select('kind', REVIEW_MESSAGES.filterKind, KIND)}
        {select('measure', REVIEW_MESSAGES.filterMeasure, MEASURE)}
        {select('confidence', REVIEW_MESSAGES.filterConfidence, CONFIDENCE)}
      </div>
    </div>
  );
}
