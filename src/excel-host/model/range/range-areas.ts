import type { Shape } from '../../wire/host-object';
import { printArea, quoteSheet } from '../area/address';
import { areaOf, zoneOf, type Area, type Place } from '../area/area';
import type { Book } from '../book';
import { ExcelObject } from '../excel-object';

/** `Excel.RangeAreas`, as far as it says where its areas are. */
export class RangeAreas extends ExcelObject {
  readonly shape: Shape = { type: 'RangeAreas', scalars: ['Address', 'AreaCount'] };

  constructor(
    book: Book,
    private readonly sheetId: string,
    private readonly list: readonly Area[],
  ) {
    super(book);
  }

  get Address(): string {
    const sheet = quoteSheet(this.book.engine.getters.getSheetName(this.sheetId));
    return this.list.map((area) => `${sheet}!${printArea(area)}`).join(',');
  }

  get AreaCount(): number {
    return this.list.length;
  }
}

/**
 * The merged areas that touch a place, nothing where there are none.
 *
 * @example mergedAreas(book, place)?.Address // 'Sheet1!A1:C1'
 */
export function mergedAreas(book: Book, { sheetId, area }: Place): RangeAreas | null {
  const zones = book.engine.getters.getMergesInZone(sheetId, zoneOf(area));
  return zones.length > 0 ? new RangeAreas(book, sheetId, zones.map(areaOf)) : null;
}
