import type { DocumentGrid } from '../../core/document/part';
import type { PagePart, PdfPage } from './read-page';

type TablePart = Extract<PagePart, { readonly kind: 'table' }>;

/** Borders of the two halves of a table may be a little apart. */
const NEAR = 5;

/**
 * Gives the halves of a table that goes on over the end of a page the same columns: where only one half
 * has an indicator with parts, only that half has a border between the two. A half is a table of the same
 * left and right edge at the end of one page and at the beginning of the next. A text in the first column
 * that the end of the page cuts is put together, and stands in both halves.
 *
 * @example shareColumns(pages)[1]?.parts[0] // { kind: 'table', grid: { width: 6, … }, … }, as wide as on page 1
 */
export function shareColumns(pages: readonly PdfPage[]): readonly PdfPage[] {
  const shared = new Map<TablePart, readonly number[]>();
  const whole = new Map<TablePart, DocumentGrid>();
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
      else joinCut(last, part, whole);
      chain.push(part);
    });
    page = number;
  }
  close();
  return pages.map((one) => ({
    ...one,
    parts: one.parts.map((part) => {
      if (part.kind === 'line') return part;
      const [xs, grid] = [shared.get(part), whole.get(part) ?? part.grid];
      return xs === undefined
        ? { ...part, grid }
        : { ...part, xs, grid: spread(grid, part.xs, xs) };
    }),
  }));
}

/** （5项） at the top of a page is the end of a name, and no name. */
const END_OF_NAME = /^[（(]\s*(?:共\s*)?\d{1,2}\s*[项个]/u;

/**
 * 乡村振 at the end of a page and 兴 on the next are one category, that of the rows on both; so is one that
 * stands on the next page alone, where the end of the page leaves an empty part of its cell.
 */
function joinCut(above: TablePart, below: TablePart, whole: Map<TablePart, DocumentGrid>): void {
  const [upper, lower] = [whole.get(above) ?? above.grid, below.grid];
  const firsts = upper.cells.filter(({ column, row }) => column === 0 && row > 0);
  const head = firsts.at(-1);
  const top = bodyOf(lower, upper);
  const rest = lower.cells.find(
    ({ column, row }) => column === 0 && row === (below.rises ?? top) && row >= top,
  );
  if (head === undefined || rest === undefined || rest.text === '') return;
  if (head.row + head.rows !== upper.height) return;
  if (head.text === '' ? !isPart(head, firsts) : !isCut(above, below, rest.text)) return;
  const text = head.text === '' ? rest.text : `${head.text}\n${rest.text}`;
  const named = (grid: DocumentGrid, cell: Cell): DocumentGrid => ({
    ...grid,
    cells: grid.cells.map((one) => (one === cell ? { ...cell, text } : one)),
  });
  whole.set(above, named(upper, head));
  whole.set(below, named(lower, rest));
}

type Cell = DocumentGrid['cells'][number];

function isCut(above: TablePart, below: TablePart, rest: string): boolean {
  return END_OF_NAME.test(rest) || (above.hangs === true && below.rises !== undefined);
}

/** An empty cell of several rows, or of one where all others have a name: those printed once are empty, too. */
function isPart(cell: Cell, all: readonly Cell[]): boolean {
  if (cell.rows > 1) return true;
  return all.some(({ rows }) => rows > 1) && all.every((one) => one === cell || one.text !== '');
}

/** The first row below a header that a page prints again. */
function bodyOf(lower: DocumentGrid, upper: DocumentGrid): number {
  const [own, other] = [lower, upper].map(({ cells }) =>
    cells.find(({ row, column }) => row + column === 0),
  );
  return own !== undefined && own.text !== '' && own.text === other?.text ? own.rows : 0;
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
