import type { CellPosition } from '../../engine/surface';
import { ApiError } from '../../wire/api-error';
import type { Place } from '../area/area';

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
