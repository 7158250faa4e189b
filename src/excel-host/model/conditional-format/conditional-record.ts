import type { Style } from '../../engine/surface';
import { itemNotFound } from '../../wire/api-error';
import { areaOf, zoneOf, type Place } from '../area/area';
import type { Book } from '../book';
import { command } from '../excel-object';

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
