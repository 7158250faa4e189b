import { readAddress } from '../area/address';
import type { Book } from '../book';
import { grow } from '../../engine/grow';

/** A reference to a cell, with its sheet where it says one; texts are matched first so that they are skipped. */
const REFERENCE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?![\p{L}\p{N}_(.])/gu;

/** Beyond this the sheet is not grown for a mere reference: a million rows would cost more than they are worth here. */
const FURTHEST_ROW = 20_000;

/**
 * Grows sheets so that they hold all cells that a formula names. The engine takes a reference beyond a sheet's end too, but
 * shifts it when the sheet grows later.
 *
 * @param sheetId the sheet that the formula stands on
 * @example holdReferences(book, sheetId, '=SUM(B1:B5000)') // the sheet has 5,000 rows now
 */
export function holdReferences(book: Book, sheetId: string, formula: string): void {
  for (const [text, , column] of formula.matchAll(REFERENCE)) {
    const address = column ? readAddress(text) : undefined;
    if (!address || address.area.row >= FURTHEST_ROW) continue;
    const target = address.sheet === undefined ? sheetId : book.sheetId(address.sheet);
    if (target !== undefined)
      grow(book.engine, target, address.area.row + 1, address.area.column + 1);
  }
}
