import { protectedSheet } from '../excel-object';
import { invalidArgument, itemNotFound } from '../../wire/protocol';
import type { Shape } from '../../wire/host-object';
import { MAX_COLUMNS, MAX_ROWS } from '../area/area';
import { ExcelObject, command } from '../excel-object';
import { type Book } from '../book';
import { readRange } from '../range/cell-reader';
import { Range } from '../range/range';

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

/** `Excel.WorksheetFreezePanes`. */
export class FreezePanes extends ExcelObject {
  readonly shape: Shape = { type: 'WorksheetFreezePanes' };

  constructor(
    book: Book,
    private readonly sheetId: string,
  ) {
    super(book);
  }

  FreezeRows(rows: unknown = 1): void {
    this.freeze(Number(rows), 0);
  }

  FreezeColumns(columns: unknown = 1): void {
    this.freeze(0, Number(columns));
  }

  /** Freezes the rows and columns up to the range's last. */
  FreezeAt(range: unknown): void {
    const place = range instanceof Range ? range : readRange(this.book, this.sheetId, range);
    if (!place) throw invalidArgument('WorksheetFreezePanes.freezeAt');
    const { row, column, height, width } = place.area;
    this.freeze(height === MAX_ROWS ? 0 : row + height, width === MAX_COLUMNS ? 0 : column + width);
  }

  Unfreeze(): void {
    const payload = { sheetId: this.sheetId };
    command(this.book, 'WorksheetFreezePanes.unfreeze', 'UNFREEZE_COLUMNS_ROWS', payload);
  }

  GetLocationOrNullObject(): Range | null {
    const { xSplit, ySplit } = this.book.engine.getters.getPaneDivisions(this.sheetId);
    if (!xSplit && !ySplit) return null;
    const area = { row: 0, column: 0, height: ySplit || MAX_ROWS, width: xSplit || MAX_COLUMNS };
    return new Range(this.book, this.sheetId, area);
  }

  GetLocation(): Range {
    const range = this.GetLocationOrNullObject();
    if (!range) throw itemNotFound('WorksheetFreezePanes.getLocation');
    return range;
  }

  /** As in Excel, a new freeze replaces the old one. */
  private freeze(rows: number, columns: number): void {
    this.Unfreeze();
    const { sheetId } = this;
    const location = 'WorksheetFreezePanes.freeze';
    if (rows) command(this.book, location, 'FREEZE_ROWS', { sheetId, quantity: rows });
    if (columns) command(this.book, location, 'FREEZE_COLUMNS', { sheetId, quantity: columns });
  }
}
