import { useMemo } from 'preact/hooks';
import type { Catalog } from '../../../../core/catalog/catalog';
import type { Plan } from '../../../../core/plan/plan';
import { StepNotice } from '../../../parts/step';
import type { PlanActions, PlanEvent, PlanState } from '../plan-state';
import { countText } from '../../../parts/messages';
import { CONFLICT_MESSAGES, toRowText } from './conflict-messages';
import { readConflicts } from './conflict-view';
import { ConflictCardView } from './conflict-card';
import { Segmented } from '../../../parts/segmented';

interface ConflictSectionProps {
  readonly catalog: Catalog;
  readonly plan: Plan;
  readonly state: PlanState;
  readonly send: (event: PlanEvent) => void;
  readonly canDecide: boolean;
  readonly act: PlanActions;
  readonly onVisit: (key: string) => void;
}

/** All that a plan's figures say against each other; it opens on demand and is not there for nothing. */
export function ConflictSection(props: ConflictSectionProps) {
  const { catalog, plan, state, send, canDecide, act, onVisit } = props;
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
          onChoose={(filter) => send({ kind: 'filter-chosen', filter })}
        />
      )}
      <StepNotice
        step={state.step}
        look="conflicts__help"
        onClose={() => send({ kind: 'step', step: { kind: 'idle' } })}
      />
      <ul class="conflicts__list">
        {view.listed.map((listed) => (
          <li key={`${listed.conflict.kind} ${listed.conflict.rows.join(' ')} ${listed.sentence}`}>
            <ConflictCardView card={listed} canDecide={canDecide} act={act} />
            <button type="button" class="link" onClick={() => onVisit(listed.key)}>
              {toRowText(listed.name)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
