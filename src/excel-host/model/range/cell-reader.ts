import type { CellPosition, CellValue, EvaluatedCell, Style } from '../../engine/surface';
import { ApiError } from '../../wire/protocol';
import { areaOf, readAddress, type Area, type Place } from '../area/area';
import type { Book } from '../book';
import { format as formatNumber } from 'numfmt';

/** The engine's own error names where they differ from Excel's. */
const EXCEL_ERROR: Record<string, string> = {
  '#REF': '#REF!',
  '#ERROR': '#VALUE!',
  '#BAD_EXPR': '#NAME?',
  '#CYCLE': '#REF!',
};

const VALUE_TYPE = {
  empty: 'Empty',
  text: 'String',
  number: 'Double',
  boolean: 'Boolean',
  error: 'Error',
} as const;

/**
 * An error as Excel names it.
 *
 * @example excelError('#BAD_EXPR') // '#NAME?'
 */
function excelError(value: CellValue): string {
  const name = String(value);
  return EXCEL_ERROR[name] ?? name;
}

/** Reads single cells of the model as Excel shows them. */
export class CellReader {
  constructor(private readonly book: Book) {}

  value(position: CellPosition): string | number | boolean {
    const constant = this.constantText(position);
    if (constant !== undefined) return constant;
    const cell = this.evaluated(position);
    if (cell.type === 'error') return excelError(cell.value);
    return cell.type === 'empty' ? '' : (cell.value ?? '');
  }

  /**
   * The formula, or the constant. What Excel answers for the cells that a formula spills into is unverified; their
   * values are given.
   */
  formula(position: CellPosition): string | number | boolean {
    return (
      this.book.engine.formula(position.sheetId, position.col, position.row) ?? this.value(position)
    );
  }

  /** The displayed text. Unlike in Excel it never turns to #### in a narrow column: the host measures no text. */
  text(position: CellPosition): string {
    const value = this.value(position);
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    const code = this.numberFormat(position);
    if (typeof value === 'number') return formatNumber(code, value);
    return this.type(position) === 'String' && code.includes('@')
      ? formatNumber(code, value)
      : value;
  }

  type(position: CellPosition): (typeof VALUE_TYPE)[keyof typeof VALUE_TYPE] {
    if (this.constantText(position) !== undefined) return 'String';
    return VALUE_TYPE[this.evaluated(position).type];
  }

  numberFormat(position: CellPosition): string {
    const cell = this.book.engine.getters.getCell(position);
    const format = cell?.style?.rawFormat ?? cell?.format ?? '';
    return format === '' ? 'General' : format;
  }

  /** The sentence that belongs to the cell's error, as Excel shows it beside the cell. */
  message(position: CellPosition): string {
    const cell = this.evaluated(position);
    return cell.type === 'error' ? (cell.message ?? '') : '';
  }

  style(position: CellPosition): Style {
    return this.book.engine.getters.getCell(position)?.style ?? {};
  }

  private evaluated({ sheetId, col, row }: CellPosition): EvaluatedCell {
    return this.book.engine.cell(sheetId, col, row);
  }

  /** A text that the engine shows otherwise: behind an apostrophe in a cell of format `@` it keeps the apostrophe. */
  private constantText(position: CellPosition): string | undefined {
    const cell = this.book.engine.getters.getCell(position);
    if (!cell || cell.isFormula || !cell.content) return undefined;
    return cell.content.startsWith("'") ? cell.content.slice(1) : undefined;
  }
}

/**
 * The place that an address or a defined name names, as `getRange` takes it.
 *
 * @param sheetId the sheet of an address without one
 * @returns nothing where the text names no place
 * @example readRange(book, sheetId, 'Sheet2!A1') // { sheetId: '…', area: A1 }
 */
export function readRange(book: Book, sheetId: string, text: unknown): Place | undefined {
  if (typeof text !== 'string') return undefined;
  const address = readAddress(text);
  if (!address) return book.named(text, sheetId);
  if (address.sheet === undefined) return { sheetId, area: address.area };
  const named = book.sheetId(address.sheet);
  return named === undefined ? undefined : { sheetId: named, area: address.area };
}

/**
 * The smallest area that holds all used cells of a sheet: with a value, and unless only values count, with a formula or a
 * format.
 *
 * @returns nothing for an empty sheet
 * @example usedArea(book, sheetId, true) // A1:D4
 */
export function usedArea(book: Book, sheetId: string, valuesOnly: boolean): Area | undefined {
  const { engine } = book;
  engine.evaluate();
  const { getters } = engine;
  const used: CellPosition[] = getters
    .getEvaluatedCellsPositions(sheetId)
    .filter((position) => getters.getEvaluatedCell(position).type !== 'empty');
  if (!valuesOnly)
    for (const cell of getters.getCells(sheetId))
      if (cell.isFormula || cell.content || cell.style || cell.format)
        used.push(getters.getCellPosition(cell.id));
  const zone = { left: Infinity, top: Infinity, right: -1, bottom: -1 };
  for (const { col, row } of used) {
    zone.left = Math.min(zone.left, col);
    zone.top = Math.min(zone.top, row);
    zone.right = Math.max(zone.right, col);
    zone.bottom = Math.max(zone.bottom, row);
  }
  return zone.right < 0 ? undefined : areaOf(zone);
}

/** Excel refuses answers of more than 5 MB; the limit here is one of cells, so that a mistake does not hang a test. */
const MAX_CELLS = 5_000_000;

/**
 * Reads something of every cell, row by row. Throws ResponsePayloadSizeLimitExceeded for far too many cells.
 *
 * @example cellGrid(place, (position) => reader.value(position)) // [['地区', 2025], ['仓山', 868.9]]
 */
export function cellGrid<T>({ sheetId, area }: Place, read: (position: CellPosition) => T): T[][] {
  if (area.height * area.width > MAX_CELLS) {
    const message = 'The response payload size has exceeded the limit.';
    throw new ApiError('ResponsePayloadSizeLimitExceeded', message, 'Range.load');
  }
  return Array.from({ length: area.height }, (_row, i) =>
    Array.from({ length: area.width }, (_cell, j) =>
      read({ sheetId, col: area.column + j, row: area.row + i }),
    ),
  );
}
