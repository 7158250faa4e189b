import { displayWidth } from '../../../core/text/display-width';
import { LIMITS } from '../../limits';
import type { Lines } from '../../text/lines';
import { blankCell, joinCells, type GridCell } from '../grid';
import { foldHeader, isHeaderWord, saysHeader } from '../header';
import { closeWords } from '../text/head';
import { UNIT_OR_REMARK, type HeadColumn } from '../text/head-reading';
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
 * @example placedTokens(lines, 3, 1)[0]?.from // 8
 */
export function placedTokens(lines: Lines, index: number, metric: Metric): readonly Token[] {
  const line = lineAt(lines, index, LONGEST);
  if (line === undefined) return [];
  const lead = /^\f*/.exec(line.text)?.[0].length ?? 0;
  const at = (end: number): number => {
    const text = line.text.slice(lead, end - line.start);
    return metric === 1 ? text.length : displayWidth(text);
  };
  const tokens = readTokens(lines.source, line, index, ANY, 'line', false);
  return tokens.map((token) => ({ ...token, from: at(token.cell.start), to: at(token.cell.end) }));
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
  const tokensAt = (index: number) => closeWords(placedTokens(lines, index, metric));
  const main = [0, 1, 2].find((step) => step <= MOST_ABOVE && isMain(tokensAt(first + step)));
  if (main === undefined) return undefined;
  const above = Array.from({ length: main }, (_, step) => tokensAt(first + step));
  const middle = tokensAt(first + main);
  if (above.some((tokens) => tokens.length === 0 || !tokens.every(isPiece))) return undefined;
  for (let below = MOST_BELOW; below >= 0; below -= 1) {
    const under = Array.from({ length: below }, (_, step) => tokensAt(first + main + 1 + step));
    if (under.some((tokens) => tokens.length === 0 || !tokens.every(isPiece))) continue;
    const columns = cluster(above, middle, under);
    if (columns === undefined || columns.length > LIMITS.columns) continue;
    const kinds = toFitColumns(columns).map(({ kind }) => kind);
    return {
      columns: columns.map(({ words, from, to }, index) => ({
        ...{ word: words[0] ?? blankCell(0, 0), kind: kinds[index] ?? 'other', from, to },
      })),
      next: first + main + 1 + below,
    };
  }
  return undefined;
}

/**
 * Whether a line is one of header words, most of them known.
 *
 * @example isMain(tokens) // 序号 指标 单位 2025年
 */
export function isMain(tokens: readonly Token[]): boolean {
  const known = tokens.filter(({ cell }) => isHeaderWord(cell.text) || YEAR.test(cell.text)).length;
  return (
    known >= Math.max(FEWEST_WORDS, tokens.length * KNOWN) &&
    tokens.every(({ cell }) => cell.text.length <= LONGEST_WORD * 2)
  );
}

/** What may be a part of a header word: no row has a line of nothing else. */
function isPiece(token: Token): boolean {
  const { text } = token.cell;
  if (readTrait(token).group) return false;
  if (isHeaderWord(text) || UNIT_OR_REMARK.test(text)) return true;
  const words = text.replace(BARE_YEAR, '');
  return text.length <= LONGEST_WORD && /^[\p{Script=Han}（）()［］[\]〔〕“”%％/、]*$/u.test(words);
}

/** Words over and under each other, from above. */
interface Stack {
  readonly tokens: readonly Token[];
  readonly isMain: boolean;
}

/** Each line of a header puts its words, in their order, to those above or below, or begins columns. */
function cluster(
  above: readonly (readonly Token[])[],
  middle: readonly Token[],
  below: readonly (readonly Token[])[],
): readonly HeadColumn[] | undefined {
  // 规划目标 over two columns stands beside each of them: they must be known before it is put to one.
  const isOver = (tokens: readonly Token[]): boolean =>
    tokens.length === 1 && tokens.every(({ cell }) => saysHeader(foldHeader(cell.text), 'target'));
  const upper = [...above].reverse();
  const lines = [...upper.filter((tokens) => !isOver(tokens)), ...below, ...upper.filter(isOver)];
  const stacks = lines.reduce<readonly Stack[]>(
    putWords,
    middle.map((token) => ({ tokens: [token], isMain: true })),
  );
  const isWord = ({ tokens, isMain: main }: Stack): boolean =>
    isHeaderWord(textOf(tokens)) || (main && tokens.length === 1);
  if (!stacks.every(isWord)) return undefined;
  return stacks.map(({ tokens }) => ({
    words: [joinWords(tokens.map(({ cell }) => cell))],
    ...spanOf(tokens),
  }));
}

