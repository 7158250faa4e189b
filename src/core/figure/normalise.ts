import { simplified } from '../text/simplified';

/** Marks that print nothing: soft hyphen, zero-width blanks, direction marks, byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** Full-width ASCII, as Chinese input methods type it: ０-９ ％ （ ） ［ ］ ＜ ， ： ～. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Entities that text copied out of a web page keeps. */
const ENTITY = /&(lt|gt|le|ge|nbsp|amp);/g;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  le: '≤',
  ge: '≥',
  nbsp: ' ',
  amp: '&',
};

/**
 * A raised figure belongs to the unit after m (m³), else it is a power (10⁴) or a footnote mark: it
 * must never run together with a number. Lowered ones are plain (CO₂) save after a digit.
 */
const RAISED = /<su([pb])\b[^<>]{0,40}>|(?=[²³])/gi;
const INLINE_TAG = /<\/?(?:sup|sub)\b[^<>]{0,40}>/gi;
const BREAK_TAG = /<br\b[^<>]{0,40}>/gi;

const BLANKS = /[\s\u3000]+/g;
/** GB/T 15835 lets thousands be parted by a thin blank: 55 235. */
const PARTED_THOUSANDS = /[1-9]\d{0,2}(?: \d{3})+(?! ?\d)/g;
/** A dash between numbers with a blank on both sides or on none joins them: 10 — 15. */
const BLANKS_ROUND_DASH = /([\d%]) - (?=\d)/g;
/** Typed two-character signs: >= <=. */
const TYPED_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/>=|=>/g, '≥'],
  [/<=|=</g, '≤'],
];

/**
 * One spelling for the many ways the same text is typed: full-width digits, letters and marks, the
 * dashes, colons, brackets and tildes, raised digits, traditional characters, invisible marks, idle
 * blanks.
 *
 * Meant for comparing and reading; the printed text stays what it is. A blank is kept where its
 * removal would join two numbers. Linear in the length of the text; never throws.
 *
 * @example normaliseText('单位 GDP 能耗（％）') // '单位GDP能耗(%)'
 * @example normaliseText('10 — 15 所') // '10-15所'
 */
export function normaliseText(text: string): string {
  let plain = simplified(text)
    .replace(INVISIBLE, '')
    .replace(ENTITY, (_, name: string) => ENTITIES[name] ?? '');
  plain = plain.replace(FULL_WIDTH, (mark) =>
    String.fromCharCode(mark.charCodeAt(0) - FULL_WIDTH_OFFSET),
  );
  plain = plain.replace(RAISED, markRaised).replace(INLINE_TAG, '').replace(BREAK_TAG, ' ');
  plain = printableForms(plain).replace(BLANKS, ' ').trim();
  plain = plain
    .replace(PARTED_THOUSANDS, joinThousands)
    .replace(BLANKS_ROUND_DASH, '$1-')
    .replace(/ /g, (blank, at: number, all: string) => (partsNumbers(all, at) ? blank : ''));
  for (const [typed, sign] of TYPED_SIGNS) plain = plain.replace(typed, sign);
  return plain;
}

function markRaised(mark: string, kind: string | undefined, at: number, all: string): string {
  const before = all.slice(Math.max(0, at - 2), at);
  return (/b/i.test(kind ?? '') ? /\d$/.test(before) : !/m ?$/i.test(before)) ? '^' : mark;
}

/** What goes on with a number before it is no number of its own. */
function joinThousands(digits: string, at: number, all: string): string {
  return /[\d.,] ?$/.test(all.slice(Math.max(0, at - 2), at)) ? digits : digits.replaceAll(' ', '');
}

/**
 * The text as printed without marks that print nothing, trimmed.
 *
 * @example visibleText(' \u200B8%\n') // '8%'
 */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, '').trim();
}

/**
 * Blanks mean nothing in Chinese text, save where dropping one would make a new number out of two
 * (`12 13`) or a negative one out of a dash (`- 3`, `5 -3`).
 */
function partsNumbers(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  if (isDigit(after)) return isDigit(before) || before === '-';
  return after === '-' && isDigit(text[at + 2] ?? '') && (isDigit(before) || before === '%');
}

function isDigit(mark: string): boolean {
  return mark >= '0' && mark <= '9';
}

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
function printableForms(text: string): string {
  return text.replace(FORM, (form) => MARKS.get(form) ?? form);
}
