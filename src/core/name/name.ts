import { keptByText } from '../kept/kept';
import { simplified } from '../text/simplified';

/** Blanks of every width, and the invisible characters that come along with copied text. */
const BLANKS = /[\s\u00ad\u180e\u200b-\u200f\u2028-\u202f\u2060\ufeff]/gu;
const OPENING = /[[{〔【〖〈]/gu;
const CLOSING = /[\]}〕】〗〉]/gu;
const DASHES = /[‐‑‒–—―−─]/gu;
const QUOTES = /["'`“”‘’「」『』《》〝〞]/gu;
const COMMAS = /[、;]/gu;
/** Marks that one writer sets and the next leaves out. `.` `%` `&` `+` stay: they carry meaning. */
const MARKS = /[(),:·・•‧/\\|_~<>?!*-]/gu;

/**
 * A name in one spelling: full and half width, traditional and simplified characters, brackets, dashes,
 * quotes, case, blanks and `<sup>` no longer differ. Keeps brackets, so that a bracket can still be told from the name.
 * @example normaliseName('地区生产总值（ＧＤＰ） ') // '地区生产总值(gdp)'
 * @example normaliseName('倉山區') // '仓山区'
 * @example normaliseName('PM2.5 平均浓度［ug/m<sup>3</sup>］') // 'pm2.5平均浓度(ug/m3)'
 */
export const normaliseName = keptByText((text) =>
  simplified(text.replace(/<\/?su[bp]>/giu, '').normalize('NFKC'))
    .toLowerCase()
    .replace(BLANKS, '')
    .replace(QUOTES, '')
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .replace(DASHES, '-')
    .replace(COMMAS, ','),
);

/**
 * What two names are compared by: `normaliseName` without the marks that carry no meaning.
 * @example nameKey('每千人口拥有执业（助理）医师数') // '每千人口拥有执业助理医师数'
 * @example nameKey('——') // ''
 */
export const nameKey = keptByText((text) => normaliseName(text).replace(MARKS, ''));

/** A way to read a name: its key, and what was cut off its end in brackets to get there. */
export interface NameVariant {
  readonly key: string;
  /** Keys of the parts of the brackets that were cut off, e.g. a unit; empty for the whole name. */
  readonly qualifiers: readonly string[];
}

const TRAILING_BRACKET = /^(.+)\(([^()]*)\)$/u;
/** Pasted pages and endless brackets are no names: they are compared as they are, at no cost. */
const LONGEST = 200;
const MOST_BRACKETS = 3;
const LEADING_NUMBER = /^\(?\d+(?:\.\d+)?[.,)](?=\D)/u;
/** Printed before a part of the row above: it belongs to the table, not to the name. */
const OF_WHICH = /^其中[:：、,，]?(?=.)/u;

/**
 * The readings of a name from the whole one to the barest: without its trailing brackets one after
 * the other, and without a row number or 其中 before it.
 * @example nameVariants('1.地区生产总值（亿元）').map((variant) => variant.key)
 * // ['1.地区生产总值亿元', '1.地区生产总值', '地区生产总值亿元', '地区生产总值']
 */
export const nameVariants = keptByText((text): readonly NameVariant[] => {
  const whole = normaliseName(text);
  const unnumbered = whole.replace(LEADING_NUMBER, '').replace(OF_WHICH, '');
  const readings = [...withoutBrackets(whole)];
  if (unnumbered !== whole) readings.push(...withoutBrackets(unnumbered));
  return readings.filter((variant) => variant.key !== '');
});

function* withoutBrackets(name: string): Generator<NameVariant> {
  const qualifiers: string[] = [];
  let rest = name;
  for (let cuts = 0; ; cuts += 1) {
    yield { key: nameKey(rest), qualifiers: [...qualifiers] };
    const match = name.length > LONGEST ? null : TRAILING_BRACKET.exec(rest);
    if (match === null || cuts === MOST_BRACKETS) return;
    rest = match[1] ?? '';
    qualifiers.push(...(match[2] ?? '').split(',').map(nameKey));
  }
}

/**
 * A sub-row's name under its parent's: its 其中 then says nothing more.
 * @example underParent('居民收入', '其中：农村') // '居民收入农村'
 */
export function underParent(parentName: string, name: string, between = ''): string {
  return parentName === '' ? name : `${parentName}${between}${name.replace(OF_WHICH, '')}`;
}

/**
 * Keys a printed name is found by: whole and without its trailing brackets; 其中 before it is none of it.
 * @example nameKeys('其中：农村居民收入（元）') // ['农村居民收入元', '农村居民收入']
 */
export function nameKeys(text: string): readonly string[] {
  const name = normaliseName(text).replace(OF_WHICH, '');
  const keys = [...withoutBrackets(name)].map((variant) => variant.key);
  return [...new Set(keys)].filter((key) => key !== '');
}
