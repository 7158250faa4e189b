import type { CellPosition } from '../../engine/surface';
import { areaOf, type Area } from '../area/area';
import type { Book } from '../book';

/**
 * The smallest area that holds all used cells of a sheet: with a value, and unless only values count, with a formula or a
 * format.
 *
 * @returns nothing for an empty sheet
 * @example usedArea(book, sheetId, true) // A1:D4
 */
export function usedArea(book: Book, sheetId: string, valuesOnly: boolean): Area | undefined {
  const { engine } = book;
  engine.evaluate();
  const { getters } = engine;
  const used: CellPosition[] = getters
    .getEvaluatedCellsPositions(sheetId)
    .filter((position) => getters.getEvaluatedCell(position).type !== 'empty');
  if (!valuesOnly)
    for (const cell of getters.getCells(sheetId))
      if (cell.isFormula || cell.content || cell.style || cell.format)
        used.push(getters.getCellPosition(cell.id));
  const zone = { left: Infinity, top: Infinity, right: -1, bottom: -1 };
  for (const { col, row } of used) {
    zone.left = Math.min(zone.left, col);
    zone.top = Math.min(zone.top, row);
    zone.right = Math.max(zone.right, col);
    zone.bottom = Math.max(zone.bottom, row);
  }
  return zone.right < 0 ? undefined : areaOf(zone);
}
