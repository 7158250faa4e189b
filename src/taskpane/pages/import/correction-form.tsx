import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { parseFigure } from '../../../core/figure/parse';
import type { Measure } from '../../../core/figure/printed-figure';
import { TARGET_TYPES, targetTypeWord } from '../../../core/plan-target/target-type';
import type { TargetType } from '../../../core/plan-target/target';
import { correct } from '../../../review/decision/decide';
import {
  readCorrection,
  toCorrection,
  type Correction,
} from '../../../review/decision/read-correction';
import { rowTargetTypes } from '../../../review/draft/to-draft';
import { statementOf } from '../../../review/decision/standing';
import { MEASURES } from '../../../review/filter/review-filter';
import type { ReviewItem } from '../../../review/item/review-item';
import type { Review } from '../../../review/review';
import { sayMeasureName } from '../../../wording/place-words';
import { sayReading } from '../../../wording/review-reason';
import type { ImportProps } from './import-state';
import { REVIEW_MESSAGES } from './review-messages';
import { targetTypeText } from './target-type-text';
import { TextField } from '../../parts/fields';

const ATTRIBUTES: readonly Correction['attribute'][] = ['', '预期性', '约束性'];

interface CorrectionFormProps extends Pick<ImportProps, 'send' | 'act' | 'common'> {
  readonly review: Review;
  readonly item: ReviewItem;
  /** What is wrong with what was to be saved, '' where nothing is. */
  readonly problem: string;
}

/** What the row would be judged by with the form as it stands; undefined while that cannot be told. */
function typesOf(
  { review, item, common }: CorrectionFormProps,
  form: Correction,
): readonly TargetType[] | undefined {
  const { catalog } = common;
  const said = readCorrection(form, item.kind);
  if (catalog === undefined || !said.ok) return undefined;
  return rowTargetTypes(correct(review, item, said.value), item, catalog);
}

/** Corrects the candidate under the cursor: Enter saves, Esc leaves it as it was. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { review, item, problem, send, act } = props;
  const [form, setForm] = useState<Correction>(() => toCorrection(statementOf(review, item)));
  const cancel = () => send({ kind: 'editing', editing: undefined });
  const root = useRef<HTMLDivElement>(null);
  const isUndated = form.years === '';
  // Before the next key: one typed between opening and selecting would be written over.
  useLayoutEffect(() => {
    const field = root.current?.querySelector<HTMLInputElement>(
      isUndated ? '#correct-years' : '#correct-text',
    );
    field?.focus();
    field?.select();
  }, []);
  const change = (part: Partial<Correction>) => setForm((before) => ({ ...before, ...part }));
  const types = typesOf(props, form);
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and Esc belong to the input method while it composes Chinese.
    if (event.isComposing) return;
    const isField = event.target instanceof HTMLInputElement;
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter' && isField) act.saveCorrection(form);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={root}
      class="detail__form"
      role="group"
      aria-label={REVIEW_MESSAGES.correction}
      onKeyDown={onKeyDown}
    >
      <div class="form form--two">
        <TextField
          id="correct-text"
          label={REVIEW_MESSAGES.text}
          value={form.text}
          onInput={(text) => change({ text })}
        />
        <TextField
          id="correct-unit"
          label={REVIEW_MESSAGES.unit}
          value={form.unit}
          onInput={(unit) => change({ unit })}
        />
        <TextField
          id="correct-name"
          label={REVIEW_MESSAGES.name}
          value={form.name}
          list={item.kind === 'prose' ? 'correct-names' : undefined}
          onInput={(name) => change({ name })}
        />
        <TextField
          id="correct-years"
          label={REVIEW_MESSAGES.years}
          hint={REVIEW_MESSAGES.yearsHint}
          value={form.years}
          onInput={(years) => change({ years })}
        />
        <div class="form__field">
          <label class="form__label" for="correct-measure">
            {REVIEW_MESSAGES.measure}
          </label>
          <select
            id="correct-measure"
            class="input"
            value={form.measure}
            onChange={({ currentTarget }) => change({ measure: currentTarget.value as Measure })}
          >
            {MEASURES.map((measure) => (
              <option key={measure} value={measure}>
                {sayMeasureName(measure)}
              </option>
            ))}
          </select>
        </div>
        <div class="form__field">
          <label class="form__label" for="correct-attribute">
            {REVIEW_MESSAGES.attribute}
          </label>
          <select
            id="correct-attribute"
            class="input"
            value={form.attribute}
            onChange={({ currentTarget }) =>
              change({ attribute: currentTarget.value as Correction['attribute'] })
            }
          >
            {ATTRIBUTES.map((attribute) => (
              <option key={attribute} value={attribute}>
                {attribute === '' ? REVIEW_MESSAGES.attributeNone : attribute}
              </option>
            ))}
          </select>
        </div>
        <TextField
          id="correct-responsible"
          label={REVIEW_MESSAGES.responsibleUnit}
          value={form.responsibleUnit}
          onInput={(responsibleUnit) => change({ responsibleUnit })}
        />
        <div class="form__field">
          <label class="form__label" for="correct-target-type">
            {REVIEW_MESSAGES.targetType}
          </label>
          <select
            id="correct-target-type"
            class="input"
            value={form.targetType}
            onChange={({ currentTarget }) =>
              change({ targetType: currentTarget.value as Correction['targetType'] })
            }
          >
            <option value="">{REVIEW_MESSAGES.targetTypeDerived}</option>
            {TARGET_TYPES.map((type) => (
              <option key={type} value={type}>
                {targetTypeWord(type)}
              </option>
            ))}
          </select>
        </div>
      </div>
      {types === undefined ? null : (
        <p class="detail__place">{targetTypeText(types, form.targetType || undefined)}</p>
      )}
      {item.kind === 'prose' ? (
        <datalist id="correct-names">
          {review.rows.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
      ) : null}
      <p class="detail__reading" role="status">
        {sayReading(parseFigure(form.text))}
      </p>
      {item.kind === 'table' ? <p class="detail__place">{REVIEW_MESSAGES.rowShared}</p> : null}
      {problem === '' ? null : (
        <p class="form__problem" role="alert">
          {problem}
        </p>
      )}
      <div class="detail__buttons">
        <button type="button" class="button" onClick={cancel}>
          {REVIEW_MESSAGES.cancel}
          <kbd aria-hidden="true">Esc</kbd>
        </button>
        <button
          type="button"
          class="button button--primary"
          onClick={() => act.saveCorrection(form)}
        >
          {REVIEW_MESSAGES.save}
        </button>
      </div>
    </div>
  );
}
