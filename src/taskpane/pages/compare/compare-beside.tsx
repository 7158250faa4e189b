import { useMemo } from 'preact/hooks';
import { sayLookupFinding } from '../../../wording/lookup-finding';
import { COMPARE_MESSAGES, summaryText } from './compare-messages';
import type { CompareProps } from './compare-actions';
import { holdComparison } from './compare-state';
import type { PlanBeside } from './plans-beside';
import { readComparison } from './read-comparison';
import { CompareList } from './compare-list';

interface CompareBesideProps extends CompareProps {
  /** The year that is in view. */
  readonly year: number;
  readonly beside: PlanBeside;
}

/** Another region's plan in the same year and under the same filters. */
export function CompareBeside({ year, beside, state, ...page }: CompareBesideProps) {
  const { catalog } = page.common;
  const { settings } = state;
  const { planId, label } = beside;
  const held = useMemo(() => {
    const plan = catalog.plans.get(planId);
    return plan && holdComparison(catalog, plan, { year, settings });
  }, [catalog, planId, year, settings]);
  const view = useMemo(
    () => (held?.ok === true ? readComparison(held.value, state) : undefined),
    [held, state],
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
          <CompareList view={view} {...page} />
        </>
      )}
      <p>
        <button
          type="button"
          class="link"
          onClick={() => page.pane.chooseRegion(beside.regionId, planId)}
        >
          {COMPARE_MESSAGES.showBeside}
        </button>
      </p>
    </section>
  );
}
