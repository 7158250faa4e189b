import { accessDenied, ApiError } from '../wire/api-error';
import { HostCollection, HostObject } from '../wire/host-object';
import type { Book } from './book';
import { protectedSheet } from './worksheet/protected-sheet';

/**
 * Sends a command to the model. Throws InvalidArgument where the model refuses it, AccessDenied on a protected sheet; a
 * command that changes nothing is fine.
 *
 * @example command(book, 'Range.merge', 'ADD_MERGE', { sheetId, target: [zone] })
 */
export function command(book: Book, location: string, type: string, payload: object): void {
  const { sheetId } = payload as { sheetId?: string };
  if (sheetId !== undefined && book.engine.getters.getBookEntry(protectedSheet(sheetId)))
    throw accessDenied(location);
  const result = book.engine.dispatch(type, payload);
  if (result.isSuccessful || result.reasons.every((reason) => reason === 'NoChanges')) return;
  const message = `The operation is not valid here (${result.reasons.join(', ')}).`;
  throw new ApiError('InvalidArgument', message, location);
}

/** An Excel object over the model. */
export abstract class ExcelObject extends HostObject {
  constructor(readonly book: Book) {
    super();
  }
}

/** An Excel collection over the model. */
export abstract class ExcelCollection<T extends HostObject> extends HostCollection<T> {
  constructor(readonly book: Book) {
    super();
  }
}
