import { printColumn, readColumn } from '../../engine/cell-name';
import { MAX_COLUMNS, MAX_ROWS, type Area } from './area';

const SHEET = String.raw`(?:'((?:[^']|'')+)'|([^'!]+))!`;
const CORNER = String.raw`\$?([A-Z]{1,3})?\$?(\d{1,7})?`;
const ADDRESS = new RegExp(`^(?:${SHEET})?${CORNER}(?::${CORNER})?$`, 'i');

/** What an address names: an area, and a sheet where it says one. */
interface Address {
  sheet?: string;
  area: Area;
}

/**
 * Reads an A1 address: a cell, an area, whole columns (`A:C`) or rows (`2:3`), with or without sheet and `$`.
 *
 * @returns nothing where the text is no address
 * @example readAddress("'目标 表'!$B$2:C3") // { sheet: '目标 表', area: { row: 1, column: 1, height: 2, width: 2 } }
 */
export function readAddress(text: string): Address | undefined {
  const match = ADDRESS.exec(text.trim().replace(/^=/, ''));
  if (!match) return undefined;
  const [, quoted, plain, column1, row1, column2, row2] = match;
  const isPair = text.slice(text.lastIndexOf('!') + 1).includes(':');
  if (isPair ? !(column1 ?? row1) || !(column2 ?? row2) : !column1 || !row1) return undefined;
  const from = { column: column1 ? readColumn(column1) : 0, row: row1 ? Number(row1) - 1 : 0 };
  const to = isPair
    ? {
        column: column2 ? readColumn(column2) : MAX_COLUMNS - 1,
        row: row2 ? Number(row2) - 1 : MAX_ROWS - 1,
      }
    : from;
  const area = {
    row: Math.min(from.row, to.row),
    column: Math.min(from.column, to.column),
    height: Math.abs(to.row - from.row) + 1,
    width: Math.abs(to.column - from.column) + 1,
  };
  const sheet = quoted?.replace(/''/g, "'") ?? plain;
  return sheet === undefined ? { area } : { sheet, area };
}

/**
 * An area as Excel writes it, without the sheet.
 *
 * @param mark `$` for an absolute address
 * @example printArea({ row: 0, column: 0, height: 2, width: 2 }) // 'A1:B2'
 */
export function printArea({ row, column, height, width }: Area, mark: '' | '$' = ''): string {
  const left = mark + printColumn(column);
  const right = mark + printColumn(column + width - 1);
  const top = `${mark}${row + 1}`;
  const bottom = `${mark}${row + height}`;
  if (height === MAX_ROWS && width < MAX_COLUMNS) return `${left}:${right}`;
  if (width === MAX_COLUMNS) return `${top}:${bottom}`;
  return height * width === 1 ? left + top : `${left}${top}:${right}${bottom}`;
}

/**
 * A sheet's name as it stands before `!`: quoted unless it is a plain word.
 *
 * @example quoteSheet('十四五 目标') // "'十四五 目标'"
 */
export function quoteSheet(name: string): string {
  const isWord = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name);
  return isWord ? name : `'${name.replace(/'/g, "''")}'`;
}
