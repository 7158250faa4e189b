import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { confirmationKey } from '../../../../core/audit/confirmation';
import type { HeldObservation } from '../../../../core/audit/finding';
import { sayHeld } from '../../../../wording/audit';
import { LongList } from '../../../parts/long-list';
import { AUDIT_MESSAGES } from './audit-messages';
import './unusual-values.css';

interface UnusualValuesProps {
  /** From whatever reading: a file, cells, the sheet. */
  readonly held: readonly HeldObservation[];
  /** What to do about them. */
  readonly help: string;
  readonly disabled?: boolean;
  /** What else can be done about the value at an index of `held`. */
  readonly beside?: (index: number) => ComponentChildren;
  /** With the keys of the values that the user says are right (see `confirmationKey`). */
  readonly onConfirm: (keys: readonly string[]) => void;
}

/** Values that do not count before the user confirms them: what speaks against each, and the word for it. */
export function UnusualValues({
  held,
  help,
  disabled = false,
  beside,
  onConfirm,
}: UnusualValuesProps) {
  // A preview and the sheet may both have some.
  const id = useId();
  if (held.length === 0) return null;
  const keys = held.map(({ observation }) => confirmationKey(observation));
  return (
    <section class="unusual" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} class="preview__heading">
        {AUDIT_MESSAGES.title}（{held.length}）
      </h3>
      <p class="data__help">{help}</p>
      <LongList items={held} class="unusual__list" hasAll={held.length > 1}>
        {(each, at) => {
          const key = keys[at] ?? '';
          return (
            <li key={key} class="unusual__value">
              <span id={`${id}-${String(at)}`}>{sayHeld(each)}</span>
              <span class="unusual__answer">
                <button
                  type="button"
                  class="button"
                  disabled={disabled}
                  aria-describedby={`${id}-${String(at)}`}
                  onClick={() => onConfirm([key])}
                >
                  {AUDIT_MESSAGES.confirm}
                </button>
                {beside?.(at)}
              </span>
            </li>
          );
        }}
      </LongList>
      {held.length === 1 ? null : (
        <button type="button" class="button" disabled={disabled} onClick={() => onConfirm(keys)}>
          {AUDIT_MESSAGES.confirmAll}
        </button>
      )}
    </section>
  );
}
