import { foldHeader, saysHeader } from '../header';
import type { FitKind } from './fit-cost';
import type { FitColumn, FitSetting } from './fit-path';
import type { Head } from './head';
import type { HeadColumn } from './head-reading';
import { spineOf } from './spine';
import type { Token } from './token';

/** Tokens by which a setting is judged. */
export const SAMPLE = 150;

/** What a column holds, by the innermost of its words. */
export function kindOf({ words }: HeadColumn): FitKind {
  const leaf = foldHeader(words.at(-1)?.text ?? '');
  const whole = foldHeader(words.map(({ text }) => text).join(''));
  if (saysHeader(leaf, 'note')) return /责任|牵头|部门|单位|主管/.test(leaf) ? 'office' : 'other';
  for (const kind of ['number', 'unit', 'attribute', 'category', 'name'] as const)
    if (saysHeader(leaf, kind)) return kind;
  const figures = ['growth', 'base', 'target', 'actual', 'year'] as const;
  return figures.some((kind) => saysHeader(whole, kind) || saysHeader(leaf, kind))
    ? 'figure'
    : 'other';
}

/** The columns of a header as cells are put under them. */
export function toFitColumns(columns: readonly HeadColumn[]): readonly FitColumn[] {
  const kinds = columns.map(kindOf);
  return columns.map(({ from, to }, index): FitColumn => {
    const kind = kinds[index] ?? 'other';
    // 类型 behind the figures is 属性; the first of two names is what the second is a part of.
    if (kind === 'category' && index > 0 && kinds.slice(0, index).includes('figure'))
      return { kind: 'attribute', from, to };
    return { kind: kind === 'name' && kinds[index + 1] === 'name' ? 'parent' : kind, from, to };
  });
}

/**
 * How the text below a header is set.
 *
 * @example settingOf(columns, head, tokens).numbered // true
 */
export function settingOf(
  columns: readonly HeadColumn[],
  { rowPerLine, parts }: Head,
  tokens: readonly Token[],
): FitSetting {
  const fitColumns = toFitColumns(columns);
  const numbered = fitColumns.some(({ kind }) => kind === 'number');
  const placed = rowPerLine && parts.source.includes('{2,}') && isPlaced(fitColumns, tokens);
  const gaps = tokens.filter(({ gap }) => gap === 'empty').length;
  const emptyTells = !rowPerLine && gaps < tokens.length * 0.6;
  const spine: ReadonlySet<Token> = numbered ? spineOf(tokens) : new Set();
  const known = { numbered, categories: new Set<string>(), spine };
  return { columns: fitColumns, rowPerLine, placed, emptyTells, ...known };
}

/** Whether cells stand under their header words: so far as rows are full, each under its own. */
function isPlaced(columns: readonly FitColumn[], tokens: readonly Token[]): boolean {
  let under = 0;
  let all = 0;
  const full = tokens.slice(0, SAMPLE * 2).filter(({ beside }) => beside === columns.length);
  full.forEach((token, at) => {
    const head = columns[at % columns.length];
    all += 1;
    if (head !== undefined && Math.min(token.to, head.to) > Math.max(token.from, head.from))
      under += 1;
  });
  return all > 0 && under >= all * 0.75;
}
