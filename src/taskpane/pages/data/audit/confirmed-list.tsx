import { useId } from 'preact/hooks';
import type { ConfirmedValue } from '../../../../core/audit/confirmation';
import { sayConfirmed } from '../../../../wording/audit';
import { LongList } from '../../../parts/long-list';
import { AUDIT_MESSAGES } from './audit-messages';

interface ConfirmedListProps {
  /** The latest first. */
  readonly confirmed: readonly ConfirmedValue[];
  readonly disabled: boolean;
  readonly onWithdraw: (key: string) => void;
}

/** What the user said is right although it looks wrong, each to be taken back. */
export function ConfirmedList({ confirmed, disabled, onWithdraw }: ConfirmedListProps) {
  const id = useId();
  if (confirmed.length === 0) return null;
  return (
    <section class="data__section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} class="data__title">
        {AUDIT_MESSAGES.confirmed}（{confirmed.length}）
      </h2>
      <p class="data__help">{AUDIT_MESSAGES.confirmedHelp}</p>
      <LongList items={confirmed} class="kept">
        {(value) => (
          <li key={value.key} class="kept__item">
            <span class="kept__name">{sayConfirmed(value)}</span>
            <button
              type="button"
              class="button"
              disabled={disabled}
              aria-label={`${AUDIT_MESSAGES.withdraw} ${sayConfirmed(value)}`}
              onClick={() => onWithdraw(value.key)}
            >
              {AUDIT_MESSAGES.withdraw}
            </button>
          </li>
        )}
      </LongList>
    </section>
  );
}
