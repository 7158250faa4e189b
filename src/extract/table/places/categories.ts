import type { GridCell } from '../grid';
import { isOpen } from '../text/trait';
import { printedAgain, type Placed } from './again';
import { joinPieces, widthOf } from './cell';
import type { PlacedLine } from './put';
import type { PlacedRow } from './rows';

/** The name of a category beside its rows. */
interface Name {
  readonly cell: GridCell;
  readonly first: number;
  readonly last: number;
  readonly page: number;
  /** How many indicators it says that it has. */
  readonly count: number | undefined;
  /** It fills its line, as other names do that go on in the next. */
  readonly isCut: boolean;
}

const COUNT = /[（(]\s*(?:共\s*)?(\d{1,2})\s*[项个](?:指标)?\s*[)）]$/u;
const ENDED = /[)）]$/u;
/** Lines by which another reading must be worse than the best, and how much worse beside what that costs. */
const MARGIN = 1.1;
const TIMES = 2;
/** Lines that a name may stand beside the middle of its rows: beyond that it is that of others. */
const OFF = 1.5;
/** And all of them on an average. */
const EVEN = 0.75;
const WRONG_COUNT = 50;

/**
 * The category of each row: the names stand in the middle of their rows or beside the first of them, in the
 * order of these, and what a name says of its count holds.
 *
 * @returns undefined where there are no names
 * @example placeCategories(0, lines, rows)?.[0]?.cell.text // '经济发展（7项）'
 */
export function placeCategories(
  column: number,
  lines: readonly PlacedLine[],
  rows: readonly PlacedRow[],
): readonly Placed[] | undefined {
  const order = new Map(lines.map(({ index }, at) => [index, at]));
  const at = (index: number) => order.get(index) ?? 0;
  const again = printedAgain(column, lines, rows, at);
  if (again !== undefined) return again;
  const names = namesOf(column, lines, at);
  if (names.length === 0 || names.length > rows.length) return undefined;
  const counted = byCounts(names, rows, at);
  if (counted !== undefined) return counted;
  // Where rows print their cells at the top or at the bottom, a name stands in the line of its first or last.
  const cores = rows.map(({ core }) => at(core));
  const starts = names.map(({ first }) => cores.indexOf(first));
  const ends = names.map(({ last }) => cores.indexOf(last));
  const middle = inMiddle(names, rows, at);
  const ways = [
    ...(starts[0] === 0 && !starts.includes(-1)
      ? [rows.map((_, row) => starts.filter((start) => start <= row).length - 1)]
      : []),
    ...(middle.isEven ? [middle.placed] : []),
    ...(ends.at(-1) === rows.length - 1 && !ends.includes(-1)
      ? [rows.map((_, row) => ends.filter((end) => end < row).length)]
      : []),
  ];
  const [way = middle.placed] = ways;
  return way.map((own, row) => {
    const isSure = ways.length > 0 && ways.every((other) => other[row] === own);
    return {
      cell: names[own]?.cell ?? BLANK,
      isSure:
        isSure &&
        names[own]?.isCut !== true &&
        (way !== middle.placed || middle.sure[row] === true),
    };
  });
}

/** Where every name says how many indicators it has, and these are all there are, nothing else is asked. */
function byCounts(
  names: readonly Name[],
  rows: readonly PlacedRow[],
  at: (index: number) => number,
): readonly Placed[] | undefined {
  let indicator = -1;
  const order = rows.map(({ parent }, row) => {
    if (parent === undefined || parent !== rows[row - 1]?.parent) indicator += 1;
    return indicator;
  });
  const ends = names.map((_, own) =>
    names.slice(0, own + 1).reduce((sum, { count }) => sum + (count ?? NaN), 0),
  );
  if (ends.at(-1) !== indicator + 1) return undefined;
  const placed = order.map((held) => ends.findIndex((end) => held < end));
  const isBeside = names.every(({ first, last }, own) => {
    const [top, bottom] = [rows[placed.indexOf(own)], rows[placed.lastIndexOf(own)]];
    if (top === undefined || bottom === undefined) return false;
    return first <= at(bottom.last) && last >= at(top.first);
  });
  return isBeside
    ? placed.map((own) => ({ cell: names[own]?.cell ?? BLANK, isSure: true }))
    : undefined;
}

