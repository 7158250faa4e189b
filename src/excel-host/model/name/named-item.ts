import { invalidArgument, itemAlreadyExists, itemNotFound } from '../../wire/protocol';
import type { Identity, Shape } from '../../wire/host-object';
import { areaOf, printArea, quoteSheet, readAddress, type Place } from '../area/area';
import { writableZone } from '../book';
import { ExcelCollection, ExcelObject, command } from '../excel-object';
import { type Book } from '../book';
import { Range } from '../range/range';
import { readRange } from '../range/cell-reader';

/** A name that stands for a constant or a formula: the engine has none, so it is kept but not calculated with. */
interface FormulaName {
  name: string;
  formula: string;
}

/**
 * Where the model keeps a name that stands for a formula.
 *
 * @example formulaNameKey('TaxRate') // 'name:taxrate'
 */
function formulaNameKey(name: string): string {
  return `name:${name.toLowerCase()}`;
}
/**
 * Where the model keeps that a name is hidden.
 *
 * @example hiddenKey('目标') // 'name-hidden:目标'
 */
function hiddenKey(name: string): string {
  return `name-hidden:${name.toLowerCase()}`;
}
/**
 * Where the model keeps the comment on a name.
 *
 * @example commentKey('目标') // 'name-comment:目标'
 */
function commentKey(name: string): string {
  return `name-comment:${name.toLowerCase()}`;
}

/** `Excel.NamedItem` of the workbook's scope. */
export class NamedItem extends ExcelObject {
  readonly shape: Shape = {
    type: 'NamedItem',
    scalars: ['Name', 'Type', 'Formula', 'Value', 'Comment', 'Scope', 'Visible'],
  };

  readonly Scope = 'Workbook';

  constructor(
    book: Book,
    readonly Name: string,
  ) {
    super(book);
  }

  override get identity(): Identity {
    return { Name: this.Name, _Id: this.Name };
  }

  get Type(): string {
    return this.range ? 'Range' : 'String';
  }

  get Formula(): string {
    const { range } = this;
    if (!range) return this.formulaName?.formula ?? '';
    const sheet = quoteSheet(this.book.engine.getters.getSheetName(range.sheetId));
    return `=${sheet}!${printArea(range.area, '$')}`;
  }

  get Value(): string {
    return this.Formula.replace(/^=/, '');
  }

  get Comment(): string {
    const comment = this.book.engine.getters.getBookEntry(commentKey(this.Name))?.data;
    return typeof comment === 'string' ? comment : '';
  }

  /** A hidden name is not listed for the user; the engine knows none, so it is kept beside it. */
  get Visible(): boolean {
    return this.book.engine.getters.getBookEntry(hiddenKey(this.Name)) === undefined;
  }

  set Visible(visible: unknown) {
    const data = visible === false ? true : undefined;
    const payload = { id: hiddenKey(this.Name), kind: 'name-hidden', data };
    command(this.book, 'NamedItem.visible', 'BOOK_PUT', payload);
  }

  GetRangeOrNullObject(): Range | null {
    return this.range ?? null;
  }

  GetRange(): Range {
    if (!this.range) throw itemNotFound('NamedItem.getRange');
    return this.range;
  }

  Delete(): void {
    const { Name: name } = this;
    const location = 'NamedItem.delete';
    if (this.range) command(this.book, location, 'DELETE_NAMED_RANGE', { name });
    for (const id of [formulaNameKey(name), commentKey(name), hiddenKey(name)])
      command(this.book, location, 'BOOK_PUT', { id, kind: 'name' });
  }

  private get range(): Range | undefined {
    const range = this.book.engine.getters.getNamedRange(this.Name)?.range;
    return range && new Range(this.book, range.sheetId, areaOf(range.zone));
  }

  private get formulaName(): FormulaName | undefined {
    const entry = this.book.engine.getters.getBookEntry(formulaNameKey(this.Name));
    return entry?.data as FormulaName | undefined;
  }
}

/** Letters, digits, `_`, `.` and `\`; not what reads as a cell. */
const isName = (name: unknown): name is string =>
  typeof name === 'string' &&
  /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) &&
  !readAddress(name) &&
  !/^[rc]$/i.test(name);

/** `Excel.NamedItemCollection` of the workbook: Excel lists no sheet's own names in it (office-js/issues/1011). */
export class NamedItemCollection extends ExcelCollection<NamedItem> {
  readonly shape: Shape = { type: 'NamedItemCollection' };

  all(): NamedItem[] {
    const { getters } = this.book.engine;
    const ranges = getters.getNamedRanges().map(({ name }) => name);
    const formulas = getters.getBookEntries('name').map(({ data }) => (data as FormulaName).name);
    return [...ranges, ...formulas].map((name) => new NamedItem(this.book, name));
  }

  find(key: unknown): NamedItem | undefined {
    const wanted = String(key).toLowerCase();
    return this.all().find(({ Name }) => Name.toLowerCase() === wanted);
  }

  /** Names a range (an object or `=Sheet1!$A$1`), or a constant or formula (`=0.13`). */
  Add(name: unknown, reference: unknown, comment?: unknown): NamedItem {
    const location = 'NamedItemCollection.add';
    if (!isName(name)) throw invalidArgument(location);
    if (this.find(name)) throw itemAlreadyExists(location);
    const place = this.place(reference);
    if (place) {
      const zone = writableZone(this.book, place);
      const { sheetId } = place;
      const range = this.book.engine.getters.getRangeDataFromZone(sheetId, zone);
      // Without the sheet the engine checks that the range lies on the active one.
      command(this.book, location, 'CREATE_NAMED_RANGE', { sheetId, name, ranges: [range] });
    } else {
      const data: FormulaName = { name, formula: String(reference) };
      command(this.book, location, 'BOOK_PUT', { id: formulaNameKey(name), kind: 'name', data });
    }
    if (comment !== undefined) {
      const payload = { id: commentKey(name), kind: 'name-comment', data: comment };
      command(this.book, location, 'BOOK_PUT', payload);
    }
    return new NamedItem(this.book, name);
  }

  private place(reference: unknown): Place | undefined {
    if (reference instanceof Range) return reference;
    const active = this.book.engine.getters.getActiveSheetId();
    return readRange(this.book, active, reference);
  }
}
