import type { Decision } from '../../../../core/observation/merge-origins';
import { LongList } from '../../../parts/long-list';
import { ACTUALS_MESSAGES, overruledText } from './actuals-messages';
import type { OverruledValue, ShownChange } from './shown-change';
import './value-changes.css';

interface ValueChangesProps {
  readonly changes: readonly ShownChange[];
  /** Without a key for all of them. */
  readonly onDecide: (decision: Decision, key?: string) => void;
}

const CHOICES = ['now', 'stated'] as const;

/** Years that are stated otherwise already: the old value and the new one, and the choice between them. */
export function ValueChanges({ changes, onDecide }: ValueChangesProps) {
  if (changes.length === 0) return null;
  return (
    <section class="changes" aria-labelledby="changes-title">
      <h3 id="changes-title" class="preview__heading">
        {ACTUALS_MESSAGES.changes}（{changes.length}）
      </h3>
      <p class="data__help">{ACTUALS_MESSAGES.changesHelp}</p>
      {changes.length === 1 ? null : (
        <div class="changes__all">
          <button type="button" class="button" onClick={() => onDecide('now')}>
            {ACTUALS_MESSAGES.allNow}
          </button>
          <button type="button" class="button" onClick={() => onDecide('stated')}>
            {ACTUALS_MESSAGES.allStated}
          </button>
        </div>
      )}
      <LongList items={changes} class="changes__list" hasAll={changes.length > 1}>
        {(change) => (
          <li key={change.key} class="change">
            <fieldset class="change__choice">
              <legend class="change__label">{change.label}</legend>
              {CHOICES.map((choice) => (
                <label key={choice} class="change__value">
                  <input
                    type="radio"
                    name={`change-${change.key}`}
                    checked={change.decision === choice}
                    onChange={() => onDecide(choice, change.key)}
                  />
                  <span>
                    <span class="change__what">{ACTUALS_MESSAGES[choice]}</span>{' '}
                    <strong>{change[choice].text}</strong>{' '}
                    <span class="change__from">{change[choice].from}</span>
                  </span>
                </label>
              ))}
              {change.why === '' ? null : <p class="change__why">{change.why}</p>}
            </fieldset>
          </li>
        )}
      </LongList>
    </section>
  );
}

interface OverruledValuesProps {
  readonly values: readonly OverruledValue[];
}

/** Values that the sheet of actual values states otherwise: there is nothing to choose, only to know. */
export function OverruledValues({ values }: OverruledValuesProps) {
  if (values.length === 0) return null;
  return (
    <section class="changes" aria-labelledby="overruled-title">
      <h3 id="overruled-title" class="preview__heading">
        {ACTUALS_MESSAGES.overruled}（{values.length}）
      </h3>
      <LongList items={values} class="changes__list">
        {({ key, label, stated, inSheet }) => (
          <li key={key} class="change change__choice">
            <span class="change__label">{label}</span>
            <span>
              <span class="change__what">{ACTUALS_MESSAGES.read}</span>{' '}
              <strong>{stated.text}</strong> <span class="change__from">{stated.from}</span>
            </span>
            <span>{overruledText(inSheet)}</span>
          </li>
        )}
      </LongList>
    </section>
  );
}
