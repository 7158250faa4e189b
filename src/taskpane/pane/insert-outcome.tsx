import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../parts/icon';
import { Notice, Question } from '../parts/notice';
import type { BoundPane } from './bind-pane';
import { PANE_MESSAGES, moreCellsText, occupiedText, undoText } from './pane-messages';
import type { InsertionState, Occupied } from './pane-state';
import type { Store } from './store';

/** Enough to recognise what stands there; the rest is counted. */
const SHOWN_CELLS = 5;

interface InsertOutcomeProps {
  readonly insertion: InsertionState;
  readonly send: Store['send'];
  readonly act: Pick<BoundPane, 'overwrite' | 'takeBack' | 'chooseSpot' | 'insertTable'>;
}

/** What came of the last request to insert: a question, a success or a failure. */
export function InsertOutcome({ insertion, send, act }: InsertOutcomeProps) {
  const close = () => send({ kind: 'insertion-closed' });
  switch (insertion.kind) {
    case 'idle':
    case 'writing':
      return null;
    case 'occupied':
      return (
        <OccupiedQuestion
          occupied={insertion}
          onOverwrite={act.overwrite}
          onMove={() => send({ kind: 'insertion-moved' })}
          onNewSheet={
            insertion.subject.kind !== 'table'
              ? undefined
              : () => {
                  close();
                  act.chooseSpot('new-sheet');
                  act.insertTable();
                }
          }
        />
      );
    case 'moving':
      return <Notice tone="info">{PANE_MESSAGES.elsewhereHint}</Notice>;
    case 'done': {
      const { undo } = insertion;
      return (
        <Notice tone="success" title={insertion.sentence} onClose={close}>
          {undo === undefined ? null : (
            <button
              type="button"
              class="link"
              onClick={() => send({ kind: 'undo-asked', sentence: insertion.sentence, undo })}
            >
              {PANE_MESSAGES.undo}
            </button>
          )}
        </Notice>
      );
    }
    case 'undoing':
      return (
        <Question
          text={undoText(insertion.undo.destination.address)}
          yes={PANE_MESSAGES.undoYes}
          onYes={act.takeBack}
          onNo={() => send({ ...insertion, kind: 'insertion-done' })}
        />
      );
    case 'failed':
      return (
        <Notice tone="error" onClose={close}>
          <p>{insertion.reason}</p>
        </Notice>
      );
  }
}

interface OccupiedQuestionProps {
  readonly occupied: Occupied;
  readonly onOverwrite: () => void;
  /** Nothing is written, the user selects another cell. */
  readonly onMove: () => void;
  /** Writes to a new sheet instead, where that can be done. */
  readonly onNewSheet: (() => void) | undefined;
}

/**
 * Asks before anything is written. The focus goes to the answer that changes nothing, and Esc gives
 * it, so that a hasty Enter never costs anyone their cells.
 */
function OccupiedQuestion({ occupied, onOverwrite, onMove, onNewSheet }: OccupiedQuestionProps) {
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  const shown = occupied.cells.slice(0, SHOWN_CELLS);
  const more = occupied.cells.length - shown.length;
  return (
    <div
      class="question"
      role="alertdialog"
      aria-labelledby="occupied-title"
      aria-describedby="occupied-cells"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onMove();
      }}
    >
      <p id="occupied-title" class="question__title">
        <Icon name="warning" />
        <span>{occupiedText(occupied)}</span>
      </p>
      <ul id="occupied-cells" class="occupied__cells">
        {shown.map(({ address, content }) => (
          <li key={address}>
            <span class="occupied__address">{address}</span>
            <span class="occupied__content">{content}</span>
          </li>
        ))}
        {more > 0 ? <li class="occupied__more">{moreCellsText(more)}</li> : null}
      </ul>
      <div class="question__buttons">
        <button ref={safe} type="button" class="button" onClick={onMove}>
          {PANE_MESSAGES.elsewhere}
        </button>
        {onNewSheet === undefined ? null : (
          <button type="button" class="button" onClick={onNewSheet}>
            {PANE_MESSAGES.useNewSheet}
          </button>
        )}
        <button type="button" class="button button--danger" onClick={onOverwrite}>
          {PANE_MESSAGES.overwrite}
        </button>
      </div>
    </div>
  );
}
