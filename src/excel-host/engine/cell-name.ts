/**
 * The letters of a column.
 *
 * @param column counted from 0
 * @example printColumn(27) // 'AB'
 */
export function printColumn(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : printColumn(Math.floor(column / 26) - 1) + letter;
}

/**
 * The column that letters name, counted from 0.
 *
 * @example readColumn('ab') // 27
 */
export function readColumn(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/**
 * The name of a cell, from indexes counted from 0.
 *
 * @example printCell(1, 2) // 'B3'
 */
export function printCell(column: number, row: number): string {
  return `${printColumn(column)}${row + 1}`;
}
