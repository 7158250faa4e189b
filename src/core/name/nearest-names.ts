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

/** A name to choose from, with all that it answers to. */
interface Choice {
  readonly label: string;
  readonly order: number;
  readonly keys: { readonly key: string; readonly at: number }[];
}

/** Names to choose from, by the characters that they are written with. */
interface NameIndex {
  /** Each label once, in the order of the suggestions. */
  readonly choices: readonly Choice[];
  readonly count: number;
  /**
   * Of each character: the place of a key, how much of the key is that character, and so on in turn;
   * undefined of a list so short that its keys are as soon looked through.
   */
  readonly written: ReadonlyMap<string, readonly number[]> | undefined;
}

/** Names of more than one plan. */
const MANY = 300;

/** By the list, which never changes once made: a catalogue's names are asked for over and over. */
const indexes = new WeakMap<readonly Suggestion[], NameIndex>();

function indexNames(suggestions: readonly Suggestion[]): NameIndex {
  const known = indexes.get(suggestions);
  if (known !== undefined) return known;
  const choices = new Map<string, Choice>();
  const written = suggestions.length > MANY ? new Map<string, number[]>() : undefined;
  let count = 0;
  for (const { label, keys } of suggestions) {
    const choice = choices.get(label) ?? { label, order: choices.size, keys: [] };
    choices.set(label, choice);
    for (const key of keys) {
      choice.keys.push({ key, at: count });
      for (const character of written === undefined ? '' : key) {
        const places = written?.get(character) ?? [];
        written?.set(character, places);
        places.push(count, character.length);
      }
      count += 1;
    }
  }
  const index = { choices: [...choices.values()], count, written };
  indexes.set(suggestions, index);
  return index;
}

/** How many characters of each key stand in a text, by the place of the key. */
function sharedWith(text: string, { choices, count, written }: NameIndex): Uint16Array {
  const shared = new Uint16Array(count);
  if (written === undefined) {
    for (const { keys } of choices)
      for (const { key, at } of keys) shared[at] = charactersIn(key, text);
    return shared;
  }
  for (const character of new Set(text)) {
    const places = written.get(character) ?? [];
    for (let i = 0; i + 1 < places.length; i += 2)
      shared[places[i] ?? 0] = (shared[places[i] ?? 0] ?? 0) + (places[i + 1] ?? 0);
  }
  return shared;
}

/**
 * The labels whose names are most like one of `texts`, best first, at most `limit`, none twice.
 * Empty when nothing is alike.
 * @param suggestions is not changed afterwards: what was found out about the list is kept with it
 * @example nearestNames(['登记失业率'], [{ label: '城镇调查失业率', keys: ['城镇调查失业率'] }])
 * // ['城镇调查失业率']
 */
export function nearestNames(
  texts: readonly string[],
  suggestions: readonly Suggestion[],
  limit = 5,
  faintest = FAINTEST,
): readonly string[] {
  const index = indexNames(suggestions);
  const asked = [...new Set(texts.map((text) => nameKey(text).slice(0, LONGEST)))];
  const shared = asked.map((text) => sharedWith(text, index));
  const bounds = index.choices.map(({ keys }) => {
    let bound = 0;
    for (const { key, at } of keys)
      for (let i = 0; i < asked.length; i += 1)
        bound = Math.max(bound, likenessAtMost(asked[i] ?? '', key, shared[i]?.[at] ?? 0));
    return rounded(bound);
  });
  const boundOf = ({ order }: Choice): number => bounds[order] ?? 0;
  const hopeful = index.choices.filter((choice) => boundOf(choice) >= Math.max(faintest, LEAST));
  hopeful.sort((one, other) => boundOf(other) - boundOf(one));
  const found: (Choice & { readonly score: number })[] = [];
  for (const choice of hopeful) {
    const last = found[limit - 1];
    const isTied = boundOf(choice) === last?.score;
    // Whatever is left cannot be more alike than these; of what is as alike the first offered stands.
    if (last !== undefined && boundOf(choice) < last.score) break;
    if (last !== undefined && isTied && choice.order > last.order) continue;
    let score = 0;
    for (const { key } of choice.keys)
      for (const text of asked) score = Math.max(score, rounded(likeness(text, key)));
    if (score >= faintest) found.push({ ...choice, score });
    found.sort((one, other) => other.score - one.score || one.order - other.order).splice(limit);
  }
  const labels = found.map(({ label }) => label);
  if (faintest > 0 || labels.length === limit) return labels;
  // What is not alike at all stands as offered.
  return [
    ...labels,
    ...index.choices.filter((choice) => boundOf(choice) < LEAST).map(({ label }) => label),
  ].slice(0, limit);
}

/** Less than what one character in common comes to. */
const LEAST = 1e-6;

/** Without what the order of an addition leaves behind. */
const rounded = (score: number): number => Math.round(score * 1e9) / 1e9;

/**
 * What `likeness` cannot exceed, found without comparing: of two names that have so many characters
 * in common, all others have to be edited and no pair can be shared without its characters.
 * @param common how many characters of the one stand in the other
 */
function likenessAtMost(one: string, other: string, common: number): number {
  const longer = Math.max(one.length, other.length);
  const shorter = Math.min(one.length, other.length);
  const characters = Math.min(common, one.length);
  if (characters === 0) return 0;
  const pairs = (2 * (characters - 1)) / Math.max(1, longer + shorter - 2);
  const contained = characters >= shorter ? 0.2 + 0.3 * (shorter / longer) : 0;
  return (0.35 * characters) / longer + (0.2 * characters) / shorter + 0.45 * pairs + contained;
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
