import { skipCost, startCost, type FitKind } from './fit-cost';
import type { Token } from './token';
import type { Trait } from './trait';

/** A column that cells are put under, with the columns of the page its header takes up. */
export interface FitColumn {
  readonly kind: FitKind;
  readonly from: number;
  readonly to: number;
}

/** How a text is set, which says what its gaps mean. */
export interface FitSetting {
  readonly columns: readonly FitColumn[];
  /** Whether a row is a line, or a cell is. */
  readonly rowPerLine: boolean;
  /** Whether cells stand under their header words. */
  readonly placed: boolean;
  /** Whether an empty line stands for an empty cell or the end of a row, and not between all lines. */
  readonly emptyTells: boolean;
  /** Whether rows have numbers, in a column or in front of their names. */
  readonly numbered: boolean;
  /** Texts that are known to be categories. */
  readonly categories: ReadonlySet<string>;
  /** Tokens that are the numbers of rows and nothing else. */
  readonly spine: ReadonlySet<Token>;
}

/** What a token was taken for. */
export interface Fitted {
  readonly token: Token;
  /** Column, or one of the places outside of them. */
  readonly place: number | 'parent' | 'group' | 'dropped';
  /** Whether it goes on with the cell before it, begins a cell, or begins a row. */
  readonly as: 'rest' | 'cell' | 'row';
  /** What that cost, its row's share of it first. */
  readonly cost: number;
  /** What it cost to end the row before. */
  readonly ended: number;
  /** Whether its row stands under a parent. */
  readonly within: boolean;
}

/** A way to read the tokens up to one of them. */
export interface Path {
  readonly cost: number;
  readonly before: Path | undefined;
  readonly fitted: Fitted | undefined;
  /** Column the last cell is in; `PARENT` and `GROUP` stand behind the columns. */
  readonly column: number;
  /** Whether the row stands under a parent. */
  readonly within: boolean;
  /** Number of the last row that has one. */
  readonly number: number;
  readonly text: string;
  readonly last: Trait | undefined;
}

/** What does not happen. */
export const NEVER = 25;

/** What a column holds; behind the columns stands the name of a group. */
export function kindAt(columns: readonly FitColumn[], column: number): FitKind {
  return columns[column]?.kind ?? 'parent';
}

/** A group of indicators is named in words, without a unit. */
export function isParentLike({ kind, follows, counting }: Trait): boolean {
  return kind === 'text' && !follows && !counting;
}

/** What it costs to begin a cell in a column, with what the numbers of the rows say to it. */
export function startAt(
  column: number,
  trait: Trait,
  { number: last }: Path,
  { columns }: FitSetting,
): { readonly cost: number; readonly number: number } {
  const kind = kindAt(columns, column);
  const cost = startCost(kind, trait);
  if (kind !== 'number') return { cost, number: last };
  const number = trait.count ?? last;
  if (number === last + 1) return { cost: cost - 0.5, number };
  if (number === 1) return { cost: cost + 2, number };
  return { cost: cost + (number > last && number <= last + 12 ? 6 : 12), number };
}

/** What it costs to leave the columns from one up to another empty. */
export function skips(
  from: number,
  to: number,
  within: boolean,
  { columns, numbered, placed, emptyTells }: FitSetting,
  token: Token | undefined,
): number {
  let cost = 0;
  const empty = emptyTells && token?.gap === 'empty' && to - from === 1;
  for (let column = from; column < to && cost < NEVER; column += 1) {
    const skipped = skipCost(kindAt(columns, column), numbered, within);
    // Where cells stand under their header an empty place is an empty cell, as is an empty line.
    const seen = (empty || (placed && token !== undefined)) && skipped <= 3;
    cost += seen ? skipped * 0.1 : skipped;
  }
  return cost;
}

/** What it costs to end a row behind its last cell. */
export function endCost({ column, last, within, text }: Path, setting: FitSetting): number {
  const width = setting.columns.length;
  if (last === undefined || column === width + 1) return 0;
  if (column === width) return text === '' ? 0 : NEVER;
  const cost = skips(column + 1, width, within, setting, undefined);
  return setting.placed ? cost * 0.1 : cost;
}

/** How far from its header a cell stands, where they stand under each other. */
export function farCost(
  { from, to }: Token,
  column: number,
  { columns, placed }: FitSetting,
): number {
  const head = columns[column];
  if (!placed || head === undefined) return 0;
  const apart = Math.max(head.from - to, from - head.to);
  return apart < 0 ? 0 : Math.min(5, 0.8 + apart * 0.25);
}
