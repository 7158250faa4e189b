import { printedCell } from '../../core/figure/table-cell';
import type { Block } from './block';
import { GAP, linesOf, PADDING, pieces } from './measure-text';

/** Half squares: what a column must have, and what it would have where there is room. */
export interface Need {
  readonly least: number;
  readonly most: number;
  readonly isWord: boolean;
  /** Points that the column has in any case. */
  readonly given: number;
}

/**
 * Points of a column that holds so many half squares; 0 of one that is hidden.
 * @example pointsOf(need, 6, 5.25) // 37.5
 */
export function pointsOf({ given }: Need, halves: number, half: number): number {
  return halves === 0 ? 0 : Math.max(given, halves * half + PADDING);
}

/**
 * Gives the room that is left, in whole characters, to the column where it saves most lines of the
 * table; what saves nothing stays unused.
 * @returns points, one for each column
 * @example spread(block, needs, 5.25, 442) // [53.25, 31.5, …]
 */
export function spread(
  block: Block,
  needs: readonly Need[],
  half: number,
  width: number,
): number[] {
  const linesOfCell = block.rows.map(({ cells }) =>
    cells.map(({ content }, at) => {
      const parts = block.columns[at]?.column === '编码' ? [] : pieces(printedCell(content));
      // A word that fits to the letter breaks where a program's own margins are wider.
      const own = needs[at]?.isWord === true ? [...parts, GAP] : parts;
      const known: number[] = [];
      return (halves: number): number => (known[halves] ??= linesOf(own, halves));
    }),
  );
  const wanted = (halves: readonly number[]): number =>
    sum(needs.map((need, at) => pointsOf(need, halves[at] ?? 0, half)));
  const spaced = needs.map(({ least, isWord }) => (isWord ? least + GAP : least));
  const bare = wanted(spaced) <= width ? spaced : needs.map(({ least }) => least);
  const halves = bare.map((own, at) => {
    const given = Math.floor(((needs[at]?.given ?? 0) - PADDING) / half);
    return own === 0 ? 0 : Math.max(own, given);
  });
  const linesWith = (given: readonly number[]): number =>
    sum(linesOfCell.map((row) => Math.max(...row.map((lines, at) => lines(given[at] ?? 1)))));
  let room = Math.floor((width - wanted(halves)) / half);
  let now = linesWith(halves);
  // A row is as high as its highest cell: of two that wrap alike neither saves a line by itself.
  const groups = needs.flatMap((_, at) => [
    [at],
    ...needs.slice(at + 1).map((_other, next) => [at, at + 1 + next]),
  ]);
  const mayGrow = (at: number, step: number): boolean => {
    const { most = 0, isWord = false } = needs[at] ?? {};
    return step <= most + (isWord ? GAP : 0) - (halves[at] ?? 0);
  };
  for (;;) {
    const offers = groups.flatMap((group) =>
      STEPS.filter(
        (step) => step * group.length <= room && group.every((at) => mayGrow(at, step)),
      ).map((step) => {
        const after = linesWith(
          halves.map((each, index) => (group.includes(index) ? each + step : each)),
        );
        return { group, step, after, gain: (now - after) / step / group.length };
      }),
    );
    const [best] = offers.sort((one, other) => other.gain - one.gain);
    if (best === undefined || best.gain <= 0) break;
    for (const at of best.group) halves[at] = (halves[at] ?? 0) + best.step;
    room -= best.step * best.group.length;
    now = best.after;
  }
  return needs.map((need, at) => pointsOf(need, halves[at] ?? 0, half));
}

/** Half squares that a column is offered at once. */
const STEPS = [1, 2, 3, 4, 5, 6, 8, 12];

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
