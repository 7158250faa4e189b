import { invalidArgument, itemAlreadyExists, itemNotFound } from '../../wire/protocol';
import type { HostObject, Identity, Shape } from '../../wire/host-object';
import { cellArea, WHOLE_SHEET, type Area } from '../area/area';
import { ExcelObject, command } from '../excel-object';
import { type Book } from '../book';
import { ChartCollection } from '../chart/chart';
import { AutoFilter } from '../filter/auto-filter';
import { SheetNameCollection } from '../name/sheet-name';
import { HorizontalPageBreaks } from '../page-layout/page-breaks';
import { PageLayout } from '../page-layout/page-layout';
import { formulaCells } from '../range/write-cells';
import { Range } from '../range/range';
import { readRange, usedArea } from '../range/cell-reader';
import { FreezePanes, WorksheetProtection } from './worksheet-protection';

/** Where a copy of a sheet may be asked for. */
const POSITIONS: readonly string[] = ['None', 'Beginning', 'End', 'Before', 'After'];

/** `Excel.Worksheet`. */
export class Worksheet extends ExcelObject {
  readonly shape: Shape = {
    type: 'Worksheet',
    scalars: ['Id', 'Name', 'Position', 'Visibility', 'ShowGridlines'],
    objects: [
      'AutoFilter',
      'Charts',
      'FreezePanes',
      'HorizontalPageBreaks',
      'Names',
      'PageLayout',
      'Protection',
    ],
    events: ['DataChangedEvent', 'SelectionChangedEvent', 'ActivatedEvent', 'DeactivatedEvent'],
  };

  constructor(
    book: Book,
    readonly Id: string,
  ) {
    super(book);
  }

  override get identity(): Identity {
    return { Id: this.Id };
  }

