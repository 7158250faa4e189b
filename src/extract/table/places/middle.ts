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
 * Each name in the middle of its rows: the borders that cost least, and which of them are sure.
 *
 * @param order for each row how many indicators are above it
 * @returns for each row its name, whether that is sure, and whether all names are in the middle
 * @example inMiddle(names, rows, [0, 1, 2], at).placed // [0, 0, 1]
 */
export function inMiddle(
  names: readonly Name[],
  rows: readonly PlacedRow[],
  order: readonly number[],
  at: (index: number) => number,
): {
  readonly placed: readonly number[];
  readonly sure: readonly boolean[];
  readonly isEven: boolean;
} {
  const offOf = ({ first, last, page }: Name, own: readonly PlacedRow[]): number => {
    const here = own.filter((row) => row.page === page);
    const [top, bottom] = [here[0], here.at(-1)];
    if (top === undefined || bottom === undefined) return Infinity;
    if (here.length === own.length)
      return Math.abs(first + last - at(top.first) - at(bottom.last)) / 2;
    // The end of a page cuts its rows: where in its part a name is set then nobody can say.
    return first >= at(top.first) && last <= at(bottom.last) ? 0 : Infinity;
  };
  const costOf = (name: Name, from: number, to: number): number => {
    const { count } = name;
    const held = new Set(order.slice(from, to)).size;
    const wrong = count !== undefined && count !== held ? WRONG_COUNT : 0;
    return offOf(name, rows.slice(from, to)) + wrong;
  };
  // Cheapest from the top and from the bottom, for the margins of each border.
  const down = table(names, rows.length, costOf);
  const up = table([...names].reverse(), rows.length, (name, from, to) =>
    costOf(name, rows.length - to, rows.length - from),
  );
  const total = down.at(-1)?.[rows.length] ?? Infinity;
  const placed = bestOf(names, rows.length, down, costOf);
  const sure = rows.map((_, row) =>
    names.every((name, own) => {
      if (own === placed[row]) return true;
      let least = Infinity;
      for (let from = 0; from <= row; from += 1)
        for (let to = row + 1; to <= rows.length; to += 1) {
          const before = own === 0 ? (from === 0 ? 0 : Infinity) : (down[own - 1]?.[from] ?? 0);
          const isLast = own === names.length - 1;
          const rest = up[names.length - 2 - own]?.[rows.length - to] ?? 0;
          const after = isLast ? (to === rows.length ? 0 : Infinity) : rest;
          least = Math.min(least, before + costOf(name, from, to) + after);
        }
      return least > Math.max(total + MARGIN, total * TIMES);
    }),
  );
  const isEven = names.every((name, own) => {
    const held = rows.filter((_, row) => placed[row] === own);
    return held.length > 0 && offOf(name, held) <= OFF;
  });
  return { placed, sure, isEven: isEven && total <= names.length * EVEN };
}

/** Which name each row is of at the least cost, by what the best borders of the first names cost. */
function bestOf(
  names: readonly Name[],
  rows: number,
  costs: readonly (readonly number[])[],
  costOf: (name: Name, from: number, to: number) => number,
): readonly number[] {
  const placed = Array<number>(rows).fill(0);
  let to = rows;
  for (let own = names.length - 1; own > 0; own -= 1) {
    const name = names[own];
    if (name === undefined) break;
    const all = Array.from({ length: to }, (_, from) => {
      return (costs[own - 1]?.[from] ?? Infinity) + costOf(name, from, to);
    });
    const from = Math.max(0, all.indexOf(Math.min(...all)));
    placed.fill(own, from, to);
    to = from;
  }
  return placed;
}

/** For so many names and so many rows from the top, what the best borders cost. */
function table(
  names: readonly Name[],
  rows: number,
  costOf: (name: Name, from: number, to: number) => number,
): readonly (readonly number[])[] {
  const all: number[][] = [];
  names.forEach((name, index) => {
    const before = all[index - 1];
    all.push(
      Array.from({ length: rows + 1 }, (_, to) => {
        if (index === 0) return to === 0 ? Infinity : costOf(name, 0, to);
        let least = Infinity;
        for (let from = 0; from < to; from += 1)
          least = Math.min(least, (before?.[from] ?? Infinity) + costOf(name, from, to));
        return least;
      }),
    );
  });
  return all;
}
