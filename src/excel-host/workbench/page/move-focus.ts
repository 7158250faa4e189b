import { element } from './element';
import { showPane } from './show-pane';

/** The parts of the window, in the order in which F6 visits them. */
type Part = 'grid' | 'pane' | 'bar';
const ORDER: readonly Part[] = ['grid', 'pane', 'bar'];

const FOCUSABLE = 'input:not(:disabled), button:not(:disabled), a[href], [tabindex="0"]';

/**
 * Moves the focus to the next part of the window, as F6 does in Excel: within the grid the Tab key
 * goes from cell to cell, so without it a keyboard would never get out.
 *
 * @param back to the part before, as Shift+F6 does
 */
export function moveFocus(back: boolean): void {
  const here = ORDER.indexOf(focusedPart());
  const next = ORDER[(here + (back ? ORDER.length - 1 : 1)) % ORDER.length];
  if (next === 'grid') document.querySelector<HTMLElement>('.o-grid-container')?.click();
  else if (next === 'pane') focusPane();
  else element('undo', HTMLButtonElement).focus();
}

/** Listens for F6 in a window: the page's, and the pane's, whose keys the page does not hear. */
export function listenForF6(keys: Window, move: (back: boolean) => void): void {
  keys.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      move(event.shiftKey);
    },
    { capture: true },
  );
}

function focusedPart(): Part {
  const focused = document.activeElement;
  if (focused !== null && element('grid', HTMLElement).contains(focused)) return 'grid';
  return focused === element('pane-frame', HTMLIFrameElement) ? 'pane' : 'bar';
}

/** Where the focus was in the pane it returns to; at first it goes to the first control. */
function focusPane(): void {
  showPane(true);
  const pane = element('pane-frame', HTMLIFrameElement).contentDocument;
  if (pane === null || pane.activeElement !== pane.body) return;
  pane.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}
