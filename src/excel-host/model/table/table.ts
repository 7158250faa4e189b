import type { Identity, Shape } from '../../wire/host-object';
import type { Book } from '../book';
import { ExcelObject } from '../excel-object';

/** `Excel.Table`, as far as it says that a table is there. The engine's tables have no names of their own: the id serves. */
export class Table extends ExcelObject {
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
