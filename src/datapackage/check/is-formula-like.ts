const FORMULA_START = /^[=+\-@＝＋－＠]/u;
/** A signed number with whatever words and unit follow it, and the marks for nothing set. */
const SIGNED_NUMBER = /^[+\-＋－]\s*[\d.,]+\s*[^=+\-@|!()*/^&＝＋－＠（）]*$/u;
const DASHES = /^[-－]+$/u;

/**
 * Whether a spreadsheet could take a text for a formula. Such a text stays text everywhere; it is
 * only pointed out, since nobody prints one.
 * @example isFormulaLike('=1+1') // true
 * @example ['-3.9', '--', '-5%左右'].some(isFormulaLike) // false
 */
export function isFormulaLike(text: string): boolean {
  const digits = text.normalize('NFKC');
  return FORMULA_START.test(text) && !SIGNED_NUMBER.test(digits) && !DASHES.test(text);
}
