import { useMemo } from 'preact/hooks';
import type { Catalog } from '../../../../core/catalog/catalog';
import type { Plan } from '../../../../core/plan/plan';
import type { PaneActions } from '../../../pane/pane-actions';
import { countText } from '../../../parts/messages';
import { CONFLICT_MESSAGES, toRowText } from './conflict-messages';
import type { ConflictState } from './conflict-state';
import { readConflicts } from './conflict-view';
import { ConflictCardView } from './conflict-card';
import { ConflictStepView } from './conflict-step';
import { Segmented } from '../../../parts/segmented';

interface ConflictSectionProps {
  readonly catalog: Catalog;
  readonly plan: Plan;
  readonly state: ConflictState;
  readonly canDecide: boolean;
  readonly act: PaneActions;
}

/** All that a plan's figures say against each other; it opens on demand and is not there for nothing. */
export function ConflictSection({ catalog, plan, state, canDecide, act }: ConflictSectionProps) {
  const view = useMemo(
    () => readConflicts(catalog, plan, state.filter),
    [catalog, plan, state.filter],
  );
  if (view.count === 0) return null;
  return (
    <details class="conflicts">
      <summary class="conflicts__title">
        {CONFLICT_MESSAGES.title} <span class="group__count">{countText(view.count)}</span>
      </summary>
      <p class="conflicts__help">{CONFLICT_MESSAGES.help}</p>
      {view.filters.length <= 2 ? null : (
        <Segmented
          name="conflict-filter"
          label={CONFLICT_MESSAGES.filter}
          segments={view.filters.map(({ value, label, count }) => ({
            value,
            label,
            detail: String(count),
          }))}
          value={view.filters.some(({ value }) => value === state.filter) ? state.filter : 'all'}
          onChoose={act.filterConflicts}
        />
      )}
      <ConflictStepView step={state.step} act={act} />
      <ul class="conflicts__list">
        {view.listed.map((listed) => (
          <li key={`${listed.conflict.kind} ${listed.conflict.rows.join(' ')} ${listed.sentence}`}>
            <ConflictCardView card={listed} canDecide={canDecide} act={act} />
            <button type="button" class="link" onClick={() => act.visitRow(plan.id, listed.key)}>
              {toRowText(listed.name)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
