import { printColumn, readColumn } from '../../engine/cell-name';
import type { Zone } from '../../engine/surface';

/** A rectangle of cells, counted from 0. */
export interface Area {
  row: number;
  column: number;
  height: number;
  width: number;
}

/** An area of a sheet. */
export interface Place {
  sheetId: string;
  area: Area;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** All cells of a sheet. */
export const WHOLE_SHEET: Area = { row: 0, column: 0, height: MAX_ROWS, width: MAX_COLUMNS };

/**
 * The engine's zone (corners, both included) of an area.
 *
 * @example zoneOf({ row: 0, column: 0, height: 2, width: 1 }) // { left: 0, top: 0, right: 0, bottom: 1 }
 */
export function zoneOf({ row, column, height, width }: Area): Zone {
  return { left: column, top: row, right: column + width - 1, bottom: row + height - 1 };
}

/**
 * The area of an engine's zone.
 *
 * @example areaOf({ left: 0, top: 0, right: 0, bottom: 1 }) // { row: 0, column: 0, height: 2, width: 1 }
 */
export function areaOf({ left, top, right, bottom }: Zone): Area {
  return { row: top, column: left, height: bottom - top + 1, width: right - left + 1 };
}

/**
 * One cell as an area.
 *
 * @example cellArea(0, 1) // B1
 */
export function cellArea(row: number, column: number): Area {
  return { row, column, height: 1, width: 1 };
}

/**
 * Whether an area lies on a sheet.
 *
 * @example isOnSheet({ row: -1, column: 0, height: 1, width: 1 }) // false
 */
export function isOnSheet({ row, column, height, width }: Area): boolean {
  const whole = [row, column, height, width].every(Number.isInteger);
  const inside = row >= 0 && column >= 0 && height >= 1 && width >= 1;
  return whole && inside && row + height <= MAX_ROWS && column + width <= MAX_COLUMNS;
}

/**
 * The cells that two areas share; nothing where they share none.
 *
 * @example intersect(cellArea(0, 0), cellArea(0, 1)) // undefined
 */
export function intersect(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const height = Math.min(a.row + a.height, b.row + b.height) - row;
  const width = Math.min(a.column + a.width, b.column + b.width) - column;
  return height > 0 && width > 0 ? { row, column, height, width } : undefined;
}

/**
 * The smallest area that holds both.
 *
 * @example bound(cellArea(0, 0), cellArea(2, 1)) // A1:B3
 */
export function bound(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const height = Math.max(a.row + a.height, b.row + b.height) - row;
  const width = Math.max(a.column + a.width, b.column + b.width) - column;
  return { row, column, height, width };
}

/**
 * Whole numbers from one to another, both included.
 *
 * @example sequence(2, 4) // [2, 3, 4]
 */
export function sequence(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

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
