import { StepNotice, type Step } from '../../parts/step';
import type { PlaceActions } from './place-actions';
import { LEGEND, PLACE_MESSAGES } from './place-messages';

interface PlaceColoursProps {
  readonly step: Step;
  readonly canWrite: boolean;
  readonly act: PlaceActions;
  readonly onClose: () => void;
}

/** Colours the cells of inserted tables by kind, and says what the colours and letters mean. */
export function PlaceColours({ step, canWrite, act, onClose }: PlaceColoursProps) {
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
