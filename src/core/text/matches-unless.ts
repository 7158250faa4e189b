/*
 * What a lookbehind would say, for web views that have none (Safari before 16.4 does not even parse a
 * script with one): a match counts unless its surroundings say otherwise. The surroundings are the text
 * with the match between marks, `保‹持平›稳`; `^` is where the text itself begins only if
 * it begins within reach, so a condition reads at most the characters next to the match.
 */

/** Characters before and behind a match that a condition can see. */
const BEFORE = 48;
const BEHIND = 16;

/**
 * The matches of a pattern except those in surroundings that match `unless`; behind one that does not
 * count the search goes on at its second character. Linear where the pattern is.
 *
 * @param pattern with the flag g
 * @param unless about `before‹match›behind`
 * @example matchesUnless(/持平/g, '保持平稳，与上年持平', /保‹/).map(({ index }) => index) // [8]
 */
export function matchesUnless(
  pattern: RegExp,
  text: string,
  unless: RegExp,
): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let from = 0; ;) {
    const match = nextUnless(pattern, text, unless, from);
    if (match === undefined) return found;
    found.push(match);
    from = match.index + Math.max(1, match[0].length);
  }
}

/**
 * The first of `matchesUnless`, undefined where there is none.
 *
 * @example matchUnless(/比$/g, '床护比', /床护‹/) // undefined
 */
export function matchUnless(
  pattern: RegExp,
  text: string,
  unless: RegExp,
): RegExpExecArray | undefined {
  return nextUnless(pattern, text, unless, 0);
}

function nextUnless(
  pattern: RegExp,
  text: string,
  unless: RegExp,
  from: number,
): RegExpExecArray | undefined {
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { index, 0: found } = match;
    const end = index + found.length;
    const before = text.slice(Math.max(0, index - BEFORE), index);
    if (!unless.test(`${before}‹${found}›${text.slice(end, end + BEHIND)}`)) return match;
    pattern.lastIndex = index + 1;
  }
  return undefined;
}

/**
 * A text cut at the matches that count, as `split` cuts at all of them.
 *
 * @example splitUnless(/,/g, '1,234,5家', /\d‹,›\d/) // ['1,234,5家']
 */
export function splitUnless(pattern: RegExp, text: string, unless: RegExp): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: found } of matchesUnless(pattern, text, unless)) {
    parts.push(text.slice(from, index));
    from = index + found.length;
  }
  return [...parts, text.slice(from)];
}
