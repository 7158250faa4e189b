import type { Piece } from './text-line';

/** A piece of text in a column of a table without borders. */
export interface Mark extends Piece {
  readonly size: number;
  readonly column: number;
}

/**
 * The room between two lines of a cell: the least there is between lines of one column, 0 where none has two.
 *
 * @example leadingOf(marks) // 3.2
 */
export function leadingOf(marks: readonly Mark[]): number {
  const gaps = marks.flatMap((mark) => {
    const below = marks.filter(
      ({ column, top }) => column === mark.column && top > mark.bottom - 1,
    );
    return below.length === 0 ? [] : [Math.min(...below.map(({ top }) => top)) - mark.bottom];
  });
  return gaps.length === 0 ? 0 : Math.max(0, Math.min(...gaps));
}

/**
 * Marks of one cell by lines, each from the left.
 *
 * @example linesOf(marks).length // 2
 */
export function linesOf(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const lines: Mark[][] = [];
  for (const mark of [...marks].sort((one, other) => one.top - other.top)) {
    const last = lines.at(-1);
    const isBelow = last === undefined || mark.top + mark.size / 2 > bottomOf(last);
    if (isBelow) lines.push([mark]);
    else last.push(mark);
  }
  return lines.map((line) => line.sort((one, other) => one.left - other.left));
}

/** The highest place of some marks. */
export function topOf(marks: readonly Piece[]): number {
  return Math.min(...marks.map(({ top }) => top));
}

/** The lowest place of some marks. */
export function bottomOf(marks: readonly Piece[]): number {
  return Math.max(...marks.map(({ bottom }) => bottom));
}
