import type { GridCell } from '../grid';
import { isOpen } from '../text/trait';
import { joinPieces, widthOf } from './cell';
import type { PlacedLine } from './put';
import type { PlacedRow } from './rows';

/** The name of a category beside its rows. */
interface Name {
  readonly cell: GridCell;
  readonly first: number;
  readonly last: number;
  /** How many indicators it says that it has. */
  readonly count: number | undefined;
}

/** The category of a row; sure where its name can stand beside no other rows. */
export interface Placed {
  readonly cell: GridCell;
  readonly isSure: boolean;
}

const COUNT = /[（(]\s*(?:共\s*)?(\d{1,2})\s*[项个](?:指标)?\s*[)）]$/u;
const ENDED = /[)）]$/u;
/** What speaks for a reading that costs so much less, in lines. */
const MARGIN = 2;
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
  const names = namesOf(column, lines, at);
  if (names.length === 0 || names.length > rows.length) return undefined;
  const atTop = names.every(({ first }) => rows.some(({ core }) => at(core) === first));
  const isTop = atTop && names[0]?.first === at(rows[0]?.core ?? 0);
  if (isTop) {
    const starts = names.map(({ first }) => rows.findIndex(({ core }) => at(core) === first));
    return rows.map((_, row) => {
      const own = starts.filter((start) => start <= row).length - 1;
      return { cell: (names[own] ?? names[0])?.cell ?? BLANK, isSure: own >= 0 };
    });
  }
  return inMiddle(names, rows, at);
}

const BLANK: GridCell = { text: '', line: 0, start: 0, end: 0, covered: false };

function namesOf(
  column: number,
  lines: readonly PlacedLine[],
  at: (index: number) => number,
): readonly Name[] {
  const names: { tokens: Parameters<typeof joinPieces>[0]; first: number; last: number }[] = [];
  const widest = Math.max(0, ...lines.map(({ cells }) => widthOf(cells.get(column) ?? [])));
  for (const { cells, index } of lines) {
    const own = cells.get(column);
    if (own === undefined) continue;
    const above = names.at(-1);
    const text = joinPieces(above?.tokens ?? [])?.text ?? '';
    // Lines of rows stand between those of a name; one that fills its column goes on below them.
    const isFull = widthOf(above?.tokens.at(-1) ?? []) >= widest - 1;
    const near = isOpen(text) ? 3 : isFull ? 2 : 1;
    const goesOn = above !== undefined && at(index) - above.last <= near && !ENDED.test(text);
    if (goesOn) names.splice(-1, 1, { ...above, tokens: [...above.tokens, own], last: at(index) });
    else names.push({ tokens: [own], first: at(index), last: at(index) });
  }
  return names.flatMap(({ tokens, first, last }) => {
    const cell = joinPieces(tokens);
    const count = COUNT.exec(cell?.text ?? '')?.[1];
    return cell === undefined
      ? []
      : [{ cell, first, last, count: count === undefined ? undefined : Number(count) }];
  });
}

/** Each name in the middle of its rows: the borders that cost least, and which of them are sure. */
function inMiddle(
  names: readonly Name[],
  rows: readonly PlacedRow[],
  at: (index: number) => number,
): readonly Placed[] {
  const costOf = ({ first, last, count }: Name, from: number, to: number): number => {
    const [top, bottom] = [rows[from], rows[to - 1]];
    if (top === undefined || bottom === undefined) return Infinity;
    const middle = (at(top.first) + at(bottom.last)) / 2;
    const indicators = rows.slice(from, to).filter(({ cells, parent }) => {
      const isFirst = [...cells.values()].some((cell) => cell.length > 0);
      return isFirst && parent === undefined;
    }).length;
    const parents = new Set(rows.slice(from, to).map(({ parent }) => parent)).size;
    const held = indicators + parents - (indicators > 0 ? 1 : 0);
    const wrong = count !== undefined && count !== held ? WRONG_COUNT : 0;
    return Math.abs((first + last) / 2 - middle) + wrong;
  };
  // Cheapest from the top and from the bottom, for the margins of each border.
  const down = table(names, rows.length, costOf);
  const up = table([...names].reverse(), rows.length, (name, from, to) =>
    costOf(name, rows.length - to, rows.length - from),
  );
  const total = down.at(-1)?.[rows.length] ?? Infinity;
  return rows.map((_, row) => {
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
    const isSure = Math.min(...others, Infinity) > total + MARGIN && total < names.length * 2;
    return { cell: names[best]?.cell ?? BLANK, isSure };
  });
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
