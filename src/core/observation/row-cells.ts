import { visibleText } from '../figure/normalise';
import type { MappedColumns } from './map-columns';
import type { ObservationColumn } from './observation-column';
import type { ObservationPlace } from './observation-finding';

/** The cells of one row by their column. */
export interface RowCells {
  readonly row: number;
  /** Without blanks and invisible marks around it; '' for a blank cell, or where there is no column. */
  readonly text: (column: ObservationColumn) => string;
  /** The cell at a 0-based position, whatever its column is. */
  readonly at: (position: number) => string;
  /** Where a cell stands, in the words of the file. */
  readonly place: (column: ObservationColumn) => ObservationPlace;
}

/**
 * The cells of a row of a table whose columns are known.
 * @example cellsOf(columns, ['仓山区', ' 2023 '], 2).text('年份') // '2023'
 */
export function cellsOf(columns: MappedColumns, cells: readonly string[], row: number): RowCells {
  const position = (column: ObservationColumn): number => columns.at.get(column) ?? -1;
  const at = (where: number): string => visibleText(cells[where] ?? '');
  return {
    row,
    at,
    text: (column) => {
      const where = position(column);
      return where < 0 ? (columns.constants.get(column) ?? '') : at(where);
    },
    place: (column) => ({ row, column: columns.labels[position(column)] ?? column }),
  };
}
