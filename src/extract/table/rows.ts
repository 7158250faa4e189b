import type { TableColumn } from './column';
import type { GridRow } from './grid';
import { isHeaderWord } from './header-word';
import { isFigureRole } from './column';
import { kindOfCell } from './kind-of-cell';
import { isNote } from './note';
import { bareCategory, readRow, ROW_NUMBER, type Above } from './row';
import type { TableRow } from './table';

/** The rows of a body, and the notes that stand in it. */
export interface Rows {
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
}

/**
 * Reads the body of a table: category rows and merged categories are filled down, notes set aside,
 * sub-rows put under their parent.
 *
 * @example readRows(header.body, columns, '').rows.length // 21
 */
export function readRows(
  body: readonly GridRow[],
  columns: readonly TableColumn[],
  tableUnit: string,
): Rows {
  const rows: TableRow[] = [];
  const notes: string[] = [];
  let above: Above = { category: '', parent: '', number: '' };
  for (const grid of body) {
    const texts = [...new Set(grid.cells.map((cell) => cell.text))].filter((text) => text !== '');
    const [only] = texts;
    if (only === undefined || texts.every(isHeaderWord)) continue;
    if (isNote(only)) {
      notes.push(texts.join(' '));
      continue;
    }
    if (texts.length === 1 && isGroup(grid, columns)) {
      above = belowGroup(only, above);
      continue;
    }
    const row = readRow(grid, columns, above, tableUnit, rows.length + 1);
    if (row.name === '' && !hasFigure(row, columns)) continue;
    rows.push(row);
    above = { category: row.category, parent: row.parent, number: row.number };
  }
  return { rows, notes };
}

/** A lone text with a row number is the name that sub-rows stand under, any other a category. */
function belowGroup(text: string, above: Above): Above {
  const numbered = ROW_NUMBER.exec(text);
  if (numbered === null) return { category: bareCategory(text), parent: '', number: '' };
  const parent = text.slice(numbered[0].length);
  return { category: above.category, parent, number: numbered[1] ?? '' };
}

/** A lone text in a row is a category, unless it is a name in a table that has a column for those. */
function isGroup(row: GridRow, columns: readonly TableColumn[]): boolean {
  const at = row.cells.findIndex((cell) => cell.text !== '');
  if (kindOfCell(row.cells[at]?.text ?? '') !== 'text') return false;
  const merged = row.cells.filter((cell) => cell.text !== '').length > 1;
  return merged || columns.some((column) => isFigureRole(column.role));
}

function hasFigure(row: TableRow, columns: readonly TableColumn[]): boolean {
  return columns.some(
    (column, index) => isFigureRole(column.role) && (row.cells[index]?.text ?? '') !== '',
  );
}
