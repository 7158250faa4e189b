import type { Place } from '../area/area';
import { readAddress } from '../area/address';
import type { Book } from '../book';

/**
 * The place that an address or a defined name names, as `getRange` takes it.
 *
 * @param sheetId the sheet of an address without one
 * @returns nothing where the text names no place
 * @example readRange(book, sheetId, 'Sheet2!A1') // { sheetId: '…', area: A1 }
 */
export function readRange(book: Book, sheetId: string, text: unknown): Place | undefined {
  if (typeof text !== 'string') return undefined;
  const address = readAddress(text);
  if (!address) return book.named(text);
  if (address.sheet === undefined) return { sheetId, area: address.area };
  const named = book.sheetId(address.sheet);
  return named === undefined ? undefined : { sheetId: named, area: address.area };
}
