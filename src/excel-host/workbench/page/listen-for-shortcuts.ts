import { element } from './element';
import type { Shortcut } from './read-manifest';
import { showPane } from './open-addin';

/** The keys a person can hold, as Office and as browsers name them. */
const MODIFIERS = {
  ctrl: 'ctrlKey',
  control: 'ctrlKey',
  shift: 'shiftKey',
  alt: 'altKey',
  option: 'altKey',
  command: 'metaKey',
  cmd: 'metaKey',
} as const;

const HELD = ['ctrlKey', 'shiftKey', 'altKey', 'metaKey'] as const;
type Held = (typeof HELD)[number];

/** As much of a key press as decides which shortcut it is. */
type KeyPress = Pick<KeyboardEvent, 'code' | 'key' | Held>;

/**
 * Whether a key press is a shortcut. The key is taken by its place on the keyboard: with Alt held a
 * Mac types a sign instead of the letter.
 *
 * @param keys as Office writes them; the modifiers in any order
 * @example isPressed('Ctrl+Shift+Alt+P', event) // true
 */
export function isPressed(keys: string, press: KeyPress): boolean {
  const parts = keys.split('+').map((part) => part.trim().toLowerCase());
  const last = parts.pop() ?? '';
  const wanted = new Set(parts.map((part) => MODIFIERS[part as keyof typeof MODIFIERS]));
  if (HELD.some((held) => press[held] !== wanted.has(held))) return false;
  return (
    [`key${last}`, `digit${last}`, last].includes(press.code.toLowerCase()) || isKey(last, press)
  );
}

function isKey(name: string, { key }: KeyPress): boolean {
  return key.toLowerCase() === name || key.toLowerCase() === `arrow${name}`;
}

/**
 * Runs an add-in's shortcuts while the focus is in this window, the pane's excepted, as Excel does.
 * They come before the grid's own keys.
 *
 * @param keys the page's window
 * @param shortcuts the add-in's
 * @param run what a shortcut does
 */
export function listenForShortcuts(
  keys: Window,
  shortcuts: readonly Shortcut[],
  run: (shortcut: Shortcut) => void,
): void {
  keys.addEventListener(
    'keydown',
    (event) => {
      const pressed = shortcuts.find((shortcut) => isPressed(shortcut.keys, event));
      if (pressed === undefined || event.repeat) return;
      event.preventDefault();
      event.stopPropagation();
      run(pressed);
    },
    { capture: true },
  );
}

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
