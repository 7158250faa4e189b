import { grow } from '../../engine/grow';
import type { Cell, CellBorder, CellPosition } from '../../engine/surface';
import { MAX_COLUMNS, MAX_ROWS, sequence, zoneOf, type Place } from '../area/area';
import { writableZone } from '../book';
import { copyConditionalFormats } from '../conditional-format/conditional-record';
import { command } from '../excel-object';
import { type Book } from '../book';
import { cellContent } from '../input/cell-content';
import { refusal } from '../../wire/batch-log';
import { filteredRows } from '../filter/filter-record';
import { CellReader, usedArea } from './cell-reader';

interface Copied {
  from: CellPosition;
  cell: Cell | undefined;
  border: CellBorder | null | undefined;
  value: string | number | boolean;
}

function contentOf(book: Book, copied: Copied, to: CellPosition, kind: string): string {
  const { cell, value, from } = copied;
  if (kind !== 'Values' && cell?.compiledFormula)
    return book.engine.getters.getTranslatedCellFormula(
      to.sheetId,
      to.col - from.col,
      to.row - from.row,
      cell.compiledFormula,
    );
  if (kind !== 'Values' && cell) return cell.content ?? '';
  if (typeof value !== 'string') return String(value);
  return value === '' ? '' : cellContent(`'${value}`, false, 'Range.copyFrom').content;
}

/**
 * Copies cells; a source smaller than the target is repeated, a larger one copied whole. Formulas are shifted.
 *
 * @param kind 'All', 'Formulas', 'Values' or 'Formats'
 * @returns the place that was written to
 * @example copyCells(book, source, target, 'Values')
 */
export function copyCells(book: Book, source: Place, target: Place, kind: string): Place {
  const { engine } = book;
  engine.evaluate();
  const reader = new CellReader(book);
  const height = Math.max(source.area.height, target.area.height);
  const width = Math.max(source.area.width, target.area.width);
  const area = { ...target.area, height, width };
  grow(engine, target.sheetId, area.row + height, area.column + width);
  const read = (i: number, j: number): Copied => {
    const from = {
      sheetId: source.sheetId,
      row: source.area.row + (i % source.area.height),
      col: source.area.column + (j % source.area.width),
    };
    const { getters } = engine;
    const [cell, border] = [getters.getCell(from), getters.getCellBorder(from)];
    return { from, cell, border, value: reader.value(from) };
  };
  // Everything is read first: source and target may overlap.
  const block = Array.from({ length: height }, (_row, i) =>
    Array.from({ length: width }, (_cell, j) => read(i, j)),
  );
  for (const [i, row] of block.entries())
    for (const [j, copied] of row.entries()) {
      const to = { sheetId: target.sheetId, row: area.row + i, col: area.column + j };
      const change: { content?: string; style?: object | null; format?: string } = {};
      if (kind !== 'Formats') change.content = contentOf(book, copied, to, kind);
      if (kind === 'All' || kind === 'Formats') {
        change.style = copied.cell?.style ?? null;
        change.format = copied.cell?.format ?? '';
        if (copied.border)
          command(book, 'Range.copyFrom', 'SET_BORDER', { ...to, border: copied.border });
      }
      command(book, 'Range.copyFrom', 'UPDATE_CELL', { ...to, ...change });
    }
  const place = { sheetId: target.sheetId, area };
  if (kind === 'All' || kind === 'Formats') copyConditionalFormats(book, source, place);
  book.events.changed(target.sheetId, area);
  return place;
}

type Way = 'insert' | 'delete';

function shiftLines(book: Book, { sheetId, area }: Place, way: Way): void {
  const isRow = area.width === MAX_COLUMNS;
  const base = isRow ? area.row : area.column;
  const quantity = isRow ? area.height : area.width;
  grow(book.engine, sheetId, isRow ? base + quantity + 1 : 1, isRow ? 1 : base + quantity + 1);
  const sheetName = book.engine.getters.getSheetName(sheetId);
  const dimension = isRow ? 'ROW' : 'COL';
  const payload = { sheetId, sheetName, dimension };
  if (way === 'insert') {
    const more = { base, quantity, position: 'before' };
    command(book, 'Range.insert', 'ADD_COLUMNS_ROWS', { ...payload, ...more });
  } else {
    const elements = sequence(base, base + quantity - 1);
    command(book, 'Range.delete', 'REMOVE_COLUMNS_ROWS', { ...payload, elements });
  }
  const changed = way === 'insert' ? 'Inserted' : 'Deleted';
  book.events.changed(sheetId, area, isRow ? `Row${changed}` : `Column${changed}`);
}

function shiftBlock(book: Book, place: Place, way: Way, direction: string): void {
  const { sheetId, area } = place;
  const { engine } = book;
  if (filteredRows(book, place).size > 0) throw refusal('filtered', `Range.${way}`);
  const zone = writableZone(book, place);
  const isVertical = direction === 'Down' || direction === 'Up';
  // What moves must find room; a sheet that is empty there need not grow.
  const used = usedArea(book, sheetId, false);
  const rows = used && isVertical ? used.row + used.height + area.height : 1;
  const columns = used && !isVertical ? used.column + used.width + area.width : 1;
  grow(engine, sheetId, rows, columns);
  // The engine shifts cells of the active sheet only.
  const active = engine.getters.getActiveSheetId();
  const activate = (sheetIdFrom: string, sheetIdTo: string) =>
    sheetIdFrom !== sheetIdTo && engine.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo });
  activate(active, sheetId);
  const shiftDimension = isVertical ? 'ROW' : 'COL';
  const type = way === 'insert' ? 'INSERT_CELL' : 'DELETE_CELL';
  command(book, `Range.${way}`, type, { zone, shiftDimension });
  activate(sheetId, active);
  book.events.changed(sheetId, area, way === 'insert' ? 'CellInserted' : 'CellDeleted');
}

/**
 * Inserts or deletes cells; what lies below (or to the right) moves, and all formulas, names and ranges with it. Whole
 * rows and columns move as such.
 *
 * @param direction 'Down' or 'Right' for insert, 'Up' or 'Left' for delete
 * @example shiftCells(book, place, 'insert', 'Down')
 */
export function shiftCells(book: Book, place: Place, way: Way, direction: string): void {
  const { area } = place;
  const isLine = area.width === MAX_COLUMNS || area.height === MAX_ROWS;
  if (isLine) shiftLines(book, { sheetId: place.sheetId, area }, way);
  else shiftBlock(book, { sheetId: place.sheetId, area }, way, direction);
}

/**
 * Merges an area into one cell, or each of its rows into one; only the first value stays, as in Excel.
 *
 * @example mergeCells(book, place, false)
 */
export function mergeCells(book: Book, place: Place, across: boolean): void {
  const zone = writableZone(book, place);
  const target = across
    ? sequence(zone.top, zone.bottom).map((row) => ({ ...zone, top: row, bottom: row }))
    : [zone];
  const { sheetId } = place;
  command(book, 'Range.merge', 'ADD_MERGE', { sheetId, force: true, target });
}

/**
 * Takes apart every merged cell that touches the area.
 *
 * @example unmergeCells(book, place)
 */
export function unmergeCells(book: Book, place: Place): void {
  const { sheetId } = place;
  const merges = book.engine.getters.getMergesInZone(sheetId, zoneOf(place.area));
  const target = merges.map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  if (target.length) command(book, 'Range.unmerge', 'REMOVE_MERGE', { sheetId, target });
}
