import type { Book } from './book';
import { ApiError, accessDenied } from '../wire/protocol';
import { HostCollection, HostObject } from '../wire/host-object';

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

/** Where it is kept that a sheet is protected: the engine's own lock would stop whole batches. */
export const protectedSheet = (sheetId: string): string => `protection:${sheetId}`;
