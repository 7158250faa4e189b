import { useEffect, useRef } from 'preact/hooks';
import type { PaneActions } from './pane-actions';
import { MESSAGES, moreCellsText, occupiedText } from '../parts/messages';
import type { Conflict, InsertionState } from './pane-state';
import { Icon } from '../parts/icon';
import { Notice } from '../parts/notice';

/** Enough to recognise what stands there; the rest is counted. */
const SHOWN_CELLS = 5;

interface InsertOutcomeProps {
  readonly insertion: InsertionState;
  readonly act: PaneActions;
}

/** What came of the last request to insert: a question, a success or a failure. */
export function InsertOutcome({ insertion, act }: InsertOutcomeProps) {
  switch (insertion.kind) {
    case 'idle':
    case 'writing':
      return null;
    case 'conflict':
      return <Question conflict={insertion} act={act} />;
    case 'moving':
      return <Notice tone="info">{MESSAGES.elsewhereHint}</Notice>;
    case 'done':
      return (
        <Notice tone="success" title={insertion.sentence} onClose={act.closeMessage}>
          <p>{MESSAGES.undo}</p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="error" onClose={act.closeMessage}>
          <p>{insertion.reason}</p>
        </Notice>
      );
  }
}

/**
 * Asks before anything is written. The focus goes to the answer that changes nothing, and Esc gives
 * it, so that a hasty Enter never costs anyone their cells.
 */
function Question({ conflict, act }: { readonly conflict: Conflict; readonly act: PaneActions }) {
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  const shown = conflict.cells.slice(0, SHOWN_CELLS);
  const more = conflict.cells.length - shown.length;
  return (
    <div
      class="conflict"
      role="alertdialog"
      aria-labelledby="conflict-title"
      aria-describedby="conflict-cells"
      onKeyDown={(event) => {
        if (event.key === 'Escape') act.moveElsewhere();
      }}
    >
      <p id="conflict-title" class="conflict__title">
        <Icon name="warning" />
        <span>{occupiedText(conflict)}</span>
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
        <button ref={safe} type="button" class="button" onClick={act.moveElsewhere}>
          {MESSAGES.elsewhere}
        </button>
        <button type="button" class="button button--danger" onClick={act.overwrite}>
          {MESSAGES.overwrite}
        </button>
      </div>
    </div>
  );
}
