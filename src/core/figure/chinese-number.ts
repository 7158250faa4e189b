const DIGITS: ReadonlyMap<string, number> = new Map([
  ['零', 0],
  ['〇', 0],
  ['○', 0],
  ['一', 1],
  ['二', 2],
  ['两', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
]);

/** Powers of ten inside a group of four digits. */
const PLACES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** Names of the groups of four digits, largest first. */
const GROUPS: readonly (readonly [string, number])[] = [
  ['亿', 100_000_000],
  ['万', 10_000],
];

/**
 * A whole number in Chinese numerals: place notation (一百二十), bare powers (千 = 1000, 十五 = 15) or
 * digit by digit (二〇三五, at least three digits, since 三四 means three or four).
 * Undefined for anything else, also for colloquial forms whose last place is left out (一百五).
 *
 * @example readChineseNumber('二〇三五') // 2035
 * @example readChineseNumber('一万二千') // 12000
 * @example readChineseNumber('一百五') // undefined
 */
export function readChineseNumber(text: string): number | undefined {
  const digits = Array.from(text, (sign) => DIGITS.get(sign));
  if (digits.length >= 3 && digits.every((digit) => digit !== undefined)) {
    return digits.length <= 15 ? Number(digits.join('')) : undefined;
  }
  let rest = text;
  let total = 0;
  for (const [name, size] of GROUPS) {
    const [group, tail, ...more] = rest.split(name);
    if (group === undefined || more.length > 0) return undefined;
    if (tail === undefined) continue;
    const count = readGroup(group, false);
    if (count === undefined || count === 0) return undefined;
    total += count * size;
    rest = tail;
    if (rest === '') return total;
  }
  const last = readGroup(rest, total > 0);
  return last === undefined ? undefined : total + last;
}

/** Up to 9999. After a larger group a lone digit needs its 零: 一万零五 is read, 一万五 is not. */
function readGroup(text: string, continues: boolean): number | undefined {
  if (text === '') return undefined;
  let sum = 0;
  let digit: number | undefined;
  let place = 10_000;
  let zero = false;
  for (const sign of text) {
    const power = PLACES.get(sign);
    if (power === undefined) {
      const next = DIGITS.get(sign);
      if (next === undefined || (digit !== undefined && digit !== 0)) return undefined;
      if (next === 0) zero = true;
      digit = next;
      continue;
    }
    if (power >= place || digit === 0) return undefined;
    // 十五 and 千亿 leave the leading 一 out; inside a number it is always said.
    if (digit === undefined && sum > 0) return undefined;
    sum += (digit ?? 1) * power;
    place = power;
    digit = undefined;
    zero = false;
  }
  if (digit === undefined) return sum;
  if (digit === 0) return text === '零' || text === '〇' ? 0 : undefined;
  const lastPlaceLeftOut = (continues || place < 10_000) && place > 10 && !zero;
  return lastPlaceLeftOut ? undefined : sum + digit;
}
