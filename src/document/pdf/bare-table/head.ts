import { readHeader } from '../../../core/form/header-words';
import { joinPieces, type Piece, type TextLine } from '../text-line';

/** Blanks within a word of a header, in heights of the font. */
const WITHIN = 0.6;
/** Share of a word by which one stands over the other. */
const OVER = 0.35;
const LONGEST = 20;
const GROUP = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])/;
const YEAR = /^(?:19|20|21)\d{2}$/;

/**
 * Whether a text heads a column.
 *
 * @example isHeadWord('2030年目标') // true
 */
export function isHeadWord(text: string): boolean {
  if (text.length > LONGEST) return false;
  // 一、经济发展 below a header is that of a group, whatever its bracket looks like.
  if (GROUP.test(text)) return false;
  // 预期 alone is the first half of 预期性, in a narrow column.
  if (/^(?:预期|约束)$/.test(text)) return false;
  return readHeader(text) !== undefined || /^[（([［〔].{1,10}[)）\]］〕]$/.test(text);
}

/**
 * The words of a line: pieces that are no further apart than characters, and no two words of a header.
 *
 * @example wordsOf(line).map(({ text }) => text) // ['序号', '指标', '2030年目标']
 */
export function wordsOf({ pieces, size }: TextLine): readonly Piece[] {
  const words: Piece[] = [];
  for (const piece of pieces) {
    const before = words.at(-1);
    const isYear = before !== undefined && YEAR.test(before.text) && piece.text.startsWith('年');
    const isApart =
      before === undefined ||
      piece.left - before.right > size * WITHIN ||
      (!isYear && isHeadWord(before.text) && isHeadWord(piece.text));
    if (isApart) words.push(piece);
    else {
      const text = joinPieces([before, piece], size);
      words.splice(-1, 1, { text, left: before.left, right: piece.right });
    }
  }
  return words;
}

/** A stretch of a line. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** A word of the header over one column, its parts from above. */
export interface Leaf extends Span {
  readonly words: readonly Piece[];
}

/** A word that stands over the middle of two or more others, and these. */
interface Group {
  readonly word: Piece;
  readonly parts: readonly Piece[];
}

/** The words over one column each, and those that stand over several. */
export function toLeaves(
  lines: readonly (readonly Piece[])[],
  size: number,
): {
  readonly leaves: readonly Leaf[];
  readonly groups: readonly { readonly word: Piece; readonly over: readonly Leaf[] }[];
} {
  const groups = lines.flatMap((words, index) =>
    words.flatMap((word) => groupOf(word, lines, index, size) ?? []),
  );
  let leaves: readonly Leaf[] = [];
  for (const word of lines.flat()) {
    if (groups.some((group) => group.word === word)) continue;
    const own = leaves.find(
      (leaf) => shared(word, leaf) > OVER * Math.min(widthOf(word), widthOf(leaf)),
    );
    const grown = {
      left: Math.min(word.left, own?.left ?? word.left),
      right: Math.max(word.right, own?.right ?? word.right),
      words: [...(own?.words ?? []), word],
    };
    leaves = [...leaves.filter((leaf) => leaf !== own), grown];
  }
  const sorted = [...leaves].sort((one, other) => middle(one) - middle(other));
  return {
    leaves: sorted,
    groups: groups.map(({ word, parts }) => ({
      word,
      over: sorted.filter((leaf) => leaf.words.some((one) => parts.includes(one))),
    })),
  };
}

function groupOf(
  word: Piece,
  lines: readonly (readonly Piece[])[],
  index: number,
  size: number,
): Group | undefined {
  const isOver = (at: number) => Math.abs(at - middle(word)) < size * 0.5;
  const stands = (first: Piece, last: Piece): boolean =>
    isOver((first.left + last.right) / 2) || isOver((middle(first) + middle(last)) / 2);
  const below = lines.slice(index + 1);
  const under = below.flat().filter((one) => isOver(middle(one)));
  const [centre] = under;
  // Parts of a word over three or more stand in one line, and under no other word.
  const row = below.find((line) => centre === undefined || line.includes(centre)) ?? [];
  const others = [...(centre === undefined ? below.flat() : row)].sort(
    (one, other) => middle(one) - middle(other),
  );
  const isFree = (part: Piece): boolean =>
    !lines.flat().some((one) => one !== part && one !== word && shared(one, part) > 0);
  const right = others.findIndex((one) => middle(one) > middle(word) && one !== centre);
  const left = right - (centre === undefined ? 1 : 2);
  const [first, last] = [others[left], others[right]];
  if (first === undefined || last === undefined || under.length > 1) return undefined;
  if (!stands(first, last)) return undefined;
  if (centre === undefined)
    return word.left < last.left && word.right > first.right
      ? { word, parts: [first, last] }
      : undefined;
  const parts = [first, centre, last];
  return parts.every(isFree) ? { word, parts } : undefined;
}

/** The middle of a stretch. */
export function middle({ left, right }: Span): number {
  return (left + right) / 2;
}

function widthOf({ left, right }: Span): number {
  return right - left;
}

function shared(one: Span, other: Span): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left);
}
