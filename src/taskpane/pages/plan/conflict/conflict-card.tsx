import type { PlanActions } from '../plan-state';
import { chooseLabel, CONFLICT_MESSAGES } from './conflict-messages';
import type { ConflictCard, ConflictOption } from './conflict-view';
import { Icon } from '../../../parts/icon';
import { SeverityMark } from './severity-mark';

interface ConflictCardProps {
  readonly card: ConflictCard;
  /** Whether a decision could be kept now. */
  readonly canDecide: boolean;
  readonly act: PlanActions;
}

/** One conflict: how grave, what and where, and the statements that the user can decide for. */
export function ConflictCardView({ card, canDecide, act }: ConflictCardProps) {
  const { conflict, severity, sentence, options, isDecided } = card;
  return (
    <div class="conflict-card">
      <p class="conflict-card__sentence">
        <SeverityMark severity={severity} /> {sentence}
      </p>
      {options.length === 0 ? null : (
        <ul class="conflict-card__options" aria-label={CONFLICT_MESSAGES.options}>
          {options.map((option) => (
            <OptionLine
              key={option.statement.figure.id}
              option={option}
              canDecide={canDecide}
              onChoose={() => act.decide(conflict, option.statement)}
            />
          ))}
        </ul>
      )}
      {isDecided ? (
        <button
          type="button"
          class="link"
          disabled={!canDecide}
          onClick={() => act.decide(conflict, undefined)}
        >
          {CONFLICT_MESSAGES.undo}
        </button>
      ) : null}
    </div>
  );
}

interface OptionLineProps {
  readonly option: ConflictOption;
  readonly canDecide: boolean;
  readonly onChoose: () => void;
}

function OptionLine({ option, canDecide, onChoose }: OptionLineProps) {
  const { printed, place, isChosen, canChoose } = option;
  return (
    <li class="conflict-option">
      <span class="conflict-option__printed">{printed}</span>
      <span class="conflict-option__place">{place}</span>
      {isChosen ? (
        <span class="conflict-option__chosen">
          <Icon name="check" />
          {CONFLICT_MESSAGES.chosen}
        </span>
      ) : canChoose ? (
        <button
          type="button"
          class="button"
          aria-label={chooseLabel(printed, place)}
          disabled={!canDecide}
          onClick={onChoose}
        >
          {CONFLICT_MESSAGES.choose}
        </button>
      ) : (
        <span class="conflict-option__place">{CONFLICT_MESSAGES.otherUnit}</span>
      )}
    </li>
  );
}
