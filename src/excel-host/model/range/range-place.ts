import type { Follower } from '../../engine/link';
import type { ApplyChange, Getters } from '../../engine/surface';
import { invalidArgument, itemNotFound } from '../../wire/protocol';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  areaOf,
  bound,
  intersect,
  isOnSheet,
  printArea,
  quoteSheet,
  readAddress,
  sequence,
  zoneOf,
  type Area,
  type Place,
} from '../area/area';
import { existingArea, writableZone } from '../book';
import { ExcelObject, command } from '../excel-object';
import { type Book } from '../book';

/** Points of a pixel, and the engine's own height of a row. */
const POINTS = 0.75;
const ROW_PIXELS = 23;

/** Where a range lies, and the ranges that can be named from there. */
export abstract class RangePlace extends ExcelObject implements Follower, Place {
  private current: Area | undefined;

  constructor(
    book: Book,
    readonly sheetId: string,
    area: Area,
  ) {
    super(book);
    if (!isOnSheet(area)) throw invalidArgument('Worksheet.getRange');
    this.current = area;
  }

  /** Throws ItemNotFound where the range's cells have been deleted. */
  get area(): Area {
    if (!this.current) throw itemNotFound('Range');
    return this.current;
  }

  /** Moves with inserted and deleted cells, as a range that the client holds on to does. */
  follow(applyChange: ApplyChange, getters: Getters): void {
    const { current } = this;
    if (!current || current.height === MAX_ROWS || current.width === MAX_COLUMNS) return;
    if (!getters.tryGetSheet(this.sheetId)) return;
    const change = applyChange(getters.getRangeFromZone(this.sheetId, zoneOf(current)));
    if (change.changeType === 'REMOVE') this.current = undefined;
    else if (change.changeType !== 'NONE') this.current = areaOf(change.range.zone);
  }

  /** Another range of the same sheet. */
  protected abstract at(area: Area): this;

  get Address(): string {
    const name = this.book.engine.getters.getSheetName(this.sheetId);
    return `${quoteSheet(name)}!${printArea(this.area)}`;
  }

  get RowIndex(): number {
    return this.area.row;
  }

  get ColumnIndex(): number {
    return this.area.column;
  }

  get RowCount(): number {
    return this.area.height;
  }

  get ColumnCount(): number {
    return this.area.width;
  }

  /** Points from the top of the sheet; rows beyond the model's end are of its usual height. */
  get Top(): number {
    const { getters } = this.book.engine;
    const last = getters.getNumberRows(this.sheetId) - 1;
    const row = Math.min(this.area.row, last);
    const { start } = getters.getRowDimensions(this.sheetId, row);
    return (start + (this.area.row - row) * ROW_PIXELS) * POINTS;
  }

  /** -1 for more cells than fit into 31 bits, as in Excel. */
  get CellCount(): number {
    const count = this.area.height * this.area.width;
    return count > 0x7fffffff ? -1 : count;
  }

  get IsEntireRow(): boolean {
    return this.area.width === MAX_COLUMNS;
  }

  get IsEntireColumn(): boolean {
    return this.area.height === MAX_ROWS;
  }

  GetCell(row: number, column: number): this {
    const { area } = this;
    return this.at({ row: area.row + row, column: area.column + column, height: 1, width: 1 });
  }

  GetRow(row: number): this {
    return this.at({ ...this.area, row: this.area.row + row, height: 1 });
  }

  GetColumn(column: number): this {
    return this.at({ ...this.area, column: this.area.column + column, width: 1 });
  }

  GetLastRow(): this {
    return this.GetRow(this.area.height - 1);
  }

  GetLastColumn(): this {
    return this.GetColumn(this.area.width - 1);
  }

  GetLastCell(): this {
    return this.GetCell(this.area.height - 1, this.area.width - 1);
  }

  GetEntireRow(): this {
    return this.at({ ...this.area, column: 0, width: MAX_COLUMNS });
  }

  GetEntireColumn(): this {
    return this.at({ ...this.area, row: 0, height: MAX_ROWS });
  }

  GetOffsetRange(rows: number, columns: number): this {
    const { area } = this;
    return this.at({ ...area, row: area.row + rows, column: area.column + columns });
  }

  GetResizedRange(rows: number, columns: number): this {
    const { area } = this;
    return this.at({ ...area, height: area.height + rows, width: area.width + columns });
  }

  GetAbsoluteResizedRange(height: number, width: number): this {
    return this.at({ ...this.area, height, width });
  }

  GetBoundingRect(other: unknown): this {
    return this.at(bound(this.area, this.areaFrom(other, 'Range.getBoundingRect')));
  }

  GetIntersectionOrNullObject(other: unknown): this | null {
    const shared = intersect(this.area, this.areaFrom(other, 'Range.getIntersection'));
    return shared ? this.at(shared) : null;
  }

  GetIntersection(other: unknown): this {
    const shared = this.GetIntersectionOrNullObject(other);
    if (!shared) throw itemNotFound('Range.getIntersection');
    return shared;
  }

  private areaFrom(other: unknown, location: string): Area {
    const area =
      other instanceof RangePlace
        ? other.area
        : typeof other === 'string'
          ? readAddress(other)?.area
          : undefined;
    if (!area) throw invalidArgument(location);
    return area;
  }
}

type Dimension = 'ROW' | 'COL';

/** The rows and columns of a range: whether they are hidden. */
export abstract class RangeLines extends RangePlace {
  /** null where some are and some are not. */
  get RowHidden(): boolean | null {
    return this.hidden('ROW');
  }

  set RowHidden(hidden: unknown) {
    this.hide('ROW', hidden === true);
  }

  get ColumnHidden(): boolean | null {
    return this.hidden('COL');
  }

  set ColumnHidden(hidden: unknown) {
    this.hide('COL', hidden === true);
  }

  private hidden(dimension: Dimension): boolean | null {
    const { getters } = this.book.engine;
    const zone = zoneOf(existingArea(this.book, this) ?? this.area);
    const states =
      dimension === 'ROW'
        ? sequence(zone.top, zone.bottom).map((row) => getters.isRowHidden(this.sheetId, row))
        : sequence(zone.left, zone.right).map((col) => getters.isColHidden(this.sheetId, col));
    return states.every((state) => state === states[0]) ? (states[0] ?? false) : null;
  }

  private hide(dimension: Dimension, hidden: boolean): void {
    const zone = writableZone(this.book, this);
    const elements =
      dimension === 'ROW' ? sequence(zone.top, zone.bottom) : sequence(zone.left, zone.right);
    const type = hidden ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS';
    command(this.book, 'Range.hidden', type, { sheetId: this.sheetId, dimension, elements });
  }
}
