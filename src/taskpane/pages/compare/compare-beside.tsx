import { useMemo } from 'preact/hooks';
import type { Catalog } from '../../../core/catalog/catalog';
import { sayLookupFinding } from '../../../wording/lookup-finding';
import type { PaneActions } from '../../pane/pane-actions';
import { COMPARE_MESSAGES, summaryText } from './compare-messages';
import { holdComparison } from './hold-comparison';
import type { PaneState } from '../../pane/pane-state';
import type { PlanBeside } from './plans-beside';
import { readComparison } from './read-comparison';
import { CompareList } from './compare-list';

interface CompareBesideProps {
  readonly catalog: Catalog;
  readonly state: PaneState;
  /** The year that is in view. */
  readonly year: number;
  readonly beside: PlanBeside;
  readonly act: PaneActions;
}

/** Another region's plan in the same year and under the same filters. */
export function CompareBeside({ catalog, state, year, beside, act }: CompareBesideProps) {
  const { compare } = state;
  const { planId, label } = beside;
  const held = useMemo(
    () => holdComparison(catalog, { planId, compare: { ...compare, year } }),
    [catalog, planId, year, compare.settings],
  );
  const view = useMemo(
    () => (held?.ok === true ? readComparison(held.value, compare) : undefined),
    [held, compare],
  );
  const id = `beside-${planId}`;
  return (
    <section class="beside__plan" aria-labelledby={id}>
      <h2 id={id} class="summary__title">
        {label}
      </h2>
      {view === undefined ? (
        <p class="legend">{held?.ok === false ? sayLookupFinding(held.finding) : ''}</p>
      ) : (
        <>
          <p class="summary__line">{summaryText(view)}</p>
          <CompareList view={view} openKey={state.openKey} act={act} connected={state.connected} />
        </>
      )}
      <p>
        <button type="button" class="link" onClick={() => act.showPlanBeside(beside)}>
          {COMPARE_MESSAGES.showBeside}
        </button>
      </p>
    </section>
  );
}
