import { readYears } from '../column';
import { joinCells, type GridCell } from '../grid';
import { foldHeader, isHeaderWord, saysHeader } from '../header';
import type { Token } from './token';
import { isOpen } from './trait';

/** A column as its header words say it, the outermost first. */
export interface HeadColumn {
  readonly words: readonly GridCell[];
  readonly from: number;
  readonly to: number;
}

/** （%） or （预计） below a word. */
export const UNIT_OR_REMARK = /^[（(［[〔][^（）()［］〔〕[\]]{1,10}[)）\]］〕]$/;
const WHOLE_BRACKET =
  /^(\p{Script=Han}{1,4})[/／]?[（(［[〔][^（）()［］〔〕[\]]{1,6}[)）\]］〕]$/u;
/** 责任单位, 牵头部门, 数据来源: what is said of a row in words of its own, from end to end. */
const NOTE =
  /^.{0,2}(?:备注|说明|责任|牵头|来源|口径|依据|主管|实施单位)(?:单位|部门|主体|处室|科室|人)?$/;
const MEANT = /^(?:实际|预计|现状|基期|完成)(?:值|数)?$/;
const BARE_YEAR = /^(?:19|20)\d{2}年?$/;

/** Two tokens as one, the second the rest of the first. */
export function joinTokens(before: Token, token: Token): Token {
  return { ...before, cell: joinCells(before.cell, token.cell), to: token.to };
}

function toColumn({ cell, from, to }: Token): HeadColumn {
  return { words: [cell], from, to };
}

/** Lower words under the upper ones they stand below: one goes on with it, several are parts of it. */
export function under(
  upper: readonly Token[],
  lower: readonly Token[],
): readonly (readonly HeadColumn[])[] {
  const groups = upper.map((): Token[] => []);
  for (const token of lower) {
    const shared = (head: Token) => Math.min(token.to, head.to) - Math.max(token.from, head.from);
    let best = 0;
    upper.forEach((head, index) => {
      if (shared(head) > shared(upper[best] ?? head)) best = index;
    });
    groups[best]?.push(token);
  }
  const columns = upper.flatMap((head, index): HeadColumn[] => {
    const own = (groups[index] ?? []).sort(
      (one, other) => one.from - other.from || one.index - other.index,
    );
    const merged = own.reduce<Token[]>((all, token) => {
      const before = all.at(-1);
      const below = before !== undefined && token.index > before.index && token.from < before.to;
      return below ? [...all.slice(0, -1), joinTokens(before, token)] : [...all, token];
    }, []);
    if (merged.length <= 1)
      return [
        { words: [head.cell, ...merged.map(({ cell }) => cell)], from: head.from, to: head.to },
      ];
    return merged.map((token) => ({
      words: [head.cell, token.cell],
      from: token.from,
      to: token.to,
    }));
  });
  return [columns];
}

/**
 * What header words may be that come one after the other, of which nobody can see what stands under what:
 * the likeliest first.
 *
 * @example inTurn(tokens('指标 2025年 规划目标 属性 2030年 年均'))[1]?.length // 5: 规划目标 stands over the last two
 */
export function inTurn(words: readonly Token[]): readonly (readonly HeadColumn[])[] {
  const closed = closeParts(words, isRest);
  const variants = [
    closed,
    mergeYears(closed, MEASURES),
    mergeYears(closed, [...MEASURES, 'growth']),
    closeParts(closed, isRestOrWord),
  ];
  const known = new Set<string>();
  return variants.flatMap((flat) =>
    [flat.map(toColumn), ...nested(flat)].filter((columns) => {
      const key = columns.map((column) => column.words.map(({ text }) => text).join()).join(';');
      const isNew = !known.has(key);
      known.add(key);
      return isNew;
    }),
  );
}

function closeParts(
  words: readonly Token[],
  goesOn: (before: string, text: string) => boolean,
): readonly Token[] {
  return words.reduce<Token[]>((all, token) => {
    const before = all.at(-1);
    return before !== undefined &&
      token.index > before.index &&
      goesOn(before.cell.text, token.cell.text)
      ? [...all.slice(0, -1), { ...joinTokens(before, token), index: token.index }]
      : [...all, token];
  }, []);
}

/** 计） below 2025年（预, 值 below 2030年规划, （预计） below 2025年: no word of its own. */
function isRest(before: string, text: string): boolean {
  if (UNIT_OR_REMARK.test(text)) return true;
  return !isWord(text) && isOneWord(before, text);
}

/** 性质 below 指标: a word of its own, or the rest of one. */
function isRestOrWord(before: string, text: string): boolean {
  return isRest(before, text) || (!isFigureWord(before) && isOneWord(before, text));
}

/**
 * Whether two pieces of a header are one word that a line end broke. What stands in a bracket says nothing
 * of it, but a bracket that one opens the other must close.
 *
 * @example isOneWord('2025年（预', '计）') // true
 * @example isOneWord('年均［累计］', '1') // false
 */
