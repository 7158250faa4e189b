import type { Lines } from '../../text/lines';
import type { Token } from '../text/token';
import type { PlacedLine, RawLine } from './put';

/** A line as it is found, before anybody knows how far down it stands. */
type Found = Pick<RawLine, 'index' | 'page' | 'tokens'>;

/** Of the size of a font: what stands over the same columns no closer is its next line. */
const NEXT = 0.9;
const MOST_BESIDE = 8;
/** The way from a line of a cell to the next, in what `y` counts on a page. */
export const STEP = 2;

/**
 * Lines of a table with how far down what stands in them does: in a text counted by lines, on a page by halves
 * of the way from a line of a cell to the next, which is where the cells of one line stand beside those of two.
 *
 * @example withStands(splitLines('1 税收\n2 出口'), found).map(({ tokens }) => tokens[0]?.y) // [0, 1]
 */
export function withStands<Line extends Found>(
  lines: Lines,
  found: readonly Line[],
): readonly (Line & Pick<RawLine, 'stripe'>)[] {
  const isExact = found.every(({ index }) => lines.boxAt?.(index) !== undefined);
  if (!isExact)
    return found.map((line, y) => ({
      ...line,
      stripe: undefined,
      tokens: line.tokens.map((token) => ({ ...token, y })),
    }));
  const pitch = pitchOf(lines, found);
  let [shift, last] = [0, 0];
  return found.map((line, at) => {
    const own = line.tokens.map(({ y = 0 }) => (y / pitch) * STEP);
    const isFirst = found[at - 1]?.page !== line.page;
    if (isFirst) shift = at === 0 ? 0 : last + STEP - Math.min(...own);
    last = Math.max(...own) + shift;
    return {
      ...line,
      stripe: lines.boxAt?.(line.index)?.stripe ?? 0,
      tokens: line.tokens.map((token, place) => ({ ...token, y: (own[place] ?? 0) + shift })),
    };
  });
}

/** The least way from a word to what stands below it in the next line of its cell. */
function pitchOf(lines: Lines, found: readonly Found[]): number {
  let least = Infinity;
  found.forEach(({ index, page, tokens }, at) => {
    const near = (lines.boxAt?.(index)?.size ?? 0) * NEXT;
    for (const below of found.slice(at + 1, at + MOST_BESIDE)) {
      if (below.page !== page) break;
      for (const { from, to, y = 0 } of tokens)
        for (const other of below.tokens) {
          const way = (other.y ?? 0) - y;
          if (way >= near && way < least && other.from < to && other.to > from) least = way;
        }
    }
  });
  return Number.isFinite(least) ? least : 1;
}

/**
 * How far down the middle of some words is.
 *
 * @example heightOf(tokens) // 1.5
 */
export function heightOf(tokens: readonly Token[]): number {
  const ys = tokens.map(({ y = 0 }) => y);
  return (Math.min(...ys) + Math.max(...ys)) / 2;
}

/** By how much what stands beside another may be off it. */
export const SAME = 0.5;

/**
 * Whether two stand beside each other.
 *
 * @example isLevel(3, 3.2) // true
 */
export function isLevel(one: number, other: number): boolean {
  return Math.abs(one - other) < SAME;
}

/**
 * Whether the lines that hold the numbers of rows are all further apart than those of a cell: on a page by
 * their places, in a text by an empty line between them.
 *
 * @example areApart(lines) // true
 */
export function areApart(lines: readonly PlacedLine[]): boolean {
  const cores = lines.flatMap((line, at) =>
    line.number !== undefined && line.cells.size > 0 ? [{ ...line, at }] : [],
  );
  return cores.every(({ cells, page, stripe, index, at }, core) => {
    const above = cores[core - 1];
    if (above?.page !== page) return true;
    if (stripe === undefined) return index - above.index > at - above.at;
    const y = heightOf([...cells.values()].flat());
    return y - heightOf([...above.cells.values()].flat()) > STEP + SAME;
  });
}
