import { nameKey } from './name';

/** Something that can be suggested: how it is shown, and the keys of all names it answers to. */
export interface Suggestion {
  readonly label: string;
  /** See `nameKey`. */
  readonly keys: readonly string[];
}

/** Longer texts are no names; comparing only their beginning keeps a pasted page cheap. */
const LONGEST = 60;
const FAINTEST = 0.2;

/**
 * The labels whose names are most like one of `texts`, best first, at most `limit`, none twice.
 * Empty when nothing is alike.
 * @example nearestNames(['登记失业率'], [{ label: '城镇调查失业率', keys: ['城镇调查失业率'] }])
 * // ['城镇调查失业率']
 */
export function nearestNames(
  texts: readonly string[],
  suggestions: readonly Suggestion[],
  limit = 5,
  faintest = FAINTEST,
): readonly string[] {
  const asked = new Set(texts.map((text) => nameKey(text).slice(0, LONGEST)));
  const best = new Map<string, number>();
  for (const { label, keys } of suggestions) {
    let score = best.get(label) ?? 0;
    for (const key of keys) for (const text of asked) score = Math.max(score, likeness(text, key));
    best.set(label, score);
  }
  return [...best]
    .filter(([, score]) => score >= faintest)
    .sort(([, one], [, other]) => other - one)
    .slice(0, limit)
    .map(([label]) => label);
}

/**
 * How alike two names are, 0 to 1; 0 where they share no character. Chinese names are short and
 * mostly differ by a few characters added or replaced, so edit distance, shared characters and
 * shared pairs are weighed together.
 * @example likeness('登记失业率', '调查失业率') > likeness('登记失业率', '地区生产总值') // true
 */
export function likeness(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  const longer = Math.max(one.length, other.length);
  const shorter = Math.min(one.length, other.length);
  const characters = sharedCharacters(one, other);
  // Names that share less are not alike by any measure; the dearer ones need not be taken.
  if (3 * characters < shorter) return (0.2 * characters) / shorter;
  const edits = 1 - editDistance(one, other) / longer;
  const pairs = (2 * sharedPairs(one, other)) / Math.max(1, one.length + other.length - 2);
  const contained = one.includes(other) || other.includes(one) ? 0.2 + 0.3 * (shorter / longer) : 0;
  return Math.min(0.99, 0.35 * edits + 0.2 * (characters / shorter) + 0.45 * pairs + contained);
}

/** How many characters both have, whichever of the two repeats one less. */
function sharedCharacters(one: string, other: string): number {
  return Math.min(charactersIn(one, other), charactersIn(other, one));
}

function charactersIn(one: string, other: string): number {
  let count = 0;
  for (const character of one) if (other.includes(character)) count += character.length;
  return count;
}

/** How many pairs of neighbouring characters both have, one that stands twice counting twice. */
function sharedPairs(one: string, other: string): number {
  const left = new Map<string, number>();
  for (let at = 0; at + 1 < one.length; at += 1) {
    const pair = one.slice(at, at + 2);
    left.set(pair, (left.get(pair) ?? 0) + 1);
  }
  let count = 0;
  for (let at = 0; at + 1 < other.length; at += 1) {
    const pair = other.slice(at, at + 2);
    const rest = left.get(pair) ?? 0;
    if (rest === 0) continue;
    left.set(pair, rest - 1);
    count += 1;
  }
  return count;
}

/** Edits between two names, two neighbours that changed places counting as one. */
function editDistance(one: string, other: string): number {
  let [before, last]: [number[], number[]] = [
    [],
    Array.from({ length: other.length + 1 }, (_, at) => at),
  ];
  for (let line = 1; line <= one.length; line += 1) {
    const row = [line];
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[line - 1] === other[at - 1];
      let least = Math.min(
        (last[at - 1] ?? 0) + (isSame ? 0 : 1),
        (last[at] ?? 0) + 1,
        (row[at - 1] ?? 0) + 1,
      );
      const isSwapped = one[line - 1] === other[at - 2] && one[line - 2] === other[at - 1];
      if (line > 1 && at > 1 && isSwapped) least = Math.min(least, (before[at - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
}