const BLANK: GridCell = { text: '', line: 0, start: 0, end: 0, covered: false };

function namesOf(
  column: number,
  lines: readonly PlacedLine[],
  at: (index: number) => number,
): readonly Name[] {
  const names: (Omit<Name, 'cell' | 'count' | 'isCut'> & {
    readonly tokens: Parameters<typeof joinPieces>[0];
    readonly isCore: boolean;
  })[] = [];
  const widest = Math.max(0, ...lines.map(({ cells }) => widthOf(cells.get(column) ?? [])));
  for (const { cells, index, page, number } of lines) {
    const isCore = number !== undefined;
    const own = cells.get(column);
    if (own === undefined) continue;
    const above = names.at(-1);
    const text = joinPieces(above?.tokens ?? [])?.text ?? '';
    // Lines of rows stand between those of a name; two that stand in the lines of rows are two names.
    const isFull =
      widthOf(above?.tokens.at(-1) ?? []) >= widest - 1 && !(isCore && above?.isCore === true);
    const near = isOpen(text) ? 3 : isFull ? 2 : 1;
    const goesOn = above !== undefined && at(index) - above.last <= near && !ENDED.test(text);
    if (goesOn)
      names.splice(-1, 1, { ...above, tokens: [...above.tokens, own], last: at(index), isCore });
    else names.push({ tokens: [own], first: at(index), last: at(index), page, isCore });
  }
  const isBroken = names.some(({ tokens }) => tokens.length > 1);
  return names.flatMap(({ tokens, first, last, page }) => {
    const cell = joinPieces(tokens);
    const count = COUNT.exec(cell?.text ?? '')?.[1];
    return cell === undefined
      ? []
      : [
          {
            ...{ cell, first, last, page },
            count: count === undefined ? undefined : Number(count),
            isCut:
              isBroken &&
              tokens.length === 1 &&
              !ENDED.test(cell.text) &&
              widthOf(tokens[0] ?? []) >= widest - 1,
          },
        ];
  });
}

/** Each name in the middle of its rows: the borders that cost least, and which of them are sure. */
function inMiddle(
  names: readonly Name[],
  rows: readonly PlacedRow[],
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
    const indicators = rows.slice(from, to).filter(({ cells, parent }) => {
      const isFirst = [...cells.values()].some((cell) => cell.length > 0);
      return isFirst && parent === undefined;
    }).length;
    const parents = new Set(rows.slice(from, to).map(({ parent }) => parent)).size;
    const held = indicators + parents - (indicators > 0 ? 1 : 0);
    const wrong = count !== undefined && count !== held ? WRONG_COUNT : 0;
    return offOf(name, rows.slice(from, to)) + wrong;
  };
  // Cheapest from the top and from the bottom, for the margins of each border.
  const down = table(names, rows.length, costOf);
  const up = table([...names].reverse(), rows.length, (name, from, to) =>
    costOf(name, rows.length - to, rows.length - from),
  );
  const total = down.at(-1)?.[rows.length] ?? Infinity;
  const placed = rows.map((_, row) => {
    const costs = names.map((_name, own) => {
      let least = Infinity;
      for (let from = 0; from <= row; from += 1)
        for (let to = row + 1; to <= rows.length; to += 1) {
          const name = names[own];
          const before = own === 0 ? (from === 0 ? 0 : Infinity) : (down[own - 1]?.[from] ?? 0);
          const after =
            own === names.length - 1
              ? to === rows.length
                ? 0
                : Infinity
              : (up[names.length - 2 - own]?.[rows.length - to] ?? 0);
          if (name !== undefined) least = Math.min(least, before + costOf(name, from, to) + after);
        }
      return least;
    });
    const best = costs.indexOf(Math.min(...costs));
    const others = costs.filter((_cost, own) => own !== best);
    return {
      best,
      isSure: Math.min(...others, Infinity) > Math.max(total + MARGIN, total * TIMES),
    };
  });
  const isEven = names.every((name, own) => {
    const held = rows.filter((_, row) => placed[row]?.best === own);
    return held.length > 0 && offOf(name, held) <= OFF;
  });
  return {
    placed: placed.map(({ best }) => best),
    sure: placed.map(({ isSure }) => isSure),
    isEven: isEven && total <= names.length * EVEN,
  };
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
