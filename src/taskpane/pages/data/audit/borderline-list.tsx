import type { Borderline } from '../../../../core/audit/borderline';
import { sayBorderline } from '../../../../wording/borderline';
import { LongList } from '../../../parts/long-list';
import { AUDIT_MESSAGES } from './audit-messages';
import './unusual-values.css';

interface BorderlineListProps {
  readonly found: readonly Borderline[];
  readonly help: string;
}

/** 临界: values that count, so near to where a verdict turns that one digit decides; folded away. */
export function BorderlineList({ found, help }: BorderlineListProps) {
  if (found.length === 0) return null;
  return (
    <details class="borderline">
      <summary>
        {AUDIT_MESSAGES.borderline}（{found.length}）
      </summary>
      <p class="data__help">{help}</p>
      <LongList items={found} class="unusual__list">
        {(each) => (
          <li key={each.figure.id} class="unusual__value">
            {sayBorderline(each)}
          </li>
        )}
      </LongList>
    </details>
  );
}
