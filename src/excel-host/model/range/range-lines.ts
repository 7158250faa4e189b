import { sequence, zoneOf } from '../area/area';
import { existingArea, writableZone } from '../area/model-area';
import { command } from '../excel-object';
import { RangePlace } from './range-place';

type Dimension = 'ROW' | 'COL';

/** The rows and columns of a range: whether they are hidden. */
export abstract class RangeLines extends RangePlace {
  /** null where some are and some are not. */
  get RowHidden(): boolean | null {
    return this.hidden('ROW');
  }

  set RowHidden(hidden: unknown) {
    this.hide('ROW', hidden === true);
  }

  get ColumnHidden(): boolean | null {
    return this.hidden('COL');
  }

  set ColumnHidden(hidden: unknown) {
    this.hide('COL', hidden === true);
  }

  private hidden(dimension: Dimension): boolean | null {
    const { getters } = this.book.engine;
    const zone = zoneOf(existingArea(this.book, this) ?? this.area);
    const states =
      dimension === 'ROW'
        ? sequence(zone.top, zone.bottom).map((row) => getters.isRowHidden(this.sheetId, row))
        : sequence(zone.left, zone.right).map((col) => getters.isColHidden(this.sheetId, col));
    return states.every((state) => state === states[0]) ? (states[0] ?? false) : null;
  }

  private hide(dimension: Dimension, hidden: boolean): void {
    const zone = writableZone(this.book, this);
    const elements =
      dimension === 'ROW' ? sequence(zone.top, zone.bottom) : sequence(zone.left, zone.right);
    const type = hidden ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS';
    command(this.book, 'Range.hidden', type, { sheetId: this.sheetId, dimension, elements });
  }
}
