import type { Style } from '../../engine/surface';
import { invalidArgument } from '../../wire/protocol';
import { sequence, zoneOf, type Place } from '../area/area';
import { existingArea, writableZone } from '../book';
import { ExcelObject, command } from '../excel-object';
import { type Book } from '../book';

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

/** HTML colour names that Office code uses; Excel knows all 140. */
const NAMED: Record<string, string> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#D3D3D3',
};

/**
 * A colour as Excel answers it: `#RRGGBB` in capitals. Throws InvalidArgument for anything that is no colour here.
 *
 * @example readColor('red', 'RangeFont.color') // '#FF0000'
 */
export function readColor(value: unknown, location: string): string {
  const text = typeof value === 'string' ? (NAMED[value.toLowerCase()] ?? value) : '';
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw invalidArgument(location);
  return text.toUpperCase();
}

/** The font and size in points of a cell that was given none: those of a Chinese Excel. */
export const DEFAULT_FONT = '等线';
export const DEFAULT_SIZE = 11;
