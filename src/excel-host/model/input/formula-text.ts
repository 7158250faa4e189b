import { library } from '../../engine/library';

/** Parts of a formula that must not be touched: texts, and sheet names in quotes. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*'!)/;

/** Excel's limit for the length of a formula. */
const MAX_FORMULA = 8192;

/**
 * Whether a formula can be read at all; Excel refuses one that cannot, with InvalidArgument. Names that mean nothing are
 * fine (#NAME?). The engine reads no `@`, no union or intersection of ranges and no table references, so those are refused
 * here although Excel takes them.
 *
 * @example isWellFormed('=1+') // false
 */
export function isWellFormed(formula: string): boolean {
  const quotes = formula.split('"').length - 1;
  if (formula.length > MAX_FORMULA || quotes % 2 === 1) return false;
  try {
    library.parse(formula);
    return true;
  } catch {
    return false;
  }
}

/**
 * A formula as Excel stores it: names of functions in capitals.
 *
 * @example canonicalFormula('=sum(A1:A3)&"sum(x)"') // '=SUM(A1:A3)&"sum(x)"'
 */
export function canonicalFormula(formula: string): string {
  return formula
    .split(QUOTED)
    .map((part, index) =>
      index % 2 ? part : part.replace(/([A-Za-z_][\w.]*)(?=\()/g, (name) => name.toUpperCase()),
    )
    .join('');
}
