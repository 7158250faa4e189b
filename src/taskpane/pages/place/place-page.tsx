import type { PageProgram } from '../../page/page';
import { Blank, Notice, StepNotice, type Step } from '../../parts/notice';
import { bindPlace, lookAtCell, type PlaceActions, type PlaceProps } from './place-actions';
import { FormulaSection } from './formula-form';
import { LEGEND, PLACE_MESSAGES } from './place-messages';
import { PlaceSectionView } from './place-section';
import { subjectOf, type PlaceEvent, type PlaceState } from './place-state';
import { readPlace } from './read-place';
import { useMemo } from 'preact/hooks';
import '../../parts/sections.css';
import './place.css';

/** 出处: where the active cell comes from, and the sentence it stands in. */
export const PLACE_PROGRAM: PageProgram<PlaceState, PlaceEvent, PlaceActions> = {
  bind: bindPlace,
  View: PlacePage,
  insert: undefined,
  look: lookAtCell,
};

function PlacePage(page: PlaceProps) {
  const { state, send, act, common } = page;
  const { catalog, connected } = common;
  const subject = subjectOf(state);
  const view = useMemo(
    () => (subject === undefined ? undefined : readPlace(catalog, subject)),
    [catalog, subject],
  );
  return (
    <div class="content">
      <div class="place">
        {connected ? null : (
          <Blank tone="info" title={PLACE_MESSAGES.page} text={PLACE_MESSAGES.notConnected} />
        )}
        {state.cell.kind === 'failed' ? (
          <Notice tone="error">
            <p>{state.cell.reason}</p>
          </Notice>
        ) : null}
        {connected && view === undefined && state.cell.kind !== 'failed' ? (
          <p class="place__hint" role="status">
            {state.cell.kind === 'reading' ? PLACE_MESSAGES.reading : PLACE_MESSAGES.notYet}
          </p>
        ) : null}
        {view === undefined ? null : (
          <>
            <div class="place__cell" role="status">
              <span class="place__address">{view.address}</span>
              <span class="place__shown">
                {view.shown === '' ? PLACE_MESSAGES.empty : view.shown}
              </span>
            </div>
            {view.formula === '' ? null : <code class="place__formula">{view.formula}</code>}
            {view.advice === '' ? null : <p class="place__advice">{view.advice}</p>}
            {subject === undefined || !connected ? null : (
              <FormulaSection
                catalog={catalog}
                subject={subject}
                step={state.edit}
                act={act}
                onClose={() => send({ kind: 'edit', step: { kind: 'idle' } })}
              />
            )}
            {view.sections.map((section, index) => (
              <PlaceSectionView
                key={`${view.address}-${String(index)}`}
                id={`place-${String(index)}`}
                section={section}
                {...page}
              />
            ))}
          </>
        )}
        <PlaceColours
          step={state.colour}
          canWrite={connected}
          act={act}
          onClose={() => send({ kind: 'colour', step: { kind: 'idle' } })}
        />
      </div>
    </div>
  );
}

interface PlaceColoursProps {
  readonly step: Step;
  readonly canWrite: boolean;
  readonly act: PlaceActions;
  readonly onClose: () => void;
}

/** Colours the cells of inserted tables by kind, and says what the colours and letters mean. */
function PlaceColours({ step, canWrite, act, onClose }: PlaceColoursProps) {
  const isFree = canWrite && step.kind !== 'working';
  return (
    <section class="place__section" aria-labelledby="place-colours">
      <h2 id="place-colours" class="place__title">
        {PLACE_MESSAGES.colours}
      </h2>
      <p class="place__hint">{PLACE_MESSAGES.coloursHelp}</p>
      <div class="place__buttons">
        <button type="button" class="button" disabled={!isFree} onClick={act.colourCells}>
          {PLACE_MESSAGES.colour}
        </button>
        <button type="button" class="button" disabled={!isFree} onClick={act.clearColours}>
          {PLACE_MESSAGES.clear}
        </button>
      </div>
      <StepNotice step={step} look="place__hint" onClose={onClose} />
      <ul class="place__legend">
        {LEGEND.map(({ kind, word, letters }) => (
          <li key={kind}>
            <span class={`place__swatch place__swatch--${kind}`}>{word}</span>
            <span>{letters}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
