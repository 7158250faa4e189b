import type { Catalog } from '../../core/catalog/catalog';
import { readyCatalog, type PageId } from '../page/page';
import { Blank, Notice } from '../parts/notice';
import type { BoundPane } from './bind-pane';
import { Help } from './help';
import { InsertBar } from './insert-bar';
import { PAGE_IDS, pageOf, type PageActions, type PageStates } from './pages';
import { PANE_MESSAGES, moreProblemsText } from './pane-messages';
import type { PaneState } from './pane-state';
import { SiteNewsList } from './site-news-list';
import type { Store } from './store';
import { useEffect, useRef, useState } from 'preact/hooks';
import './pane.css';

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
  const { view, catalog, problems, older, slip, helpOpen } = state;
  const ready = readyCatalog(state);
  return (
    <div class="pane">
      <header>
        <h1 class="hidden">{PANE_MESSAGES.title}</h1>
        <Tabs view={view} onChoose={act.showPage} />
      </header>
      <Problems
        sentences={slip === '' ? problems : [slip, ...problems]}
        onClose={() => store.send({ kind: 'problems-closed' })}
      />
      <SiteNewsList
        news={state.siteNews}
        canWrite={state.connected}
        onReview={act.reviewSite}
        onClose={() => store.send({ kind: 'news-told', news: [] })}
      />
      {older === '' ? null : (
        <section class="problems" aria-label={PANE_MESSAGES.problems}>
          <Notice tone="warning">
            <p>{older}</p>
            <div class="question__buttons">
              <button type="button" class="button" disabled={!state.connected} onClick={act.renew}>
                {PANE_MESSAGES.renew}
              </button>
              <button
                type="button"
                class="button"
                onClick={() => store.send({ kind: 'older-told', sentence: '' })}
              >
                {PANE_MESSAGES.notNow}
              </button>
            </div>
          </Notice>
        </section>
      )}
      <main class="panel">
        <div id={PANEL_ID} class="panel__page" role="tabpanel" aria-labelledby={`tab-${view}`}>
          {helpOpen ? (
            <Help
              onClose={() => store.send({ kind: 'help-closed' })}
              onSample={
                state.connected && ready
                  ? () => {
                      act.showPage('plan');
                      act.plan.insertSample();
                    }
                  : undefined
              }
            />
          ) : ready !== undefined ? (
            <PageView page={view} catalog={ready} state={state} store={store} act={act} />
          ) : (
            <div class="content">
              {catalog.kind === 'failed' ? (
                <Blank tone="error" title={PANE_MESSAGES.loadFailed} text={catalog.reason}>
                  <button type="button" class="button" onClick={() => void act.load()}>
                    {PANE_MESSAGES.retry}
                  </button>
                </Blank>
              ) : (
                <Loading />
              )}
            </div>
          )}
        </div>
      </main>
      {pageOf(view).insert === undefined ? null : (
        <InsertBar state={state} send={store.send} act={act} />
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
  const { connected, regionId, planId, openKey, kept, actuals, divisions, library, site } = state;
  const busy = state.insertion.kind === 'writing';
  return (
    <View
      state={states[page]}
      send={(event) => store.sendTo(page, event)}
      act={actions[page]}
      common={{
        ...{
          catalog,
          connected,
          regionId,
          planId,
          openKey,
          kept,
          actuals,
          divisions,
          library,
          site,
          busy,
        },
      }}
      pane={act}
    />
  );
}

/** Id of the panel that the tabs switch; there is one, and the chosen tab names it. */
const PANEL_ID = 'panel';

const STEPS: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => (at + 1) % PAGE_IDS.length,
  ArrowLeft: (at) => (at + PAGE_IDS.length - 1) % PAGE_IDS.length,
  Home: () => 0,
  End: () => PAGE_IDS.length - 1,
};

interface TabsProps {
  readonly view: PageId;
  readonly onChoose: (view: PageId) => void;
}

/** The pane's views. One Tab stop; the arrow keys, Home and End choose, as in Excel's own panes. */
function Tabs({ view, onChoose }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = PAGE_IDS[step(PAGE_IDS.indexOf(view))];
    if (next === undefined) return;
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div
      ref={list}
      class="tabs"
      role="tablist"
      aria-label={PANE_MESSAGES.views}
      onKeyDown={onKeyDown}
    >
      {PAGE_IDS.map((page) => (
        <button
          key={page}
          id={`tab-${page}`}
          type="button"
          class="tab"
          role="tab"
          aria-selected={page === view}
          aria-controls={page === view ? PANEL_ID : undefined}
          tabIndex={page === view ? 0 : -1}
          onClick={() => onChoose(page)}
        >
          <span class="tab__label">{pageOf(page).label}</span>
        </button>
      ))}
    </div>
  );
}

const PLACEHOLDERS = [1, 2, 3, 4, 5, 6];

/** Grey rows in the shape of the list while the packages are being read. */
function Loading() {
  return (
    <div class="loading" role="status" aria-busy="true">
      <p class="loading__text">{PANE_MESSAGES.loading}</p>
      {PLACEHOLDERS.map((key) => (
        <div key={key} class="loading__row" aria-hidden="true">
          <span class="loading__line loading__line--long" />
          <span class="loading__line" />
        </div>
      ))}
    </div>
  );
}

interface ProblemsProps {
  readonly sentences: readonly string[];
  readonly onClose: () => void;
}

/** What the start or a ribbon command had to say: the latest in sight, the others behind it. */
function Problems({ sentences, onClose }: ProblemsProps) {
  const [first, ...others] = sentences;
  if (first === undefined) return null;
  return (
    <section class="problems" aria-label={PANE_MESSAGES.problems}>
      <Notice tone="warning" onClose={onClose}>
        <p>{first}</p>
        {others.length === 0 ? null : (
          <details class="problems__more">
            <summary>{moreProblemsText(others.length)}</summary>
            <ul>
              {others.map((sentence, index) => (
                <li key={index}>{sentence}</li>
              ))}
            </ul>
          </details>
        )}
      </Notice>
    </section>
  );
}
