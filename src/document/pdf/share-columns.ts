import type { DocumentGrid } from '../../core/document/part';
import type { PagePart, PdfPage } from './read-page';

type TablePart = Extract<PagePart, { readonly kind: 'table' }>;

/** Borders of the two halves of a table may be a little apart. */
const NEAR = 5;

/**
 * Gives the halves of a table that goes on over the end of a page the same columns: where only one half
 * has an indicator with parts, only that half has a border between the two. A half is a table of the same
 * left and right edge at the end of one page and at the beginning of the next.
 *
 * @example shareColumns(pages)[1]?.parts[0] // { kind: 'table', grid: { width: 6, … }, … }, as wide as on page 1
 */
export function shareColumns(pages: readonly PdfPage[]): readonly PdfPage[] {
  const shared = new Map<TablePart, readonly number[]>();
  let chain: TablePart[] = [];
  const close = (): void => {
    const xs = unite(chain.flatMap((table) => table.xs));
    if (chain.some((table) => table.xs.length !== xs.length))
      for (const table of chain) shared.set(table, xs);
    chain = [];
  };
  let page = 0;
  for (const { number, parts } of pages) {
    parts.forEach((part, index) => {
      if (part.kind === 'line') {
        close();
        return;
      }
      const last = chain.at(-1);
      const goesOn = index === 0 && number === page + 1 && last !== undefined;
      if (!goesOn || !isAsWide(last, part)) close();
      chain.push(part);
    });
    page = number;
  }
  close();
  return pages.map((one) => ({
    ...one,
    parts: one.parts.map((part) => {
      const xs = part.kind === 'table' ? shared.get(part) : undefined;
      return part.kind === 'table' && xs !== undefined
        ? { ...part, xs, grid: spread(part.grid, part.xs, xs) }
        : part;
    }),
  }));
}

function isAsWide(one: TablePart, other: TablePart): boolean {
  return Math.abs(one.left - other.left) <= NEAR && Math.abs(one.right - other.right) <= NEAR;
}

/** Borders of all halves; those that are near each other are one. */
function unite(xs: readonly number[]): readonly number[] {
  const borders: number[] = [];
  for (const x of [...xs].sort((one, other) => one - other)) {
    if (x - (borders.at(-1) ?? -Infinity) > NEAR) borders.push(x);
  }
  return borders;
}

/** The grid with its cells over as many columns as stand between their borders. */
function spread(grid: DocumentGrid, own: readonly number[], all: readonly number[]): DocumentGrid {
  const at = (column: number): number => {
    const x = own[column] ?? 0;
    const found = all.findIndex((border) => Math.abs(border - x) <= NEAR);
    return found === -1 ? 0 : found;
  };
  const cells = grid.cells.map((cell) => {
    const column = at(cell.column);
    return { ...cell, column, columns: Math.max(1, at(cell.column + cell.columns) - column) };
  });
  return { ...grid, width: all.length - 1, cells };
}
