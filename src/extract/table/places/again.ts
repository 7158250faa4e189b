import type { GridCell } from '../grid';
import { isOpen } from '../text/trait';
import { joinPieces } from './cell';
import type { PlacedLine } from './put';
import type { PlacedRow } from './rows';
import { heightOf, isLevel } from './stand';

/** The category of a row; sure where its name can stand beside no other rows. */
export interface Placed {
  readonly cell: GridCell;
  readonly isSure: boolean;
}

/** Pieces of names that are of no row: what a category costs that is another than that of the row above. */
const SKIPPED = 1;
const MOST_PIECES = 8;
const CHANGED = 1;
const OFF_ROW = 0.02;
/** 项）绿色低碳（3: pieces of two names. */
const TORN = 1.5;

function isTorn(text: string): boolean {
  return isOpen(text) || /^[^（(]*[)）]/.test(text);
}

/**
 * The name of each row where all rows print their own, so that one stands there again and again: each row
 * has some of the pieces between the rows above and below it, and changes are few.
 *
 * @returns undefined where rows have none of their own
 * @example printedAgain(0, lines, rows)?.[1]?.cell.text // '经济发展'
 */
export function printedAgain(
  column: number,
  lines: readonly PlacedLine[],
  rows: readonly PlacedRow[],
): readonly Placed[] | undefined {
  const pieces = lines.flatMap(({ cells }) => {
    const tokens = cells.get(column);
    return tokens === undefined ? [] : [{ tokens, place: heightOf(tokens) }];
  });
  if (pieces.length < rows.length) return undefined;
  const own = rows.map((row) => pieces.filter(({ place }) => isLevel(place, row.level)));
  const texts = own.map(([piece]) => joinPieces([piece?.tokens ?? []])?.text ?? '');
  const isAgain = texts.some((text, row) => row > 0 && text === texts[row - 1]);
  if (isAgain && pieces.length === rows.length && own.every((each) => each.length === 1))
    return own.flatMap(([piece]) => {
      const cell = joinPieces([piece?.tokens ?? []]);
      return cell === undefined ? [] : [{ cell, isSure: !isTorn(cell.text) }];
    });
  interface Way {
    readonly cost: number;
    readonly changes: number;
    readonly cells: readonly GridCell[];
  }
  // By how many pieces are used up, and what the last row is in.
  let ways = new Map<string, Way & { readonly used: number }>([
    ['', { cost: 0, changes: 0, cells: [], used: 0 }],
  ]);
  rows.forEach(({ level }, row) => {
    const [above, below] = [rows[row - 1], rows[row + 1]];
    const [from, to] = [
      above === undefined ? -Infinity : above.level,
      below === undefined ? Infinity : below.level,
    ];
    const next = new Map<string, Way & { readonly used: number }>();
    for (const way of ways.values())
      for (let start = way.used; start < pieces.length && start <= way.used + 2; start += 1)
        for (let end = start + 1; end <= Math.min(pieces.length, start + MOST_PIECES); end += 1) {
          const own = pieces.slice(start, end);
          if (own.some(({ place }) => place <= from || place >= to)) continue;
          const cell = joinPieces(own.map(({ tokens }) => tokens));
          if (cell === undefined) continue;
          const changes = way.cells.at(-1)?.text === cell.text ? 0 : 1;
          const off = own.reduce((sum, { place }) => sum + Math.abs(place - level), 0);
          const odd = isTorn(cell.text) ? TORN : 0;
          const cost =
            way.cost + changes * CHANGED + (start - way.used) * SKIPPED + off * OFF_ROW + odd;
          const key = `${String(end)} ${cell.text}`;
          if (cost < (next.get(key)?.cost ?? Infinity))
            next.set(key, {
              ...{ cost, used: end, changes: way.changes + changes },
              cells: [...way.cells, cell],
            });
        }
    ways = next;
  });
  const ends = [...ways.values()].map((way) => ({
    ...way,
    cost: way.cost + (pieces.length - way.used) * SKIPPED,
  }));
  const [best] = ends.sort((one, other) => one.cost - other.cost);
  if (best === undefined || best.changes * 2 > rows.length) return undefined;
  return best.cells.map((cell, row) => ({
    cell,
    isSure:
      !isTorn(cell.text) &&
      [row - 1, row + 1].some((beside) => best.cells[beside]?.text === cell.text),
  }));
}
