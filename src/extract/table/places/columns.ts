import { displayWidth } from '../../../core/text/display-width';
import { LIMITS } from '../../limits';
import type { Lines } from '../../text/lines';
import { blankCell, type GridCell } from '../grid';
import { isHeaderWord } from '../header';
import { cluster } from './cluster';
import { closeWords } from '../text/head';
import { UNIT_OR_REMARK, isFigureWord, isWhole } from '../text/head-reading';
import { toFitColumns } from '../text/setting';
import type { FitKind } from '../text/fit-cost';
import { readTrait } from '../text/trait';
import { ANY, lineAt, readTokens, type Token } from '../text/token';

/** How wide a Chinese character is beside a Latin one: programs that print columns count it as 1 or as 2. */
export type Metric = 1 | 2;

/** A column of a table whose cells stand below each other: its words, and where it stands. */
export interface PlacedColumn {
  readonly word: GridCell;
  readonly kind: FitKind;
  readonly from: number;
  readonly to: number;
}

/** The header of such a table. */
export interface PlacedHead {
  readonly columns: readonly PlacedColumn[];
  /** Index of the line behind it. */
  readonly next: number;
}

const FEWEST_WORDS = 3;
const LONGEST = 400;
const LONGEST_WORD = 12;
const MOST_ABOVE = 2;
const MOST_BELOW = 4;
/** Share of the words of its main line that are known. */
const KNOWN = 0.5;
const YEAR = /^(?:19|20)\d{2}(?=年)/;
const BARE_YEAR = /^(?:19|20)\d{2}(?!\d)/;

/**
 * The tokens of a line with their places in characters.
 *
 * @param numbered whether the numbers of rows are tokens of their own, so that `1.书店数` is two
 * @example placedTokens(lines, 3, 1)[0]?.from // 8
 */
export function placedTokens(
  lines: Lines,
  index: number,
  metric: Metric,
  numbered = false,
): readonly Token[] {
  const line = lineAt(lines, index, LONGEST);
  if (line === undefined) return [];
  const lead = /^\f*/.exec(line.text)?.[0].length ?? 0;
  const at = (end: number): number => {
    const text = line.text.slice(lead, end - line.start);
    return metric === 1 ? text.length : displayWidth(text);
  };
  const tokens = readTokens(lines.source, line, index, ANY, 'line', numbered).flatMap(partYears);
  const words = lines.boxAt?.(index)?.words;
  return tokens.map((token) => {
    const { start, end } = token.cell;
    const word = words?.filter((one) => one.at <= start - line.start).at(-1);
    return { ...token, from: at(start), to: at(end), ...(word && { y: word.y }) };
  });
}

/** 年2030: the words of two columns that touch. */
function partYears(token: Token): readonly Token[] {
  const { cell } = token;
  const at = /^((?:(?:19|20)\d{2})?年)(?:19|20)\d{2}(?!\d)/.exec(cell.text)?.[1]?.length;
  if (at === undefined) return [token];
  const cut = cell.start + at;
  return [
    { ...token, cell: { ...cell, text: cell.text.slice(0, at), end: cut } },
    { ...token, cell: { ...cell, text: cell.text.slice(at), start: cut }, gap: 'wide' },
  ];
}

/**
 * Reads a header that is set in columns, in one line or with the rest of its words above and below.
 * Undefined where the line begins none.
 *
 * @example readPlacedHead(lines, 4, 1)?.columns.map(({ kind }) => kind) // ['number', 'name', 'figure', …]
 */
export function readPlacedHead(lines: Lines, line: number, metric: Metric): PlacedHead | undefined {
  // 2025 above 年 is no page number.
  const isYear = /^\s*(?:19|20)\d{2}\s*$/.test(lines.at(line - 1)?.text ?? '');
  const first = isYear ? line - 1 : line;
  const lineOf = linesFrom(lines, first);
  const tokensAt = (step: number): readonly Token[] => {
    const index = lineOf(step);
    return index === undefined ? [] : closeWords(placedTokens(lines, index, metric));
  };
  // An empty line parts what is over the header from it, but for words of years.
  const isApart = (step: number) =>
    (lineOf(step + 1) ?? 0) - (lineOf(step) ?? 0) > 1 &&
    !tokensAt(step).every(({ cell }) => isFigureWord(cell.text) || UNIT_OR_REMARK.test(cell.text));
  // Of two readings the one whose words are whole: 指标属 is none without the line below.
  const oddOf = ({ columns }: PlacedHead) =>
    columns.filter(({ word }) => !isWhole(word.text)).length;
  let best: PlacedHead | undefined;
  for (let main = 0; main <= MOST_ABOVE; main += 1) {
    if (main > 0 && isApart(main - 1)) break;
    const found = isMainAt(tokensAt, main) ? headOver(main, tokensAt) : undefined;
    const head = found && { ...found, next: (lineOf(found.next - 1) ?? first) + 1 };
    if (head !== undefined && (best === undefined || oddOf(head) < oddOf(best))) best = head;
  }
  return best;
}

