import { itemNotFound } from '../../wire/api-error';
import type { Identity, Shape } from '../../wire/host-object';
import { printArea, quoteSheet } from '../area/address';
import { areaOf } from '../area/area';
import type { Book } from '../book';
import { command, ExcelObject } from '../excel-object';
import { Range } from '../range/range';

/** A name that stands for a constant or a formula: the engine has none, so it is kept but not calculated with. */
export interface FormulaName {
  name: string;
  formula: string;
}

/**
 * Where the model keeps a name that stands for a formula.
 *
 * @example formulaNameKey('TaxRate') // 'name:taxrate'
 */
export function formulaNameKey(name: string): string {
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
export function commentKey(name: string): string {
  return `name-comment:${name.toLowerCase()}`;
}

/** `Excel.NamedItem`. */
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
