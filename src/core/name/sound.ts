/** How a character is read in Pinyin, every way, in lower case and without tones; none if unknown. */
export type Readings = (character: string) => readonly string[];

/** Knows no character's reading. */
export const UNREAD: Readings = () => [];

const LETTERS = /^(?=.*[a-z])[a-z0-9]+$/u;
/** An initial of two letters; of all others the first is one. */
const INITIAL = /^(?:[zcs]h|[a-z])/u;
/** So few letters are in every other name: they count only where a name begins with them. */
const FEW = 2;
const LONGEST = 60;

/**
 * Whether a text can only be meant by its sound: letters, as an input method takes them.
 * @example isSound('dqsczz') // true
 * @example isSound('地区') // false
 */
export function isSound(text: string): boolean {
  return LETTERS.test(text.replaceAll('ü', 'v'));
}

/**
 * How well letters spell a part of a name, 0 to 1; 0 for not at all. Each character is spelt whole or
 * by its initial, the last may be broken off; digits and letters of the name stand for themselves. Of
 * a character that is read in several ways any will do.
 * @param letters in lower case, without blanks
 * @param name see `nameKey`
 * @example soundLikeness('dqsczz', '地区生产总值', readingsOf) // 1
 * @example soundLikeness('cangsh', '仓山区', readingsOf) > 0 // true
 */
export function soundLikeness(letters: string, name: string, readings: Readings): number {
  const wanted = letters.replaceAll('ü', 'v');
  const characters = [...name.slice(0, LONGEST)];
  const last = wanted.length <= FEW ? 0 : characters.length - 1;
  let best = 0;
  for (let from = 0; from <= last; from += 1) {
    if (!beginsWith(characters[from] ?? '', wanted.slice(0, 1), readings)) continue;
    const taken = spelt(wanted, characters, from, readings);
    if (taken === 0) continue;
    // A name that begins so is meant rather than one that holds it somewhere.
    const share = taken / characters.length;
    best = Math.max(best, from === 0 ? 0.5 + share / 2 : share / 2);
  }
  return best;
}

/** Most places of most names are no beginning: they are passed by at no cost. */
function beginsWith(character: string, letter: string, readings: Readings): boolean {
  return character === letter || readings(character).some((each) => each.startsWith(letter));
}

/** How many characters from a place on the letters spell to their end; 0 where they spell none. */
function spelt(
  letters: string,
  characters: readonly string[],
  from: number,
  readings: Readings,
): number {
  // Places in the letters that the characters so far may have come to.
  let places = new Set([0]);
  for (let at = from; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    const next = new Set<number>();
    for (const place of places) {
      for (const spelling of [character, ...readings(character)]) {
        const rest = letters.slice(place);
        if (spelling.startsWith(rest)) return at - from + 1;
        const initial = INITIAL.exec(spelling)?.[0] ?? '';
        for (const part of [spelling, initial, initial.slice(0, 1)]) {
          if (part !== '' && rest.startsWith(part)) next.add(place + part.length);
        }
      }
    }
    if (next.size === 0) return 0;
    places = next;
  }
  return 0;
}
