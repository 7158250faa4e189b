import { zoneOf, type Place } from '../area/area';
import { existingArea } from '../area/model-area';
import type { Book } from '../book';
import { command } from '../excel-object';

/**
 * Empties cells. `All` and `Formats` also take formats and borders away; merged cells stay merged, which for `All` is
 * unverified in Excel, so unmerge explicitly.
 *
 * @param applyTo 'All', 'Contents', 'Formats'; other kinds (hyperlinks …) have nothing to clear here
 * @example clearCells(book, place, 'Contents')
 */
export function clearCells(book: Book, place: Place, applyTo: string): void {
  const area = existingArea(book, place);
  if (!area) return;
  const { sheetId } = place;
  const zone = zoneOf(area);
  const { engine } = book;
  if (applyTo === 'All' || applyTo === 'Contents')
    for (let row = zone.top; row <= zone.bottom; row++)
      for (let col = zone.left; col <= zone.right; col++)
        if (engine.getters.getCell({ sheetId, col, row }))
          command(book, 'Range.clear', 'UPDATE_CELL', { sheetId, col, row, content: '' });
  if (applyTo === 'All' || applyTo === 'Formats') {
    command(book, 'Range.clear', 'CLEAR_FORMATTING', { sheetId, target: [zone] });
    const border = { position: 'clear' };
    command(book, 'Range.clear', 'SET_ZONE_BORDERS', { sheetId, target: [zone], border });
  }
  book.events.changed(sheetId, place.area);
}
