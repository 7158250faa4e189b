/** What one cell of a worksheet holds at most; nothing longer could ever be shown. */
export const MAX_CELL = 32_767;

/** Where a cell is too long, both 1-based. */
interface LongCell {
  readonly row: number;
  readonly column: number;
  readonly length: number;
}

/**
 * The first cell of a CSV text that is longer than a worksheet cell can be. It is looked for before
 * the text is parsed, because a lost quotation mark makes one cell of all that follows.
 * @example findLongCell('a,b\n1,' + 'x'.repeat(40000)) // { row: 2, column: 2, length: 40000 }
 */
export function findLongCell(text: string, delimiter = ','): LongCell | undefined {
  let row = 1;
  let column = 1;
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at += 1) {
    const char = text[at];
    if (char === '"') quoted = !quoted;
    const ends = at === text.length || (!quoted && (char === delimiter || char === '\n'));
    if (!ends) continue;
    const length = at - start;
    if (length > MAX_CELL) return { row, column, length };
    start = at + 1;
    if (char === '\n') {
      row += 1;
      column = 1;
    } else {
      column += 1;
    }
  }
  return undefined;
}
