import { useRef } from 'preact/hooks';
import { PANE_MESSAGES } from './pane-messages';
import type { PageId } from '../common/page';
import { PAGE_IDS, pageOf } from './pages';

/** Id of the panel that the tabs switch; there is one, and the chosen tab names it. */
export const PANEL_ID = 'panel';

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
export function Tabs({ view, onChoose }: TabsProps) {
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
