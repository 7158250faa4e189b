import { kindOfCell } from '../cell-kind';
import type { FitKind } from '../text/fit-cost';
import type { Token } from '../text/token';
import { VERB, isStart, joinPieces } from './cell';
import type { PlacedColumn } from './columns';
import { WRONG, kindCost } from './kind-cost';

/** A line of a table, its tokens by column. */
export interface PlacedLine {
  readonly index: number;
  readonly page: number;
  readonly cells: ReadonlyMap<number, readonly Token[]>;
  /** The number of the row that it is of, where that stands in it. */
  readonly number: number | undefined;
  /** It stands over all columns. */
  readonly isGroup: boolean;
  /** On a page: between two stripes of it a level line is drawn. */
  readonly stripe: number | undefined;
}

/** Tokens of a line, and which of them is the number of a row. */
export interface RawLine {
  readonly index: number;
  readonly page: number;
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly number: number | undefined;
  readonly isGroup: boolean;
  /** On a page: between two stripes of it a level line is drawn. */
  readonly stripe: number | undefined;
}

/** The middle of what takes up these columns of a page. */
export function middleOf({ from, to }: { readonly from: number; readonly to: number }): number {
  return (from + to) / 2;
}

/** Where the cells of a column stand. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a token costs in a column for each character that it stands beside it, and at most. */
const BESIDE = 0.4;
const MOST_BESIDE = 4;
/** Far from the middle of its column. */
const OFF = 0.03;
/** Two tokens in one cell: over a single blank, and over more. */
const JOINED = 2.5;
const APART = 3.5;
/** The name of a part beside that of what it is a part of. */
const SIDE = 1;
/** 50 万元以上: of one name, though it looks like a unit. */
const GOES_ON = -1.5;
/** 控制在 9.1. */
const LED = -1;
/** Cells that are left and right of what most cells of their column keep to. */
const OUTER = 0.1;

const ROUNDS = 3;
/** On the next page columns may stand elsewhere: first its cells are taken for what they look like. */
const LOOSE = 0.25;

/**
 * Puts the tokens of all lines under the columns, in their order: by where they stand and by what they look
 * like. Where columns stand their header says first, then the rows of each page.
 *
 * @returns the lines, and the mean cost of a token: above 1 the cells do not stand in these columns
 * @example putLines(columns, raw).lines[0]?.cells.get(1)?.[0]?.cell.text // '地区生产总值'
 */
export function putLines(
  columns: readonly PlacedColumn[],
  raw: readonly RawLine[],
): { readonly lines: readonly PlacedLine[]; readonly cost: number } {
  let ranges = rangesOfHead(columns);
  let cost = 0;
  const pages = [...new Set(raw.map(({ page }) => page))];
  const all = pages.flatMap((page, at) => {
    const own = raw.filter((line) => line.page === page);
    let put: readonly PutLine[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = put.map(({ line }) => line);
      const weight = at > 0 && round === 0 ? LOOSE : 1;
      put = own.map((line, index) =>
        putLine(columns, ranges, line, goingOn(columns, before, index, line), weight),
      );
      const lines = put.map(({ line }) => line);
      ranges = rangesOfRows(columns, lines, ranges);
    }
    cost += put.reduce((sum, each) => sum + each.cost, 0);
    return put.map(({ line }) => line);
  });
  const count = raw.reduce((sum, { tokens }) => sum + tokens.length, 0);
  return { lines: all, cost: cost / Math.max(1, count) };
}

/** A column reaches from half way to its neighbour on the left to half way to that on the right. */
function rangesOfHead(columns: readonly PlacedColumn[]): readonly Range[] {
  return columns.map(({ from, to, kind }, index) => {
    const [left, right] = [columns[index - 1], columns[index + 1]];
    const isWide = ['name', 'parent', 'office', 'other'].includes(kind);
    const half = (edge: number, own: number) => (isWide ? edge : (edge + own) / 2);
    return { from: half(left?.to ?? from - 8, from), to: half(right?.from ?? to + 8, to) };
  });
}

/**
 * Columns whose cell beside this line may go on in it: a goal in words, and a unit that is one with a token
 * of it.
 */
function goingOn(
  columns: readonly PlacedColumn[],
  lines: readonly PlacedLine[],
  at: number,
  { tokens }: RawLine,
): ReadonlySet<number> {
  const found = [at - 1, at + 1].flatMap((other) =>
    columns.flatMap(({ kind }, column) => {
      const text = joinPieces([lines[other]?.cells.get(column) ?? []])?.text ?? '';
      if (kind === 'unit' && other < at && text !== '')
        return tokens.some(({ cell }) => isUnit(text + cell.text)) ? [column] : [];
      return kind === 'figure' && /^\p{Script=Han}/u.test(text) ? [column] : [];
    }),
  );
  return new Set(found);
}

