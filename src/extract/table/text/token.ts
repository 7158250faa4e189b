import { displayWidth } from '../../../core/text/display-width';
import { LIMITS } from '../../limits';
import { isPageNumber, type Line, type Lines } from '../../text/lines';
import { readCell, type GridCell } from '../grid';

/**
 * What stands in front of a token: a single blank, several blanks or a tab, the end of a line, or an
 * empty line.
 */
export type Gap = 'blank' | 'wide' | 'line' | 'empty';

/** A piece of a line that may be a cell or a part of one. */
export interface Token {
  readonly cell: GridCell;
  readonly gap: Gap;
  /** Columns of the page it takes up. */
  readonly from: number;
  readonly to: number;
  /** How many tokens its line has. */
  readonly beside: number;
  /** Index of its line. */
  readonly index: number;
  /** How far down it stands, where that is known. */
  readonly y?: number;
}

export const WIDE = /\s{2,}|\u3000+|\t+/g;
export const ANY = /[\s\u3000]+/g;
/** Where a mark parts the cells of a line, where they stand says nothing. */
export const MARKED = /\s*[\t|│┃｜]\s*/g;
/** 1. 书店数: a number and a name in one. */
const NUMBERED = /^(\d{1,3}[.、．])\s*(?=[^\d\s])/;

/**
 * The tokens of a line, in their order.
 *
 * @param parts what parts them
 * @param numbered whether the numbers of rows are cells of their own, so that `1.书店数` is two
 * @example readTokens(lines, line, 0, ANY, 'line', false).length // 6
 */
export function readTokens(
  source: string,
  line: Line,
  index: number,
  parts: RegExp,
  first: Gap,
  numbered: boolean,
): readonly Token[] {
  const raw: Omit<Token, 'beside'>[] = [];
  let width = 0;
  let start = 0;
  let gap = first;
  const add = (from: number, end: number): void => {
    const text = line.text.slice(from, end);
    if (text.trim() === '') return;
    const cell = readCell(source, line.start + from, line.start + end, line.number);
    if (cell.text === '') return;
    raw.push({ cell, gap, from: width, to: width + displayWidth(text), index });
    gap = 'blank';
  };
  const put = (end: number): void => {
    const text = line.text.slice(start, end);
    const lead = numbered && raw.length <= 1 ? NUMBERED.exec(text.trim()) : null;
    if (lead !== null) {
      const cut = start + text.indexOf(lead[1] ?? '') + (lead[1]?.length ?? 0);
      add(start, cut);
      add(cut, end);
    } else add(start, end);
    width += displayWidth(text);
  };
  for (const match of line.text.matchAll(parts)) {
    put(match.index);
    width += displayWidth(match[0]);
    start = match.index + match[0].length;
    const isWide = match[0].length > 1 || /[\t\u3000|│┃｜]/.test(match[0]);
    if (raw.length > 0) gap = isWide ? 'wide' : 'blank';
    if (raw.length >= LIMITS.columns) break;
  }
  if (raw.length < LIMITS.columns) put(line.text.length);
  return raw.map((token) => ({ ...token, beside: raw.length }));
}

/** Marks of pages and of tables that go on: they stand among the cells and belong to none. */
const FURNITURE = /^[（(]?(?:续表|接上表|续上表|表续)[)）]?$|^[-—–·~\s]*\d{1,4}[-—–·~\s]*$/;

/**
 * Whether a line among the cells of a table is a page number or 续表. A bare number may be a cell.
 *
 * @example isFurnitureLine('— 12 —') // true
 * @example isFurnitureLine('12') // false
 */
export function isFurnitureLine(text: string): boolean {
  const bare = text.trim();
  // A bare number, or 3/80, may as well be a cell.
  if (/^[\d０-９]+(?:[/／][\d０-９]+)?$/.test(bare)) return false;
  return FURNITURE.test(bare) || (isPageNumber(bare) && !/^[-—][\d.]+$/.test(bare));
}

/** The line at an index, undefined beyond the end or where it is too long to be one of a table. */
export function lineAt(lines: Lines, index: number, longest: number): Line | undefined {
  const line = lines.at(index);
  return line === undefined || line.text.length > longest ? undefined : line;
}
