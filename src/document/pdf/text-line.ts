import type { LineBox } from '../../core/document/part';
import { displayWidth } from '../../core/text/display-width';
import type { Glyph } from './glyph';

/** A line of text as it stands on a page. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  /** Whether blanks keep parts of it apart, as those of a table without borders. */
  readonly gaps: boolean;
  /** Its characters from the left, those together that nothing parts. */
  readonly pieces: readonly Piece[];
  /** It is printed over another line: which characters are whose cannot be known. */
  readonly isCrossed?: boolean;
  /** It is of a table without borders, whose cells are placed by where they stand. */
  readonly box?: LineBox;
}

/** Characters of a line that stand close to each other: a cell, or a part of one. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LATIN = /[A-Za-z0-9.%)]/;
/** Blanks between words, and between columns, in heights of the font. */
const WORD = 0.18;
/** Chinese text is stretched to fill its lines, but not by as much as this. */
const BLANK = 0.4;
const COLUMN = 1.3;
/** The cells of some programs are hardly apart. */
const PIECE = 0.12;
/** 〔65.9〕〔68.1〕: two cells that touch. */
const CLOSED = /[〕\]］]$/u;
const OPENED = /^[〔[［]/u;
/** Characters of the same size that stand over each other, by this and by this much higher. */
const OVER = 0.3;
const LEVEL = 0.05;
/** Characters whose middles are no further apart stand on one line. */
const SAME = 0.45;
/** Lines of about the same size that share more than this of their height are over each other. */
const ALIKE = 1.25;
const CROSSED = 0.25;

/**
 * Groups characters into lines, from above, and orders each from the left. Wide gaps become as many
 * blanks as keep what is below each other below each other.
 *
 * @param edge where the text of the page begins at the left
 * @example toLines(readGlyphs(runs, view), 90).map((line) => line.text)
 */
export function toLines(glyphs: readonly Glyph[], edge: number): readonly TextLine[] {
  const sorted = [...glyphs].sort((one, other) => middle(one) - middle(other));
  const lines: Glyph[][] = [];
  let size = 0;
  let at = -Infinity;
  for (const glyph of sorted) {
    const line = lines.at(-1);
    if (line === undefined || middle(glyph) - at > SAME * Math.max(size, glyph.size)) {
      lines.push([glyph]);
      size = glyph.size;
      at = middle(glyph);
      continue;
    }
    line.push(glyph);
    // The largest characters say where a line is; small ones stand above or below its middle.
    if (glyph.size > size) [size, at] = [glyph.size, middle(glyph)];
  }
  return markCrossed(lines.flatMap(partOverprinted).map((line) => toLine(line, edge)));
}

/** Lines of one size that share a part of their height and of their width. */
function markCrossed(lines: readonly TextLine[]): readonly TextLine[] {
  const crossed = new Set<TextLine>();
  lines.forEach((line, index) => {
    const below = lines[index + 1];
    if (below === undefined || !isOver(line, below)) return;
    crossed.add(line);
    crossed.add(below);
  });
  return lines.map((line) => (crossed.has(line) ? { ...line, isCrossed: true } : line));
}

function isOver(upper: TextLine, lower: TextLine): boolean {
  const size = Math.min(upper.size, lower.size);
  const isAlike = Math.max(upper.size, lower.size) < size * ALIKE;
  if (!isAlike || upper.bottom - lower.top <= size * CROSSED) return false;
  return upper.pieces.some(({ left, right }) =>
    lower.pieces.some(
      (piece) => Math.min(right, piece.right) - Math.max(left, piece.left) > size * OVER,
    ),
  );
}

/** Characters over each other are of two lines, one hardly above the other. */
function partOverprinted(glyphs: Glyph[]): readonly Glyph[][] {
  glyphs.sort((one, other) => one.left - other.left);
  const isOver = glyphs.some((glyph, index) => {
    const before = glyphs[index - 1];
    const [own, above] = [middle(glyph), before === undefined ? middle(glyph) : middle(before)];
    const over = before !== undefined && before.right - glyph.left > glyph.size * OVER;
    return over && before.size === glyph.size && Math.abs(own - above) > glyph.size * LEVEL;
  });
  if (!isOver) return [glyphs];
  const levels: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((one, other) => middle(one) - middle(other))) {
    const last = levels.at(-1);
    const above = last?.at(-1);
    if (
      last === undefined ||
      above === undefined ||
      middle(glyph) - middle(above) > glyph.size * LEVEL
    )
      levels.push([glyph]);
    else last.push(glyph);
  }
  return levels;
}

