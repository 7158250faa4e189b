/** Characters that take a full square in a Chinese font; the rest take half of one. */
const WIDE =
  /[\u1100-\u115F\u2010-\u2026\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6“”‘’]/u;

/**
 * Width of a text in half squares, as typeset in a Chinese font.
 * @example displayWidth('GDP总量') // 7
 */
export function displayWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
}
