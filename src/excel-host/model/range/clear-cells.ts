import type { CellPosition, Zone } from '../../engine/surface';
import { sequence, zoneOf, type Place } from '../area/area';
import { existingArea } from '../area/model-area';
import type { Book } from '../book';
import { command } from '../excel-object';

const LOCATION = 'Range.clear';

function positions(sheetId: string, { left, top, right, bottom }: Zone): CellPosition[] {
  const columns = sequence(left, right);
  return sequence(top, bottom).flatMap((row) => columns.map((col) => ({ sheetId, col, row })));
}

function clearContents(book: Book, cells: readonly CellPosition[]): void {
  const { getters } = book.engine;
  for (const position of cells) {
    const cell = getters.getCell(position);
    if (cell?.isFormula || cell?.content)
      command(book, LOCATION, 'UPDATE_CELL', { ...position, content: '' });
  }
}

/** Only what is there is cleared: a command that changes nothing would be an undo step of its own. */
function clearFormats(
  book: Book,
  sheetId: string,
  zone: Zone,
  cells: readonly CellPosition[],
): void {
  const { getters } = book.engine;
  const isFormatted = cells.some((position) => {
    const cell = getters.getCell(position);
    return cell?.style !== undefined || cell?.format !== undefined;
  });
  if (isFormatted) command(book, LOCATION, 'CLEAR_FORMATTING', { sheetId, target: [zone] });
  if (!cells.some((position) => getters.getCellBorder(position))) return;
  const border = { position: 'clear' };
  command(book, LOCATION, 'SET_ZONE_BORDERS', { sheetId, target: [zone], border });
}

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
  const zone = zoneOf(area);
  const cells = positions(place.sheetId, zone);
  if (applyTo === 'All' || applyTo === 'Contents') clearContents(book, cells);
  if (applyTo === 'All' || applyTo === 'Formats') clearFormats(book, place.sheetId, zone, cells);
  book.events.changed(place.sheetId, place.area);
}
