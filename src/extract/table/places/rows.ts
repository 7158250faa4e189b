import { cellCost, isComplete, isStart, widthOf, type Pieces, type Manner } from './cell';
import { findParts } from './parts';
import type { PlacedLine } from './put';
import { STEP, heightOf } from './stand';
import type { Token } from '../text/token';

/** A row put together: the pieces of its cells, and where it is a part of something that one's name. */
export interface PlacedRow {
  readonly cells: ReadonlyMap<number, Pieces>;
  readonly parent: Pieces | undefined;
  /** Index of the line that it stands in, and of its last. */
  readonly core: number;
  readonly last: number;
  /** How far down what stands in it begins and ends, and the line that it stands in. */
  readonly top: number;
  readonly bottom: number;
  readonly level: number;
  readonly page: number;
  readonly isSure: boolean;
}

/** Where in its row a cell of fewer lines stands. */
type Mode = 'middle' | 'top' | 'bottom';

const MODES: readonly Mode[] = ['middle', 'top', 'bottom'];
/** What a line costs that a cell stands beside the line of its row. */
const ASIDE = 0.25;
const EXACT = 0.6;
const MOST_ASIDE = 1;
/** A line of a table that belongs to no row. */
const LEFT = 0.6;
/** A row that costs more than this was not read without a doubt, nor one whose end could be elsewhere. */
const SURE = 1.4;
const MARGIN = 0.5;
const MOST_BETWEEN = 16;
/** By how much it must be better to take names for broken by hand where places are but lines: more than one name. */
const BY_HAND = 1.5;
/** What it costs that a level line, or room beyond that between lines, parts a row. */
const TORN = 3;
const ROOM = 0.3;
const APART = 1.5;
const STRIPES = 10_000;

/** What a border of rows costs that no empty line marks, where one stands between all rows. */
const UNMARKED = 1.5;

/** The rows of lines of which some hold a number each, and what it costs to read them so. */
interface Split {
  readonly cost: number;
  readonly rows: readonly PlacedRow[];
}

/**
 * Puts lines together to rows: every number is that of one row, and a line between two of them is of the
 * upper or the lower one.
 *
 * @param isLast whether lines behind the last row may be of none
 * @example toPlacedRows(manner, block, false).length // 12
 */
export function toPlacedRows(
  manner: Manner,
  lines: readonly PlacedLine[],
  isLast: boolean,
): readonly PlacedRow[] {
  const byModes = (own: Manner) =>
    MODES.map((mode) => split(own, lines, isLast, mode)).reduce((best, way) =>
      way.cost < best.cost ? way : best,
    );
  const full = byModes(manner);
  if (full.cost <= MARGIN) return full.rows;
  const byHand = byModes({ ...manner, byHand: true });
  return byHand.cost + (manner.isText ? BY_HAND : MARGIN) < full.cost ? byHand.rows : full.rows;
}

function split(manner: Manner, lines: readonly PlacedLine[], isLast: boolean, mode: Mode): Split {
  const cores = lines.flatMap(({ number }, index) => (number === undefined ? [] : [index]));
  if (cores.length === 0) return { cost: 0, rows: [] };
  const known = new Map<string, Read>();
  const read = (from: number, to: number): Read => {
    const key = `${String(from)} ${String(to)}`;
    const found = known.get(key) ?? readRow(manner, lines.slice(from, to), mode);
    known.set(key, found);
    return found;
  };
  let ways = new Map<number, { cost: number; ends: readonly number[] }>([
    [0, { cost: 0, ends: [] }],
  ]);
  cores.forEach((core, at) => {
    const next = cores[at + 1];
    const last = Math.min(next ?? lines.length, core + 1 + MOST_BETWEEN);
    const first = next === undefined && !isLast ? last : core + 1;
    const after = new Map<number, { cost: number; ends: readonly number[] }>();
    for (let end = first; end <= last; end += 1)
      for (const [from, way] of ways) {
        const left = next === undefined ? (lines.length - end) * LEFT : 0;
        const cost = way.cost + read(from, end).cost + left + borderCost(manner, lines, end);
        if (cost < (after.get(end)?.cost ?? Infinity))
          after.set(end, { cost, ends: [...way.ends, end] });
      }
    ways = after;
  });
  const best = [...ways.values()].reduce((least, way) => (way.cost < least.cost ? way : least));
  const starts = [0, ...best.ends];
  /** Whether the border between a row and the next could as well be elsewhere. */
  const isLoose = best.ends.map((end, at) => {
    const [core = 0, next] = [cores[at], cores[at + 1]];
    // Lines that nobody reads stand behind the last row.
    if (next === undefined) return end < lines.length;
    const [from = 0, to = 0] = [starts[at], starts[at + 2]];
    const costAt = (border: number) =>
      read(from, border).cost + read(border, to).cost + borderCost(manner, lines, border);
    return Array.from({ length: next - core }, (_, step) => core + 1 + step).some(
      (other) => other !== end && costAt(other) < costAt(end) + MARGIN,
    );
  });
  const reads = best.ends.map((end, at) => read(starts[at] ?? 0, end));
  // A row that is none may hold what stands in the lines between it and the next.
  const isOdd = (at: number, beside: number): boolean => {
    const { cost = 0, rows: parts = [] } = reads[beside] ?? {};
    const isNone =
      cost > SURE ||
      parts.some(({ isSure, cells }) => isSure === false || !isComplete(manner, cells));
    return isNone && Math.abs((cores[at] ?? 0) - (cores[beside] ?? 0)) > 1;
  };
  const rows = reads.flatMap(({ rows: own, cost }, at) => {
    const isFixed = isLoose[at] !== true && isLoose[at - 1] !== true;
    const isSure = cost <= SURE && isFixed && !isOdd(at, at - 1) && !isOdd(at, at + 1);
    // What stands at the end of the page before may be none of it.
    const isWhole = lines[starts[at] ?? 0]?.page === lines[cores[at] ?? 0]?.page;
    return own.map((row) => ({
      ...row,
      isSure: isSure && isWhole && row.isSure !== false && isComplete(manner, row.cells),
    }));
  });
  return { cost: best.cost, rows };
}