export function isOneWord(before: string, whole: string): boolean {
  // 长/[累计] below 年均增: its bracket is whole.
  const text = isOpen(before) ? whole : whole.replace(WHOLE_BRACKET, '$1');
  // 1 and 1. 书店数 below 责任单位 begin the first row.
  if (/[（(［[〔]/.test(text) || /^\d{1,3}(?:[.、．]|$)/.test(text)) return false;
  const closes = /^[^）)］\]〕]{0,6}[）)］\]〕]$/.test(text);
  const isFree = isOpen(before) ? closes : !/[）)］\]〕]$/.test(before);
  return isFree && isWhole(before + text);
}

/**
 * Whether a text is a header word to its end: 责任单位, and not 责任单位 with what stands below it.
 *
 * @example isWhole('责任单位住房城乡建设') // false
 */
export function isWhole(text: string): boolean {
  if (isOpen(text)) return false;
  return (
    isHeaderWord(text) && (!saysHeader(foldHeader(text), 'note') || NOTE.test(foldHeader(text)))
  );
}

/** 值 and 年 are pieces of header words, and none alone. */
function isWord(text: string): boolean {
  return text.length > 1 && isHeaderWord(text);
}

/** A word that others can stand under: 规划目标, “十五五”目标, 完成情况. */
function isGroup(text: string): boolean {
  const folded = foldHeader(text);
  return (
    saysHeader(folded, 'target') || saysHeader(folded, 'actual') || readYears(folded) !== undefined
  );
}

/**
 * How many words of a reading hardly are columns of their own: 基期值 beside 2025年, and what stands alone
 * under another.
 *
 * @example looseWords(columns) // 0
 */
export function looseWords(columns: readonly HeadColumn[]): number {
  const tops = columns.map(({ words }) => words[0]?.text ?? '');
  return columns.filter(({ words }, at) => {
    const [text, before] = [tops[at] ?? '', columns[at - 1]];
    if (words.length > 1) return tops.filter((top) => top === text).length < 2;
    const isAfterYear =
      before?.words.length === 1 && BARE_YEAR.test(foldHeader(tops[at - 1] ?? ''));
    const folded = foldHeader(text);
    const isMeasure = MEASURES.some((kind) => saysHeader(folded, kind));
    const isRemark = UNIT_OR_REMARK.test(text);
    return isAfterYear && (isRemark || (readYears(folded) === undefined && isMeasure));
  }).length;
}

const MEASURES = ['base', 'target', 'actual'] as const;

/** 2025年 and 预计 in the next line are one word. */
function mergeYears(
  words: readonly Token[],
  kinds: readonly Parameters<typeof saysHeader>[1][],
): readonly Token[] {
  return words.reduce<Token[]>((all, word) => {
    const before = all.at(-1);
    const text = foldHeader(word.cell.text);
    const isMeasure = readYears(text) === undefined && kinds.some((kind) => saysHeader(text, kind));
    return before !== undefined && BARE_YEAR.test(foldHeader(before.cell.text)) && isMeasure
      ? [...all.slice(0, -1), joinTokens(before, word)]
      : [...all, word];
  }, []);
}

/** A word that stands over the next two or three, or over the last ones, which the next line begins with. */
function nested(words: readonly Token[]): readonly (readonly HeadColumn[])[] {
  return words.flatMap((word, index) => {
    const [before, own] = [words[index - 1], word].map((one) => foldHeader(one?.cell.text ?? ''));
    // 实际 below 2025年 says how that is meant, and nothing of the year behind it.
    const isMeant = BARE_YEAR.test(before ?? '') && MEANT.test(own ?? '');
    if (!isGroup(word.cell.text) || BARE_YEAR.test(own ?? '') || isMeant) return [];
    return [1, 2, 3, 4].flatMap((count) =>
      [...new Set([index + 1, words.length - count])].flatMap((from) => {
        const parts = words.slice(from, from + count);
        const fits =
          from > index &&
          parts.length === count &&
          (count > 1 ||
            !words.slice(index + 1, from).some(({ cell }) => isFigureWord(cell.text))) &&
          parts.every((part) => isFigureWord(part.cell.text) && isWithin(word, part)) &&
          (parts[0]?.cell.line ?? 0) > word.cell.line;
        if (!fits) return [];
        const others = words.slice(index + 1).filter((other) => !parts.includes(other));
        return [
          [
            ...words.slice(0, index).map(toColumn),
            ...parts.map(({ cell, from: left, to }) => ({
              ...{ words: [word.cell, cell], from: left, to },
            })),
            ...others.map(toColumn),
          ],
        ];
      }),
    );
  });
}

/** A year does not stand under another. */
function isWithin(top: Token, part: Token): boolean {
  const [all, own] = [top, part].map(({ cell }) => readYears(foldHeader(cell.text)));
  return (
    all === undefined || own === undefined || (own.first >= all.first - 1 && own.last <= all.last)
  );
}

/** 2025年, 年均增速, 目标: a word that figures stand under. */
export function isFigureWord(text: string): boolean {
  const folded = foldHeader(text);
  return (
    readYears(folded) !== undefined ||
    [...MEASURES, 'growth' as const].some((kind) => saysHeader(folded, kind))
  );
}
