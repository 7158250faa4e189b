import { readUnit } from '../../../core/figure/unit';
import { readHeader, type TitleConcept } from '../../../core/form/header-words';
import { displayWidth } from '../../../core/text/display-width';
import type { Piece, TextLine } from '../text-line';
import { middle, toLeaves, wordsOf, type Leaf, type Span } from './head';

/** A column of a table without borders: where it stands, what its header says, and what it holds. */
export interface BareColumn {
  readonly left: number;
  readonly right: number;
  /** Where the cells of its neighbours end and begin: its own may reach as far. */
  readonly reach: Span;
  /** Header words from above; one that stands over several columns is in all of them. */
  readonly words: readonly Piece[];
  readonly concept: TitleConcept | '数值' | undefined;
}

/** The least that parts two columns. */
const APART = 0.05;
/** Points by which the frame of a character may stand over that of its neighbour. */
const BLEED = 0.8;
const FEWEST = 3;
const MOST_WORDS = 60;
const MOST_SPANS = 60;
/** Beyond the edges of any page. */
const EDGE = 100_000;

/**
 * The columns that rows stand in: what no row reaches over parts them, and each has a word of the header.
 *
 * @param rows lines of the table and what may stand between them
 * @param header lines of its header, from above
 * @returns undefined where the words of the header and the columns do not fit each other
 * @example findColumns(rows, header)?.map(({ concept }) => concept) // ['序号', '指标', '数值', '数值']
 */
export function findColumns(
  rows: readonly TextLine[],
  header: readonly TextLine[],
): readonly BareColumn[] | undefined {
  const size = header[0]?.size ?? 10;
  const words = header.map((line) => wordsOf(line));
  if (words.flat().length > MOST_WORDS) return undefined;
  const { leaves, groups } = toLeaves(words, size);
  const spans = spansOf(
    rows.filter((line) => isOfColumns(line, leaves)),
    size * APART,
  );
  if (spans.length > MOST_SPANS) return undefined;
  const ends = leaves.length < FEWEST ? undefined : share(spans, leaves);
  if (ends === undefined) return undefined;
  return leaves.map((leaf, index): BareColumn => {
    const [from, to] = [ends[index - 1] ?? 0, ends[index] ?? spans.length];
    const own = [
      ...groups.filter((group) => group.over.includes(leaf)).map(({ word }) => word),
      ...leaf.words,
    ];
    const reach = {
      left: index === 0 ? -EDGE : (spans[from - 1]?.right ?? 0),
      right: index === leaves.length - 1 ? EDGE : (spans[to]?.left ?? 0),
    };
    return {
      left: index === 0 ? -EDGE : (reach.left + (spans[from]?.left ?? 0)) / 2,
      right: index === leaves.length - 1 ? EDGE : ((spans[to - 1]?.right ?? 0) + reach.right) / 2,
      reach,
      words: own,
      concept: conceptOf(own),
    };
  });
}

/** A line of more than one cell, or the name of a category between two rows. */
function isOfColumns(line: TextLine, leaves: readonly Leaf[]): boolean {
  if (wordsOf(line).length > 1) return true;
  const over = leaves.filter(({ left, right }) => left < line.right && right > line.left);
  return over.length === 1 && over.every(({ words }) => conceptOf(words) === '类别');
}

/** What a cell ends or begins with whose neighbour stands close to it. */
const VALUE = /^[\d<>≤≥≈[［〔（(—–─-]/;
const ENDED = /[\d）)\]］〕上下右—]$/;
const ATTRIBUTE = /^(?:预期|约束)性?$/;

/**
 * Lines with their pieces parted where two cells stand so close that they read as one: a unit and the
 * value beside it, a number and a name, a value and an attribute, where one span lies under both headers.
 *
 * @example splitTight(rows, header)[0]?.pieces.map(({ text }) => text) // ['1', '产值', '亿元', '959.05']
 */
