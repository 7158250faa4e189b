import { readAddress } from '../../workbook/address/address';
import { overlap } from '../../workbook/address/area';
import { readyCatalog, type PageId } from '../page/page';
import { Segmented } from '../parts/fields';
import { MESSAGES } from '../parts/messages';
import type { BoundPane } from './bind-pane';
import { programOf, type PageStates } from './pages';
import { PANE_MESSAGES, occupiedHint, sizeText } from './pane-messages';
import { composeTable, kindInView, lackOf, modeInView, modesInView } from './table-in-view';
import { InsertOutcome } from './insert-outcome';
import type { PaneState, TargetArea } from './pane-state';
import { TableChooser } from './table-choice';
import { lastArea, type Store } from './store';
import { useEffect, useRef } from 'preact/hooks';
import './bar.css';

const SPOTS = [
  {
    value: 'selection',
    label: PANE_MESSAGES.spotSelection,
    help: PANE_MESSAGES.spotSelectionHelp,
  },
  { value: 'new-sheet', label: PANE_MESSAGES.spotNew, help: PANE_MESSAGES.spotNewHelp },
] as const;

const MODES = [
  {
    value: 'values',
    label: PANE_MESSAGES.modeValues,
    help: PANE_MESSAGES.modeValuesHelp,
  },
  {
    value: 'formulas',
    label: PANE_MESSAGES.modeFormulas,
    help: PANE_MESSAGES.modeFormulasHelp,
  },
] as const;

interface InsertBarProps {
  readonly state: PaneState;
  readonly send: Store['send'];
  readonly act: BoundPane;
}

/** The one primary action, always in sight: where the table goes, how, and the button. */
export function InsertBar({ state, send, act }: InsertBarProps) {
  const button = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  const writing = state.insertion.kind === 'writing';
  const asking = state.insertion.kind === 'occupied';
  useEffect(() => {
    // The buttons of the question are gone with it; the focus must not go with them.
    if (asked.current && !asking && document.activeElement === document.body)
      button.current?.focus();
    asked.current = asking;
  }, [asking]);
  const lack = lackOf(state);
  const ready = state.connected && lack === undefined;
  const kind = kindInView(state);
  const isValuesOnly = ready && modesInView(state).length === 1;
  const chooser =
    ready && kind !== undefined ? (
      <TableChooser
        kind={kind}
        choice={state.choices[kind] ?? {}}
        shown={() => composeTable(state)?.columns.map(({ column }) => column) ?? []}
        onChoose={act.chooseTable}
      />
    ) : null;
  return (
    <section
      class="bar"
      aria-label={PANE_MESSAGES.insertBar}
      onPointerEnter={act.glance}
      onFocusIn={act.glance}
    >
      <InsertOutcome insertion={state.insertion} send={send} act={act} />
      {asking ? null : (
        <>
          <div class="bar__top">
            <div class="bar__target">
              <Target state={state} lack={lack} onNewSheet={() => act.chooseSpot('new-sheet')} />
            </div>
            {chooser}
          </div>
          <div class="bar__line">
            <Segmented
              name="spot"
              label={PANE_MESSAGES.spot}
              segments={SPOTS}
              value={state.spot}
              disabled={!ready || writing}
              onChoose={act.chooseSpot}
            />
            <Segmented
              name="mode"
              label={PANE_MESSAGES.mode}
              segments={MODES.filter(({ value }) => !isValuesOnly || value === 'values')}
              value={modeInView(state)}
              disabled={!ready || writing}
              onChoose={act.chooseMode}
            />
          </div>
          {isValuesOnly ? <p class="bar__hint">{PANE_MESSAGES.valuesOnly}</p> : null}
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
              {writing ? PANE_MESSAGES.inserting : labelOf(state)}
            </button>
            <SecondButton page={state.view} state={state} act={act} />
          </div>
        </>
      )}
    </section>
  );
}

/** The button names what it inserts. */
function labelOf(state: PaneState): string {
  const catalog = readyCatalog(state);
  const plan = catalog?.plans.get(state.planId ?? '');
  const label = <Id extends PageId>(page: Id, states: PageStates) =>
    programOf(page)?.insert?.label(states[page], catalog, plan);
  return label(state.view, state) ?? '';
}

interface SecondButtonProps<Id extends PageId> {
  readonly page: Id;
  readonly state: PaneState;
  readonly act: BoundPane;
}

/** What else the page in view inserts. */
function SecondButton<Id extends PageId>({ page, state, act }: SecondButtonProps<Id>) {
  const second = programOf(page)?.insert?.second;
  const states: PageStates = state;
  if (second === undefined || !second.isOffered(states[page])) return null;
  return (
    <button
      type="button"
      class="button bar__second"
      title={second.help}
      disabled={!state.connected}
      aria-disabled={state.insertion.kind === 'writing'}
      onClick={() => void act.open(page).then(second.run)}
    >
      {second.label}
    </button>
  );
}

interface TargetProps {
  readonly state: PaneState;
  /** What is missing before anything can go there. */
  readonly lack: string | undefined;
  readonly onNewSheet: () => void;
}

/** Where the table will go, following the selection. */
function Target({ state, lack, onNewSheet }: TargetProps) {
  if (lack !== undefined) return <p class="bar__hint">{lack}</p>;
  if (!state.connected) return <p class="bar__hint">{MESSAGES.notConnected}</p>;
  if (state.spot === 'new-sheet')
    return (
      <p class="bar__address">
        <span class="bar__label">{PANE_MESSAGES.target}</span> {PANE_MESSAGES.newSheet}
      </p>
    );
  if (state.area.kind === 'unreachable')
    return <p class="bar__hint bar__hint--warning">{state.area.reason}</p>;
  const area = lastArea(state.area);
  if (area === undefined) {
    const surveying = state.area.kind === 'surveying';
    return (
      <p class="bar__hint">
        {surveying ? PANE_MESSAGES.targetReading : PANE_MESSAGES.targetUnknown}
      </p>
    );
  }
  const isOwn = isJustInserted(state, area);
  return (
    <>
      {isOwn ? null : (
        <p class="bar__address">
          <span class="bar__label">{PANE_MESSAGES.target}</span> <bdi>{area.address}</bdi>{' '}
          <span class="bar__label">{sizeText(area)}</span>
        </p>
      )}
      <Remark area={area} isOwn={isOwn} onNewSheet={onNewSheet} />
    </>
  );
}

/** Whether the selection still stands at the table that has just been inserted. */
function isJustInserted({ insertion }: PaneState, area: TargetArea): boolean {
  if (insertion.kind !== 'done' || insertion.undo === undefined) return false;
  const [table, next] = [insertion.undo.destination.address, area.address].map(readAddress);
  return (
    table !== undefined && next !== undefined && table.sheet === next.sheet && overlap(table, next)
  );
}

interface RemarkProps {
  readonly area: TargetArea;
  readonly isOwn: boolean;
  readonly onNewSheet: () => void;
}

/** What deserves to be known of the area before the button is pressed, and the way round it. */
function Remark({ area, isOwn, onNewSheet }: RemarkProps) {
  if (area.obstacle === undefined && area.occupied === 0) return null;
  const said = isOwn ? PANE_MESSAGES.justInserted : occupiedHint(area.occupied);
  const hint = area.obstacle ?? said;
  return (
    <p class={`bar__hint${hint === PANE_MESSAGES.justInserted ? '' : ' bar__hint--warning'}`}>
      {hint}{' '}
      <button type="button" class="link" onClick={onNewSheet}>
        {PANE_MESSAGES.useNewSheet}
      </button>
    </p>
  );
}
