const SAMPLE = 20_000;
const CONTROL = /[\u0000-\u0008\u000E-\u001F\uFFFD]/g;

/**
 * Whether a string is text at all: a binary file read as text is full of control characters and
 * replacement marks.
 *
 * @example isText('到2025年') // true
 */
export function isText(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const strange = sample.match(CONTROL)?.length ?? 0;
  return strange <= sample.length * 0.05;
}