  override get eventTarget(): string {
    return this.Id;
  }

  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.book, this.Id);
  }

  get Names(): SheetNameCollection {
    return new SheetNameCollection(this.book, this.Id);
  }

  get Charts(): ChartCollection {
    return new ChartCollection(this.book, this.Id);
  }

  get FreezePanes(): FreezePanes {
    return new FreezePanes(this.book, this.Id);
  }

  get HorizontalPageBreaks(): HorizontalPageBreaks {
    return new HorizontalPageBreaks(this.book, this.Id);
  }

  get PageLayout(): PageLayout {
    return new PageLayout(this.book, this.Id);
  }

  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.book, this.Id);
  }

  get Name(): string {
    const name = this.getters.tryGetSheetName(this.Id);
    if (name === undefined) throw itemNotFound('Worksheet');
    return name;
  }

  set Name(value: unknown) {
    const newName = checkSheetName(value);
    const oldName = this.Name;
    if (newName === oldName) return;
    const taken = this.book.sheetId(newName);
    if (taken !== undefined && taken !== this.Id) throw itemAlreadyExists('Worksheet.name');
    command(this.book, 'Worksheet.name', 'RENAME_SHEET', { sheetId: this.Id, oldName, newName });
  }

  get Position(): number {
    return this.getters.getSheetIds().indexOf(this.Id);
  }

  set Position(position: unknown) {
    const last = this.getters.getSheetIds().length - 1;
    if (typeof position !== 'number' || position < 0 || position > last)
      throw invalidArgument('Worksheet.position');
    const delta = position - this.Position;
    if (delta) command(this.book, 'Worksheet.position', 'MOVE_SHEET', { sheetId: this.Id, delta });
  }

  get Visibility(): string {
    if (this.getters.isSheetVisible(this.Id)) return 'Visible';
    return this.book.engine.getters.getBookEntry(this.veryHidden) ? 'VeryHidden' : 'Hidden';
  }

  /** The engine has one kind of hidden; that a sheet is very hidden is kept beside it. */
  set Visibility(visibility: unknown) {
    if (!['Visible', 'Hidden', 'VeryHidden'].includes(String(visibility)))
      throw invalidArgument('Worksheet.visibility');
    const location = 'Worksheet.visibility';
    const isVisible = this.getters.isSheetVisible(this.Id);
    if ((visibility === 'Visible') !== isVisible) {
      const type = isVisible ? 'HIDE_SHEET' : 'SHOW_SHEET';
      command(this.book, location, type, { sheetId: this.Id });
    }
    const data = visibility === 'VeryHidden' ? true : undefined;
    command(this.book, location, 'BOOK_PUT', { id: this.veryHidden, kind: 'very-hidden', data });
  }

  get ShowGridlines(): boolean {
    return this.getters.getGridLinesVisibility(this.Id);
  }

  set ShowGridlines(shown: unknown) {
    const payload = { sheetId: this.Id, areGridLinesVisible: shown === true };
    command(this.book, 'Worksheet.showGridlines', 'SET_GRID_LINES_VISIBILITY', payload);
  }

  /** The whole sheet, an address or a defined name. */
  GetRange(address?: unknown): Range {
    if (address === undefined || address === '') return this.range(WHOLE_SHEET);
    const place = readRange(this.book, this.Id, address);
    if (!place) throw invalidArgument('Worksheet.getRange');
    return new Range(this.book, place.sheetId, place.area);
  }

  GetRangeByIndexes(row: number, column: number, height: number, width: number): Range {
    return this.range({ row, column, height, width });
  }

  GetCell(row: number, column: number): Range {
    return this.range(cellArea(row, column));
  }

  GetUsedRangeOrNullObject(valuesOnly?: unknown): Range | null {
    const area = usedArea(this.book, this.Id, valuesOnly === true);
    return area ? this.range(area) : null;
  }

  /** A1 for an empty sheet, as in Excel. */
  GetUsedRange(valuesOnly?: unknown): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.range(cellArea(0, 0));
  }

  Activate(): void {
    const sheetIdFrom = this.getters.getActiveSheetId();
    if (sheetIdFrom === this.Id) return;
    this.book.engine.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: this.Id });
    const { events } = this.book;
    events.fireSheet('DeactivatedEvent', sheetIdFrom, { worksheetId: sheetIdFrom });
    events.fireSheet('ActivatedEvent', this.Id, { worksheetId: this.Id });
  }

  /** A copy, not shown. Left out, `position` means the first place. */
  Copy(position: unknown = 'None', beside?: unknown): HostObject {
    const other = beside instanceof Worksheet ? beside.Id : undefined;
    const isPlaced = position === 'Before' || position === 'After';
    if (isPlaced !== (other !== undefined) || !POSITIONS.includes(String(position)))
      throw invalidArgument('Worksheet.copy');
    return this.book.copySheet(this.Id, String(position), other);
  }

  Delete(): void {
    const payload = { sheetId: this.Id, sheetName: this.Name };
    command(this.book, 'Worksheet.delete', 'DELETE_SHEET', payload);
    const event = { source: 'Local', worksheetId: this.Id };
    this.book.events.fireSheet('DeletedEvent', this.Id, event);
  }

  /** Custom functions are called again only where all cells are marked dirty. */
  Calculate(markAllDirty: unknown): void {
    const ids = formulaCells(this.book, this.Id);
    this.book.engine.forgetShown(ids);
    if (markAllDirty === true) this.book.engine.functions.recalculate(ids);
  }

  private get getters() {
    return this.book.engine.getters;
  }

  private get veryHidden(): string {
    return `very-hidden:${this.Id}`;
  }

  private range(area: Area): Range {
    return new Range(this.book, this.Id, area);
  }
}

/** Characters that a sheet's name may have. */
export const LONGEST_NAME = 31;

/**
 * Checks a sheet's name by Excel's rules: 1 to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at an end. Throws
 * InvalidArgument. (The engine refuses an apostrophe anywhere, which Excel does not.)
 *
 * @example checkSheetName('2025/目标') // throws
 */
export function checkSheetName(name: unknown): string {
  const valid =
    typeof name === 'string' &&
    name.length >= 1 &&
    name.length <= LONGEST_NAME &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name);
  if (!valid) throw invalidArgument('Worksheet.name');
  return name;
}
