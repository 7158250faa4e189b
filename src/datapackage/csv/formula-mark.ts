/** After blanks and invisible characters too; in NFKC form, in which ＝＋－＠ are plain. */
const FORMULA_START = /^[\s\p{Cc}\p{Cf}]*[=+\-@\u2212]/u;
/** What is cut off by some programs, which then look at what follows. */
const CUT_OFF = /^[\t\r]/u;
/** A signed number with whatever words and unit follow it, and the marks for nothing set. */
const SIGNED_NUMBER = /^[+\-]\s*[\d.,][^=+\-@|!()*/^&]*$/u;
const DASHES = /^-+$/u;
/** How nearly every cell begins; no normal form turns it into one of the signs. */
const HARMLESS_START = /^[\dA-Za-z\u4e00-\u9fff]/u;

/**
 * Whether a spreadsheet could take a text for a formula. Such a text stays text everywhere; it is
 * pointed out, since nobody prints one.
 * @example isFormulaLike('=1+1') // true
 * @example ['-3.9', '--', '-5%左右'].some(isFormulaLike) // false
 */
export function isFormulaLike(text: string): boolean {
  if (text === '' || HARMLESS_START.test(text)) return false;
  const plain = text.normalize('NFKC');
  if (CUT_OFF.test(text)) return true;
  return FORMULA_START.test(plain) && !SIGNED_NUMBER.test(plain) && !DASHES.test(plain);
}

/**
 * A text as a cell of a CSV file that people open in Excel or WPS: one that would be calculated
 * there gets an apostrophe before it. `unmarkFormula` gives the text back, whatever it was.
 * @example markFormula('=HYPERLINK("x")') // '\'=HYPERLINK("x")'
 * @example markFormula('-3.9') // '-3.9'
 */
export function markFormula(text: string): string {
  return isFormulaLike(text.replace(/^'+/u, '')) ? `'${text}` : text;
}

/**
 * The text of a cell of a CSV file: without the apostrophe that keeps it from being calculated.
 * @example unmarkFormula("'=1+1") // '=1+1'
 * @example unmarkFormula("'十四五'") // "'十四五'"
 */
export function unmarkFormula(cell: string): string {
  return isMarked(cell) ? cell.slice(1) : cell;
}

/**
 * Whether a cell of a CSV file has the apostrophe that `markFormula` writes.
 * @example isMarked("'=1+1") // true
 */
export function isMarked(cell: string): boolean {
  return cell.startsWith("'") && isFormulaLike(cell.replace(/^'+/u, ''));
}
