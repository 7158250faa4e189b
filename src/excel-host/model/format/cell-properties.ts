import { type HostObject, readMember, writeMember } from '../../wire/host-object';
import { cellArea, sequence, zoneOf, type Place } from '../area/area';
import { writableZone } from '../book';
import { type Book } from '../book';
import { RangeBorderCollection } from './range-border';
import { RangeFormat } from './range-format';

type Fields = Readonly<Record<string, unknown>>;

const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The client's names of the sides of a cell, and `Excel.RangeBorderCollection`'s. */
const SIDES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' };

function objectAt(object: HostObject, name: string): HostObject {
  return object instanceof RangeBorderCollection
    ? object.GetItem(SIDES[name as keyof typeof SIDES])
    : (readMember(object, wireName(name)) as HostObject);
}

function read(object: HostObject, asked: Fields): Fields {
  // What is asked of borders is asked of every side.
  const wanted =
    object instanceof RangeBorderCollection
      ? Object.fromEntries(Object.keys(SIDES).map((side) => [side, asked]))
      : asked;
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, what]) => {
      if (what === true) return [[name, readMember(object, wireName(name))]];
      return what ? [[name, read(objectAt(object, name), what as Fields)]] : [];
    }),
  );
}

function write(object: HostObject, fields: Fields): void {
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'object' && value !== null) write(objectAt(object, name), value as Fields);
    else writeMember(object, wireName(name), value);
  }
}

/**
 * What is asked of the format of each cell, as `Excel.CellProperties`; other properties than those of
 * the format are not served.
 *
 * @example readCellProperties(book, range, { format: { fill: { color: true } } }) // [[{ format: … }]]
 */
export function readCellProperties(book: Book, place: Place, asked: unknown): Fields[][] {
  const { format = {} } = asked as { format?: Fields };
  const { getters } = book.engine;
  const zone = zoneOf(place.area);
  const { sheetId } = place;
  // Most cells of a sheet look alike.
  const known = new Map<string, Fields>();
  return sequence(zone.top, zone.bottom).map((row) =>
    sequence(zone.left, zone.right).map((col) => {
      const position = { sheetId, row, col };
      const key = JSON.stringify([
        getters.getCell(position)?.style,
        getters.getCellBorder(position),
      ]);
      const look =
        known.get(key) ??
        read(new RangeFormat(book, { sheetId, area: cellArea(row, col) }), format);
      known.set(key, look);
      return { format: look };
    }),
  );
}

/**
 * Gives each cell the format that is stated of it; what is not stated stays.
 *
 * @example writeCellProperties(book, range, [[{ format: { fill: { color: '#FF0000' } } }, {}]])
 */
export function writeCellProperties(book: Book, place: Place, data: unknown): void {
  const zone = writableZone(book, place);
  (data as { format?: Fields }[][]).forEach((line, i) => {
    line.forEach(({ format }, j) => {
      const area = cellArea(zone.top + i, zone.left + j);
      if (format !== undefined)
        write(new RangeFormat(book, { sheetId: place.sheetId, area }), format);
    });
  });
}
