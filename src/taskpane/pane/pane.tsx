import { readyCatalog, type PageId } from '../page/page';
import { Notice } from '../parts/notice';
import type { BoundPane } from './bind-pane';
import { Help } from './help';
import { InsertBar } from './insert-bar';
import { LoadFailed, Loading, PageView, usePage } from './page-view';
import { PAGE_IDS, pageOf, programOf } from './pages';
import { PANE_MESSAGES, moreProblemsText } from './pane-messages';
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
  const page = usePage(view, act);
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
                      act.opened('plan')?.insertSample();
                    }
                  : undefined
              }
            />
          ) : ready !== undefined && page.isThere ? (
            <PageView page={view} catalog={ready} state={state} store={store} act={act} />
          ) : (
            <div class="content">
              {catalog.kind === 'failed' ? (
                <LoadFailed
                  title={PANE_MESSAGES.loadFailed}
                  text={catalog.reason}
                  onRetry={() => void act.load()}
                />
              ) : page.isRefused ? (
                <LoadFailed
                  title={PANE_MESSAGES.pageFailed}
                  text={PANE_MESSAGES.pageFailedHelp}
                  onRetry={page.ask}
                />
              ) : (
                <Loading />
              )}
            </div>
          )}
        </div>
      </main>
      {programOf(view)?.insert === undefined ? null : (
        <InsertBar state={state} send={store.send} act={act} />
      )}
    </div>
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