/**
 * The lines below and above one by how many steps they are off it. A page that has room between its lines
 * comes with an empty one behind each, which is no step; two end the steps.
 *
 * @example linesFrom(lines, 4)(1) // 6, where line 5 is empty
 */
export function linesFrom(lines: Lines, first: number): (step: number) => number | undefined {
  const isEmpty = (index: number) => (lines.at(index)?.text ?? '').trim() === '';
  return (step) => {
    const way = Math.sign(step);
    let index = first;
    for (let left = Math.abs(step); left > 0; left -= 1) {
      index += isEmpty(index + way) ? way * 2 : way;
      if (isEmpty(index)) return undefined;
    }
    return index;
  };
}

/** A header of that main line, with what stands above and below it; `next` is a step. */
function headOver(
  main: number,
  tokensAt: (index: number) => readonly Token[],
): PlacedHead | undefined {
  const above = Array.from({ length: main }, (_, step) => tokensAt(step));
  const middle = tokensAt(main);
  if (above.some((tokens) => tokens.length === 0 || !tokens.every(isPiece))) return undefined;
  for (let below = MOST_BELOW; below >= 0; below -= 1) {
    const under = Array.from({ length: below }, (_, step) => tokensAt(main + 1 + step));
    if (under.some((tokens) => tokens.length === 0 || !tokens.every(isPiece))) continue;
    const columns = cluster(above, middle, under);
    if (columns === undefined || columns.length > LIMITS.columns) continue;
    const kinds = toFitColumns(columns).map(({ kind }) => kind);
    // 序 2025 2030年 stands above the words that tell what the table is.
    if (!kinds.includes('name')) continue;
    return {
      columns: columns.map(({ words, from, to }, index) => ({
        ...{ word: words[0] ?? blankCell(0, 0), kind: kinds[index] ?? 'other', from, to },
      })),
      next: main + 1 + below,
    };
  }
  return undefined;
}

/**
 * Whether a line is one of header words, most of them known.
 *
 * @example isMain(tokens) // 序号 指标 单位 2025年
 */
function isMain(tokens: readonly Token[]): boolean {
  const known = tokens.filter(({ cell }) => isHeaderWord(cell.text) || YEAR.test(cell.text)).length;
  return (
    known >= Math.max(FEWEST_WORDS, tokens.length * KNOWN) &&
    tokens.every(({ cell }) => cell.text.length <= LONGEST_WORD * 2)
  );
}

/**
 * Whether a line is one of header words, or of the beginnings of such that go on right below.
 *
 * @example isMainAt(tokensAt, 4) // 指标类 序 指标名 above 别 号 称
 */
export function isMainAt(tokensAt: (index: number) => readonly Token[], index: number): boolean {
  let words = tokensAt(index);
  if (isMain(words)) return true;
  if (words.length < FEWEST_WORDS || !words.every(isPiece)) return false;
  for (let step = 1; step < MOST_BELOW; step += 1) {
    const below = tokensAt(index + step);
    if (below.length === 0 || !below.every(isPiece)) return false;
    words = words.map((word) => {
      const under = below.find(({ from, to }) => from < word.to && to > word.from);
      const text = word.cell.text + (under?.cell.text ?? '');
      return { ...word, cell: { ...word.cell, text } };
    });
    if (isMain(words)) return true;
  }
  return false;
}

/** What may be a part of a header word: no row has a line of nothing else. */
function isPiece(token: Token): boolean {
  const { text } = token.cell;
  if (readTrait(token).group) return false;
  if (isHeaderWord(text) || UNIT_OR_REMARK.test(text)) return true;
  const words = text.replace(BARE_YEAR, '');
  return text.length <= LONGEST_WORD && /^[\p{Script=Han}（）()［］[\]〔〕“”%％/、]*$/u.test(words);
}
