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