export function splitTight(
  rows: readonly TextLine[],
  header: readonly TextLine[],
): readonly TextLine[] {
  const size = header[0]?.size ?? 10;
  const words = header.map((line) => wordsOf(line));
  if (words.flat().length > MOST_WORDS) return rows;
  const { leaves } = toLeaves(words, size);
  const cells = rows.filter((line) => isOfColumns(line, leaves));
  const spans = spansOf(cells, size * APART);
  const pairs = leaves.flatMap((leaf, index) => {
    const next = leaves[index + 1];
    const both = spans.find((span) => next && span.left < leaf.right && span.right > next.left);
    const [own, other] = [conceptOf(leaf.words), conceptOf(next?.words ?? [])];
    return both === undefined ? [] : [{ both, own, other }];
  });
  const split = (piece: Piece, { both, own, other }: (typeof pairs)[number]) => {
    if (piece.left < both.left - size || piece.right > both.right + size) return undefined;
    const at = [...piece.text].findIndex((_, index) => {
      const [left, right] = [piece.text.slice(0, index), piece.text.slice(index)];
      if (own === '单位') return readUnit(left) !== undefined && VALUE.test(right);
      if (own === '序号') return /^\d{1,3}$/.test(left) && /^\D/.test(right);
      return other === '属性' && ENDED.test(left) && ATTRIBUTE.test(right);
    });
    if (at <= 0) return undefined;
    const share = displayWidth(piece.text.slice(0, at)) / displayWidth(piece.text);
    return { at, edge: piece.left + (piece.right - piece.left) * share };
  };
  // How wide a character is the font alone knows: where most cells meet all of them do.
  const usual = pairs.map((pair) => {
    const edges = cells.flatMap(({ pieces }) =>
      pieces.flatMap((piece) => split(piece, pair) ?? []),
    );
    return edges.map(({ edge }) => edge).sort((one, other) => one - other)[edges.length >> 1] ?? 0;
  });
  const part = (piece: Piece): readonly Piece[] => {
    for (const [index, pair] of pairs.entries()) {
      const found = split(piece, pair);
      if (found === undefined) continue;
      const [most, { at, edge }] = [usual[index] ?? 0, found];
      const meet = Math.abs(most - edge) < size ? most : edge;
      return [
        { text: piece.text.slice(0, at), left: piece.left, right: meet },
        { text: piece.text.slice(at), left: meet, right: piece.right },
      ];
    }
    return [piece];
  };
  return rows.map((line) => ({ ...line, pieces: line.pieces.flatMap(part) }));
}

/** Where something stands in any row, from the left. */
function spansOf(rows: readonly TextLine[], apart: number): readonly Span[] {
  return rows
    .flatMap(({ pieces }) => pieces)
    .map(({ left, right }) => ({
      left: left + BLEED,
      right: Math.max(left + BLEED, right - BLEED),
    }))
    .sort((one, other) => one.left - other.left)
    .reduce<{ left: number; right: number }[]>((all, { left, right }) => {
      const last = all.at(-1);
      if (last === undefined || left - last.right > apart) all.push({ left, right });
      else last.right = Math.max(last.right, right);
      return all;
    }, []);
}

/**
 * Gives each word of the header the places in its column: words stand over the middle of it. For each word
 * the index behind its last place; undefined where there are fewer places than words.
 */
function share(spans: readonly Span[], leaves: readonly Leaf[]): readonly number[] | undefined {
  interface Way {
    readonly cost: number;
    readonly ends: readonly number[];
  }
  let ways = new Map<number, Way>([[0, { cost: 0, ends: [] }]]);
  for (const leaf of leaves) {
    const next = new Map<number, Way>();
    for (const [from, { cost, ends }] of ways) {
      for (let to = from + 1; to <= spans.length; to += 1) {
        const [first, last] = [spans[from], spans[to - 1]];
        if (first === undefined || last === undefined) break;
        const [before, after] = [spans[from - 1], spans[to]];
        const crosses =
          (before === undefined ? 0 : Math.max(0, before.right - leaf.left)) +
          (after === undefined ? 0 : Math.max(0, leaf.right - after.left));
        const all = {
          left: Math.min(first.left, leaf.left),
          right: Math.max(last.right, leaf.right),
        };
        const own = cost + Math.abs(middle(all) - middle(leaf)) + crosses * 3;
        const held = next.get(to);
        if (held === undefined || own < held.cost) next.set(to, { cost: own, ends: [...ends, to] });
      }
    }
    ways = next;
  }
  return ways.get(spans.length)?.ends;
}

/** What a column holds, by all its words or by the innermost that says it. */
function conceptOf(words: readonly Piece[]): BareColumn['concept'] {
  const texts = words.map(({ text }) => text);
  const readings = texts.map((_, index) => readHeader(texts.slice(index).join('')));
  return readings.find((reading) => reading !== undefined)?.concept;
}

/**
 * The header as rows of cells: a word over several columns in the upper one, what stands under it in the
 * lower.
 *
 * @example headerRows(columns).length // 2 where one word stands over two columns, else 1
 */
export function headerRows(columns: readonly BareColumn[]): readonly (readonly Piece[])[] {
  const isGroup = (word: Piece) => columns.filter(({ words }) => words.includes(word)).length > 1;
  const parts = columns.map(({ words, left, right }) => {
    const group = words.length > 1 ? words.find(isGroup) : undefined;
    const own = words.filter((word) => word !== group);
    const text = own.map((word) => word.text).join('');
    const [only] = own;
    const leaf = own.length === 1 && only !== undefined ? only : { text, left, right };
    return { group, leaf };
  });
  const upper = parts.map(({ group, leaf }) => group ?? leaf);
  return parts.some(({ group }) => group !== undefined)
    ? [upper, parts.map(({ leaf }) => leaf)]
    : [upper];
}

/**
 * Index of the column that a piece stands in; undefined where it reaches over several.
 *
 * @example columnAt(columns, piece) // 2
 */
export function columnAt(
  columns: readonly BareColumn[],
  { left, right }: Piece,
): number | undefined {
  const middle = (left + right) / 2;
  const found = columns.findIndex((column) => middle >= column.left && middle < column.right);
  const { reach } = columns[found] ?? {};
  if (reach === undefined || left < reach.left - 1 || right > reach.right + 1) return undefined;
  return found;
}
