import { nameKey } from './normalise-name';

/** Something that can be suggested: how it is shown, and all the names it answers to. */
export interface Suggestion {
  readonly label: string;
  readonly names: readonly string[];
}

/** Longer texts are no names; comparing only their beginning keeps a pasted page cheap. */
const LONGEST = 60;
const FAINTEST = 0.2;

/**
 * The labels whose names are most like one of `texts`, best first, at most `limit`, none twice.
 * Empty when nothing is alike.
 * @example nearestNames(['登记失业率'], [{ label: '城镇调查失业率', names: ['城镇调查失业率'] }])
 * // ['城镇调查失业率']
 */
export function nearestNames(
  texts: readonly string[],
  suggestions: readonly Suggestion[],
  limit = 5,
  faintest = FAINTEST,
): readonly string[] {
  const keys = texts.map((text) => nameKey(text).slice(0, LONGEST));
  const best = new Map<string, number>();
  for (const { label, names } of suggestions) {
    const scores = names.flatMap((name) => keys.map((key) => likeness(key, nameKey(name))));
    best.set(label, Math.max(best.get(label) ?? 0, ...scores));
  }
  return [...best]
    .filter(([, score]) => score >= faintest)
    .sort(([, one], [, other]) => other - one)
    .slice(0, limit)
    .map(([label]) => label);
}

/**
 * How alike two names are, 0 to 1. Chinese names are short and mostly differ by a few characters
 * added or replaced, so edit distance, shared characters and shared pairs are weighed together.
 * @example likeness('登记失业率', '调查失业率') > likeness('登记失业率', '地区生产总值') // true
 */
export function likeness(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  const longer = Math.max(one.length, other.length);
  const shorter = Math.min(one.length, other.length);
  const edits = 1 - editDistance(one, other) / longer;
  const characters = shared([...one], [...other]) / shorter;
  const pairs =
    (2 * shared(pairsOf(one), pairsOf(other))) / Math.max(1, one.length + other.length - 2);
  const contained = one.includes(other) || other.includes(one) ? 0.2 + 0.3 * (shorter / longer) : 0;
  return Math.min(0.99, 0.35 * edits + 0.2 * characters + 0.45 * pairs + contained);
}

function pairsOf(name: string): readonly string[] {
  return Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2));
}

function shared(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const item of one) left.set(item, (left.get(item) ?? 0) + 1);
  let count = 0;
  for (const item of other) {
    const rest = left.get(item) ?? 0;
    if (rest > 0) {
      left.set(item, rest - 1);
      count += 1;
    }
  }
  return count;
}

/** Levenshtein distance, one row at a time. */
function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const replaced = (above[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1);
      current.push(Math.min(replaced, (above[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[other.length] ?? 0;
}
