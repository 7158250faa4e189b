/** Parts of a formula that must not be touched: texts, and sheet names in quotes. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*'!)/;

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
