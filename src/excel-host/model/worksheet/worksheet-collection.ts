import { checkSheetName } from './worksheet';
import { itemAlreadyExists } from '../../wire/protocol';
import type { Shape } from '../../wire/host-object';
import { ExcelCollection, command } from '../excel-object';
import { type Book } from '../book';
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

  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.book, this.book.engine.getters.getActiveSheetId());
  }

  GetFirst(): Worksheet {
    return this.GetItemAt(0);
  }

  GetLast(): Worksheet {
    return this.GetItemAt(this.GetCount() - 1);
  }

  /** Ids look like Excel's and never name two sheets, not even one after the other. */
  private freeId(): string {
    const id = `{00000000-0001-0000-${this.nextId.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
    this.nextId += 1;
    return this.book.engine.getters.tryGetSheet(id) ? this.freeId() : id;
  }
}
