import type { DocumentCell, DocumentGrid } from '../../core/document/part';
import { LIMITS } from '../limits';

/** A cell as a document gives it: what it says, and how many columns and rows it claims. */
export interface SpanningCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  readonly place: DocumentCell['place'];
}

/** What is known of the cell that covers a place; undefined where there is none. */
export type Slot = Pick<SpanningCell, 'text' | 'place'> | undefined;

/**
 * Puts the cells of each row into a grid. A cell that claims places another one has already is as
 * wide as there is room.
 *
 * @param rows the cells of each row, without those that reach into it from above
 * @example toGrid([[wide, tall], [one, two]]).cells.length // 4
 */
export function toGrid(rows: readonly (readonly SpanningCell[])[]): DocumentGrid {
  return gridOfSlots(spreadCells(rows));
}

/**
 * The grid of places that say which cell covers them. One that is no rectangle, as in a torn table,
 * becomes several that say the same.
 *
 * @example gridOfSlots([[a, b], [a, c]]).cells[0] // { row: 0, column: 0, rows: 2, columns: 1, … }
 */
export function gridOfSlots(rows: readonly (readonly Slot[])[]): DocumentGrid {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const cells: DocumentCell[] = [];
  /** For each column the row behind the cell that reaches down in it. */
  const taken = Array.from({ length: width }, () => 0);
  rows.forEach((slots, row) => {
    for (let column = 0; column < slots.length; column += 1) {
      const slot = slots[column];
      if (slot === undefined || (taken[column] ?? 0) > row) continue;
      let columns = 1;
      while (slots[column + columns] === slot && (taken[column + columns] ?? 0) <= row)
        columns += 1;
      const inside = (below: readonly Slot[] | undefined): boolean =>
        below !== undefined &&
        below.slice(column, column + columns).every((other) => other === slot) &&
        below.length >= column + columns;
      let height = 1;
      while (inside(rows[row + height])) height += 1;
      taken.fill(row + height, column, column + columns);
      const { text, place } = slot;
      cells.push({ row, column, rows: height, columns, text, ...(place && { place }) });
    }
  });
  return { kind: 'grid', width, height: rows.length, cells };
}

function spreadCells(
  rows: readonly (readonly SpanningCell[])[],
): readonly (readonly (SpanningCell | undefined)[])[] {
  const grid: (SpanningCell | undefined)[][] = [];
  /** Cells that reach down, by column, and the rows they still cover. */
  const hanging = new Map<number, { readonly cell: SpanningCell; left: number }>();
  for (const cells of rows.slice(0, LIMITS.rows)) {
    const row: (SpanningCell | undefined)[] = [];
    const fill = (): void => {
      for (
        let above = hanging.get(row.length);
        above !== undefined;
        above = hanging.get(row.length)
      ) {
        row.push(above.cell);
      }
    };
    const begun: { readonly column: number; readonly cell: SpanningCell }[] = [];
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
