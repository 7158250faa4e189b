/**
 * What Excel would make of a text that is typed into a cell. Every pattern is tried on the text in
 * NFKC form, in which full-width ＝＋－＠, digits and brackets are plain ones, because Excel's Chinese
 * and Japanese versions read them alike.
 */
const MISREADINGS: readonly RegExp[] = [
  // a formula, or a dynamic-data call: = + - @, after blanks and invisible characters too
  /^[\s\p{Cc}\p{Cf}]*[=+\-@\u2212]/u,
  // a leading tab or line break (spreadsheet programs cut it off and look at what follows)
  /^\p{Cc}/u,
  // an apostrophe is Excel's own mark for text and would vanish
  /^'/,
  // a number, percentage, amount, ratio, date or time: digits, also in brackets (= negative) or after a currency sign
  /^[\s($¥€£₩.,]*\d/,
  // an error value
  /^\s*#/,
  // a truth value
  /^\s*(true|false|真|假)\s*$/i,
  // a date or time in words: Mar 5, 5月, 上午9:30, 二〇二五年三月
  /^\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i,
  /^\s*([ap]m\b|上午|下午)/i,
  /^\s*[〇○零一二三四五六七八九十]+[年月日时点][〇○零一二三四五六七八九十年月日时点分秒整半\s]*$/,
];

/**
 * Whether Excel could read the text as anything but text. When in doubt: yes, it costs an
 * apostrophe that only the formula bar shows.
 * @example isMisread('17%') // true
 * @example isMisread('6.5 左右') // true, for its digits
 * @example isMisread('[2]') // false
 */
function isMisread(text: string): boolean {
  const plain = text.normalize('NFKC');
  return MISREADINGS.some((pattern) => pattern.test(plain) || pattern.test(text));
}

/**
 * The text as it must be written to `Range.values` or `Range.formulas` so that exactly it stands in
 * the cell, as text. Excel takes a leading apostrophe as the mark of text and shows the rest;
 * reading the range gives the text without it (github.com/OfficeDev/office-js/issues/6687).
 * @example safeText('=HYPERLINK("x")') // "'=HYPERLINK(\"x\")"
 * @example safeText('地区生产总值') // '地区生产总值'
 */
export function safeText(text: string): string {
  return isMisread(text) ? `'${text}` : text;
}
