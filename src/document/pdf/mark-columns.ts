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
 * @example markColumns(pages)[0]?.parts[3] // { kind: 'line', text: ' 1  地区生产总值   亿元', isUnplaced: true, … }
 */
export function markColumns(pages: readonly PdfPage[]): readonly PdfPage[] {
  let isOpen = false;
  let unit = 0;
  return pages.map((page) => {
    const marked = new Set<PagePart>();
    const goesOn = isOpen;
    page.parts.forEach((part, index) => {
      if (part.kind === 'table' || isEnd(part)) {
        isOpen = false;
        return;
      }
      if (isHeader(part)) {
        if (!isOpen) unit = usualSize(page.parts.slice(index)) / 2;
        isOpen = true;
        for (const above of page.parts.slice(Math.max(0, index - MOST_ABOVE), index))
          if (isBeside(above, part)) marked.add(above);
      }
      if (isOpen) marked.add(part);
    });
    const parts = page.parts.map((part): PagePart => {
      if (part.kind === 'table' || !marked.has(part)) return part;
      const mark = goesOn && part === page.parts[0] ? PAGE_END : '';
      return { ...part, text: mark + layOut(part, unit), isUnplaced: true };
    });
    return { ...page, parts };
  });
}

/** Where the lines below a header can be no rows any more. */
function isEnd({ text }: Line): boolean {
  return NOTE.test(text.trim()) || SENTENCE.test(text.trim());
}

/** A line of three words or more, most of which head columns. */
function isHeader(line: Line): boolean {
  const words = wordsOf(line);
  const known = words.filter((text) => isHeadWord(text) || YEAR.test(text)).length;
  return known >= Math.max(FEWEST_WORDS, words.length * MOSTLY);
}

function isHeadWord(text: string): boolean {
  return text.length <= LONGEST_WORD && readHeader(text) !== undefined;
}

/** A line close above a header that may hold the first parts of its words. */
function isBeside(part: PagePart, head: Line): boolean {
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
      words.splice(-1, 1, { text, left: before.left, right: piece.right });
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
function layOut({ pieces, size }: TextLine, unit: number): string {
  return pieces.reduce((text, piece, index) => {
    const before = pieces[index - 1];
    const isNear = before !== undefined && piece.left - before.right < size * WITHIN;
    const column = Math.round(piece.left / unit) - displayWidth(text);
    const blanks = isNear ? 1 : Math.max(text === '' ? 0 : 2, column);
    return text + ' '.repeat(Math.min(blanks, MOST_BLANKS)) + piece.text;
  }, '');
}
