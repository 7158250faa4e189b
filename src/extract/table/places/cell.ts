import { displayWidth } from '../../../core/text/display-width';
import { isAttribute, isLikelyName, kindOfCell, unitInBracket } from '../cell-kind';
import { blankCell, joinCells, type GridCell } from '../grid';
import { endsUnit, type FitKind } from '../text/fit-cost';
import type { Token } from '../text/token';
import { PART, isOpen, readTrait } from '../text/trait';

/** What a cell may be expected to look like, learned from all rows. */
export interface Manner {
  readonly kinds: readonly FitKind[];
  /** The widest piece of each column. */
  readonly widest: readonly number[];
  /** Names end with their unit in a bracket. */
  readonly units: boolean;
  /** Rows are further apart than their lines: how full these are says nothing more. */
  readonly isApart: boolean;
  /** How far they are apart is known by empty lines only. */
  readonly isText: boolean;
  /** Names are broken by hand and leave room behind them: how full their lines are says little. */
  readonly byHand?: boolean;
}

/** What stands in front of the number of a goal. */
export const VERB = /^(?:突破|超过?|达到?|力争|不[低高]于|控制在)$/;

/** Pieces of one cell, each from a line of its own. */
export type Pieces = readonly (readonly Token[])[];

/** Characters that a piece may leave empty at its end though the next word found no room there. */
const ROOM = 3;
/** So much more where what follows is a word, or must not begin a line. */
const LONGER = 5;
const WORD = /^(?:[A-Za-z\d（(“]|.[）)”、，])/u;
/** What a name costs whose line had room for more. */
const SHORT = 1.5;
const SHORT_BY_HAND = 0.2;
const EMPTY: Readonly<Record<FitKind, number>> = {
  ...{ number: 0, category: 0, parent: 0, name: 6, unit: 1.5, figure: 1, attribute: 1.5 },
  ...{ office: 0.2, other: 0.2 },
};
const BROKEN = 3;
const ODD = 1.2;
const TWO_OFFICES = 1.5;
const CLOSES = /^[)）\]］〕、，。%％左右以]/u;
const LINKS = /[的和及与占、，/（(]$/u;

/**
 * The pieces of a cell as one text: a blank stays only between two Latin words.
 *
 * @example joinPieces([[upper], [lower]])?.text // '服务业增加值占地区生产总值比重'
 */
export function joinPieces(pieces: Pieces): GridCell | undefined {
  return pieces.flat().reduce<GridCell | undefined>((all, { cell }) => {
    if (all === undefined) return cell;
    const isLatin = /[A-Za-z0-9]$/.test(all.text) && /^[A-Za-z]/.test(cell.text);
    return { ...joinCells(all, cell), text: all.text + (isLatin ? ' ' : '') + cell.text };
  }, undefined);
}

interface Cells {
  readonly number: number | undefined;
  readonly stripe: number | undefined;
  readonly cells: ReadonlyMap<number, readonly Token[]>;
}

/**
 * What the cells of a table look like.
 *
 * @example mannerOf(kinds, lines, true).isApart // true
 */
export function mannerOf(
  kinds: Manner['kinds'],
  lines: readonly Cells[],
  isApart: boolean,
): Manner {
  const widest = kinds.map((_, column) =>
    Math.max(0, ...lines.map(({ cells }) => widthOf(cells.get(column) ?? []))),
  );
  const name = kinds.indexOf('name');
  const ends = lines.filter(
    ({ cells }) => unitInBracket(joinPieces([cells.get(name) ?? []])?.text ?? '') !== undefined,
  ).length;
  const numbers = lines.filter(({ number }) => number !== undefined).length;
  const units = !kinds.includes('unit') && ends * 1.5 >= numbers;
  const isText = lines.some(({ stripe }) => stripe === undefined);
  return { kinds, widest, units, isApart, isText };
}

/**
 * What speaks against these pieces being one cell of a column: 0 where nothing does.
 *
 * @example cellCost(manner, 4, [[token('6.5')], [token('左右')]]) // 0
 */
export function cellCost(manner: Manner, column: number, pieces: Pieces): number {
  const { kinds, widest, units, isApart, isText } = manner;
  const kind = kinds[column] ?? 'other';
  const cell = joinPieces(pieces);
  if (cell === undefined) return EMPTY[kind];
  const { text } = cell;
  const short = pieces.slice(0, -1).filter((piece, at) => {
    const next = pieces[at + 1]?.[0]?.cell.text ?? '';
    const room = WORD.test(next) ? ROOM + LONGER : ROOM;
    return (!isApart || isText) && widthOf(piece) < (widest[column] ?? 0) - room;
  }).length;
  return (
    short * (kind !== 'name' ? 0.5 : manner.byHand ? SHORT_BY_HAND : SHORT) +
    textCost(kind, text, pieces, units)
  );
}

/** A unit over two lines costs no more; with an end that is none it does. */
const MOST_OF_UNIT = 1;
const HAN_END = /\p{Script=Han}$/u;
const HAN_START = /^\p{Script=Han}/u;

/**
 * Whether cells are whole: no name beside another over the blanks of a column, nor with the beginning of the
 * unit, and no unit whose end is missing.
 *
 * @example isComplete(manner, row.cells) // true
 */
export function isComplete(
  { kinds, ...manner }: Manner,
  cells: ReadonlyMap<number, Pieces>,
): boolean {
  const unit = joinPieces(cells.get(kinds.indexOf('unit')) ?? [])?.text ?? '';
  return kinds.every((kind, column) => {
    const pieces = cells.get(column) ?? [];
    if (kind === 'unit' && pieces.length > 0)
      return cellCost({ ...manner, kinds }, column, pieces) <= MOST_OF_UNIT;
    const isWide = (piece: readonly Token[]) => piece.slice(1).some(({ gap }) => gap === 'wide');
    const isTwo = (piece: readonly Token[]) =>
      piece.slice(1).some(({ cell }, at) => {
        const above = piece[at]?.cell.text ?? '';
        return HAN_END.test(above) && HAN_START.test(cell.text);
      });
    // 下达指 beside 市财政局: the goal in words on the left goes on in the cell of another.
    const goal = kinds[column - 1] === 'figure' ? (cells.get(column - 1) ?? []) : [];
    if (kind === 'office' || kind === 'other')
      return !HAN_END.test(joinPieces(goal)?.text ?? '') || !pieces.some(isWide);
    // 万人次/万 in the name and 吨 below 单位.
    const isHalf = (piece: readonly Token[]) => endsUnit(joinPieces([piece])?.text ?? '', unit);
    return (
      kind !== 'name' || !pieces.some((piece) => isWide(piece) || isTwo(piece) || isHalf(piece))
    );
  });
}

/** How much of its line a piece takes up. */
export function widthOf(piece: readonly Token[]): number {
  return displayWidth(joinPieces([piece])?.text ?? '');
}

function textCost(kind: FitKind, text: string, pieces: Pieces, units: boolean): number {
  switch (kind) {
    case 'number':
    case 'category':
      return 0;
    case 'office':
    case 'other':
      // 属性 ran into the cell beside it.
      if (/预期|约束/u.test(text)) return BROKEN;
      // 市统计局市科技局: two rows answered for by one office each.
      if (kind === 'office' && /[局委厅办][市县区省州]/u.test(text)) return TWO_OFFICES;
      return CLOSES.test(text) || isOpen(text) ? ODD : 0;
    case 'parent':
    case 'name':
      return nameCost(text, pieces, units);
    case 'unit':
      return (kindOfCell(text) === 'unit' && !/[立标准平]$/u.test(text)) ||
        /^[-—–─－/]{1,2}$/u.test(text)
        ? 0
        : ODD;
    case 'figure': {
      const starts = pieces.flat().filter(isStart).length;
      const isValue = ['figure', 'count'].includes(kindOfCell(text)) || isDash(text);
      return (
        (starts > 1 ? BROKEN * 2 : 0) + (isValue ? 0 : ODD + 0.5) + (isOpen(text) ? BROKEN : 0)
      );
    }
    case 'attribute':
      return isAttribute(text) ? 0 : BROKEN;
  }
}

function nameCost(text: string, pieces: Pieces, units: boolean): number {
  const ends = pieces.slice(0, -1).map((piece) => joinPieces([piece])?.text ?? '');
  // （1）其中 begins what is a part of something.
  const begins = pieces.slice(1).some(([token]) => PART.test(token?.cell.text ?? '')) ? BROKEN : 0;
  const early = units && ends.some((end) => unitInBracket(end) !== undefined) ? ODD : 0;
  const unended = units && unitInBracket(text) === undefined ? ODD : 0;
  const odd = isLikelyName(text) && !CLOSES.test(text) ? 0 : BROKEN;
  // A figure ran into the name: one stands within a name, as in 50 万元以上, but has no point.
  const isFigure = (token: Token, last: boolean) =>
    isStart(token) && (last || token.cell.text.includes('.'));
  const ran = pieces.some((piece) =>
    piece.some((token, at) => isFigure(token, at === piece.length - 1)),
  );
  return (ran ? BROKEN : 0) + begins + early + unended + odd + (LINKS.test(text) ? ODD : 0);
}

function isDash(text: string): boolean {
  return /^[-—–─－/]{1,3}$|^…+$/u.test(text);
}

/**
 * Whether a token begins a figure: a number, a dash or a goal in words, no 左右 and no （力争800）.
 *
 * @example isStart(token('[6.5]')) // true
 */
export function isStart(token: Token): boolean {
  const { tail, dash, kind, text } = readTrait(token);
  // 00 is the end of 1200, which a narrow column breaks.
  if (/^0\d/.test(text)) return false;
  return dash || (!tail && (kind === 'figure' || kind === 'count'));
}

/** An empty cell in a row of which something stands at a token. */
export function emptyCell(token: Token | undefined): GridCell {
  return blankCell(token?.cell.line ?? 0, token?.cell.start ?? 0);
}
