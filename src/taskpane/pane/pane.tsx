import { useEffect, useState } from 'preact/hooks';
import type { Catalog } from '../../core/catalog/catalog';
import { hasRows, readyCatalog, type PageId } from '../common/page';
import { Blank } from '../parts/blank';
import { PANE_MESSAGES } from './pane-messages';
import type { BoundPane } from './bind-pane';
import { Help } from './help';
import { InsertBar } from './insert-bar';
import { Loading } from './loading';
import { pageOf, type PageActions, type PageStates } from './pages';
import type { PaneState } from './pane-state';
import { Problems } from './problems';
import type { Store } from './store';
import { PANEL_ID, Tabs } from './tabs';

interface PaneProps {
  readonly store: Store;
  readonly act: BoundPane;
}

/** The pane of a store: drawn again after every event that changes something. */
export function Pane({ store, act }: PaneProps) {
  const [state, setState] = useState(store.read());
  useEffect(() => {
    const show = () => setState(store.read());
    // Something may have happened between drawing and subscribing.
    show();
    return store.subscribe(show);
  }, [store]);
  const { view, catalog, problems, helpOpen } = state;
  const ready = readyCatalog(state);
  return (
    <div class="pane">
      <h1 class="hidden">{PANE_MESSAGES.title}</h1>
      <Tabs view={view} onChoose={act.showPage} />
      <Problems sentences={problems} onClose={() => store.send({ kind: 'problems-closed' })} />
      <div id={PANEL_ID} class="panel" role="tabpanel" aria-labelledby={`tab-${view}`}>
        {helpOpen ? (
          <Help onClose={() => store.send({ kind: 'help-closed' })} />
        ) : ready !== undefined ? (
          <PageView page={view} catalog={ready} state={state} store={store} act={act} />
        ) : (
          <main class="content">
            {catalog.kind === 'failed' ? (
              <Blank tone="error" title={PANE_MESSAGES.loadFailed} text={catalog.reason}>
                <button type="button" class="button" onClick={() => void act.load()}>
                  {PANE_MESSAGES.retry}
                </button>
              </Blank>
            ) : (
              <Loading />
            )}
          </main>
        )}
      </div>
      {pageOf(view).insert === undefined ? null : (
        <InsertBar
          state={state}
          send={store.send}
          act={act}
          hasTable={ready && hasRows(ready, state.planId)}
        />
      )}
    </div>
  );
}

interface PageViewProps<Id extends PageId> extends PaneProps {
  readonly page: Id;
  readonly catalog: Catalog;
  readonly state: PaneState;
}

/** The page in view, with its own part of the state and its own actions. */
function PageView<Id extends PageId>({ page, catalog, state, store, act }: PageViewProps<Id>) {
  const { View } = pageOf(page);
  const states: PageStates = state;
  const actions: PageActions = act;
  const { connected, regionId, planId, openKey, kept, insertion } = state;
  const busy = insertion.kind === 'writing';
  return (
    <View
      state={states[page]}
      send={(event) => store.sendTo(page, event)}
      act={actions[page]}
      common={{ catalog, connected, regionId, planId, openKey, kept, busy }}
      pane={act}
    />
  );
}
