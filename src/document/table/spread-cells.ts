import { LIMITS } from '../limits';
import type { MergedCell, Slot } from './merged-cell';

/**
 * Puts cells with spans into a grid; each place names the cell that covers it.
 *
 * @param rows the cells of each row, without those that reach into it from above
 * @example spreadCells([[wide, tall], [one, two]])[1] // [one, two, tall]
 */
export function spreadCells(
  rows: readonly (readonly MergedCell[])[],
): readonly (readonly Slot[])[] {
  const grid: Slot[][] = [];
  /** Cells that reach down, by column, and the rows they still cover. */
  const hanging = new Map<number, { readonly cell: MergedCell; left: number }>();
  for (const cells of rows.slice(0, LIMITS.rows)) {
    const row: Slot[] = [];
    const fill = (): void => {
      for (
        let above = hanging.get(row.length);
        above !== undefined;
        above = hanging.get(row.length)
      ) {
        row.push(above.cell);
      }
    };
    const begun: { readonly column: number; readonly cell: MergedCell }[] = [];
    for (const cell of cells) {
      fill();
      for (let copy = 0; copy < cell.columns && row.length < LIMITS.columns; copy += 1) {
        if (copy > 0 && hanging.has(row.length)) break;
        if (cell.rows > 1) begun.push({ column: row.length, cell });
        row.push(cell);
      }
    }
    fill();
    const last = Math.max(-1, ...hanging.keys());
    while (row.length <= last) {
      row.push(undefined);
      fill();
    }
    for (const [column, above] of hanging) {
      above.left -= 1;
      if (above.left === 0) hanging.delete(column);
    }
    for (const { column, cell } of begun) hanging.set(column, { cell, left: cell.rows - 1 });
    grid.push(row);
  }
  return grid;
}
