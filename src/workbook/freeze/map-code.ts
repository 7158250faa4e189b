/** Text in quotes and sheet names in quotes: what stands in them is never code. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/**
 * Edits a formula outside its quoted texts and quoted sheet names, which stay as they are.
 * @example mapCode('=A1&"A1"', (code) => code.toLowerCase()) // '=a1&"A1"'
 */
export function mapCode(formula: string, edit: (code: string) => string): string {
  return formula
    .split(QUOTED)
    .map((part, index) => (index % 2 === 1 ? part : edit(part)))
    .join('');
}
