import { intersect, cellArea, type Area } from '../area/area';
import type { Book } from '../book';

/**
 * The engine's ids of the formula cells of a sheet or of an area of it.
 *
 * @example formulaCells(book, sheetId) // [12, 15]
 */
export function formulaCells(book: Book, sheetId: string, area?: Area): number[] {
  const { getters } = book.engine;
  return getters
    .getCells(sheetId)
    .filter((cell) => cell.isFormula)
    .map((cell) => cell.id)
    .filter((id) => {
      if (!area) return true;
      const { row, col } = getters.getCellPosition(id);
      return intersect(area, cellArea(row, col)) !== undefined;
    });
}
