import { useRef } from 'preact/hooks';
import type { PaneActions } from './pane-actions';
import { listedRows } from '../../core/catalog/find-figure';
import { MESSAGES } from '../parts/messages';
import type { PaneState } from './pane-state';
import { Blank } from '../parts/blank';
import { Browser } from '../pages/plan/browser';
import { ComparePage } from '../pages/compare/compare-page';
import { InsertBar } from './insert-bar';
import { DataPage } from '../pages/data/data-page';
import { Loading } from './loading';
import { Help } from './help';
import { PlacePage } from '../pages/place/place-page';
import { Problems } from './problems';
import { ReviewPage } from '../pages/import/review-page';
import { PANEL_ID, Tabs } from './tabs';

interface PaneProps {
  readonly state: PaneState;
  readonly act: PaneActions;
}

/** The whole pane: choices on top, the indicators between, the one primary action at the bottom. */
export function Pane({ state, act }: PaneProps) {
  const content = useRef<HTMLElement>(null);
  const { catalog } = state;
  return (
    <div class="pane">
      <h1 class="hidden">{MESSAGES.title}</h1>
      <Tabs view={state.view} onChoose={act.chooseView} />
      <Problems sentences={state.problems} onClose={act.closeProblems} />
      <div id={PANEL_ID} class="panel" role="tabpanel" aria-labelledby={`tab-${state.view}`}>
        {state.helpOpen ? (
          <Help onClose={act.closeHelp} />
        ) : catalog.kind !== 'ready' ? (
          <main ref={content} class="content">
            {catalog.kind === 'loading' ? (
              <Loading />
            ) : (
              <Blank tone="error" title={MESSAGES.loadFailed} text={catalog.reason}>
                <button type="button" class="button" onClick={act.reload}>
                  {MESSAGES.retry}
                </button>
              </Blank>
            )}
          </main>
        ) : state.view === 'compare' ? (
          <ComparePage catalog={catalog.catalog} state={state} act={act} />
        ) : state.view === 'place' ? (
          <PlacePage catalog={catalog.catalog} state={state} act={act} />
        ) : state.view === 'import' ? (
          <ReviewPage state={state} act={act} />
        ) : state.view === 'data' ? (
          <DataPage
            catalog={catalog.catalog}
            state={state}
            act={act}
            hasTable={hasTable(state) === true}
          />
        ) : (
          <Browser catalog={catalog.catalog} state={state} act={act} content={content} />
        )}
      </div>
      {state.view === 'data' || state.view === 'place' || state.view === 'import' ? null : (
        <InsertBar state={state} act={act} hasTable={hasTable(state)} />
      )}
    </div>
  );
}

/** Whether the plan in view has rows to insert; undefined while none is in view. */
function hasTable({ catalog, planId }: PaneState): boolean | undefined {
  if (catalog.kind !== 'ready' || planId === undefined) return undefined;
  const plan = catalog.catalog.plans.get(planId);
  return plan !== undefined && listedRows(catalog.catalog, plan).length > 0;
}
