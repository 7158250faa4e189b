import { useRef } from 'preact/hooks';
import { MESSAGES } from '../parts/messages';
import type { PaneView } from './pane-state';

/** Id of the panel that the tabs switch; there is one, and the chosen tab names it. */
export const PANEL_ID = 'panel';

const TABS: readonly { readonly view: PaneView; readonly label: string }[] = [
  { view: 'plan', label: MESSAGES.viewPlan },
  { view: 'compare', label: MESSAGES.viewCompare },
  { view: 'data', label: MESSAGES.viewData },
  { view: 'import', label: MESSAGES.viewImport },
  { view: 'place', label: MESSAGES.viewPlace },
];

const STEPS: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => (at + 1) % TABS.length,
  ArrowLeft: (at) => (at + TABS.length - 1) % TABS.length,
  Home: () => 0,
  End: () => TABS.length - 1,
};

interface TabsProps {
  readonly view: PaneView;
  readonly onChoose: (view: PaneView) => void;
}

/** The pane's views. One Tab stop; the arrow keys, Home and End choose, as in Excel's own panes. */
export function Tabs({ view, onChoose }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = TABS[step(TABS.findIndex((tab) => tab.view === view))];
    if (next === undefined) return;
    onChoose(next.view);
    list.current?.querySelector<HTMLElement>(`#tab-${next.view}`)?.focus();
  };
  return (
    <div ref={list} class="tabs" role="tablist" aria-label={MESSAGES.views} onKeyDown={onKeyDown}>
      {TABS.map((tab) => (
        <button
          key={tab.view}
          id={`tab-${tab.view}`}
          type="button"
          class="tab"
          role="tab"
          aria-selected={tab.view === view}
          aria-controls={tab.view === view ? PANEL_ID : undefined}
          tabIndex={tab.view === view ? 0 : -1}
          onClick={() => onChoose(tab.view)}
        >
          <span class="tab__label">{tab.label}</span>
        </button>
      ))}
    </div>
  );
}