function borderCost(
  { isApart, isText }: Manner,
  lines: readonly PlacedLine[],
  end: number,
): number {
  const [above, below] = [lines[end - 1], lines[end]];
  if (!isApart || !isText || above === undefined || below?.page !== above.page) return 0;
  return below.index - above.index < 2 ? UNMARKED : 0;
}

interface Read {
  readonly cost: number;
  readonly rows: readonly (Omit<PlacedRow, 'isSure'> & { readonly isSure?: boolean })[];
}

/** The lines of one number as a row, or as the parts of what it numbers. */
function readRow(manner: Manner, lines: readonly PlacedLine[], mode: Mode): Read {
  const { kinds } = manner;
  const figures = kinds.flatMap((kind, column) => (kind === 'figure' ? [column] : []));
  const most = Math.max(
    0,
    ...figures.map(
      (column) => lines.filter(({ cells }) => cells.get(column)?.some(isStart)).length,
    ),
  );
  const several = findParts(manner, lines, most);
  if (several !== undefined) {
    const { parent, number, cost, lines: own, isPlain } = several;
    const name = kinds.indexOf('name');
    const widths = own.map(({ cells }) => widthOf(cells.get(name) ?? []));
    // Their names stand in a column of their own.
    const widest = manner.widest.map((width, at) => (at === name ? Math.max(...widths) : width));
    const parts = split({ ...manner, widest }, own, false, mode);
    const column = kinds.indexOf('number');
    const rows = parts.rows.map((row, at) => ({
      ...row,
      parent: parent.length === 0 ? undefined : parent,
      isSure: isPlain && row.isSure,
      cells: at === 0 ? new Map([...row.cells, [column, number] as const]) : row.cells,
    }));
    return { cost: cost + parts.cost, rows };
  }
  const core = lines.find(({ number }) => number !== undefined) ?? lines[0];
  const at = heightOf([...(core?.cells.values() ?? [])].flat());
  const cells = gather(lines);
  const ys = lines.flatMap((line) => [...line.cells.values()].flat().map(({ y = 0 }) => y));
  const aside = kinds.reduce((sum, kind, column) => {
    const steps = lines.flatMap((line) => {
      const tokens = line.cells.get(column);
      return tokens === undefined ? [] : [heightOf(tokens)];
    });
    if (kind === 'category' || steps.length === 0) return sum;
    const [from = 0, to = 0] = [steps[0], steps.at(-1)];
    const place = { top: from, middle: (from + to) / 2, bottom: to }[mode];
    return sum + Math.abs(place - at) * (core?.stripe === undefined ? ASIDE : EXACT);
  }, 0);
  const row = {
    ...{ cells, parent: undefined, core: core?.index ?? 0 },
    ...{ last: lines.at(-1)?.index ?? 0, page: core?.page ?? 0 },
    ...{ top: Math.min(...ys), bottom: Math.max(...ys), level: at },
  };
  const cost = kinds.reduce(
    (sum, _, column) => sum + cellCost(manner, column, cells.get(column) ?? []),
    Math.min(aside, MOST_ASIDE) + tornCost(lines),
  );
  return { cost, rows: [row] };
}

/** On a page: a level line through a row, or more room between two lines of a cell than other cells have. */
function tornCost(lines: readonly PlacedLine[]): number {
  if (lines.some(({ stripe }) => stripe === undefined)) return 0;
  const stripes = new Set(lines.map(({ page, stripe = 0 }) => page * STRIPES + stripe));
  const pages = new Set(lines.map(({ page }) => page));
  const last = new Map<number, { readonly y: number; readonly page: number }>();
  let cost = (stripes.size - pages.size) * TORN;
  for (const { cells, page } of lines)
    for (const [column, tokens] of cells) {
      const [y, above] = [heightOf(tokens), last.get(column)];
      last.set(column, { y, page });
      if (above?.page !== page) continue;
      cost += Math.min(TORN, Math.max(0, y - above.y - STEP - ROOM) * APART);
    }
  return cost;
}

/**
 * Lines that are a row, whatever they lack.
 *
 * @param core the one that the row stands in
 * @example rowOfLines(line, [line]).isSure // true
 */
export function rowOfLines(core: PlacedLine, lines: readonly PlacedLine[]): PlacedRow {
  const ys = lines.map(({ cells }) => heightOf([...cells.values()].flat()));
  return {
    ...{ cells: gather(lines), parent: undefined, isSure: true },
    ...{ core: core.index, last: lines.at(-1)?.index ?? core.index, page: core.page },
    ...{
      top: Math.min(...ys),
      bottom: Math.max(...ys),
      level: heightOf([...core.cells.values()].flat()),
    },
  };
}

/** The cells of lines that are of one row. */
function gather(lines: readonly PlacedLine[]): ReadonlyMap<number, Pieces> {
  const cells = new Map<number, (readonly Token[])[]>();
  for (const line of lines)
    for (const [column, tokens] of line.cells)
      cells.set(column, [...(cells.get(column) ?? []), tokens]);
  return cells;
}