/** Where the cells of the numbered rows stand, but for the outermost. */
function rangesOfRows(
  columns: readonly PlacedColumn[],
  lines: readonly PlacedLine[],
  before: readonly Range[],
): readonly Range[] {
  const cores = lines.filter(({ number, cells }) => number !== undefined && cells.size > 2);
  return columns.map((_, column) => {
    const own = cores.flatMap(({ cells }) => {
      const cell = cells.get(column) ?? [];
      const [first, last] = [cell[0], cell.at(-1)];
      return first === undefined || last === undefined ? [] : [[first.from, last.to] as const];
    });
    if (own.length < 3) return before[column] ?? { from: 0, to: 0 };
    const froms = own.map(([from]) => from).sort((one, other) => one - other);
    const tos = own.map(([, to]) => to).sort((one, other) => one - other);
    const skip = Math.floor(own.length * OUTER);
    return { from: froms[skip] ?? 0, to: tos[tos.length - 1 - skip] ?? 0 };
  });
}

function isUnit(text: string): boolean {
  return kindOfCell(text) === 'unit';
}

interface Way {
  readonly cost: number;
  readonly places: readonly number[];
}

interface PutLine {
  readonly line: PlacedLine;
  readonly cost: number;
}

/** The cheapest columns for the tokens of a line, none of them left of the one before. */
function putLine(
  columns: readonly PlacedColumn[],
  ranges: readonly Range[],
  { index, page, tokens, at, number, isGroup, stripe }: RawLine,
  beside: ReadonlySet<number>,
  weight: number,
): PutLine {
  if (isGroup) {
    const over = new Map([[columns.findIndex(({ kind }) => kind === 'name'), tokens]]);
    return { line: { index, page, cells: over, number, isGroup, stripe }, cost: 0 };
  }
  let ways: (Way | undefined)[] = columns.map(() => undefined);
  tokens.forEach((token, position) => {
    const own = columns.map(({ kind }, column) => {
      const isNumber = kind === 'number';
      if (isNumber !== (position === at)) return Infinity;
      return isNumber
        ? 0
        : placeCost(token, ranges[column]) * weight + kindCost(token, kind, beside.has(column));
    });
    ways = columns.map((_, column): Way | undefined => {
      let best: Way | undefined;
      for (let before = 0; before <= column; before += 1) {
        const way = position === 0 ? START : ways[before];
        if (way === undefined) continue;
        const joined = position > 0 && before === column;
        const cost =
          way.cost +
          (own[column] ?? 0) +
          (joined ? joinCost(tokens, position, columns[column]?.kind) : 0);
        if (cost < (best?.cost ?? Infinity)) best = { cost, places: [...way.places, column] };
      }
      return best;
    });
  });
  const best = ways.reduce<Way>(
    (least, way) => (way !== undefined && way.cost < least.cost ? way : least),
    { cost: Infinity, places: [] },
  );
  const cells = new Map<number, Token[]>();
  tokens.forEach((token, position) => {
    const column = best.places[position];
    if (column !== undefined) cells.set(column, [...(cells.get(column) ?? []), token]);
  });
  const cost = Number.isFinite(best.cost) ? best.cost : tokens.length * WRONG;
  return { line: { index, page, cells, number, isGroup, stripe }, cost };
}

const START: Way = { cost: 0, places: [] };

function placeCost({ from, to }: Token, range: Range | undefined): number {
  if (range === undefined) return MOST_BESIDE;
  const beside = Math.max(0, range.from - to + 1, from - range.to + 1);
  const out = Math.max(0, range.from - from, to - range.to);
  const off = Math.abs((from + to) / 2 - (range.from + range.to) / 2);
  return Math.min(MOST_BESIDE, beside * BESIDE + out * BESIDE * 0.3) + Math.min(off, 20) * OFF;
}

/** A blank stands within a cell between a number and the word behind it, and in names of two columns. */
function joinCost(tokens: readonly Token[], position: number, kind: FitKind | undefined): number {
  const [before, token] = [tokens[position - 1], tokens[position]];
  if (before === undefined || token === undefined) return 0;
  // 控制在 9.1: the word needs its number.
  if (VERB.test(before.cell.text) && token.gap !== 'wide' && isStart(token)) return LED;
  if (isStart(before) && isStart(token)) return WRONG * 2;
  if (token.gap === 'wide') return kind === 'name' ? SIDE : APART;
  const isLatin = (text: string) => /^[\dA-Za-z.]$/.test(text);
  const [left, right] = [before.cell.text.slice(-1), token.cell.text.charAt(0)];
  if (kind === 'name' && /\d/.test(left) && !/\d/.test(right)) return GOES_ON;
  return isLatin(left) === isLatin(right) ? JOINED : 0.1;
}
