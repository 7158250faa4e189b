import { useEffect, useRef } from 'preact/hooks';
import type { BoundPane } from './bind-pane';
import { PANE_MESSAGES, moreCellsText, occupiedText } from './pane-messages';
import type { InsertionState, Occupied } from './pane-state';
import type { Store } from './store';
import { Icon } from '../parts/icon';
import { Notice } from '../parts/notice';

/** Enough to recognise what stands there; the rest is counted. */
const SHOWN_CELLS = 5;

interface InsertOutcomeProps {
  readonly insertion: InsertionState;
  readonly send: Store['send'];
  readonly act: Pick<BoundPane, 'overwrite'>;
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
        <Question
          occupied={insertion}
          onOverwrite={act.overwrite}
          onMove={() => send({ kind: 'insertion-moved' })}
        />
      );
    case 'moving':
      return <Notice tone="info">{PANE_MESSAGES.elsewhereHint}</Notice>;
    case 'done':
      return (
        <Notice tone="success" title={insertion.sentence} onClose={close}>
          <p>{PANE_MESSAGES.undo}</p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="error" onClose={close}>
          <p>{insertion.reason}</p>
        </Notice>
      );
  }
}

interface QuestionProps {
  readonly occupied: Occupied;
  readonly onOverwrite: () => void;
  /** Nothing is written, the user selects another cell. */
  readonly onMove: () => void;
}

/**
 * Asks before anything is written. The focus goes to the answer that changes nothing, and Esc gives
 * it, so that a hasty Enter never costs anyone their cells.
 */
function Question({ occupied, onOverwrite, onMove }: QuestionProps) {
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  const shown = occupied.cells.slice(0, SHOWN_CELLS);
  const more = occupied.cells.length - shown.length;
  return (
    <div
      class="conflict"
      role="alertdialog"
      aria-labelledby="conflict-title"
      aria-describedby="conflict-cells"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onMove();
      }}
    >
      <p id="conflict-title" class="conflict__title">
        <Icon name="warning" />
        <span>{occupiedText(occupied)}</span>
      </p>
      <ul id="conflict-cells" class="conflict__cells">
        {shown.map(({ address, content }) => (
          <li key={address}>
            <span class="conflict__address">{address}</span>
            <span class="conflict__content">{content}</span>
          </li>
        ))}
        {more > 0 ? <li class="conflict__more">{moreCellsText(more)}</li> : null}
      </ul>
      <div class="conflict__buttons">
        <button ref={safe} type="button" class="button" onClick={onMove}>
          {PANE_MESSAGES.elsewhere}
        </button>
        <button type="button" class="button button--danger" onClick={onOverwrite}>
          {PANE_MESSAGES.overwrite}
        </button>
      </div>
    </div>
  );
}
