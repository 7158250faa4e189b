/** Characters that stand for the same mark, by the mark they are read as. */
const SAME_MARK: Readonly<Record<string, string>> = {
  // Hyphen, figure dash, en and em dash, minus, box line, katakana long mark: all drawn alike.
  '-': '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2501\u30FC\u2796\uFE58\uFE63\uFE31\uFE32',
  '--': '\u2E3A',
  '~': '\u301C\u223C\u223D\u02DC',
  ':': '\u2236\uA789\u02D0\uFE30\uFE55',
  ',': '\uFE50',
  '.': '\uFE52',
  '%': '\uFE6A',
  '+': '\uFE62',
  '(': '\uFE59',
  ')': '\uFE5A',
  // Plans explain 〔 〕 and 【 】 just as they explain [ ]: a sum over five years.
  '[': '\u3014\u3010\u3016',
  ']': '\u3015\u3011\u3017',
  '<': '\uFE64',
  '>': '\uFE65',
  '≤': '\u2266\u2A7D\u226F',
  '≥': '\u2267\u2A7E\u226E',
  '2': '\u00B2',
  '3': '\u00B3',
  μ: '\u00B5',
  m2: '\u33A1',
  m3: '\u33A5',
  km: '\u339E',
  km2: '\u33A2',
  mg: '\u338E',
  kg: '\u338F',
  // Roman numerals of water quality classes are printed both ways.
  I: '\u2160',
  II: '\u2161',
  III: '\u2162',
  IV: '\u2163',
  V: '\u2164',
};

const MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries(SAME_MARK).flatMap(([mark, forms]) =>
    Array.from(forms, (form) => [form, mark] as const),
  ),
);

const FORM = new RegExp(`[${Array.from(MARKS.keys()).join('')}]`, 'g');

/**
 * The text with every look-alike mark in its common form.
 *
 * @example printableForms('2021—2025') // '2021-2025'
 */
export function printableForms(text: string): string {
  return text.replace(FORM, (form) => MARKS.get(form) ?? form);
}
