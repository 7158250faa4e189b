import { readHeader, type TitleConcept } from '../../core/form/header-words';
import type { Slot } from '../table/to-grid';
import type { BareKinds } from './bare-rows';
import type { Mark } from './mark';
import { joinPieces, type Piece, type TextLine } from './text-line';

/** A column of a table without borders: the words over it, and how far its texts reach. */
export interface BareColumn {
  readonly word: string;
  readonly concept: TitleConcept | '数值' | undefined;
  readonly left: number;
  readonly right: number;
}

/** A header in front of rows: its lines, and the words over several columns. */
export interface BareHead {
  /** Index of its first line, and behind its last. */
  readonly from: number;
  readonly to: number;
  readonly columns: readonly BareColumn[];
  readonly over: readonly Piece[];
}

type Span = { left: number; right: number };

/** Heights of the font: nothing stands between two columns for as much as this, hardly as much, or they touch. */
const CORRIDORS = [0.25, 0.08, -0.02];
const MOST_ABOVE = 2;
const MOST_BELOW = 4;
/** Heights of the font from line to line: words over several columns stand apart. */
const NEAR = { above: 3.2, below: 1 };
const LONGEST_WORD = 14;
const SHORT = 4;
const FEWEST = 3;
/** A word over several columns. */
const OVER = /目标|规划|时期|十[一二三四五六七]五/u;
const GROUP = /^(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)/u;
const CAPTION = /^(?:表|专栏|图|续表?|附表)\s*\d|^[（(]?(?:计量)?单位[:：]/u;
const YEAR = /^(?:19|20)\d{2}年?/u;

/**
 * The columns that a line of header words and the lines below it stand in: what no line crosses parts them.
 * Each way to tell the header from the rows is one reading, that with most lines first; none where a column
 * has no word of its own that is known.
 *
 * @param main index of the line with most of the words
 * @param body the lines below, also those of the next pages
 * @example [...bareHeads(lines, 3, body)][0]?.columns.map(({ word }) => word) // ['序号', '指标', '2025年', '2030年']
 */
export function* bareHeads(
  lines: readonly TextLine[],
  main: number,
  body: readonly TextLine[],
): Generator<BareHead> {
  const line = lines[main];
  if (line === undefined) return;
  const [most, highest] = [reach(lines, main, 1, MOST_BELOW), reach(lines, main, -1, MOST_ABOVE)];
  for (const corridor of CORRIDORS) {
    const taken = takenBy(body, line.size * corridor);
    for (let below = most; below >= 0; below -= 1)
      for (let above = highest; above >= 0; above -= 1) {
        const [from, to] = [main - above, main + below + 1];
        const found = columnsOf(lines.slice(from, to), line, taken, line.size * corridor);
        if (found !== undefined) yield { from, to, ...found };
      }
  }
}

interface Taken {
  /** Where rows of several cells stand. */
  readonly spans: readonly Span[];
  /** What stands alone in its line. */
  readonly rest: readonly Piece[];
}

function takenBy(body: readonly TextLine[], corridor: number): Taken {
  const cells = body.filter(({ pieces }) => pieces.length > 2);
  const rest = body.filter(({ pieces }) => pieces.length <= 2).flatMap(({ pieces }) => pieces);
  return {
    spans: unite(
      cells.flatMap(({ pieces }) => pieces),
      corridor,
    ),
    rest,
  };
}

function columnsOf(
  head: readonly TextLine[],
  main: TextLine,
  { spans, rest }: Taken,
  corridor: number,
): Pick<BareHead, 'columns' | 'over'> | undefined {
  const pieces = head.flatMap((one) => one.pieces);
  const over = pieces.filter((piece) => crossed(piece, spans) > 1);
  if (!over.every(({ text }) => OVER.test(text))) return undefined;
  const own = pieces.filter((piece) => !over.includes(piece));
  const known = unite([...spans, ...own], corridor);
  const single = rest.filter((piece) => crossed(piece, known) === 1);
  const all = unite([...known, ...single], 0);
  if (all.length !== known.length || all.length < FEWEST) return undefined;
  const columns = all.map((span) => toColumn(span, own, main));
  return columns.every((column) => column !== undefined) ? { columns, over } : undefined;
}

/** How many lines next to a header may belong to it: words, and no rows. */
function reach(lines: readonly TextLine[], main: number, step: number, most: number): number {
  let count = 0;
  while (count < most) {
    const [line, beside] = [lines[main + (count + 1) * step], lines[main + count * step]];
    if (line === undefined || beside === undefined) break;
    const gap = step > 0 ? line.top - beside.bottom : beside.top - line.bottom;
    const isWord = ({ text }: Piece): boolean =>
      text.length <= LONGEST_WORD &&
      !GROUP.test(text) &&
      !CAPTION.test(text) &&
      !/\d/.test(text.replace(YEAR, ''));
    const near = step > 0 ? NEAR.below : NEAR.above;
    if (gap > line.size * near || !line.pieces.every(isWord)) break;
    count += 1;
  }
  return count;
}

/** Stretches that pieces take up together; those nearer than this are one. */
function unite(pieces: readonly Span[], near: number): readonly Span[] {
  const spans: Span[] = [];
  for (const { left, right } of [...pieces].sort((one, other) => one.left - other.left)) {
    const last = spans.at(-1);
    if (last !== undefined && left - last.right < near) last.right = Math.max(last.right, right);
    else spans.push({ left, right });
  }
  return spans;
}

/** How many columns a piece stands in. */
function crossed(piece: Span, spans: readonly Span[]): number {
  return spans.filter(({ left, right }) => piece.left < right && piece.right > left).length;
}

function toColumn(
  { left, right }: Span,
  words: readonly Piece[],
  { size }: TextLine,
): BareColumn | undefined {
  const own = words.filter((word) => word.left < right && word.right > left);
  const levels = [...own].sort((one, other) =>
    Math.abs(one.top - other.top) < size / 2 ? one.left - other.left : one.top - other.top,
  );
  // Two words beside each other are of two columns; programs set 2025 a little apart from 年.
  const isTwo = levels.some((piece, at) => {
    const before = levels[at - 1];
    const isBeside = before !== undefined && Math.abs(before.top - piece.top) < size / 2;
    const isYear = /\d$/.test(before?.text ?? '') && piece.text.startsWith('年');
    return isBeside && !isYear && isWord(before.text) && isWord(piece.text);
  });
  if (isTwo) return undefined;
  const word = joinPieces(levels, size);
  const read = readHeader(word);
  const isKnown = isWord(word);
  if (!isKnown && (own.length !== 1 || word.length > SHORT)) return undefined;
  const concept = read?.concept ?? (YEAR.test(word) ? '数值' : undefined);
  return { word, concept, left, right };
}

/** Which of the columns hold what, also the names of categories. */
export interface Kinds extends BareKinds {
  readonly category: number;
}

/**
 * What each column holds; undefined where none are names, or fewer than two are figures.
 *
 * @example kindsOf(head.columns)?.name // 2
 */
export function kindsOf(columns: readonly BareColumn[]): Kinds | undefined {
  const at = (concept: BareColumn['concept']) =>
    columns.findIndex((one) => one.concept === concept);
  const [name, number, category] = [at('指标'), at('序号'), at('类别')];
  const figures = columns.flatMap(({ concept }, column) => (concept === '数值' ? [column] : []));
  if (name === -1 || figures.length < 2 || category > name) return undefined;
  return { name, number, category, figures: new Set(figures) };
}

/** Whether a text is a header word that is known, or begins with a year. */
export function isWord(text: string): boolean {
  return readHeader(text) !== undefined || YEAR.test(text);
}

/** The column that a piece stands in; undefined for one over several, or none. */
export function columnOf(piece: Piece, columns: readonly BareColumn[]): number | undefined {
  const own = columns.flatMap(({ left, right }, at) =>
    piece.left < right && piece.right > left ? [at] : [],
  );
  return own.length === 1 ? own[0] : undefined;
}

/**
 * The pieces of lines by columns, and the lines of one text over several of them.
 *
 * @returns undefined where a line has a text over several columns and others beside it
 */
export function toMarks(
  lines: readonly TextLine[],
  columns: readonly BareColumn[],
): { readonly marks: readonly Mark[]; readonly groups: readonly Mark[] } | undefined {
  const marks: Mark[] = [];
  const groups: Mark[] = [];
  for (const { pieces, size } of lines) {
    const [first] = pieces;
    if (first === undefined) continue;
    const own = pieces.map((piece) => columnOf(piece, columns));
    if (own.includes(undefined) || GROUP.test(first.text)) {
      const text = joinPieces(pieces, size);
      const isOne = pieces.every(
        (piece, at) => at === 0 || piece.left - (pieces[at - 1]?.right ?? 0) < size,
      );
      if (!isOne) return undefined;
      groups.push({ ...first, text, right: pieces.at(-1)?.right ?? first.right, size, column: 0 });
    } else
      pieces.forEach((piece, at) => {
        marks.push({ ...piece, size, column: own[at] ?? 0 });
      });
  }
  return { marks, groups };
}

/**
 * The words of the header in one row, or in two where some stand over several columns.
 *
 * @example headOf(head, columns, place)[0]?.[1]?.text // '指标'
 */
export function headOf(
  { over }: BareHead,
  columns: readonly BareColumn[],
  place: (left: number) => NonNullable<Slot>['place'],
): readonly (readonly Slot[])[] {
  const words = columns.map(({ word, left }): Slot => ({ text: word, place: place(left) }));
  if (over.length === 0) return [words];
  const slots = over.map(({ text, left }): Slot => ({ text, place: place(left) }));
  const upper = columns.map((column, at) => {
    const own = over.findIndex((piece) => isOver(piece, column));
    return own === -1 ? words[at] : slots[own];
  });
  return [upper, words];
}

function isOver(piece: Piece, { left, right }: BareColumn): boolean {
  return piece.left < right && piece.right > left;
}
