import { LIMITS } from '../../limits';
import type { Lines } from '../../text/lines';
import { foldHeader, isHeaderWord } from '../header';
import {
  UNIT_OR_REMARK,
  inTurn,
  isFigureWord,
  isOneWord,
  joinTokens,
  under,
  type HeadColumn,
} from './head-reading';
import { isOpen } from './trait';
import { ANY, MARKED, WIDE, lineAt, readTokens, type Token } from './token';

/** The header of a table in a text, and what its columns may be. */
export interface Head {
  /** Readings of the header, the likeliest first: which words stand over which, and which are one. */
  readonly readings: readonly (readonly HeadColumn[])[];
  readonly rowPerLine: boolean;
  /** What parts the cells of a line. */
  readonly parts: RegExp;
  readonly next: number;
  /** The folded words in their order as one, by which a repetition is known. */
  readonly words: string;
  /** How many cells behind the header may be words of it that nobody knows: 权重, 考核方式. */
  readonly unknown: number;
}

const FEWEST_WORDS = 3;
const LONGEST = 400;
const LONGEST_WORD = 40;
/** The first part of a word that a narrow column breaks. */
const LONGEST_PART = 6;
const MOST_LINES = 12;
const MOST_BLANK = 2;
const MOST_UNKNOWN = 2;
export const UNKNOWN_WORD = /^\p{Script=Han}{2,8}$/u;

/**
 * Reads the header of a table that stands in a text, set in one line, in several, or one word a line.
 * Undefined where the line begins none.
 *
 * @example readHead(splitLines('序号 指 标 2030 年目标 属性\n…'), 0)?.readings[0]?.length // 4
 */
export function readHead(lines: Lines, first: number): Head | undefined {
  const line = lineAt(lines, first, LONGEST);
  if (line === undefined || line.text.trim() === '') return undefined;
  if (line.text.trim().length <= LONGEST_PART) {
    const below = lineAt(lines, first + 1, LONGEST);
    const tokens =
      below === undefined ? [] : readTokens(lines.source, below, first + 1, ANY, 'line', false);
    if (tokens.length >= FEWEST_WORDS && startOf(lines, first + 1, tokens) !== undefined)
      return readHead(lines, first + 1);
  }
  const apart = /\S\s*[\t|│┃｜]\s*\S/.test(line.text) ? MARKED : WIDE;
  const wide = closeWords(readTokens(lines.source, line, first, apart, 'line', false));
  const isWide = countWords(wide) >= FEWEST_WORDS && countWords(wide) >= wide.length * 0.7;
  const parts = isWide ? apart : ANY;
  const tokens = isWide
    ? wide
    : closeWords(readTokens(lines.source, line, first, ANY, 'line', false));
  if (tokens.length >= FEWEST_WORDS) {
    if (countWords(tokens) < Math.max(FEWEST_WORDS, tokens.length * 0.7)) return undefined;
    return inLines(lines, first, tokens, parts);
  }
  if (wide.length > 2 || !startsRun(lines, first)) return undefined;
  const [wider, any] = [oneByOne(lines, first, WIDE), oneByOne(lines, first, ANY)];
  return wider === undefined || (any !== undefined && any.next > wider.next) ? any : wider;
}

function countWords(tokens: readonly Token[]): number {
  return tokens.filter(({ cell }) => isHeaderWord(cell.text)).length;
}

/** Puts words together that blanks part: 指 标, 2030 年目标, 属 性. */
export function closeWords(tokens: readonly Token[]): readonly Token[] {
  const closed: Token[] = [];
  for (const token of tokens) {
    const before = closed.at(-1);
    if (before !== undefined && token.gap !== 'line' && belongs(before, token))
      closed.splice(-1, 1, joinTokens(before, token));
    else closed.push(token);
  }
  return closed;
}