function middle({ top, bottom }: Glyph): number {
  return (top + bottom) / 2;
}

function toLine(glyphs: Glyph[], edge: number): TextLine {
  glyphs.sort((one, other) => one.left - other.left);
  let [size, bottom, left, right, top] = [-Infinity, -Infinity, Infinity, -Infinity, Infinity];
  for (const glyph of glyphs) {
    size = Math.max(size, glyph.size);
    bottom = Math.max(bottom, glyph.bottom);
    left = Math.min(left, glyph.left);
    right = Math.max(right, glyph.right);
    top = Math.min(top, glyph.top);
  }
  let text = '';
  let gaps = false;
  const pieces: { -readonly [Key in keyof Piece]: Piece[Key] }[] = [];
  let piece: (typeof pieces)[number] | undefined;
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    const gap = last === undefined ? 0 : glyph.left - last.right;
    // The same character at the same place: bold by printing twice.
    if (last?.text === glyph.text && glyph.left - last.left < size * 0.12) continue;
    if (gap > size * COLUMN) {
      const column = Math.round((glyph.left - edge) / (size / 2));
      text += ' '.repeat(Math.min(Math.max(2, column - displayWidth(text)), 60));
      gaps = true;
    } else if (gap > size * WORD && last !== undefined) {
      const latin = LATIN.test(last.text) && LATIN.test(glyph.text);
      if (latin || gap > size * BLANK) text += ' ';
    }
    const shown = raised(glyph, size, bottom);
    text += shown;
    const isTwo = last !== undefined && CLOSED.test(last.text) && OPENED.test(glyph.text);
    if (piece !== undefined && gap <= size * PIECE && !isTwo) {
      piece.text += shown;
      piece.right = glyph.right;
      piece.top = Math.min(piece.top, glyph.top);
      piece.bottom = Math.max(piece.bottom, glyph.bottom);
    } else {
      piece = {
        ...{ text: shown, left: glyph.left, right: glyph.right },
        ...{ top: glyph.top, bottom: glyph.bottom },
      };
      pieces.push(piece);
    }
    last = glyph;
  }
  return { text, left, right, top, bottom, size, gaps, pieces };
}

/** What programs put between Chinese and Latin characters is no more than this. */
const BETWEEN = 0.3;
const TWO_SCRIPTS = /^(?:\p{Script=Han}[!-~]|[!-~]\p{Script=Han})$/u;

/**
 * Whether lines can be those of a table that is drawn with borders: what stands in its cells is apart,
 * or stands beside the lines of another cell. In a page of plain text nothing is.
 *
 * @example mayBeTable(toLines(readGlyphs(runs, view), 90)) // false
 */
export function mayBeTable(lines: readonly TextLine[]): boolean {
  return lines.some(({ pieces, size, bottom }, index) => {
    const below = lines[index + 1];
    const isBeside = below !== undefined && bottom - below.top > size * PIECE;
    return (
      isBeside ||
      pieces.some((piece, at) => {
        const before = pieces[at - 1];
        if (before === undefined) return false;
        const isClose = piece.left - before.right <= size * BETWEEN;
        const ends = before.text.slice(-1) + piece.text.slice(0, 1);
        return !isClose || !TWO_SCRIPTS.test(ends);
      })
    );
  });
}

/**
 * Pieces that stand beside each other as one text: a blank stays only between Latin ones.
 *
 * @example joinPieces([{ text: 'PM', … }, { text: '2.5浓度', … }], 12) // 'PM2.5浓度'
 */
export function joinPieces(pieces: readonly Piece[], size: number): string {
  return pieces.reduce((text, piece, index) => {
    const before = pieces[index - 1];
    const isApart = before !== undefined && piece.left - before.right > size * WORD;
    const latin = LATIN.test(text.slice(-1)) && LATIN.test(piece.text.charAt(0));
    return text + (isApart && latin ? ' ' : '') + piece.text;
  }, '');
}

/** A small 2 that stands high, as in 平方米 or PM2.5's µg/m³. */
function raised(glyph: Glyph, size: number, bottom: number): string {
  const small = glyph.size < size * 0.75 && bottom - glyph.bottom > size * 0.25;
  if (!small) return glyph.text;
  return glyph.text === '2' ? '²' : glyph.text === '3' ? '³' : glyph.text;
}
