import { useEffect, useRef } from 'preact/hooks';
import { listedRows } from '../../core/catalog/find-figure';
import { MESSAGES, occupiedHint, sizeText } from '../parts/messages';
import type { PaneActions } from './pane-actions';
import type { AreaState, PaneState, TargetArea } from './pane-state';
import { ChartButton } from './chart-button';
import { InsertOutcome } from './insert-outcome';
import { Segmented } from '../parts/segmented';

interface InsertBarProps {
  readonly state: PaneState;
  readonly act: PaneActions;
  /** Whether the plan in view has a table to insert; undefined while none is chosen. */
  readonly hasTable: boolean | undefined;
}

/** The one primary action, always in sight: where the table goes, how, and the button. */
export function InsertBar({ state, act, hasTable }: InsertBarProps) {
  const button = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  const writing = state.insertion.kind === 'writing';
  const asking = state.insertion.kind === 'conflict';
  useEffect(() => {
    // The buttons of the question are gone with it; the focus must not go with them.
    if (asked.current && !asking && document.activeElement === document.body)
      button.current?.focus();
    asked.current = asking;
  }, [asking]);
  const ready = state.connected && hasTable === true;
  return (
    <section class="bar" aria-label={MESSAGES.insertBar}>
      <InsertOutcome insertion={state.insertion} act={act} />
      {asking ? null : (
        <>
          <div class="bar__line">
            <div class="bar__target">
              <Target state={state} hasTable={hasTable} />
            </div>
            <Segmented
              name="mode"
              label={MESSAGES.mode}
              segments={[
                { value: 'values', label: MESSAGES.modeValues, help: MESSAGES.modeValuesHelp },
                {
                  value: 'formulas',
                  label: MESSAGES.modeFormulas,
                  help: MESSAGES.modeFormulasHelp,
                },
              ]}
              value={state.mode}
              disabled={!ready || writing}
              onChoose={act.chooseMode}
            />
          </div>
          <div class="bar__buttons">
            <button
              ref={button}
              type="button"
              class="button button--primary bar__button"
              disabled={!ready}
              // Not disabled while writing: that would throw the focus out of the bar.
              aria-disabled={writing}
              aria-busy={writing}
              onClick={act.insertTable}
            >
              {writing ? <span class="spinner" aria-hidden="true" /> : null}
              {writing ? MESSAGES.inserting : labelOf(state)}
            </button>
            {state.view === 'compare' ? (
              <ChartButton disabled={!state.connected} writing={writing} act={act} />
            ) : null}
          </div>
        </>
      )}
    </section>
  );
}

/** The button names what it inserts. */
function labelOf({ view, catalog, planId }: PaneState): string {
  if (view === 'compare') return MESSAGES.insertComparison;
  const plan = catalog.kind === 'ready' ? catalog.catalog.plans.get(planId ?? '') : undefined;
  const isLost =
    catalog.kind === 'ready' &&
    plan?.table === 'missing' &&
    listedRows(catalog.catalog, plan).length > 0;
  return isLost ? MESSAGES.insertProse : MESSAGES.insertTable;
}

/** Where the table will go, following the selection. */
function Target({ state, hasTable }: Omit<InsertBarProps, 'act'>) {
  if (hasTable === undefined) return <p class="bar__hint">{MESSAGES.insertNeedsPlan}</p>;
  if (!hasTable) return <p class="bar__hint">{MESSAGES.insertNeedsTable}</p>;
  if (!state.connected) return <p class="bar__hint">{MESSAGES.notConnected}</p>;
  if (state.area.kind === 'unreachable')
    return <p class="bar__hint bar__hint--warning">{state.area.reason}</p>;
  const area = areaOf(state.area);
  if (area === undefined) {
    const surveying = state.area.kind === 'surveying';
    return <p class="bar__hint">{surveying ? MESSAGES.targetReading : MESSAGES.targetUnknown}</p>;
  }
  return (
    <>
      <p class="bar__address">
        <span class="bar__label">{MESSAGES.target}</span> <bdi>{area.address}</bdi>
      </p>
      <Remark area={area} />
    </>
  );
}

/** What deserves to be known of the area before the button is pressed. */
function Remark({ area }: { readonly area: TargetArea }) {
  if (area.obstacle !== undefined)
    return <p class="bar__hint bar__hint--warning">{area.obstacle}</p>;
  if (area.occupied > 0)
    return <p class="bar__hint bar__hint--warning">{occupiedHint(area.occupied)}</p>;
  return <p class="bar__hint">{sizeText(area)}</p>;
}

function areaOf(area: AreaState): TargetArea | undefined {
  if (area.kind === 'known') return area.area;
  return area.kind === 'surveying' ? area.last : undefined;
}
