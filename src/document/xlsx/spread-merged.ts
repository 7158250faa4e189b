import { LIMITS } from '../limits';
import type { CellValue } from '../content';
import type { MergedArea } from './read-sheet';

/**
 * Gives every row of a merged area its value, as a reader sees it; within a row it stands in the first
 * column, or in every one where the area spans rows as well or stands over narrower cells. A whole row
 * that is one cell, such as a title, stays in its first column.
 *
 * @example spreadMerged([['类别', null, '目标'], [null, null, '2025年']], [area]) // [['类别', …], ['类别', …]]
 */
export function spreadMerged(
  rows: readonly (readonly CellValue[])[],
  merged: readonly MergedArea[],
): readonly (readonly CellValue[])[] {
  const spread = rows.map((row) => [...row]);
  let left: number = LIMITS.cells;
  for (const { first, last } of merged) {
    const value = spread[first.row]?.[first.column];
    if (value === null || value === undefined) continue;
    const bottom = Math.min(last.row, spread.length - 1, first.row + LIMITS.spanned);
    const right = Math.min(last.column, LIMITS.columns - 1);
    for (let row = first.row; row <= bottom; row += 1) {
      const cells = spread[row] ?? [];
      const others = cells.some(
        (cell, column) => cell !== null && (column < first.column || column > right),
      );
      // A title over several lines says what it says once.
      if (row > first.row && !others) continue;
      const end = others ? right : first.column;
      for (let column = first.column; column <= end && left > 0; column += 1) {
        while (cells.length < column) cells.push(null);
        cells[column] ??= value;
        left -= 1;
      }
    }
  }
  return spread;
}
