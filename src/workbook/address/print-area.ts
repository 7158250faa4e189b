import type { Area, SheetArea } from './area';

const LETTERS = 26;
const CODE_OF_A = 65;

/**
 * Column letters of a 0-based column.
 * @example columnLetters(27) // 'AB'
 */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / LETTERS);
  const letter = String.fromCharCode(CODE_OF_A + (column % LETTERS));
  return rest === 0 ? letter : `${columnLetters(rest - 1)}${letter}`;
}

/**
 * A1 address of one cell, 0-based.
 * @example printCell(4, 2) // 'C5'
 */
export function printCell(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/**
 * A1 address of an area without its sheet.
 * @example printArea({ row: 0, column: 0, rows: 27, columns: 10 }) // 'A1:J27'
 */
export function printArea(area: Area): string {
  const first = printCell(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${printCell(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** Names that need quotes for all their plain letters: they read as a cell (AB12, R1C1, R, C). */
const LIKE_A_CELL = /^(?:[a-z]{1,3}\d{1,7}|r\d*c?\d*|c\d*)$/i;

/**
 * Sheet name as Excel writes it in an address: quoted unless it is a plain word.
 * @example quoteSheet("张三's 表") // "'张三''s 表'"
 */
export function quoteSheet(sheet: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !LIKE_A_CELL.test(sheet);
  return isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/**
 * A1 address with its sheet.
 * @example printSheetArea({ sheet: '十四五', row: 0, column: 0, rows: 27, columns: 10 }) // '十四五!A1:J27'
 */
export function printSheetArea(area: SheetArea): string {
  return `${quoteSheet(area.sheet)}!${printArea(area)}`;
}
