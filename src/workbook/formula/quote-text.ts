/** The longest text a formula may hold between quotes; Excel refuses the whole formula beyond it. */
export const FORMULA_TEXT_LIMIT = 255;

/**
 * A text as a formula holds it: between quotes, quotes doubled.
 * @example quoteText('“三品一标”"认证') // '"“三品一标”""认证"'
 */
export function quoteText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * Whether a text can stand in a formula at all: short enough, and without line breaks or other
 * control characters, which do not survive every program.
 * @example fitsFormula('地区生产总值') // true
 */
export function fitsFormula(text: string): boolean {
  return text.length <= FORMULA_TEXT_LIMIT && !/\p{Cc}/u.test(text);
}
