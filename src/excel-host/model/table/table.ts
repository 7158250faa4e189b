import type { Identity, Shape } from '../../wire/host-object';
import { areaOf, intersect, type Place } from '../area/area';
import { ExcelCollection, ExcelObject } from '../excel-object';
import { type Book } from '../book';

/** `Excel.Table`, as far as it says that a table is there. The engine's tables have no names of their own: the id serves. */
class Table extends ExcelObject {
  readonly shape: Shape = { type: 'Table', scalars: ['Id', 'Name'] };

  constructor(
    book: Book,
    readonly Id: string,
  ) {
    super(book);
  }

  override get identity(): Identity {
    return { Id: this.Id };
  }

  get Name(): string {
    return this.Id;
  }
}

/** `Excel.TableScopedCollection`: the tables that touch a range, also where only those wholly inside were asked for. */
export class TableScopedCollection extends ExcelCollection<Table> {
  readonly shape: Shape = { type: 'TableScopedCollection' };

  constructor(
    book: Book,
    private readonly place: Place,
  ) {
    super(book);
  }

  all(): Table[] {
    const { sheetId, area } = this.place;
    return this.book.engine.getters
      .getCoreTables(sheetId)
      .filter(({ range }) => intersect(areaOf(range.zone), area))
      .map(({ id }) => new Table(this.book, id));
  }

  find(key: unknown): Table | undefined {
    return this.all().find(({ Id }) => Id === key);
  }
}
