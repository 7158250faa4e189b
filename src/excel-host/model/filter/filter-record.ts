import { areaOf, intersect, sequence, zoneOf, type Area, type Place } from '../area/area';
import type { Book } from '../book';
import { command } from '../excel-object';

/** What one column lets through, counted from the filter's first column: the texts of its cells. */
export interface FilterColumn {
  readonly column: number;
  readonly values: readonly string[];
}

const keyOf = (sheetId: string): string => `auto-filter:${sheetId}`;

/** The filter of a sheet: its cells, the header first, and what its columns let through. */
export interface Filter {
  readonly area: Area;
  readonly columns: readonly FilterColumn[];
}

/**
 * The filter of a sheet; nothing where there is none.
 *
 * @example filterOf(book, sheetId) // { area: A3:F20, columns: [{ column: 2, values: ['甲'] }] }
 */
export function filterOf({ engine }: Book, sheetId: string): Filter | undefined {
  const entry = engine.getters.getBookEntry(keyOf(sheetId));
  if (entry?.range === undefined) return undefined;
  return { area: areaOf(entry.range.zone), columns: entry.data as readonly FilterColumn[] };
}

/**
 * The rows of a place that a filter with criteria hides. Rows that somebody hid by hand within the filter count as well.
 *
 * @example filteredRows(book, place) // Set { 5, 8 }
 */
export function filteredRows(book: Book, { sheetId, area }: Place): ReadonlySet<number> {
  const filter = filterOf(book, sheetId);
  if (filter === undefined || filter.columns.length === 0) return new Set();
  const rows = intersect({ ...filter.area, column: area.column, width: area.width }, area);
  if (rows === undefined) return new Set();
  const { getters } = book.engine;
  const all = sequence(rows.row, rows.row + rows.height - 1);
  return new Set(all.filter((row) => getters.isRowHidden(sheetId, row)));
}

/**
 * Gives a copied sheet the filter of the first one.
 *
 * @example copyFilter(book, sheetId, copyId)
 */
export function copyFilter(book: Book, from: string, to: string): void {
  const filter = filterOf(book, from);
  if (filter !== undefined) keepFilter(book, to, filter.area, filter.columns);
}

/**
 * Keeps, changes or (without an area) forgets the filter of a sheet.
 *
 * @example keepFilter(book, sheetId, area, [])
 */
export function keepFilter(
  book: Book,
  sheetId: string,
  area: Area | undefined,
  data: readonly FilterColumn[] | undefined,
): void {
  const place = area && { sheetId, zone: zoneOf(area) };
  const entry = { id: keyOf(sheetId), kind: 'auto-filter', data, place };
  command(book, 'AutoFilter.apply', 'BOOK_PUT', entry);
}
