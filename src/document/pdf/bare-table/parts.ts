import { joinPieces, type Piece } from '../text-line';
import type { BareColumn } from './columns';
import type { BareRow } from './rows';

/** What the rows of one indicator share: its number and its name stand beside all of them. */
export interface Parent {
  readonly number: string;
  readonly name: string;
}

/** A row as a part of an indicator. */
export interface Part {
  readonly parent: Parent;
  readonly name: string;
}

/** Blanks between the name of an indicator and that of its part, in heights of the font. */
const GAP = 0.9;
/** Higher than any page. */
const PAGE = 100_000;

interface Named {
  readonly row: BareRow;
  readonly left: readonly (readonly [y: number, piece: Piece])[];
  readonly right: readonly (readonly [y: number, piece: Piece])[];
  readonly number: string;
  /** A part, the name that parts share and nothing else, or any other row. */
  readonly kind: 'part' | 'shared' | 'whole';
}

/**
 * Finds the rows whose name stands in two columns, that of an indicator beside those of its parts.
 *
 * @returns for each part its parent; undefined for a row that only holds what its neighbours share; nothing
 *   at all where the two cannot be told apart
 * @example findParts(columns, rows)?.get(row)?.parent.name // '每千人口卫生人员数'
 */
export function findParts(
  columns: readonly BareColumn[],
  rows: readonly BareRow[],
): ReadonlyMap<BareRow, Part | undefined> | undefined {
  const at = columns.findIndex(({ concept }) => concept === '指标');
  const gaps = rows.flatMap(({ bands }) =>
    bands.flatMap(({ cells, line }) =>
      (cells.get(at) ?? []).flatMap((piece, index, all) => {
        const before = all[index - 1];
        return before !== undefined && piece.left - before.right > line.size * GAP
          ? [{ from: before.right, to: piece.left }]
          : [];
      }),
    ),
  );
  const found = new Map<BareRow, Part | undefined>();
  if (gaps.length === 0) return found;
  const from = Math.max(...gaps.map((gap) => gap.from));
  const to = Math.min(...gaps.map((gap) => gap.to));
  if (from >= to) return undefined;
  // The border is nearer to the parts where they begin at it, and in between where they stand in the middle.
  const [halfway = [], beside = []] = [(from + to) / 2, to - 1].map((x) =>
    rows.map((row) => readName(columns, row, at, x)),
  );
  const named = countWhole(beside) < countWhole(halfway) ? beside : halfway;
  let run: Named[] = [];
  const close = (): boolean => {
    const left = run.flatMap((one) => one.left);
    const numbers = run.flatMap(({ number }) => (number === '' ? [] : [number]));
    const isNumbered = columns.some(({ concept }) => concept === '序号');
    const parent = { number: numbers.join(''), name: textOf(left) };
    const isParent = left.length > 0;
    for (const { row, right, kind } of isParent ? run : [])
      found.set(row, kind === 'part' ? { parent, name: textOf(right) } : undefined);
    run = [];
    return !isParent || !isNumbered || numbers.length === 1;
  };
  let isSure = true;
  for (const one of named) {
    if (one.kind === 'whole') isSure = close() && isSure;
    else run.push(one);
  }
  return close() && isSure ? found : undefined;
}

function countWhole(rows: readonly Named[]): number {
  return rows.filter(({ kind }) => kind === 'whole').length;
}

function readName(columns: readonly BareColumn[], row: BareRow, at: number, x: number): Named {
  const pieces = [...row.bands, ...row.tail].flatMap(({ cells, line, page }) =>
    (cells.get(at) ?? []).map((piece) => [page * PAGE + line.top, piece] as const),
  );
  const left = pieces.filter(([, piece]) => piece.right <= x + 1);
  const right = pieces.filter(([, piece]) => piece.left >= x - 1);
  const crosses = left.length + right.length < pieces.length;
  const own = (concept: BareColumn['concept']): string =>
    row.bands
      .flatMap(({ cells, line }) =>
        columns.flatMap((column, index) =>
          column.concept === concept ? [joinPieces(cells.get(index) ?? [], line.size)] : [],
        ),
      )
      .join('');
  const isBare = own('数值') === '' && right.length === 0 && left.length > 0;
  const kind = crosses ? 'whole' : right.length > 0 ? 'part' : isBare ? 'shared' : 'whole';
  return { row, left, right, number: own('序号'), kind };
}

function textOf(pieces: readonly (readonly [number, Piece])[]): string {
  return [...pieces]
    .sort(([one], [other]) => one - other)
    .map(([, { text }]) => text)
    .join('');
}
