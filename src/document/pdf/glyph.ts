/** A character where it stands on its page, in points from the upper left corner. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of the font. */
  readonly size: number;
}

/** A stretch of a page. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A straight line of a page's drawing: a border of a cell, an underline. */
export interface Rule {
  readonly vertical: boolean;
  /** Its x where it is vertical, else its y. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** a, b, c, d, e, f of a PDF transformation: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/**
 * Two transformations one after the other, the inner one first.
 *
 * @example multiply([1, 0, 0, 1, 5, 0], [2, 0, 0, 2, 0, 0]) // [2, 0, 0, 2, 5, 0]
 */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** Six numbers as a transformation; undefined where they are none. */
export function toMatrix(values: unknown): Matrix | undefined {
  const list =
    Array.isArray(values) || ArrayBuffer.isView(values)
      ? Array.from(values as ArrayLike<unknown>)
      : [];
  const [a, b, c, d, e, f] = list;
  const all = [a, b, c, d, e, f].map(Number);
  return all.every(Number.isFinite) ? (all as unknown as Matrix) : undefined;
}
