import { likeness } from './likeness';
import { nameKey } from './normalise-name';

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
