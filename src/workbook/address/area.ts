/** Rows and columns of a worksheet in Excel's own limits. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** A rectangle of cells; `row` and `column` are 0-based, as `getRangeByIndexes` wants them. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** An area on a named sheet. */
export interface SheetArea extends Area {
  readonly sheet: string;
}

/**
 * Whether the area lies wholly on a worksheet.
 * @example fitsSheet({ row: 1048570, column: 0, rows: 27, columns: 10 }) // false
 */
export function fitsSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.row + area.rows <= SHEET_ROWS &&
    area.column + area.columns <= SHEET_COLUMNS
  );
}

/**
 * Whether two areas of one sheet share a cell.
 * @example overlap({ row: 0, column: 0, rows: 2, columns: 2 }, { row: 1, column: 1, rows: 1, columns: 1 }) // true
 */
export function overlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/**
 * Whether `inner` lies wholly inside `outer`.
 * @example contains({ row: 0, column: 0, rows: 9, columns: 9 }, { row: 2, column: 2, rows: 1, columns: 1 }) // true
 */
export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** Points of the tallest row that Excel allows; a longer text is cut off there on paper, not in the cell. */
export const TALLEST = 409;

/**
 * The smallest area that holds all of some; undefined for none.
 * @example boundingOf([{ row: 0, column: 0, rows: 2, columns: 2 }, { row: 5, column: 1, rows: 1, columns: 4 }])
 * // { row: 0, column: 0, rows: 6, columns: 5 }
 */
export function boundingOf(areas: readonly Area[]): Area | undefined {
  if (areas.length === 0) return undefined;
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  return {
    ...{ row, column },
    rows: Math.max(...areas.map((area) => area.row + area.rows)) - row,
    columns: Math.max(...areas.map((area) => area.column + area.columns)) - column,
  };
}
