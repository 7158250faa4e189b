import { joinPieces, type Piece, type TextLine } from '../text-line';
import { columnAt, type BareColumn } from './columns';

/** A line of a table, its pieces by column; without the names of categories, which belong to several rows. */
export interface Band {
  readonly page: number;
  readonly line: TextLine;
  readonly y: number;
  readonly cells: ReadonlyMap<number, readonly Piece[]>;
  /** A line of a row that holds its figures, a line of its own over all columns, or the rest of a cell. */
  readonly kind: 'core' | 'span' | 'part';
  /** It holds the number of its row. */
  readonly isNumbered: boolean;
}

/** A row of a table: its lines from above. */
export interface BareRow {
  readonly page: number;
  readonly bands: readonly Band[];
  readonly core: Band;
}

const NUMBER = /^\d{1,3}[.、．]?$/;
const VALUE = /\d|^[-—–─－]+$/;
const GROUP = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])/;
/** Lines of one cell are no further apart than this, in heights of the font. */
export const PITCH = 1.9;
const FEWEST_FILLED = 3;
/** Lines of one cell are no closer. */
const CLOSE = 0.8;
const MOST_PARTS = 14;
/** How far cells may stand from where their row sets them, on an average, in heights of the font. */
const SLACK = 0.25;
/** More than any table may cost. */
const BROKEN = 100_000;
/** A line close to a row that belongs to none, or one that is longer than the line it goes on with. */
const CLOSE_COST = 1;
const LONGER_COST = 0.5;
/** A line that belongs to no row. */
const LEFT_OUT = 0.02;
const MOST_SKIPPED = 3;

/**
 * What a line of a table is.
 *
 * @returns undefined where it does not stand in the columns
 * @example toBand(columns, line, 1)?.kind // 'core'
 */
export function toBand(
  columns: readonly BareColumn[],
  line: TextLine,
  page: number,
): Band | undefined {
  const cells = new Map<number, Piece[]>();
  const y = (line.top + line.bottom) / 2;
  for (const piece of line.pieces) {
    const column = columnAt(columns, piece);
    if (column === undefined) {
      const isLone = line.pieces.every((one, index) => {
        const before = line.pieces[index - 1];
        return before === undefined || one.left - before.right < line.size;
      });
      return isLone
        ? { page, line, y, cells: new Map(), kind: 'span', isNumbered: false }
        : undefined;
    }
    cells.set(column, [...(cells.get(column) ?? []), piece]);
  }
  const own = [...cells].filter(([column]) => columns[column]?.concept !== '类别');
  const textOf = (pieces: readonly Piece[]) => joinPieces(pieces, line.size);
  const isNumbered = own.some(
    ([column, pieces]) => columns[column]?.concept === '序号' && NUMBER.test(textOf(pieces)),
  );
  const values = own.filter(
    ([column, pieces]) => columns[column]?.concept === '数值' && VALUE.test(textOf(pieces)),
  );
  // Among numbered rows one without a number fills most of its columns; the rest of a cell does not.
  const isCounted = columns.some(({ concept }) => concept === '序号');
  const fewest = isCounted ? Math.ceil(columns.length / 2) : FEWEST_FILLED;
  const isCore = isNumbered || (values.length > 0 && own.length >= fewest);
  const isGroup = own.length === 1 && cells.size === 1 && GROUP.test(line.text.trim());
  const kind = isCore ? 'core' : isGroup ? 'span' : 'part';
  return { page, line, y, cells: new Map(own), kind, isNumbered };
}

/**
 * Lines so close to one with a number that they are of its row, all of its cells being broken.
 *
 * @example settleCores(bands).filter(({ kind }) => kind === 'core').length
 */
export function settleCores(bands: readonly Band[]): readonly Band[] {
  return bands.map((band, index) => {
    const isBeside = [bands[index - 1], bands[index + 1]].some(
      (other) => other?.isNumbered === true && Math.abs(other.y - band.y) < band.line.size * CLOSE,
    );
    return band.kind === 'core' && !band.isNumbered && isBeside ? { ...band, kind: 'part' } : band;
  });
}

/** Where in their row all cells of a table stand. */
export type Mode = 'middle' | 'bottom' | 'top';

/** The lines of a page, and whether the first of them may belong to no row, as a running head. */
interface PageBands {
  readonly bands: readonly Band[];
  readonly isOpen: boolean;
}

/**
 * Puts the lines of a table together to rows, page by page: each cell of a row stands in its middle, at its
 * bottom or at its top, in all of the table alike. Undefined where the lines fit none of these.
 *
 * @example toRows([{ bands, isOpen: false }])?.pages[0]?.length // 12
 */
