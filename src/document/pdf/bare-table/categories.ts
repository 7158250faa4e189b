import type { BareRow, Mode } from './rows';

/** The name of a category as it stands on a page beside the rows it is of. */
export interface BareCategory {
  readonly text: string;
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far the middle of a category may stand from that of its rows, in heights of the rows. */
const SLACK = 0.3;
/** Points that the bottoms or tops of one row differ by. */
const NEAR = 3;

/**
 * Says for each row which category it is in: a category stands in the middle, at the bottom or at the top
 * of its rows, and the next begins where it ends. One that the end of a page cuts stands at its first row.
 * Undefined where that does not come out even.
 *
 * @example placeCategories(rows, categories, 'bottom')?.[0]?.text // '经济发展'
 */
export function placeCategories(
  rows: readonly BareRow[],
  categories: readonly BareCategory[],
  mode: Mode,
): readonly BareCategory[] | undefined {
  if (mode !== 'middle') return placeAt(rows, categories, mode);
  const placed: BareCategory[] = [];
  const pages = [...new Set(rows.map(({ page }) => page))];
  for (const page of pages) {
    const own = rows.filter((row) => row.page === page);
    const names = categories.filter((one) => one.page === page);
    const isCut = page !== pages.at(-1) || own.at(-1)?.tail.length !== 0;
    const starts = startsInMiddle(own, names, isCut, placed.length === 0);
    if (starts === undefined) return undefined;
    const before = placed.at(-1);
    for (const index of own.keys()) {
      const at = starts.filter((start) => start <= index).length - 1;
      const name = names[at] ?? before;
      if (name === undefined) return undefined;
      placed.push(name);
    }
  }
  return placed;
}

/** Each name stands at the last of its rows, or at the first. */
function placeAt(
  rows: readonly BareRow[],
  categories: readonly BareCategory[],
  mode: 'bottom' | 'top',
): readonly BareCategory[] | undefined {
  const isAbove = (name: BareCategory, { page, core: { line } }: BareRow): boolean => {
    if (name.page !== page) return name.page < page;
    return mode === 'bottom' ? name.bottom < line.bottom - NEAR : name.top < line.top + NEAR;
  };
  const placed = rows.flatMap((row) => {
    const above = categories.filter((name) => isAbove(name, row)).length;
    return categories[mode === 'bottom' ? above : above - 1] ?? [];
  });
  return placed.length === rows.length ? placed : undefined;
}

function middleOf({ top, bottom }: BareCategory): number {
  return (top + bottom) / 2;
}

/** Where the rows of each category begin, from the last row of the page upwards. */
function startsInMiddle(
  rows: readonly BareRow[],
  names: readonly BareCategory[],
  isCut: boolean,
  isFirst: boolean,
): readonly number[] | undefined {
  const edges = edgesOf(rows);
  const even = tile(edges, names, rows.length);
  const last = names.at(-1);
  const cut = last === undefined ? -1 : rowAt(edges, last.top + (last.bottom - last.top) / 4);
  const above = !isCut || last === undefined ? undefined : tile(edges, names.slice(0, -1), cut);
  const ways = [even, above === undefined ? undefined : [...above, cut]].filter(
    (starts) => starts !== undefined && (!isFirst || starts[0] === 0),
  );
  const [only, other] = ways;
  return other !== undefined && String(other) !== String(only) ? undefined : only;
}

/** Where rows part: half way between the lines of neighbours. */
function edgesOf(rows: readonly BareRow[]): readonly number[] {
  const tops = rows.map(({ bands }) => Math.min(...bands.map(({ line }) => line.top)));
  const bottoms = rows.map(({ bands }) => Math.max(...bands.map(({ line }) => line.bottom)));
  const inner = tops.slice(1).map((top, index) => (top + (bottoms[index] ?? top)) / 2);
  const gap = ((tops[1] ?? 0) - (bottoms[0] ?? 0)) / 2;
  return [(tops[0] ?? 0) - gap, ...inner, (bottoms.at(-1) ?? 0) + gap];
}

function rowAt(edges: readonly number[], y: number): number {
  return edges.filter((edge) => edge <= y).length - 1;
}

function tile(
  edges: readonly number[],
  names: readonly BareCategory[],
  end: number,
): readonly number[] | undefined {
  const starts: number[] = [];
  let below = end;
  const pitch = ((edges.at(-1) ?? 0) - (edges[0] ?? 0)) / Math.max(1, edges.length - 1);
  for (const name of [...names].reverse()) {
    const top = 2 * middleOf(name) - (edges[below] ?? 0);
    const start = edges.findIndex((edge) => Math.abs(edge - top) <= pitch * SLACK);
    if (start === -1 || start >= below) return undefined;
    starts.unshift(start);
    below = start;
  }
  return starts;
}
