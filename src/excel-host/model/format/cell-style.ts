import type { Style } from '../../engine/surface';
import { sequence, zoneOf, type Place } from '../area/area';
import { existingArea, writableZone } from '../area/model-area';
import type { Book } from '../book';
import { command, ExcelObject } from '../excel-object';

/** An object that reads and writes the style of a range's cells. */
export abstract class CellStyle extends ExcelObject {
  constructor(
    book: Book,
    protected readonly place: Place,
  ) {
    super(book);
  }

  /** What all cells have in common, or null. */
  protected common<T>(read: (style: Style) => T): T | null {
    const { getters } = this.book.engine;
    const { sheetId } = this.place;
    const area = existingArea(this.book, this.place);
    if (!area) return read({});
    const zone = zoneOf(area);
    const styleAt = (row: number, col: number) =>
      read(getters.getCell({ sheetId, row, col })?.style ?? {});
    const first = styleAt(zone.top, zone.left);
    for (const row of sequence(zone.top, zone.bottom))
      for (const col of sequence(zone.left, zone.right))
        if (styleAt(row, col) !== first) return null;
    return first;
  }

  protected apply(style: Style): void {
    const zone = writableZone(this.book, this.place);
    const payload = { sheetId: this.place.sheetId, target: [zone], style };
    command(this.book, `${this.shape.type}.set`, 'SET_FORMATTING', payload);
  }
}