export function toRows(
  pages: readonly PageBands[],
): { readonly pages: readonly (readonly BareRow[])[]; readonly mode: Mode } | undefined {
  let best:
    { readonly ways: readonly Way[]; readonly cost: number; readonly mode: Mode } | undefined;
  for (const mode of ['middle', 'bottom', 'top'] as const) {
    const ways = pages.flatMap(({ bands, isOpen }) => split(bands, mode, isOpen) ?? []);
    const cost = ways.reduce((sum, way) => sum + way.cost, 0);
    if (ways.length === pages.length && (best === undefined || cost < best.cost - 0.01))
      best = { ways, cost, mode };
  }
  const all = best?.ways.map(rowsOf) ?? [];
  if (best === undefined || best.cost > all.flat().length * SLACK) return undefined;
  return { pages: all, mode: best.mode };
}

/** A way to part the lines so far: where the next row begins, the last row, and what all cost. */
interface Way {
  readonly from: number;
  readonly cost: number;
  readonly row: BareRow | undefined;
  readonly before: Way | undefined;
}

function rowsOf(last: Way): readonly BareRow[] {
  const rows: BareRow[] = [];
  for (let way: Way | undefined = last; way?.row !== undefined; way = way.before)
    rows.push(way.row);
  return rows.reverse();
}

/** The cheapest way to give the lines between two cores to the one above or the one below. */
function split(bands: readonly Band[], mode: Mode, isOpen: boolean): Way | undefined {
  const cores = bands.flatMap(({ kind }, index) => (kind === 'core' ? [index] : []));
  const [first = 0] = cores;
  const skipped = isOpen ? Math.min(first, MOST_SKIPPED) : 0;
  let ways: readonly Way[] = Array.from({ length: skipped + 1 }, (_, from) => ({
    ...{ from, cost: from * LEFT_OUT, row: undefined, before: undefined },
  }));
  for (const [at, core] of cores.entries()) {
    const next = cores[at + 1] ?? bands.length;
    const isLast = at === cores.length - 1;
    // What a line over all columns parts is of different rows.
    const stop = bands.findIndex(
      ({ kind }, index) => index > core && index < next && kind === 'span',
    );
    const ends = stop !== -1 && !isLast ? [stop] : upTo(core + 1, stop === -1 ? next : stop);
    ways = ends.flatMap((end) => {
      const each = ways.map((way) => extend(bands, way, core, end, mode));
      const best = cheapest(each);
      return best === undefined ? [] : [best];
    });
  }
  return cheapest(ways.map((way) => ({ ...way, cost: way.cost + leftCost(bands, way.from) })));
}

/** Lines below the last row: what stands close to it is hardly no part of it. */
function leftCost(bands: readonly Band[], from: number): number {
  const [last, first] = [bands[from - 1], bands[from]];
  if (last === undefined || first === undefined) return 0;
  return first.y - last.y <= first.line.size * PITCH && first.kind === 'part'
    ? CLOSE_COST
    : LEFT_OUT;
}

/** The places from one to another: all of them, or of very many the first. */
function upTo(from: number, to: number): readonly number[] {
  const count = Math.min(to - from + 1, MOST_PARTS);
  return Array.from({ length: count }, (_, index) => from + index);
}

function extend(bands: readonly Band[], before: Way, at: number, end: number, mode: Mode): Way {
  const { from, cost } = before;
  const span = bands
    .slice(from, at)
    .map(({ kind }) => kind)
    .lastIndexOf('span');
  const start = from + span + 1;
  const core = bands[at];
  if (core === undefined) return { ...before, cost: Infinity };
  const row = { page: core.page, bands: bands.slice(start, end), core };
  const lost = bands.slice(from, start).some(({ kind }) => kind === 'part') ? BROKEN : 0;
  return { from: end, cost: cost + lost + rowCost(row, mode), row, before };
}

function cheapest(ways: readonly Way[]): Way | undefined {
  return ways.reduce<Way | undefined>(
    (least, way) => (least === undefined || way.cost < least.cost ? way : least),
    undefined,
  );
}

function rowCost({ bands, core }: BareRow, mode: Mode): number {
  const columns = new Map<number, { ys: number[]; widths: number[] }>();
  for (const { cells, y } of bands)
    for (const [column, pieces] of cells) {
      const held = columns.get(column) ?? { ys: [], widths: [] };
      held.ys.push(y);
      held.widths.push((pieces.at(-1)?.right ?? 0) - (pieces[0]?.left ?? 0));
      columns.set(column, held);
    }
  const { size } = core.line;
  let cost = 0;
  for (const { ys, widths } of columns.values()) {
    if (widths.some((width, index) => width > (widths[index - 1] ?? width) + size * 1.5))
      cost += LONGER_COST;
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    // Lines that are printed over each other are of different cells.
    if (ys.some((y, index) => y - (ys[index - 1] ?? -Infinity) < size * CLOSE)) cost += BROKEN;
    const at = mode === 'middle' ? (top + bottom) / 2 : mode === 'top' ? top : bottom;
    cost += Math.abs(at - core.y) / size;
  }
  const isApart = bands.some(({ y }, index) => y - (bands[index - 1]?.y ?? y) > size * PITCH);
  return isApart ? cost + BROKEN : cost;
}
