import { blankCell, joinCells, type GridCell } from '../grid';
import { foldHeader, isHeaderWord, saysHeader } from '../header';
import { UNIT_OR_REMARK, isWhole, type HeadColumn } from '../text/head-reading';
import type { Token } from '../text/token';

/** Words over and under each other, from above. */
interface Stack {
  readonly tokens: readonly Token[];
  readonly isMain: boolean;
}

/**
 * Columns of the words of a header: each of its lines puts its words, in their order, to those above or
 * below, or begins columns. Undefined where what comes of it is no header.
 *
 * @example cluster([], words('年均增 属性'), [words('速')])?.length // 2
 */
export function cluster(
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
    isWhole(textOf(tokens)) || (main && tokens.length === 1);
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
        const made = isWhole(textOf(tokens)) && !isWhole(textOf(own.tokens));
        const far = distance(own.tokens, word) - (made ? NEW : 0);
        const cost =
          way.cost + Math.min(far, made ? NEW - UNLIKE / 2 : Infinity) + unlikeWord(tokens);
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
        // （%） and 标 are the ends of words.
        const { text } = word.cell;
        const isEnd = UNIT_OR_REMARK.test(text) || (text.length === 1 && !isHeaderWord(text));
        const end = isEnd ? NEW * 2 : 0;
        keep({ cost: way.cost + NEW + end + crossed / 2, stacks: put, used: at + 1 });
      }
    }
    ways = [...next.values()];
  }
  return ways.reduce((least, way) => (way.cost < least.cost ? way : least)).stacks;
}

/** 2025年2030年 are two words, and so are 指标 and 2030年. */
const TITLE = /^(?:指标|属性|单位|序号|类别|名称|责任|牵头)/;
const FIGURE = /(?:19|20)\d{2}|年均|增[长速]|目标|规划/;
const GROWTH = /^年均(?:增[长速]|[/／])/;
const YEARS = /(?:19|20)\d{2}.*(?:19|20)\d{2}/;

function unlikeWord(tokens: readonly Token[]): number {
  const text = textOf(tokens);
  const isTitle = ({ cell }: Token) => TITLE.test(cell.text);
  const isMixed = tokens.some(isTitle) && tokens.some((word) => FIGURE.test(word.cell.text));
  if (isMixed) return NEW * 8;
  // 2030年 beside 年均增速 is another column, unless it stands right over it.
  const isYear = ({ cell }: Token) => /^(?:19|20)\d{2}年$/.test(cell.text);
  if (tokens.some(isYear) && tokens.some(({ cell }) => GROWTH.test(cell.text))) return UNLIKE;
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
