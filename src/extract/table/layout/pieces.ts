import { LIMITS } from '../../limits';
import type { Line } from '../../text/lines';
import { displayWidth } from '../../../core/text/display-width';
import { joinCells, readCell, type GridCell } from '../grid';
import { isHeaderWord } from '../header';

/** A cell of an aligned line, with the columns of the page it takes up. */
export interface Piece {
  readonly cell: GridCell;
  readonly from: number;
  readonly to: number;
}

/**
 * The cells of a line that gaps part, in their order.
 *
 * @example readPieces(source, line, /\s{2,}/g).length // 6
 */
export function readPieces(source: string, line: Line, gap: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let width = 0;
  const add = (end: number): void => {
    const raw = line.text.slice(start, end);
    const size = displayWidth(raw);
    if (raw.trim() !== '') {
      const cell = readCell(source, line.start + start, line.start + end, line.number);
      pieces.push({ cell, from: width, to: width + size });
    }
    width += size;
  };
  for (const match of line.text.matchAll(gap)) {
    add(match.index);
    width += displayWidth(match[0]);
    start = match.index + match[0].length;
    if (pieces.length >= LIMITS.columns) break;
  }
  add(line.text.length);
  return pieces;
}

/**
 * Puts words together that are set with blanks between their characters: 类  别.
 *
 * @example closePadded(readPieces(source, line, /\s{2,}/g)).length // 4
 */
export function closePadded(pieces: readonly Piece[]): readonly Piece[] {
  const closed: Piece[] = [];
  for (const piece of pieces) {
    const before = closed.at(-1);
    const joined = before === undefined ? undefined : joinCells(before.cell, piece.cell);
    const padded = before?.cell.text.length === 1 && piece.cell.text.length === 1;
    if (before !== undefined && joined !== undefined && padded && isHeaderWord(joined.text)) {
      closed.splice(-1, 1, { cell: joined, from: before.from, to: piece.to });
    } else closed.push(piece);
  }
  return closed;
}

/** How many pieces are header words. */
export function countWords(pieces: readonly Piece[]): number {
  return pieces.filter((piece) => isHeaderWord(piece.cell.text)).length;
}

/**
 * Index of the column that a piece stands under, or nearest to.
 *
 * @example nearest(piece, columns) // 2
 */
export function nearest(piece: Piece, columns: readonly Piece[]): number {
  let best = 0;
  let score = -Infinity;
  columns.forEach((column, index) => {
    const shared = overlap(piece, column);
    const distance = Math.abs(piece.from + piece.to - column.from - column.to);
    const value = shared > 0 ? 1000 + shared : -distance;
    if (value > score) [best, score] = [index, value];
  });
  return best;
}

/** Columns of the page that two pieces share; negative where there is a gap between them. */
export function overlap(one: Piece, other: Piece): number {
  return Math.min(one.to, other.to) - Math.max(one.from, other.from);
}
