import type { GridCell } from '../grid';
import type { PlacedRow } from './rows';

/** The name of a category beside its rows. */
export interface Name {
  readonly cell: GridCell;
  readonly first: number;
  readonly last: number;
  readonly page: number;
  /** How many indicators it says that it has. */
  readonly count: number | undefined;
  /** It fills its line, as other names do that go on in the next. */
  readonly isCut: boolean;
  /** Its lines may be two names that stand below each other. */
  readonly isTwo: boolean;
}

/** Lines by which another reading must be worse than the best, and how much worse beside what that costs. */
const MARGIN = 1.1;
const TIMES = 2;
/** Lines that a name may stand beside the middle of its rows: beyond that it is that of others. */
const OFF = 1.5;
/** And all of them on an average. */
const EVEN = 0.75;
const WRONG_COUNT = 50;

/**
 * A name is not tried with more rows than these, nor with more than so many times what each has on an
 * average: a file that is no plan has thousands of rows.
 */
const MOST_ROWS = 100;
const MOST_TIMES = 4;
const MOST_STEPS = 100_000_000;

/** What the rows from one to before another cost a name. */
type Cost = (name: Name, from: number, to: number) => number;

/**
 * Each name in the middle of its rows: the borders that cost least, and which of them are sure.
 *
 * @param order for each row how many indicators are above it
 * @returns for each row its name, whether that is sure, and whether all names are in the middle
 * @param isExact whether places are measured: then a name stands nowhere but in the middle
 * @example inMiddle(names, rows, [0, 1, 2], false).placed // [0, 0, 1]
 */
export function inMiddle(
  names: readonly Name[],
  rows: readonly PlacedRow[],
  order: readonly number[],
  isExact: boolean,
): {
  readonly placed: readonly number[];
  readonly sure: readonly boolean[];
  readonly isEven: boolean;
} {
  const most = Math.max(MOST_ROWS, Math.ceil((MOST_TIMES * rows.length) / names.length));
  if (names.length * rows.length * most > MOST_STEPS) {
    const starts = names.map(({ first }) => first);
    const placed = rows.map(({ level }) =>
      Math.max(0, starts.filter((start) => start <= level).length - 1),
    );
    return { placed, sure: rows.map(() => false), isEven: false };
  }
  const offOf = offsIn(rows, isExact);
  const costOf: Cost = (name, from, to) => {
    const { count } = name;
    const held = (order[to - 1] ?? 0) - (order[from] ?? 0) + 1;
    const wrong = count !== undefined && count !== held ? WRONG_COUNT : 0;
    return offOf(name, from, to) + wrong;
  };
  // Cheapest from the top and from the bottom, for the margins of each border.
  const down = table(names, rows.length, most, costOf);
  const up = table([...names].reverse(), rows.length, most, (name, from, to) =>
    costOf(name, rows.length - to, rows.length - from),
  );
  const total = down.at(-1)?.[rows.length] ?? Infinity;
  const placed = bestOf(names, most, down, costOf);
  const others = names.map((name, own) => leastWith(name, own, most, [down, up], costOf));
  const sure = rows.map((_, row) =>
    others.every(
      (least, own) =>
        own === placed[row] || (least[row] ?? 0) > Math.max(total + MARGIN, total * TIMES),
    ),
  );
  const isEven = names.every((name, own) => {
    const [from, to] = [placed.indexOf(own), placed.lastIndexOf(own) + 1];
    return to > from && from >= 0 && offOf(name, from, to) <= OFF;
  });
  return { placed, sure, isEven: isEven && total <= names.length * EVEN };
}

/** What is off no more than this is measured so; beyond that it counts several times. */
const MEASURED = 0.45;
const STEEP = 4;
/** What it costs that the end of a page cuts rows beside which a name stands as if it were elsewhere. */
const ASKEW = 1.5;

/** By how many lines a name is beside the middle of rows. */
function offsIn(rows: readonly PlacedRow[], isExact: boolean): Cost {
  const steep = (off: number) => (isExact ? Math.max(0, off - MEASURED) * STEEP : off);
  const pages = new Map<number, { readonly start: number; readonly end: number }>();
  for (const [row, { page }] of rows.entries())
    pages.set(page, { start: pages.get(page)?.start ?? row, end: row + 1 });
  return ({ first, last, page }, from, to) => {
    const { start, end } = pages.get(page) ?? { start: 0, end: 0 };
    const [top, bottom] = [Math.max(from, start), Math.min(to, end) - 1];
    if (bottom < top) return Infinity;
    const [above, below] = [rows[top]?.top ?? 0, rows[bottom]?.bottom ?? 0];
    const off = steep(Math.abs(first + last - above - below) / 2);
    if (top === from && bottom === to - 1) return off;
    // The end of a page cuts its rows: where in its part a name is set then nobody can say.
    if (first < above - MEASURED || last > below + MEASURED) return Infinity;
    // It stands at the top of what the page holds of them, and hardly on the next page alone.
    return top === from ? Math.min(off, steep(Math.abs(first - above)), ASKEW) : ASKEW * 2;
  };
}

/** For each row the least cost of all borders by which it is of this name. */
function leastWith(
  name: Name,
  own: number,
  most: number,
  [down, up]: readonly [Costs, Costs],
  costOf: Cost,
): readonly number[] {
  const rows = (down[0]?.length ?? 1) - 1;
  const isLast = own === down.length - 1;
  const least = Array<number>(rows).fill(Infinity);
  for (let from = 0; from < rows; from += 1) {
    const before = own === 0 ? (from === 0 ? 0 : Infinity) : (down[own - 1]?.[from] ?? 0);
    let best = Infinity;
    // What ends further down holds the rows above its end too.
    for (let to = Math.min(rows, from + most); to > from; to -= 1) {
      const rest = up[down.length - 2 - own]?.[rows - to] ?? 0;
      const after = isLast ? (to === rows ? 0 : Infinity) : rest;
      best = Math.min(best, before + costOf(name, from, to) + after);
      least[to - 1] = Math.min(least[to - 1] ?? Infinity, best);
    }
  }
  return least;
}

/** Which name each row is of at the least cost, by what the best borders of the first names cost. */
function bestOf(
  names: readonly Name[],
  most: number,
  costs: Costs,
  costOf: Cost,
): readonly number[] {
  const rows = (costs[0]?.length ?? 1) - 1;
  const placed = Array<number>(rows).fill(0);
  let to = rows;
  for (let own = names.length - 1; own > 0; own -= 1) {
    const name = names[own];
    if (name === undefined) break;
    const start = Math.max(0, to - most);
    const all = Array.from(
      { length: to - start },
      (_, at) => (costs[own - 1]?.[start + at] ?? Infinity) + costOf(name, start + at, to),
    );
    const from = start + Math.max(0, all.indexOf(Math.min(...all)));
    placed.fill(own, from, to);
    to = from;
  }
  return placed;
}

/** For so many names and so many rows from the top, what the best borders cost. */
type Costs = readonly (readonly number[])[];

function table(names: readonly Name[], rows: number, most: number, costOf: Cost): Costs {
  const all: number[][] = [];
  names.forEach((name, index) => {
    const before = all[index - 1];
    all.push(
      Array.from({ length: rows + 1 }, (_, to) => {
        if (index === 0) return to === 0 || to > most ? Infinity : costOf(name, 0, to);
        let least = Infinity;
        for (let from = Math.max(0, to - most); from < to; from += 1)
          least = Math.min(least, (before?.[from] ?? Infinity) + costOf(name, from, to));
        return least;
      }),
    );
  });
  return all;
}
