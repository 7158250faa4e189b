import { checkSheetName, LONGEST_NAME } from './worksheet';
import { invalidArgument, itemAlreadyExists } from '../../wire/protocol';
import type { Shape } from '../../wire/host-object';
import { ExcelCollection, command, protectedSheet } from '../excel-object';
import { type Book } from '../book';
import { copySheetFormats } from '../conditional-format/conditional-record';
import { copyFilter } from '../filter/filter-record';
import { copyNames } from '../name/sheet-name';
import { changePageSetup, pageSetupOf } from '../page-layout/page-layout';
import { Worksheet } from './worksheet';

/** `Excel.WorksheetCollection`. */
export class WorksheetCollection extends ExcelCollection<Worksheet> {
  readonly shape: Shape = {
    type: 'WorksheetCollection',
    events: [
      'DataChangedEvent',
      'SelectionChangedEvent',
      'ActivatedEvent',
      'DeactivatedEvent',
      'AddedEvent',
      'DeletedEvent',
    ],
  };

  private nextId = 2;

  constructor(book: Book) {
    super(book);
  }

  all(): Worksheet[] {
    return this.book.engine.getters.getSheetIds().map((id) => new Worksheet(this.book, id));
  }

  /** By name, whatever its case, or by id. */
  find(key: unknown): Worksheet | undefined {
    const id = this.book.sheetId(String(key));
    return id === undefined ? undefined : new Worksheet(this.book, id);
  }

  /** Adds a sheet at the end; a missing name becomes SheetN. The new sheet is not activated, as in Excel. */
  Add(name?: unknown): Worksheet {
    const { getters } = this.book.engine;
    const title = name === undefined ? getters.getNextSheetName('Sheet') : checkSheetName(name);
    if (this.book.sheetId(title) !== undefined) throw itemAlreadyExists('WorksheetCollection.add');
    const sheetId = this.freeId();
    const position = getters.getSheetIds().length;
    const payload = { sheetId, name: title, position, cols: 26, rows: 100 };
    command(this.book, 'WorksheetCollection.add', 'CREATE_SHEET', payload);
    this.book.events.fireSheet('AddedEvent', sheetId, { source: 'Local', worksheetId: sheetId });
    return new Worksheet(this.book, sheetId);
  }

  /**
   * A copy of a sheet: cells, looks, merges, sizes, marks, charts, page, filter and protection, and for each name that points
   * into the sheet one of the copy's own.
   */
  copy(sheetId: string, position: string, beside: string | undefined): Worksheet {
    const { engine, events } = this.book;
    const { getters } = engine;
    const location = 'Worksheet.copy';
    const sheetIdTo = this.freeId();
    const sheetNameTo = this.freeName(getters.getSheetName(sheetId));
    // Not as a command on the sheet: one that is protected can be copied all the same.
    if (!engine.dispatch('DUPLICATE_SHEET', { sheetId, sheetIdTo, sheetNameTo }).isSuccessful)
      throw invalidArgument(location);
    copySheetFormats(this.book, sheetId, sheetIdTo);
    changePageSetup(this.book, sheetIdTo, pageSetupOf(this.book, sheetId));
    copyFilter(this.book, sheetId, sheetIdTo);
    copyNames(this.book, sheetId, sheetIdTo);
    const others = getters.getSheetIds().filter((id) => id !== sheetIdTo);
    const at = { Before: 0, After: 1 }[position];
    const target =
      at === undefined
        ? position === 'End'
          ? others.length
          : 0
        : others.indexOf(beside ?? '') + at;
    const delta = target - getters.getSheetIds().indexOf(sheetIdTo);
    if (delta !== 0) command(this.book, location, 'MOVE_SHEET', { sheetId: sheetIdTo, delta });
    const copy = new Worksheet(this.book, sheetIdTo);
    if (getters.getBookEntry(protectedSheet(sheetId))) copy.Protection.Protect();
    events.fireSheet('AddedEvent', sheetIdTo, { source: 'Local', worksheetId: sheetIdTo });
    return copy;
  }

  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.book, this.book.engine.getters.getActiveSheetId());
  }

  GetFirst(): Worksheet {
    return this.GetItemAt(0);
  }

  GetLast(): Worksheet {
    return this.GetItemAt(this.GetCount() - 1);
  }

  /** As Excel names a copy: `表 (2)`, cut to the longest name it takes. */
  private freeName(name: string, number = 2): string {
    const end = ` (${String(number)})`;
    const title = name.slice(0, LONGEST_NAME - end.length) + end;
    return this.book.sheetId(title) === undefined ? title : this.freeName(name, number + 1);
  }

  /** Ids look like Excel's and never name two sheets, not even one after the other. */
  private freeId(): string {
    const id = `{00000000-0001-0000-${this.nextId.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
    this.nextId += 1;
    return this.book.engine.getters.tryGetSheet(id) ? this.freeId() : id;
  }
}