function belongs(before: Token, token: Token): boolean {
  const [upper, lower] = [before.cell.text, token.cell.text];
  if (upper.length === 1 && lower.length === 1)
    return upper !== lower && isHeaderWord(upper + lower);
  if (token.gap === 'wide') return false;
  if (/(?:19|20)\d{2}$/.test(upper) && lower.startsWith('年')) return true;
  // 属性 （预 stands beside 2025年 in the line above, which 计） below ends.
  if (/^[（(［[〔]/.test(lower))
    return isHeaderWord(upper) && (!isOpen(lower) || isFigureWord(upper));
  // 属 stands above 性, which is none of the figure beside it.
  if (/^[性号位称类别]$/.test(lower) && /\d{4}|年均|增[长速]|目标$/.test(upper)) return false;
  if (lower === '标' && !upper.endsWith('目')) return false;
  // 指标属 in front of 责任单位 goes on in the next line.
  const isWhole = isHeaderWord(lower) && (lower.length > 2 || isHeaderWord(upper));
  return !isWhole && isHeaderWord(upper + lower);
}

/** Only the first of a run of header words is tried, so that a long run is looked at once. */
function startsRun(lines: Lines, first: number): boolean {
  for (let index = first - 1; index >= Math.max(0, first - 3); index -= 1) {
    const text = lines.at(index)?.text.trim() ?? '';
    if (text !== '') return text.length > LONGEST_WORD || !isHeaderWord(text);
  }
  return true;
}

/** A header in one line and a few more: parts of its words, and words that stand under others. */
function inLines(
  lines: Lines,
  first: number,
  upper: readonly Token[],
  parts: RegExp,
): Head | undefined {
  let next = first + 1;
  const top = startOf(lines, first, upper) ?? upper;
  const lower: Token[] = [];
  for (; next < first + MOST_LINES; next += 1) {
    const line = lineAt(lines, next, LONGEST);
    if (line === undefined || line.text.trim() === '') break;
    const tokens = closeWords(readTokens(lines.source, line, next, parts, 'line', false));
    const after = lineAt(lines, next + 1, LONGEST);
    const [below] =
      after === undefined ? [] : readTokens(lines.source, after, next + 1, parts, 'line', false);
    if (!isHeadLine(tokens, lower.at(-1) ?? top.at(-1), below)) break;
    lower.push(...tokens);
  }
  const placed = parts !== ANY && lower.length > 0 ? under(top, lower) : [];
  const readings = [...placed, ...inTurn([...top, ...lower])];
  const words = foldAll([...top, ...lower]);
  return { readings, rowPerLine: true, parts, next, words, unknown: 0 };
}

/** 指标领, or 类别 序, in the line above, where 域 or 号 begins this one: the words of both. */
function startOf(
  lines: Lines,
  first: number,
  upper: readonly Token[],
): readonly Token[] | undefined {
  const line = lineAt(lines, first - 1, LONGEST_WORD);
  const [head, ...rest] = upper;
  if (line === undefined || head === undefined) return undefined;
  if (head.cell.text.length > 1 && isHeaderWord(head.cell.text)) return undefined;
  const words = closeWords(readTokens(lines.source, line, first - 1, ANY, 'line', false));
  const last = words.at(-1);
  const before = words.slice(0, -1);
  if (last === undefined || !isOneWord(last.cell.text, head.cell.text)) return undefined;
  if (!before.every(({ cell }) => isHeaderWord(cell.text))) return undefined;
  return [...before, { ...joinTokens(last, head), beside: head.beside }, ...rest];
}

/** Whether all of a line is header words, the first and the last perhaps parts of words. */
function isHeadLine(
  tokens: readonly Token[],
  above: Token | undefined,
  below: Token | undefined,
): boolean {
  return tokens.every(({ cell }, index) => {
    if (isHeaderWord(cell.text) || UNIT_OR_REMARK.test(cell.text)) return true;
    const isLast = index === tokens.length - 1 && below !== undefined;
    if (isLast && isOneWord(cell.text, below.cell.text)) return true;
    return index === 0 && above !== undefined && isOneWord(above.cell.text, cell.text);
  });
}

function foldAll(words: readonly Token[]): string {
  return words.map(({ cell }) => foldHeader(cell.text)).join('');
}

/** A header of one word a line, or of a few where a page breaks its words. */
function oneByOne(lines: Lines, first: number, parts: RegExp): Head | undefined {
  const words: Token[] = [];
  let next = first;
  let blank = 0;
  for (let index = first; words.length <= LIMITS.columns; index += 1) {
    const line = lineAt(lines, index, LONGEST);
    const text = line?.text.trim() ?? '';
    if (line === undefined) break;
    if (text === '') {
      blank += 1;
      if (blank > MOST_BLANK) break;
      continue;
    }
    const [token, ...others] = closeWords(
      readTokens(lines.source, line, index, parts, 'line', false),
    );
    if (token === undefined || text.length > LONGEST_WORD) break;
    const added = [token, ...others];
    const after = lineAt(lines, index + 1, LONGEST_WORD);
    const [below] =
      after === undefined ? [] : readTokens(lines.source, after, index + 1, parts, 'line', false);
    const isKnown = added.every(({ cell }, at) => {
      const before = at === 0 ? words.at(-1) : added[at - 1];
      if (isHeaderWord(cell.text)) return true;
      if (before === undefined) return false;
      const isRest = at === 0 && isOneWord(before.cell.text, cell.text);
      return (
        isRest ||
        UNIT_OR_REMARK.test(cell.text) ||
        (at === others.length && below !== undefined && isOneWord(cell.text, below.cell.text)) ||
        (others.length === 0 && isUnknownWord(lines, index))
      );
    });
    if (!isKnown) break;
    const before = words.at(-1);
    if (UNIT_OR_REMARK.test(token.cell.text) && before !== undefined)
      words.splice(-1, 1, joinTokens(before, token), ...others);
    else words.push(...added);
    blank = 0;
    next = index + 1;
  }
  if (words.length < FEWEST_WORDS) return undefined;
  const readings = inTurn(words).filter((columns) => columns.length >= FEWEST_WORDS);
  const unknown = MOST_UNKNOWN;
  const rowPerLine = parts === ANY;
  return { readings, rowPerLine, parts, next, words: foldAll(words), unknown };
}

/** 权重 between 单位 and 2025年: a short word that words of a header stand around. */
function isUnknownWord(lines: Lines, index: number): boolean {
  const [text = '', after = ''] = [index, index + 1].map((at) => lines.at(at)?.text ?? '');
  return UNKNOWN_WORD.test(foldHeader(text)) && isHeaderWord(after);
}
