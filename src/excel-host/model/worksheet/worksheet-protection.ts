import type { Shape } from '../../wire/host-object';
import type { Book } from '../book';
import { ExcelObject } from '../excel-object';
import { protectedSheet } from './protected-sheet';

/**
 * `Excel.WorksheetProtection`, without options and password: a protected sheet refuses every change of its cells. Excel
 * lets unlocked cells be changed; here none is unlocked.
 */
export class WorksheetProtection extends ExcelObject {
  readonly shape: Shape = { type: 'WorksheetProtection', scalars: ['Protected'] };

  constructor(
    book: Book,
    private readonly sheetId: string,
  ) {
    super(book);
  }

  get Protected(): boolean {
    return this.book.engine.getters.getBookEntry(protectedSheet(this.sheetId)) !== undefined;
  }

  Protect(): void {
    this.put(true);
  }

  Unprotect(): void {
    this.put(undefined);
  }

  /** Not by `command`, which a protected sheet refuses. */
  private put(data: true | undefined): void {
    const id = protectedSheet(this.sheetId);
    this.book.engine.dispatch('BOOK_PUT', { id, kind: 'protection', data });
  }
}
