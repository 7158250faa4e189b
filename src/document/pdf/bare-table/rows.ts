import type { Piece } from '../text-line';
import { CLOSE, type Band } from './bands';

/** A row of a table: its lines from above. */
export interface BareRow {
  readonly page: number;
  readonly bands: readonly Band[];
  readonly core: Band;
  /** The rest of a row that the end of its page cuts, at the top of the next page. */
  readonly tail: readonly Band[];
}

/** Lines of one cell are seldom further apart than this, in heights of the font. */
export const PITCH = 1.9;
/** They are never further apart than this: one and a half lines of a font with much air. */
const FARTHEST = 2.4;
const MOST_PARTS = 14;
/** How far cells may stand from where their row sets them, on an average, in heights of the font. */
const SLACK = 0.25;
/** More than any table may cost. */
const BROKEN = 100_000;
/** A line close to a row that belongs to none. */
const CLOSE_COST = 1;
/** A line that is longer than the one it goes on with, or that would have found room there. */
const LONGER_COST = 0.5;
const ROOM_COST = 0.3;
/** Two readings that cost about the same are none. */
const UNSURE = 0.25;
/** A line that belongs to no row. */
const LEFT_OUT = 0.02;
const MOST_SKIPPED = 3;

/** Where in their row all cells of a table stand. */
export type Mode = 'middle' | 'bottom' | 'top';

/** The lines of a page, and whether the first of them may belong to no row of it. */
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
  const widest = widestOf(pages.flatMap(({ bands }) => bands));
  const all = (['middle', 'bottom', 'top'] as const).flatMap((mode) => {
    const ways = pages.flatMap(({ bands, isOpen }) => split(bands, { mode, widest }, isOpen) ?? []);
    const cost = ways.reduce((sum, way) => sum + way.cost, 0);
    return ways.length === pages.length ? [{ mode, cost, pages: ways.map(rowsOf) }] : [];
  });
  const [best, ...others] = all.sort((one, other) => one.cost - other.cost);
  if (best === undefined || best.cost > best.pages.flat().length * SLACK) return undefined;
  const isUnsure = others.some(
    (other) => other.cost < best.cost + UNSURE && shapeOf(other.pages) !== shapeOf(best.pages),
  );
  if (isUnsure) return undefined;
  const { mode } = best;
  return {
    mode,
    pages: best.pages.map((rows, at) => addTail(rows, pages[at + 1], best.pages[at + 1])),
  };

  /** The last row with what of it stands at the top of the next page. */
  function addTail(
    rows: readonly BareRow[],
    below: PageBands | undefined,
    next: readonly BareRow[] | undefined,
  ): readonly BareRow[] {
    const last = rows.at(-1);
    const bands = below?.bands ?? [];
    const end = bands.findIndex(
      (band, index) =>
        band.kind !== 'part' ||
        next?.[0]?.bands.includes(band) === true ||
        band.y - (bands[index - 1]?.y ?? band.y) > band.line.size * PITCH,
    );
    const tail = bands.slice(0, end === -1 ? bands.length : end);
    if (last === undefined || below?.isOpen !== true || tail.length === 0) return rows;
    // Only a line that fills its cell goes on.
    const isFull = (column: number): boolean => {
      const above = [...last.bands].reverse().find(({ cells }) => cells.has(column));
      const width = widthOf(above?.cells.get(column) ?? []);
      return above !== undefined && width > (widest.get(column) ?? 0) - last.core.line.size * 2;
    };
    const goesOn = tail.every(({ cells }) => [...cells.keys()].every(isFull));
    return goesOn ? [...rows.slice(0, -1), { ...last, tail }] : rows;
  }
}

/** Which lines are of which row. */
function shapeOf(pages: readonly (readonly BareRow[])[]): string {
  return JSON.stringify(pages.map((rows) => rows.map(({ bands }) => bands.map(({ y }) => y))));
}

/** How wide the widest line of each column is. */
function widestOf(bands: readonly Band[]): ReadonlyMap<number, number> {
  const widest = new Map<number, number>();
  for (const { cells } of bands)
    for (const [column, pieces] of cells)
      widest.set(column, Math.max(widest.get(column) ?? 0, widthOf(pieces)));
  return widest;
}

function widthOf(pieces: readonly Piece[]): number {
  return (pieces.at(-1)?.right ?? 0) - (pieces[0]?.left ?? 0);
}

/** Where cells stand in their rows, and how wide their columns are. */
interface Manner {
  readonly mode: Mode;
  readonly widest: ReadonlyMap<number, number>;
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
function split(bands: readonly Band[], manner: Manner, isOpen: boolean): Way | undefined {
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
      const each = ways.map((way) => extend(bands, way, core, end, manner));
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

function extend(bands: readonly Band[], before: Way, at: number, end: number, manner: Manner): Way {
  const { from, cost } = before;
  const span = bands
    .slice(from, at)
    .map(({ kind }) => kind)
    .lastIndexOf('span');
  const start = from + span + 1;
  const core = bands[at];
  if (core === undefined) return { ...before, cost: Infinity };
  const row = { page: core.page, bands: bands.slice(start, end), core, tail: [] };
  const lost = bands.slice(from, start).some(({ kind }) => kind === 'part') ? BROKEN : 0;
  return { from: end, cost: cost + lost + rowCost(row, manner), row, before };
}

function cheapest(ways: readonly Way[]): Way | undefined {
  return ways.reduce<Way | undefined>(
    (least, way) => (least === undefined || way.cost < least.cost ? way : least),
    undefined,
  );
}

function rowCost({ bands, core }: BareRow, { mode, widest }: Manner): number {
  const columns = new Map<number, { ys: number[]; widths: number[] }>();
  for (const { cells, y } of bands)
    for (const [column, pieces] of cells) {
      const held = columns.get(column) ?? { ys: [], widths: [] };
      held.ys.push(y);
      held.widths.push(widthOf(pieces));
      columns.set(column, held);
    }
  const { size } = core.line;
  let cost = 0;
  for (const [column, { ys, widths }] of columns) {
    if (widths.some((width, index) => width > (widths[index - 1] ?? width) + size * 1.5))
      cost += LONGER_COST;
    const room = (widest.get(column) ?? 0) - size * 2;
    if (widths.slice(0, -1).some((width) => width < room)) cost += ROOM_COST;
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    // Lines that are printed over each other are of different cells.
    if (ys.some((y, index) => y - (ys[index - 1] ?? -Infinity) < size * CLOSE)) cost += BROKEN;
    const at = mode === 'middle' ? (top + bottom) / 2 : mode === 'top' ? top : bottom;
    cost += Math.abs(at - core.y) / size;
  }
  const isApart = bands.some(({ y }, index) => y - (bands[index - 1]?.y ?? y) > size * FARTHEST);
  return isApart ? cost + BROKEN : cost;
}
