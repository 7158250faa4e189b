import { useState } from 'preact/hooks';
import type { Borderline } from '../../../../core/audit/borderline';
import { sayBorderline } from '../../../../wording/borderline';
import { moreText } from '../actuals/actuals-messages';
import { AUDIT_MESSAGES } from './audit-messages';
import './unusual-values.css';

/** As many as are shown at once. */
const SHOWN = 30;

interface BorderlineListProps {
  readonly found: readonly Borderline[];
  readonly help: string;
}

/** 临界: values that count, so near to where a verdict turns that one digit decides; folded away. */
export function BorderlineList({ found, help }: BorderlineListProps) {
  const [shown, setShown] = useState(SHOWN);
  if (found.length === 0) return null;
  const left = found.length - shown;
  return (
    <details class="borderline">
      <summary>
        {AUDIT_MESSAGES.borderline}（{found.length}）
      </summary>
      <p class="data__help">{help}</p>
      <ul class="unusual__list">
        {found.slice(0, shown).map((each) => (
          <li key={each.figure.id} class="unusual__value">
            {sayBorderline(each)}
          </li>
        ))}
      </ul>
      {left <= 0 ? null : (
        <button type="button" class="link" onClick={() => setShown(shown + SHOWN)}>
          {moreText(Math.min(left, SHOWN), left)}
        </button>
      )}
    </details>
  );
}
