import { SHEET_COLUMNS, SHEET_ROWS, type Area, type SheetArea } from './area';

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

const ADDRESS =
  /^=?(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^'!]+))!\$?(?<left>[A-Z]{1,3})?\$?(?<top>\d+)?(?::\$?(?<right>[A-Z]{1,3})?\$?(?<bottom>\d+)?)?$/i;

const CODE_BEFORE_A = 64;

/** 0-based column of its letters. */
function columnNumber(letters: string): number {
  return (
    [...letters.toUpperCase()].reduce(
      (sum, letter) => sum * 26 + letter.charCodeAt(0) - CODE_BEFORE_A,
      0,
    ) - 1
  );
}

/**
 * Reads the address of one area as Excel prints it or keeps it in a defined name; undefined for
 * anything else: several areas, `#REF!`, a formula, another workbook.
 * @example readAddress("='十四五 表'!$A$1:$J$27") // { sheet: '十四五 表', row: 0, column: 0, rows: 27, columns: 10 }
 * @example readAddress('Sheet1!A:B') // { sheet: 'Sheet1', row: 0, column: 0, rows: 1048576, columns: 2 }
 */
export function readAddress(text: string): SheetArea | undefined {
  const parts = ADDRESS.exec(text.trim())?.groups;
  if (!parts) return undefined;
  const sheet = parts.quoted?.replaceAll("''", "'") ?? parts.plain ?? '';
  if (sheet.includes('[') || (!parts.left && !parts.top)) return undefined;
  const left = parts.left ? columnNumber(parts.left) : 0;
  const top = parts.top ? Number(parts.top) - 1 : 0;
  const alone = !text.slice(text.lastIndexOf('!')).includes(':');
  const right = parts.right ? columnNumber(parts.right) : alone ? left : SHEET_COLUMNS - 1;
  const bottom = parts.bottom ? Number(parts.bottom) - 1 : alone ? top : SHEET_ROWS - 1;
  if (right < left || bottom < top || right >= SHEET_COLUMNS || bottom >= SHEET_ROWS)
    return undefined;
  return { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/**
 * Reads several areas as Excel lists them, separated by commas (which a quoted sheet name may hold
 * too); what is not an area is left out.
 * @example readAddresses("Sheet1!A1:B1,'甲,乙'!C3") // two areas
 */
export function readAddresses(text: string): readonly SheetArea[] {
  return text.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).flatMap((part) => readAddress(part) ?? []);
}
