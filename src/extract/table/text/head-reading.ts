import { readYears } from '../column';
import { joinCells, type GridCell } from '../grid';
import { foldHeader, saysHeader } from '../header';
import type { Token } from './token';

/** A column as its header words say it, the outermost first. */
export interface HeadColumn {
  readonly words: readonly GridCell[];
  readonly from: number;
  readonly to: number;
}

/** （%） or （预计） below a word. */
export const UNIT_OR_REMARK = /^[（(［[〔][^（）()［］〔〕[\]]{1,10}[)）\]］〕]$/;
const BARE_YEAR = /^(?:19|20)\d{2}年?$/;

/** Two tokens as one, the second the rest of the first. */
export function joinTokens(before: Token, token: Token): Token {
  return { ...before, cell: joinCells(before.cell, token.cell), to: token.to };
}

/** A column of one word. */
export function toColumn({ cell, from, to }: Token): HeadColumn {
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

/** Lower words of which nobody can see what they stand under: parts of one of the upper ones. */
export function loose(
  upper: readonly Token[],
  lower: readonly Token[],
): readonly (readonly HeadColumn[])[] {
  const [head, ...rest] = lower;
  const last = upper.at(-1);
  if (head === undefined || last === undefined) return [];
  // A lone word in the line below goes on with the last word of the header.
  const goesOn = head.beside === 1 && !BARE_YEAR.test(head.cell.text);
  const tops = goesOn ? [...upper.slice(0, -1), joinTokens(last, head)] : upper;
  const parts = closeRemarks(goesOn ? rest : lower);
  return tops.flatMap((top, index) =>
    parts.length >= 2 && parts.length <= 4 && isGroup(top.cell.text)
      ? [
          [
            ...tops.slice(0, index).map(toColumn),
            ...parts.map((part) => ({
              words: [top.cell, part.cell],
              from: part.from,
              to: part.to,
            })),
            ...tops.slice(index + 1).map(toColumn),
          ],
        ]
      : [],
  );
}

/** 规划目标 and （2025年） below it are one. */
function closeRemarks(tokens: readonly Token[]): readonly Token[] {
  return tokens.reduce<Token[]>((all, token) => {
    const before = all.at(-1);
    return before !== undefined && UNIT_OR_REMARK.test(token.cell.text)
      ? [...all.slice(0, -1), joinTokens(before, token)]
      : [...all, token];
  }, []);
}

/** A word that others can stand under: 规划目标, “十五五”目标, 完成情况. */
function isGroup(text: string): boolean {
  const folded = foldHeader(text);
  return (
    saysHeader(folded, 'target') || saysHeader(folded, 'actual') || readYears(folded) !== undefined
  );
}

/** 2025年 and 预计 in the next line are one word. */
export function mergeYears(words: readonly Token[]): readonly Token[] {
  return words.reduce<Token[]>((all, word) => {
    const before = all.at(-1);
    const text = foldHeader(word.cell.text);
    const isMeasure =
      readYears(text) === undefined &&
      (['base', 'target', 'actual', 'growth'] as const).some((kind) => saysHeader(text, kind));
    return before !== undefined && BARE_YEAR.test(foldHeader(before.cell.text)) && isMeasure
      ? [...all.slice(0, -1), joinTokens(before, word)]
      : [...all, word];
  }, []);
}

/** A word that stands over the next two or three. */
export function nested(words: readonly Token[]): readonly (readonly HeadColumn[])[] {
  return words.flatMap((word, index) =>
    isGroup(word.cell.text) && !BARE_YEAR.test(foldHeader(word.cell.text))
      ? [2, 3].flatMap((count) => {
          const parts = words.slice(index + 1, index + 1 + count);
          const fits = parts.length === count && parts.every(({ cell }) => isFigureWord(cell.text));
          return fits
            ? [
                [
                  ...words.slice(0, index).map(toColumn),
                  ...parts.map(({ cell, from, to }) => ({ words: [word.cell, cell], from, to })),
                  ...words.slice(index + 1 + count).map(toColumn),
                ],
              ]
            : [];
        })
      : [],
  );
}

function isFigureWord(text: string): boolean {
  const folded = foldHeader(text);
  return (
    readYears(folded) !== undefined ||
    (['base', 'target', 'actual', 'growth'] as const).some((kind) => saysHeader(folded, kind))
  );
}
