import type { PagePart, PdfPage } from '../read-page';
import type { TextLine } from '../text-line';
import { isHeadWord, wordsOf } from './head';
import { PITCH } from './rows';
import { readChain, type Stretch } from './table';

type Line = Extract<PagePart, { readonly kind: 'line' }>;

const FEWEST_WORDS = 3;
const LONGEST_WORD = 14;
/** Lines above that with most words of a header. */
const MOST_ABOVE = 2;
/** Levels of a header are no further apart than this, in heights of the font. */
const LEVELS = 3.2;
const VALUE = /^[<>≤≥]?\d+(?:\.\d+)?$/;
const NOTE = /^(?:备?注|说明|资料来源|数据来源)\s*[\d：:（(]/;
const SENTENCE = /[。；]|^第[一二三四五六七八九十\d]{1,3}[章节篇]/;

/**
 * Finds the tables that pages print without borders: below a header, lines in columns that nothing
 * reaches over. Cells of several lines are put together by where they stand in their row. What does not
 * fit stays text, line by line.
 *
 * @example findBareTables(pages)[0]?.parts.some(({ kind }) => kind === 'table') // true
 */
export function findBareTables(pages: readonly PdfPage[]): readonly PdfPage[] {
  const parts = new Map(pages.map((page) => [page, page.parts]));
  let chain: Stretch[] = [];
  const close = (): void => {
    const [top] = chain;
    const tables = top === undefined || isCutAbove(top) ? undefined : readChain(chain);
    if (tables === undefined)
      for (const { page, first, end } of chain) markUnplaced(page, first, end);
    tables?.forEach((table, index) => {
      const stretch = chain[index];
      if (stretch === undefined) return;
      const { page } = stretch;
      const { part, first, end } = table;
      const between = part === undefined ? [] : [part];
      parts.set(page, [...page.parts.slice(0, first), ...between, ...page.parts.slice(end)]);
    });
    chain = [];
  };
  const markUnplaced = (page: PdfPage, first: number, end: number): void => {
    const marked = page.parts.map((part, index): PagePart => {
      if (part.kind !== 'line') return part;
      const isAbove = index >= first - MOST_ABOVE && isBesideHead(part, lineAt(page, first));
      return (index >= first || isAbove) && index < end ? { ...part, isUnplaced: true } : part;
    });
    parts.set(page, marked);
  };
  for (const page of pages) {
    const header = findHeader(page);
    const above = chain.at(-1);
    const goesOn = above !== undefined && above.page.number === page.number - 1 && isAtEnd(above);
    if (!goesOn || (header !== undefined && header.first > 1)) close();
    const start = header ?? (chain.length > 0 ? { first: 0, body: 0 } : undefined);
    if (start === undefined) continue;
    chain.push({ page, ...start, end: endOf(page, start.body) });
  }
  close();
  return pages.map((page) => ({ ...page, parts: parts.get(page) ?? page.parts }));
}

/** The first parts of its words stand above a header, 2025 over 年: it cannot be read alone. */
function isCutAbove({ page, first }: Stretch): boolean {
  const [above, head] = [lineAt(page, first - 1), lineAt(page, first)];
  if (above === undefined || !isBesideHead(above, head)) return false;
  const words = wordsOf(above);
  return words.length > 1 || words.some(({ text }) => /^(?:19|20)\d{2}/.test(text));
}

/** A line close above a header that may hold the first parts of its words. */
function isBesideHead(line: Line, head: Line | undefined): boolean {
  const isNear = head !== undefined && head.top - line.top <= head.size * LEVELS;
  return isNear && wordsOf(line).every(({ text }) => text.length <= LONGEST_WORD);
}

function lineAt(page: PdfPage, index: number): Line | undefined {
  const part = page.parts[index];
  return part?.kind === 'line' ? part : undefined;
}

/** The lines of a header: one of three words or more, and the rest of its words above and below. */
function findHeader(page: PdfPage): { readonly first: number; readonly body: number } | undefined {
  const found = page.parts.findIndex((part) => {
    if (part.kind !== 'line') return false;
    const words = wordsOf(part);
    return (
      words.filter(({ text }) => isHeadWord(text) || /^(?:19|20)\d{2}年/.test(text)).length >=
      Math.max(FEWEST_WORDS, words.length * 0.6)
    );
  });
  if (found === -1) return undefined;
  let [first, body] = [found, found + 1];
  const known = [...wordsOf(lineAt(page, found) ?? EMPTY)];
  const below = [1, 2].flatMap((step) => wordsOf(lineAt(page, found + step) ?? EMPTY));
  const goesOn = (index: number, near: number, isAbove: boolean): boolean => {
    const [line, beside] = [lineAt(page, index), lineAt(page, near)];
    if (line === undefined || beside === undefined) return false;
    const words = wordsOf(line);
    const isWhole = words.every(({ text }) => isHeadWord(text));
    if (Math.abs(line.top - beside.top) > beside.size * (isWhole ? LEVELS : PITCH)) return false;
    const heads = words.filter((word) => {
      if (isHeadWord(word.text)) return true;
      const over = [...known, ...(isAbove ? below : [])].filter(
        ({ left, right }) => left < word.right && right > word.left,
      );
      return over.some(({ text }) => isHeadWord(isAbove ? word.text + text : text + word.text));
    });
    const isLong = words.some(({ text }) => text.length > LONGEST_WORD);
    const isValue = words.some(({ text }) => VALUE.test(text));
    const fits = heads.length * 2 >= words.length && !isLong && !isValue;
    if (fits) known.push(...words);
    return fits;
  };
  while (first > 0 && goesOn(first - 1, first, true)) first -= 1;
  while (goesOn(body, body - 1, false)) body += 1;
  return { first, body };
}

const EMPTY: TextLine = {
  ...{ text: '', left: 0, right: 0, top: 0, bottom: 0, size: 0 },
  ...{ gaps: false, pieces: [] },
};

/** Where the lines below a header can be no rows any more. */
function endOf(page: PdfPage, body: number): number {
  const found = page.parts.findIndex(
    (part, index) =>
      index >= body &&
      (part.kind === 'table' || NOTE.test(part.text.trim()) || SENTENCE.test(part.text.trim())),
  );
  return found === -1 ? page.parts.length : found;
}

function isAtEnd({ page, end }: Stretch): boolean {
  return end === page.parts.length;
}
