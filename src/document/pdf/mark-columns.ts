import type { LineBox } from '../../core/document/part';
import { readHeader } from '../../core/form/header-words';
import { displayWidth } from '../../core/text/display-width';
import type { PagePart, PdfPage } from './read-page';
import { joinPieces, type Piece, type TextLine } from './text-line';

type Line = Extract<PagePart, { readonly kind: 'line' }>;

const FEWEST_WORDS = 3;
const LONGEST_WORD = 20;
/** What of the words of a line must be known to make it that of a header. */
const MOSTLY = 0.6;
/** Lines above it that may hold the rest of its words, and how far up, in heights of the font. */
const MOST_ABOVE = 2;
/** Lines below it that its words may be broken over. */
const MOST_BELOW = 3;
const NEAR = 3.2;
/** Blanks within a word of a header, in heights of the font. */
const WITHIN = 0.6;
const MOST_BLANKS = 200;
/** Where a page ends: a name that its end cuts stands beside its rows on one page only. */
const PAGE_END = '\f';
const NOTE = /^(?:备?注|说明|资料来源|数据来源)\s*[\d：:（(]/;
const SENTENCE = /[。；]|^第[一二三四五六七八九十\d]{1,3}[章节篇]/;
const YEAR = /^(?:19|20)\d{2}年/;

/**
 * Marks the lines of tables that pages print without borders, from a header down to the first sentence,
 * and sets each so that what stands below each other on the page does so in its text: there the cells are
 * put under their columns.
 *
 * @example markColumns(pages)[0]?.parts[3] // { kind: 'line', text: ' 1  地区生产总值   亿元', box: { … }, … }
 */
export function markColumns(pages: readonly PdfPage[]): readonly PdfPage[] {
  /** The width of half a character of the table that is open. */
  let unit: number | undefined;
  const units = new Map<Line, number>();
  const cut = new Set<Line>();
  for (const { parts } of pages) {
    const [first] = parts;
    if (unit !== undefined && first?.kind === 'line') cut.add(first);
    for (const [index, part] of parts.entries()) {
      if (part.kind === 'table' || isEnd(part)) {
        unit = undefined;
        continue;
      }
      const above = unit === undefined ? headerAt(parts, index) : undefined;
      if (above !== undefined) {
        const half = usualSize(parts.slice(index)) / 2;
        unit = half;
        above.filter((line) => !units.has(line)).forEach((line) => units.set(line, half));
      }
      if (unit !== undefined) units.set(part, unit);
    }
  }
  return pages.map((page) => ({
    ...page,
    parts: page.parts.flatMap((part): readonly PagePart[] => {
      if (part.kind === 'table') return [part];
      const width = units.get(part);
      if (width === undefined) return [part];
      const { size } = part;
      const { text, words } = layOut(part, width, cut.has(part) ? PAGE_END : '');
      const y = words[0]?.y ?? 0;
      const stripe = page.levels.filter(({ at }) => at < y).length;
      return [{ ...part, text, box: { words, size, stripe } }];
    }),
  }));
}

/** Where the lines below a header can be no rows any more. */
function isEnd({ text }: Line): boolean {
  return NOTE.test(text.trim()) || SENTENCE.test(text.trim());
}

/**
 * What stands above a line of header words and may be of them; undefined where the line is none. Each column
 * may have its words in that line, or broken over it and those close by: of three or more most are known.
 *
 * @example headerAt(page.parts, 4)?.map(({ text }) => text) // ['“十五五”目标']
 */
export function headerAt(parts: readonly PagePart[], index: number): readonly Line[] | undefined {
  const main = parts[index];
  if (main?.kind !== 'line') return undefined;
  const above = parts
    .slice(Math.max(0, index - MOST_ABOVE), index)
    .flatMap((part) => (isBeside(part, main) ? [part] : []));
  if (isKnown(wordsOf(main))) return above;
  const lines = [...above, main];
  for (const part of parts.slice(index + 1, index + 1 + MOST_BELOW)) {
    const beside = lines.at(-1);
    if (beside === undefined || !isWordsBelow(part, beside)) break;
    lines.push(part);
  }
  const most = Math.max(...lines.map(({ pieces }) => pieces.length));
  if (main.pieces.length < FEWEST_WORDS || main.pieces.length < most) return undefined;
  return isKnown(stacked(lines, main)) ? above : undefined;
}

function isKnown(words: readonly string[]): boolean {
  const known = words.filter((text) => isHeadWord(text) || YEAR.test(text)).length;
  return known >= Math.max(FEWEST_WORDS, words.length * MOSTLY);
}

function isHeadWord(text: string): boolean {
  return text.length <= LONGEST_WORD && readHeader(text) !== undefined;
}

/** The words over each piece of the main line: what stands above and below it, from above. */
function stacked(lines: readonly Line[], main: Line): readonly string[] {
  const pieces = lines.flatMap((line) => line.pieces);
  return main.pieces.map((own) =>
    pieces
      .filter(({ left, right }) => left < own.right && right > own.left)
      .filter((piece) => crossedBy(piece, main) === 1)
      .map(({ text }) => text)
      .join(''),
  );
}

function crossedBy(piece: Piece, { pieces }: TextLine): number {
  return pieces.filter(({ left, right }) => piece.left < right && piece.right > left).length;
}

/** A line close below another that may hold the rest of header words, and no row. */
function isWordsBelow(part: PagePart, above: Line): part is Line {
  if (part.kind === 'table' || part.top - above.bottom > above.size) return false;
  return part.pieces.every(
    ({ text }) => text.length < LONGEST_WORD && !/\d/.test(text.replace(YEAR, '')),
  );
}

/** A line close above a header that may hold the first parts of its words. */
function isBeside(part: PagePart, head: Line): part is Line {
  if (part.kind === 'table' || head.top - part.top > head.size * NEAR) return false;
  return wordsOf(part).every((text) => text.length < LONGEST_WORD) && !isEnd(part);
}

/** The words of a line: pieces no further apart than characters, and no two words of a header. */
function wordsOf({ pieces, size }: TextLine): readonly string[] {
  const words: Piece[] = [];
  for (const piece of pieces) {
    const before = words.at(-1);
    const isTwo = before !== undefined && isHeadWord(before.text) && isHeadWord(piece.text);
    if (before === undefined || isTwo || piece.left - before.right > size * WITHIN)
      words.push(piece);
    else {
      const text = joinPieces([before, piece], size);
      words.splice(-1, 1, { ...before, text, right: piece.right });
    }
  }
  return words.map(({ text }) => text);
}

/** The size that most lines of a table have: a bold header is no measure. */
function usualSize(parts: readonly PagePart[]): number {
  const counts = new Map<number, number>();
  for (const part of parts)
    if (part.kind === 'line') counts.set(part.size, (counts.get(part.size) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 10;
}

/** A line with its pieces in columns of a unit each; hardly apart, they keep a single blank. */
function layOut(
  { pieces, size }: TextLine,
  unit: number,
  mark: string,
): { readonly text: string; readonly words: LineBox['words'] } {
  const words: LineBox['words'][number][] = [];
  const text = pieces.reduce((all, piece, index) => {
    const before = pieces[index - 1];
    const isNear = before !== undefined && piece.left - before.right < size * WITHIN;
    const column = Math.round(piece.left / unit) - displayWidth(all);
    const blanks = isNear ? 1 : Math.max(all === mark ? 0 : 2, column);
    const laid = all + ' '.repeat(Math.min(blanks, MOST_BLANKS));
    words.push({ at: laid.length, y: (piece.top + piece.bottom) / 2 });
    return laid + piece.text;
  }, mark);
  return { text, words };
}
