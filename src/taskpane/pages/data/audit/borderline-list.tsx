import { useMemo, useState } from 'preact/hooks';
import { findBorderlines } from '../../../../core/audit/borderline';
import type { Catalog } from '../../../../core/catalog/catalog';
import { sayBorderline } from '../../../../wording/borderline';
import { moreText } from '../actuals/actuals-messages';
import { AUDIT_MESSAGES } from './audit-messages';
import './unusual-values.css';

/** As many as are shown at once. */
const SHOWN = 30;

/** 临界: values that count, so near to where a verdict turns that one digit decides; folded away. */
export function BorderlineList({ catalog }: { readonly catalog: Catalog }) {
  const found = useMemo(() => findBorderlines(catalog), [catalog]);
  const [shown, setShown] = useState(SHOWN);
  if (found.length === 0) return null;
  const left = found.length - shown;
  return (
    <details class="borderline">
      <summary>
        {AUDIT_MESSAGES.borderline}（{found.length}）
      </summary>
      <p class="data__help">{AUDIT_MESSAGES.borderlineHelp}</p>
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
