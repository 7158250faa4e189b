import { invalidArgument, itemNotFound } from '../../wire/protocol';
import type { HostObject, Shape } from '../../wire/host-object';
import { areaOf, intersect, printArea, type Area } from '../area/area';
import { writableZone } from '../book';
import { ConditionalFormatCollection } from '../conditional-format/conditional-format';
import { DataValidation } from '../data-validation/data-validation';
import { readCellProperties, writeCellProperties } from '../format/cell-properties';
import { RangeFormat } from '../format/range-format';
import { TableScopedCollection } from '../table/table';
import { CellReader, cellGrid, readRange, usedArea } from './cell-reader';
import { clearCells, formulaCells, writeNumberFormats, writeValues } from './write-cells';
import { copyCells, mergeCells, shiftCells, unmergeCells } from './copy-cells';
import { RangeSort, mergedAreas, type RangeAreas } from './range-sort';
import { RangeLines, RangePlace } from './range-place';

/** `Excel.Range`: contents and operations; where it lies is RangePlace. */
export class Range extends RangeLines {
  readonly shape: Shape = {
    type: 'Range',
    scalars: [
      'Address',
      'Values',
      'Formulas',
      'Text',
      'ValueTypes',
      'NumberFormat',
      'RowIndex',
      'ColumnIndex',
      'RowCount',
      'ColumnCount',
      'CellCount',
      'IsEntireRow',
      'IsEntireColumn',
      'HasSpill',
      'RowHidden',
      'ColumnHidden',
      'Top',
    ],
    objects: ['Worksheet', 'Format', 'Sort', 'ConditionalFormats', 'DataValidation'],
  };

  protected at(area: Area): this {
    return new Range(this.book, this.sheetId, area) as this;
  }

  get Worksheet(): HostObject {
    return this.book.worksheet(this.sheetId);
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.book, this);
  }

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.book, this);
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this.book, this);
  }

  get Sort(): RangeSort {
    return new RangeSort(this.book, this);
  }

  get Values(): unknown {
    return this.read((reader) => (position) => reader.value(position));
  }

  set Values(values: unknown) {
    this.write(values, 'Range.values');
  }

  get Formulas(): unknown {
    return this.read((reader) => (position) => reader.formula(position));
  }

  set Formulas(formulas: unknown) {
    this.write(formulas, 'Range.formulas');
  }

  get Text(): unknown {
    return this.read((reader) => (position) => reader.text(position));
  }

  get ValueTypes(): unknown {
    return this.read((reader) => (position) => reader.type(position));
  }

  get NumberFormat(): unknown {
    return this.read((reader) => (position) => reader.numberFormat(position));
  }

  set NumberFormat(formats: unknown) {
    writeNumberFormats(this.book, this, formats);
  }

  get HasSpill(): boolean | null {
    this.book.engine.evaluate();
    const { getters } = this.book.engine;
    const spills = cellGrid(this, (cell) => getters.getArrayFormulaSpreadingOn(cell) !== undefined);
    const all = spills.flat();
    return all.every((spill) => spill === all[0]) ? (all[0] ?? false) : null;
  }

  GetUsedRangeOrNullObject(valuesOnly?: unknown): this | null {
    const used = usedArea(this.book, this.sheetId, valuesOnly === true);
    const area = used && intersect(used, this.area);
    return area ? this.at(area) : null;
  }

  GetUsedRange(valuesOnly?: unknown): this {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  GetSpillingToRangeOrNullObject(): this | null {
    this.book.engine.evaluate();
    const zone = this.book.engine.getters.getSpreadZone(this.firstCell);
    return zone ? this.at(areaOf(zone)) : null;
  }

  GetSpillingToRange(): this {
    const range = this.GetSpillingToRangeOrNullObject();
    if (!range) throw itemNotFound('Range.getSpillingToRange');
    return range;
  }

  GetSpillParentOrNullObject(): this | null {
    this.book.engine.evaluate();
    const parent = this.book.engine.getters.getArrayFormulaSpreadingOn(this.firstCell);
    return parent ? this.at({ row: parent.row, column: parent.col, height: 1, width: 1 }) : null;
  }

  GetSpillParent(): this {
    const range = this.GetSpillParentOrNullObject();
    if (!range) throw itemNotFound('Range.getSpillParent');
    return range;
  }

  GetMergedAreasOrNullObject(): RangeAreas | null {
    return mergedAreas(this.book, this);
  }

  GetTables(): TableScopedCollection {
    return new TableScopedCollection(this.book, this);
  }

  /** The client asks before it splits a large write into blocks of rows. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    const { height, width } = this.area;
    if (rows !== height || columns !== width) throw invalidArgument('Range.values');
  }

  Select(): void {
    const { engine, events } = this.book;
    const sheetIdFrom = engine.getters.getActiveSheetId();
    if (sheetIdFrom !== this.sheetId)
      engine.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: this.sheetId });
    const cell = { col: this.area.column, row: this.area.row };
    engine.model.selection.selectZone({ cell, zone: writableZone(this.book, this) });
    const payload = { address: printArea(this.area), worksheetId: this.sheetId };
    events.fireSheet('SelectionChangedEvent', this.sheetId, payload);
  }

  Clear(applyTo: unknown = 'All'): void {
    clearCells(this.book, this, String(applyTo));
  }

  Merge(across?: unknown): void {
    mergeCells(this.book, this, across === true);
  }

  Unmerge(): void {
    unmergeCells(this.book, this);
  }

  /** Answers the new, empty cells. */
  Insert(direction: unknown): this {
    const { area } = this;
    shiftCells(this.book, this, 'insert', String(direction));
    return this.at(area);
  }

  Delete(direction: unknown): void {
    shiftCells(this.book, this, 'delete', String(direction));
  }

  CopyFrom(source: unknown, kind: unknown = 'All'): void {
    const place =
      source instanceof RangePlace ? source : readRange(this.book, this.sheetId, source);
    if (!place) throw invalidArgument('Range.copyFrom');
    copyCells(this.book, place, this, String(kind));
  }

  GetCellProperties(asked: unknown): unknown {
    return readCellProperties(this.book, this, asked);
  }

  SetCellProperties(data: unknown): void {
    writeCellProperties(this.book, this, data);
  }

  /** Custom functions in these cells are called again. */
  SetDirty(): void {
    const ids = formulaCells(this.book, this.sheetId, this.area);
    this.book.engine.functions.recalculate(ids);
  }

  /** Like the macro language's Range.Calculate: these cells, dirty or not. Unverified for custom functions. */
  Calculate(): void {
    this.book.engine.forgetShown(formulaCells(this.book, this.sheetId, this.area));
    this.SetDirty();
  }

  private get firstCell() {
    return { sheetId: this.sheetId, col: this.area.column, row: this.area.row };
  }

  private read<T>(
    select: (reader: CellReader) => (position: { sheetId: string; col: number; row: number }) => T,
  ): T[][] {
    this.book.engine.evaluate();
    return cellGrid(this, select(new CellReader(this.book)));
  }

  private write(values: unknown, location: string): void {
    writeValues(this.book, this, values, location);
    this.book.events.changed(this.sheetId, this.area);
  }
}
