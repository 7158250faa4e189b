/** Wide and full-width characters: they take two columns of a terminal, all others one. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const UNSEEN = /[\p{Mn}\p{Me}\p{Cf}]/u;

/**
 * Columns that a text takes in a terminal.
 *
 * @example terminalWidth('GDP总量') // 7
 */
export function terminalWidth(text: string): number {
  return [...text].reduce((sum, letter) => {
    if (UNSEEN.test(letter)) return sum;
    return sum + (WIDE.test(letter) ? 2 : 1);
  }, 0);
}
