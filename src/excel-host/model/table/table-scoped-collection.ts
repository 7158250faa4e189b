import type { Shape } from '../../wire/host-object';
import { intersect, areaOf, type Place } from '../area/area';
import type { Book } from '../book';
import { ExcelCollection } from '../excel-object';
import { Table } from './table';

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
