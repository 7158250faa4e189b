import type { Style } from '../../engine/surface';
import { itemNotFound } from '../../wire/protocol';
import { areaOf, bound, intersect, zoneOf, type Area, type Place } from '../area/area';
import { command } from '../excel-object';
import { type Book } from '../book';

export type ConditionalType = 'CellValue' | 'Custom';

/** A conditional format as the client builds it: in Excel too it exists before it has a rule. */
export interface ConditionalRecord {
  type: ConditionalType;
  style: Style;
  /** The engine's operator and its operands. */
  rule?: { operator: string; values: string[] };
  stopIfTrue?: boolean;
}

const KIND = 'conditional-format';
const LOCATION = 'ConditionalFormat.set';

/**
 * The record of a conditional format. Throws ItemNotFound where it was deleted.
 *
 * @example readRecord(book, id).type // 'Custom'
 */
export function readRecord({ engine }: Book, id: string): ConditionalRecord {
  const entry = engine.getters.getBookEntry(id);
  if (entry?.kind !== KIND) throw itemNotFound('ConditionalFormat');
  return entry.data as ConditionalRecord;
}

/**
 * Where a conditional format applies, also after its cells have moved.
 *
 * @example placeOf(book, id).area
 */
export function placeOf({ engine }: Book, id: string): Place {
  const range = engine.getters.getBookEntry(id)?.range;
  if (!range) throw itemNotFound('ConditionalFormat');
  return { sheetId: range.sheetId, area: areaOf(range.zone) };
}

/**
 * The ids of a sheet's conditional formats, oldest first.
 *
 * @example conditionalIds(book, sheetId) // ['…']
 */
export function conditionalIds({ engine }: Book, sheetId: string): string[] {
  return engine.getters
    .getBookEntries(KIND)
    .filter(({ range }) => range?.sheetId === sheetId)
    .map(({ id }) => id);
}

/**
 * Keeps a conditional format and, once it has a rule, gives it to the engine.
 *
 * @example writeRecord(book, id, place, { type: 'Custom', style: {} })
 */
export function writeRecord(
  book: Book,
  id: string,
  { sheetId, area }: Place,
  record: ConditionalRecord,
): void {
  const zone = zoneOf(area);
  const place = { sheetId, zone };
  command(book, LOCATION, 'BOOK_PUT', { id, kind: KIND, data: record, place });
  if (!record.rule) return;
  const rule = { type: 'CellIsRule', ...record.rule, style: record.style };
  const ranges = [book.engine.getters.getRangeDataFromZone(sheetId, zone)];
  const cf = { id, rule, stopIfTrue: record.stopIfTrue };
  command(book, LOCATION, 'ADD_CONDITIONAL_FORMAT', { sheetId, cf, ranges });
}

/**
 * Takes a conditional format away.
 *
 * @example deleteRecord(book, id)
 */
export function deleteRecord(book: Book, id: string): void {
  const { sheetId } = placeOf(book, id);
  const { getters } = book.engine;
  if (getters.getConditionalFormats(sheetId).some((format) => format.id === id))
    command(book, 'ConditionalFormat.delete', 'REMOVE_CONDITIONAL_FORMAT', { sheetId, id });
  command(book, 'ConditionalFormat.delete', 'BOOK_PUT', { id, kind: KIND });
}

const isSame = (one: Area, other: Area): boolean =>
  one.row === other.row &&
  one.column === other.column &&
  one.height === other.height &&
  one.width === other.width;

/** Whether two areas together are a rectangle. */
function join(one: Area, other: Area): Area | undefined {
  const whole = bound(one, other);
  const cells = ({ height, width }: Area) => height * width;
  const shared = intersect(one, other);
  const count = cells(one) + cells(other) - (shared ? cells(shared) : 0);
  return cells(whole) === count ? whole : undefined;
}

/**
 * Carries conditional formats along with formats that are copied on one sheet: a rule is stretched over cells beside its
 * own. A copy that lies apart from the rule's cells gets none here, which Excel would give a rule of its own.
 *
 * @param target as large as what was copied into, the source repeated over it
 * @example copyConditionalFormats(book, source, target)
 */
export function copyConditionalFormats(book: Book, source: Place, target: Place): void {
  if (source.sheetId !== target.sheetId) return;
  for (const id of conditionalIds(book, source.sheetId)) {
    const { area, sheetId } = placeOf(book, id);
    const covered = intersect(area, source.area);
    // Only where all rows, or all columns, of what is copied are covered does the rule reach over the whole target.
    if (!covered) continue;
    const isAcross = covered.width === source.area.width || target.area.width === source.area.width;
    if (covered.height !== source.area.height || !isAcross) continue;
    const reached: Area = {
      row: target.area.row,
      height: target.area.height,
      column: target.area.column + covered.column - source.area.column,
      width: covered.width === source.area.width ? target.area.width : covered.width,
    };
    const joined = join(area, reached);
    if (joined && !isSame(joined, area))
      writeRecord(book, id, { sheetId, area: joined }, readRecord(book, id));
  }
}

/**
 * An id that no conditional format has: the engine keeps the ids of its own rules, so a number that grows is enough.
 *
 * @example freeConditionalId(book) // 'conditional-1'
 */
export function freeConditionalId(book: Book, number = 1): string {
  const id = `conditional-${String(number)}`;
  return book.engine.getters.getBookEntry(id) ? freeConditionalId(book, number + 1) : id;
}

/**
 * Gives the copy of a sheet conditional formats of its own: the engine's copies have the ids of those they were copied from.
 *
 * @example copySheetFormats(book, sheetId, copyId)
 */
export function copySheetFormats(book: Book, sheetId: string, copyId: string): void {
  for (const id of conditionalIds(book, sheetId)) {
    const record = readRecord(book, id);
    if (record.rule) command(book, LOCATION, 'REMOVE_CONDITIONAL_FORMAT', { sheetId: copyId, id });
    const { area } = placeOf(book, id);
    writeRecord(book, freeConditionalId(book), { sheetId: copyId, area }, record);
  }
}
