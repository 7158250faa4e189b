import { unitInBracket } from '../cell-kind';
import type { FitKind } from '../text/fit-cost';
import { joinPieces, widthOf } from './cell';
import type { PlacedLine } from './put';
import { SAME, STEP, heightOf } from './stand';

/** What a cell may be expected to look like, learned from all rows. */
export interface Manner {
  readonly kinds: readonly FitKind[];
  /** The widest piece of each column. */
  readonly widest: readonly number[];
  /** Names end with their unit in a bracket. */
  readonly units: boolean;
  /** Rows are further apart than their lines: how full these are says nothing more. */
  readonly isApart: boolean;
}

/**
 * What the cells of a table look like.
 *
 * @example mannerOf(kinds, lines).isApart // true
 */
export function mannerOf(kinds: Manner['kinds'], lines: readonly PlacedLine[]): Manner {
  const widest = kinds.map((_, column) =>
    Math.max(0, ...lines.map(({ cells }) => widthOf(cells.get(column) ?? []))),
  );
  const name = kinds.indexOf('name');
  const ends = lines.filter(
    ({ cells }) => unitInBracket(joinPieces([cells.get(name) ?? []])?.text ?? '') !== undefined,
  ).length;
  const numbers = lines.filter(({ number }) => number !== undefined).length;
  const units = !kinds.includes('unit') && ends * 1.5 >= numbers;
  return { kinds, widest, units, isApart: areApart(lines) };
}

/** On a page: whether the lines that hold the numbers of rows are all further apart than those of a cell. */
function areApart(lines: readonly PlacedLine[]): boolean {
  const cores = lines.filter(({ number, cells }) => number !== undefined && cells.size > 0);
  return cores.every(({ cells, page, stripe }, at) => {
    const above = cores[at - 1];
    const y = heightOf([...cells.values()].flat());
    const before = above === undefined ? -Infinity : heightOf([...above.cells.values()].flat());
    return stripe !== undefined && (above?.page !== page || y - before > STEP + SAME);
  });
}
