import type { Comparison } from '../../core/comparison/comparison';
import type { ComparisonRow } from '../../core/comparison/comparison-row';
import { decimalsOf } from '../../core/comparison/decimals-of';
import { neededOf, progressOf } from '../../core/comparison/row-numbers';
import { textCell, type TableCell } from '../../core/figure/table-cell';
import type { BlockCell } from '../block/block';

/** Stands where a number cannot be computed or has no meaning; explained below the table. */
export const NOT_COMPUTED = '—';

const SHARE = '0.0%';
/** Digits of a computed need, and of everything else that could carry binary dust. */
const NEED_DIGITS = 4;
const DIGITS = 12;
const RATE_DECIMALS = 2;
/** Beyond it a unit does not fit a number format. */
const LONGEST_UNIT = 40;

type Shown = Omit<BlockCell, 'formula'>;

/**
 * 实际值: a number stays a number, and its format says what it is of (累计2.2).
 * @param said what is shown, in words
 * @example actualCell(row, '已知累计2.2').numberFormats?.values // '"已知累计"0.0'
 */
export function actualCell({ actual }: ComparisonRow, said: string): BlockCell {
  if (actual.kind !== 'number') return { content: textCell(said), formula: undefined };
  const { decimals, scope } = actual;
  const value = Number(actual.value.toPrecision(DIGITS));
  const content = numberCell(value, decimals, said);
  if (scope === 'year') return { content, formula: undefined };
  const [prefix = '', unit = ''] = said.split(/-?\d[\d.]*/u);
  const format = (before: string) => `${quoted(before)}${fixed(decimals)}${quoted(unit)}`;
  // What is typed over a total that lacked years is the total.
  const formulas = format(prefix.replace('已知', ''));
  return { content, formula: undefined, numberFormats: { values: format(prefix), formulas } };
}

/**
 * 目标进度 as a share; where it is a lower bound it says so.
 * @example progressCell(row).numberFormats?.values // '"≥"0.0%'
 */
export function progressCell(row: ComparisonRow): Shown {
  const progress = progressOf(row);
  const formats = { values: SHARE, formulas: SHARE };
  if (progress === undefined) return { content: textCell(NOT_COMPUTED), numberFormats: formats };
  const least = progress.bound === 'at-least' ? '≥' : '';
  return {
    content: shareCell(progress.value, least),
    numberFormats: { values: `${quoted(least)}${SHARE}`, formulas: SHARE },
  };
}

/**
 * 时间进度 as a share.
 * @example elapsedCell(comparison).content // { kind: 'number', value: 0.6, … }
 */
export function elapsedCell({ elapsed }: Comparison): BlockCell {
  const numberFormats = { values: SHARE, formulas: SHARE };
  return { content: shareCell(elapsed, ''), formula: undefined, numberFormats };
}

/**
 * 尚需: what each remaining year needs, in its unit; an upper bound is text, which says so.
 * @param said the same in words, '' where there is nothing to say
 * @example neededCell(row, '0.9个百分点').numberFormats?.values // '0.0"个百分点"'
 */
export function neededCell(row: ComparisonRow, said: string): Shown {
  const needed = neededOf(row);
  const perYear = Number((needed?.perYear ?? 0).toPrecision(NEED_DIGITS));
  const isRate = needed?.kind === 'rate';
  const decimals = isRate || needed === undefined ? RATE_DECIMALS : decimalsOf(perYear);
  const unit = needed === undefined ? '' : said.replace(/^(?:至多)?-?\d[\d.]*/u, '');
  const format = `${fixed(decimals)}${quoted(unit.slice(0, LONGEST_UNIT))}`;
  const numberFormats = { values: format, formulas: format };
  if (needed === undefined) return { content: textCell(said || NOT_COMPUTED), numberFormats };
  if (needed.bound === 'at-most') return { content: textCell(said), numberFormats };
  return { content: numberCell(needed.perYear, decimals, said), numberFormats };
}

function shareCell(share: number, before: string): TableCell {
  return numberCell(share, 1, `${before}${(100 * share).toFixed(1)}%`);
}

function numberCell(value: number, decimals: number, printed: string): TableCell {
  return { kind: 'number', value, decimals, printed };
}

function fixed(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '')}"`;
}
