import { readHeading } from '../section/heading';
import { kindOfCell } from './cell-kind';
import { isFigureRole, type TableColumn } from './column';
import type { GridRow } from './grid';
import { ROW_NUMBER, bareCategory, type Above } from './row';
import { GROUP, PART } from './text/trait';

/** Rank of 第三节; what stands above it parts a document, and never a table. */
const CHAPTER = 2;

/**
 * A lone text with a row number is the name that sub-rows stand under, any other a category.
 *
 * @example belowGroup('一、经济发展', above).category // '经济发展'
 */
export function belowGroup(text: string, above: Above): Above {
  const numbered = ROW_NUMBER.exec(text);
  if (numbered === null) return { category: bareCategory(text), parent: '', number: '' };
  const parent = text.slice(numbered[0].length);
  return { category: above.category, parent, number: numbered[1] ?? '' };
}

/**
 * A lone text in a row is a category, unless it is a name in a table that has a column for those.
 *
 * @example isGroup(row, columns) // true
 */
export function isGroup(row: GridRow, columns: readonly TableColumn[]): boolean {
  const at = row.cells.findIndex((cell) => cell.text !== '');
  if (kindOfCell(row.cells[at]?.text ?? '') !== 'text') return false;
  const merged = row.cells.filter((cell) => cell.text !== '').length > 1;
  // Alone below a figure it is the rest of one, or nothing that is known.
  const stands = row.loose !== true && row.cells.length === columns.length;
  if (stands && !merged && at > 0 && isFigureRole(columns[at]?.role ?? 'other')) return false;
  return merged || columns.some((column) => isFigureRole(column.role));
}

/**
 * A name alone under 指标: what follows are parts, where categories have a column and rows no numbers, or
 * where the first of them says so.
 *
 * @param below the row below it, where that may say so
 * @example isHeadAlone(row, columns, below) // true
 */
export function isHeadAlone(
  { cells, loose }: GridRow,
  columns: readonly TableColumn[],
  below: GridRow | undefined,
): boolean {
  const roles = columns.map(({ role }) => role);
  const at = cells.findIndex(({ text }) => text !== '');
  if (loose === true || cells.length !== columns.length || roles[at] !== 'name') return false;
  if (roles.includes('number')) return false;
  const isOver = PART.test(below?.cells[at]?.text ?? '') && !GROUP.test(cells[at]?.text ?? '');
  return roles.includes('category') || (isOver && cells.filter(({ text }) => text).length === 1);
}

/**
 * Whether names that begin as those of parts do are few: else they are the numbers of all rows.
 *
 * @example areParts(body, columns) // true
 */
export function areParts(body: readonly GridRow[], columns: readonly TableColumn[]): boolean {
  const name = columns.findIndex(({ role }) => role === 'name');
  const parts = body.filter(({ cells }) => PART.test(cells[name]?.text ?? ''));
  return parts.length * 2 < body.length;
}

/**
 * 第三章 … and sentences below the table of a worksheet: no category has either.
 *
 * @example isProse('第三章 重点任务') // true
 */
export function isProse(text: string): boolean {
  return /[。；]/.test(text) || (readHeading(text, undefined)?.rank ?? Infinity) <= CHAPTER;
}
