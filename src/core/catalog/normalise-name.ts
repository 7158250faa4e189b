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
 * A name in one spelling: full and half width, brackets, dashes, quotes, case, blanks and `<sup>` no
 * longer differ. Keeps brackets, so that a bracket can still be told from the name.
 * @example normaliseName('地区生产总值（ＧＤＰ） ') // '地区生产总值(gdp)'
 * @example normaliseName('PM2.5 平均浓度［ug/m<sup>3</sup>］') // 'pm2.5平均浓度(ug/m3)'
 */
export function normaliseName(text: string): string {
  return text
    .replace(/<\/?su[bp]>/giu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(BLANKS, '')
    .replace(QUOTES, '')
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .replace(DASHES, '-')
    .replace(COMMAS, ',');
}

/**
 * What two names are compared by: `normaliseName` without the marks that carry no meaning.
 * @example nameKey('每千人口拥有执业（助理）医师数') // '每千人口拥有执业助理医师数'
 * @example nameKey('——') // ''
 */
export function nameKey(text: string): string {
  return normaliseName(text).replace(MARKS, '');
}
