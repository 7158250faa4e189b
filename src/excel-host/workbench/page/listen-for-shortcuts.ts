import type { Shortcut } from './read-shortcuts';

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
