import type { PaneActions } from '../../pane/pane-actions';
import { LEGEND, PLACE_MESSAGES } from './place-messages';
import type { ColourStep } from './place-state';
import { Notice } from '../../parts/notice';

interface PlaceColoursProps {
  readonly step: ColourStep;
  readonly canWrite: boolean;
  readonly act: PaneActions;
}

/** Colours the cells of inserted tables by kind, and says what the colours and letters mean. */
export function PlaceColours({ step, canWrite, act }: PlaceColoursProps) {
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
      {step.kind === 'working' ? (
        <p class="place__hint" role="status">
          {step.text}
        </p>
      ) : null}
      {step.kind === 'done' ? (
        <Notice tone="success" title={step.sentence} onClose={act.closeColours} />
      ) : null}
      {step.kind === 'failed' ? (
        <Notice tone="error" onClose={act.closeColours}>
          <p>{step.reason}</p>
        </Notice>
      ) : null}
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
