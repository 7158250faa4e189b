import type { Cell, CellBorder, CellPosition } from '../../engine/surface';
import { grow } from '../../engine/grow';
import type { Place } from '../area/area';
import type { Book } from '../book';
import { copyConditionalFormats } from '../conditional-format/copy-conditional-formats';
import { command } from '../excel-object';
import { cellContent } from '../input/cell-content';
import { CellReader } from './cell-reader';

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
