import type { MadePage } from './make-pdf';

/** Borders of a grid and the texts of its cells, row by row. */
export function table(
  xs: readonly number[],
  ys: readonly number[],
  cells: readonly (readonly string[])[],
): MadePage {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return {
    lines: [
      ...ys.map((y) => [left, y, right, y] as const),
      ...xs.map((x) => [x, top, x, bottom] as const),
    ],
    texts: cells.flatMap((row, at) =>
      row.flatMap((text, column) =>
        text === '' ? [] : [[(xs[column] ?? 0) + 4, (ys[at + 1] ?? 0) + 6, text] as const],
      ),
    ),
  };
}
