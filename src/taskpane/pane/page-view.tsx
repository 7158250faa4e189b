import type { Catalog } from '../../core/catalog/catalog';
import type { PageId } from '../page/page';
import { Blank } from '../parts/notice';
import type { BoundPane } from './bind-pane';
import { programOf, type PageStates } from './pages';
import { PANE_MESSAGES } from './pane-messages';
import type { PaneState } from './pane-state';
import type { Store } from './store';
import { useEffect, useState } from 'preact/hooks';

/** Whether the page in view was fetched; where not, has that done, and draws again then. */
export function usePage(view: PageId, act: BoundPane) {
  const [refused, setRefused] = useState<PageId>();
  const [, setFetched] = useState<PageId>();
  const isThere = act.opened(view) !== undefined;
  const ask = () => {
    setRefused(undefined);
    act.open(view).then(
      () => setFetched(view),
      () => setRefused(view),
    );
  };
  useEffect(() => {
    if (!isThere) ask();
  }, [view, isThere]);
  return { isThere, isRefused: refused === view, ask };
}

interface LoadFailedProps {
  readonly title: string;
  readonly text: string;
  readonly onRetry: () => void;
}

/** Says what could not be fetched, and has it tried again. */
export function LoadFailed({ title, text, onRetry }: LoadFailedProps) {
  return (
    <Blank tone="error" title={title} text={text}>
      <button type="button" class="button" onClick={onRetry}>
        {PANE_MESSAGES.retry}
      </button>
    </Blank>
  );
}

interface PageViewProps<Id extends PageId> {
  readonly store: Store;
  readonly act: BoundPane;
  readonly page: Id;
  readonly catalog: Catalog;
  readonly state: PaneState;
}

/** The page in view, with its own part of the state and its own actions. */
export function PageView<Id extends PageId>({
  page,
  catalog,
  state,
  store,
  act,
}: PageViewProps<Id>) {
  const program = programOf(page);
  const actions = act.opened(page);
  if (program === undefined || actions === undefined) return null;
  const { View } = program;
  const states: PageStates = state;
  const { connected, regionId, planId, openKey, kept, actuals, divisions } = state;
  const { library, documents, site } = state;
  const busy = state.insertion.kind === 'writing';
  return (
    <View
      state={states[page]}
      send={(event) => store.sendTo(page, event)}
      act={actions}
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
          documents,
          site,
          busy,
        },
      }}
      pane={act}
    />
  );
}

const PLACEHOLDERS = [1, 2, 3, 4, 5, 6];

/** Grey rows in the shape of the list while the packages are being read. */
export function Loading() {
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