/** What a word costs that stands in no column yet, and one that makes no word with those it is put to. */
const NEW = 2.5;
const UNLIKE = 1.5;

function putWords(stacks: readonly Stack[], words: readonly Token[]): readonly Stack[] {
  interface Way {
    readonly cost: number;
    readonly stacks: readonly Stack[];
    /** Stacks that stand left of the next word. */
    readonly used: number;
  }
  let ways: readonly Way[] = [{ cost: 0, stacks, used: 0 }];
  for (const word of words) {
    const next = new Map<string, Way>();
    const keep = (way: Way): void => {
      const key = `${String(way.used - way.stacks.length)} ${String(way.stacks.length)}`;
      if (way.cost < (next.get(key)?.cost ?? Infinity)) next.set(key, way);
    };
    for (const way of ways) {
      for (let at = way.used; at < way.stacks.length; at += 1) {
        const own = way.stacks[at];
        if (own === undefined) continue;
        const tokens = [...own.tokens, word].sort((one, other) => one.index - other.index);
        const cost = way.cost + distance(own.tokens, word) + unlikeWord(tokens);
        const put = [...way.stacks.slice(0, at), { ...own, tokens }, ...way.stacks.slice(at + 1)];
        keep({ cost, stacks: put, used: at + 1 });
      }
      for (let at = way.used; at <= way.stacks.length; at += 1) {
        const [left, right] = [way.stacks[at - 1], way.stacks[at]];
        const crossed =
          Math.max(0, left === undefined ? 0 : spanOf(left.tokens).to - word.from) +
          Math.max(0, right === undefined ? 0 : word.to - spanOf(right.tokens).from);
        const begun = { tokens: [word], isMain: false };
        const put = [...way.stacks.slice(0, at), begun, ...way.stacks.slice(at)];
        // （%） is the end of a word.
        const end = UNIT_OR_REMARK.test(word.cell.text) ? NEW : 0;
        keep({ cost: way.cost + NEW + end + crossed / 2, stacks: put, used: at + 1 });
      }
    }
    ways = [...next.values()];
  }
  return ways.reduce((least, way) => (way.cost < least.cost ? way : least)).stacks;
}

/** 2025年2030年 are two words, and so are 指标 and 2030年. */
const TITLE = /^(?:指标|属性|单位|序号|类别|名称)/;
const FIGURE = /(?:19|20)\d{2}|年均|增[长速]|目标|规划/;
const YEARS = /(?:19|20)\d{2}.*(?:19|20)\d{2}/;

function unlikeWord(tokens: readonly Token[]): number {
  const text = textOf(tokens);
  const isTitle = ({ cell }: Token) => TITLE.test(cell.text);
  const isMixed = tokens.some(isTitle) && tokens.some((word) => FIGURE.test(word.cell.text));
  if (isMixed) return NEW * 2;
  return YEARS.test(text) ? NEW * 2 : isHeaderWord(text) ? 0 : UNLIKE;
}

/** How far a word stands from those of a column. */
function distance(tokens: readonly Token[], word: Token): number {
  const { from, to } = spanOf(tokens);
  const apart = Math.max(0, from - word.to, word.from - to);
  return apart + Math.abs(from + to - word.from - word.to) * 0.1;
}

function spanOf(tokens: readonly Token[]): { readonly from: number; readonly to: number } {
  return {
    from: Math.min(...tokens.map(({ from }) => from)),
    to: Math.max(...tokens.map(({ to }) => to)),
  };
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ cell }) => cell.text).join('');
}

function joinWords(words: readonly GridCell[]): GridCell {
  const [first, ...others] = words;
  return others.reduce(
    (all, word) => {
      const gap = isHeaderWord(all.text) && isHeaderWord(word.text) ? ' ' : '';
      return { ...joinCells(all, word), text: all.text + gap + word.text };
    },
    first ?? blankCell(0, 0),
  );
}
