import { itemNotFound } from '../../wire/protocol';
import type { Identity, Shape } from '../../wire/host-object';
import { areaOf, printArea, quoteSheet, zoneOf } from '../area/area';
import { ExcelCollection, ExcelObject, command } from '../excel-object';
import { type Book } from '../book';
import { Range } from '../range/range';
import type { NamedItem } from './named-item';
import { NamedItemCollection } from './named-item';

/** What is kept of a name of a sheet's own; its cells are kept beside it. */
interface Kept {
  readonly sheetId: string;
  readonly name: string;
  readonly comment: string;
  readonly visible: boolean;
}

const KIND = 'sheet-name';

const keyOf = (sheetId: string, name: string): string => `${KIND}:${sheetId}:${name.toLowerCase()}`;

/** `Excel.NamedItem` of a sheet's scope. */
export class SheetName extends ExcelObject {
  readonly shape: Shape = {
    type: 'NamedItem',
    scalars: ['Name', 'Type', 'Formula', 'Value', 'Comment', 'Scope', 'Visible'],
  };

  readonly Scope = 'Worksheet';
  readonly Type = 'Range';

  constructor(
    book: Book,
    readonly sheetId: string,
    readonly Name: string,
  ) {
    super(book);
  }

  override get identity(): Identity {
    return { Name: this.Name, _Id: keyOf(this.sheetId, this.Name) };
  }

  get Formula(): string {
    const { area } = this.GetRange();
    const sheet = quoteSheet(this.book.engine.getters.getSheetName(this.sheetId));
    return `=${sheet}!${printArea(area, '$')}`;
  }

  get Value(): string {
    return this.Formula.replace(/^=/, '');
  }

  get Comment(): string {
    return this.kept?.comment ?? '';
  }

  get Visible(): boolean {
    return this.kept?.visible ?? true;
  }

  GetRangeOrNullObject(): Range | null {
    const { range } = this.book.engine.getters.getBookEntry(keyOf(this.sheetId, this.Name)) ?? {};
    return range === undefined ? null : new Range(this.book, range.sheetId, areaOf(range.zone));
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw itemNotFound('NamedItem.getRange');
    return range;
  }

  Delete(): void {
    const id = keyOf(this.sheetId, this.Name);
    command(this.book, 'NamedItem.delete', 'BOOK_PUT', { id, kind: KIND });
  }

  private get kept(): Kept | undefined {
    const entry = this.book.engine.getters.getBookEntry(keyOf(this.sheetId, this.Name));
    return entry?.data as Kept | undefined;
  }
}

/**
 * The names of a sheet's own scope.
 *
 * @example namesOf(book, sheetId).map(({ Name }) => Name) // ['PLAN_block_b1']
 */
export function namesOf(book: Book, sheetId: string): readonly SheetName[] {
  const kept = book.engine.getters.getBookEntries(KIND).map(({ data }) => data as Kept);
  return kept.flatMap(({ sheetId: scope, name }) =>
    scope === sheetId ? [new SheetName(book, scope, name)] : [],
  );
}

/**
 * Gives a copied sheet names of its own: for its model's own ones, and for those of the workbook that point into the model.
 *
 * @example copyNames(book, sheetId, copyId)
 */
export function copyNames(book: Book, from: string, to: string): void {
  for (const name of [...new NamedItemCollection(book).all(), ...namesOf(book, from)]) {
    const range = name.GetRangeOrNullObject();
    if (range?.sheetId !== from) continue;
    const { Name, Comment, Visible } = name;
    const data: Kept = { sheetId: to, name: Name, comment: Comment, visible: Visible };
    const place = { sheetId: to, zone: zoneOf(range.area) };
    book.engine.dispatch('BOOK_PUT', { id: keyOf(to, Name), kind: KIND, data, place });
  }
}

/**
 * `Worksheet.names`: besides the sheet's own names Excel lists all of the workbook's, which its reference does not say
 * (github.com/OfficeDev/office-js/issues/1011). Nothing is added to it here.
 */
export class SheetNameCollection extends ExcelCollection<NamedItem | SheetName> {
  readonly shape: Shape = { type: 'NamedItemCollection' };

  constructor(
    book: Book,
    private readonly sheetId: string,
  ) {
    super(book);
  }

  all(): (NamedItem | SheetName)[] {
    return [...namesOf(this.book, this.sheetId), ...new NamedItemCollection(this.book).all()];
  }

  find(key: unknown): NamedItem | SheetName | undefined {
    const wanted = String(key).toLowerCase();
    return this.all().find(({ Name }) => Name.toLowerCase() === wanted);
  }
}
