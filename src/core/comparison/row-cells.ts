import { roundedText } from '../figure/printed-number';
import { inUnit } from '../figure/in-unit';
import { textCell, type TableCell } from '../figure/table-cell';
import { mainTarget } from '../catalog/given-actual';
import type { TargetType } from '../plan-target/target';
import type { Needed, Progress } from '../progress/assessment';
import type {
  ActualScope,
  ComparisonRow,
  ComparisonWords,
  RankedBy,
  RankedRow,
} from './comparison';

/** Stands where a number cannot be computed or has no meaning; explained below the table. */
export const NOT_COMPUTED = '—';

/** Behind a base that the plan does not print; explained below the table. */
export const DERIVED = '*';

/** Digits of a computed need. */
const NEED_DIGITS = 4;
const RATE_DECIMALS = 2;

/**
 * 实际值: a number stays a number.
 * @param said what is shown, in words
 * @example actualCell(row, '已知累计2.2') // { kind: 'number', value: 2.2, decimals: 1, printed: '已知累计2.2' }
 */
export function actualCell({ actual }: ComparisonRow, said: string): TableCell {
  if (actual.kind !== 'number') return textCell(said);
  const value = Number(actual.value.toPrecision(DIGITS));
  return { kind: 'number', value, decimals: actual.decimals, printed: said };
}

const SCOPES: Partial<Readonly<Record<TargetType, ActualScope>>> = {
  growth: 'average',
  sum: 'total',
  reduction: 'reduction',
};

/**
 * What a number in 实际值 is of, by the row's first target that is a number, whatever is known today.
 * @example scopeOf(row) // 'average' for a row that prints nothing but a growth
 */
export function scopeOf({ assessments }: ComparisonRow): ActualScope {
  const main = mainTarget(assessments.map(({ target }) => target));
  return (main && SCOPES[main.type]) ?? 'year';
}

/**
 * Whether the row's actual value is of what its target speaks of; a level beside a target of growth is
 * not, where the rates of growth are not known.
 * @example isOfTarget(row) // true
 */
export function isOfTarget(row: ComparisonRow): boolean {
  return row.actual.kind !== 'number' || row.actual.scope === scopeOf(row);
}

const NEEDS: Partial<Readonly<Record<TargetType, Needed['kind']>>> = {
  level: 'amount',
  sum: 'amount',
  share: 'points',
  growth: 'rate',
  reduction: 'rate',
};

/**
 * What kind of need a row would have, whatever is known today; undefined where none of its targets has
 * one.
 * @example neededKindOf(row) // 'points' for a share
 */
export function neededKindOf(row: ComparisonRow): Needed['kind'] | undefined {
  const kinds = row.assessments.flatMap(({ target }) => NEEDS[target.type] ?? []);
  return neededOf(row)?.kind ?? kinds[0];
}

/**
 * 目标进度 as a share; where it is a lower bound it says so.
 * @example progressCell(row) // { kind: 'number', value: 0.366…, decimals: 1, printed: '≥36.7%' }
 */
export function progressCell(row: ComparisonRow): TableCell {
  const progress = progressOf(row);
  if (progress === undefined) return textCell(NOT_COMPUTED);
  return shareCell(progress.value, progress.bound === 'at-least' ? '≥' : '');
}

/**
 * What a region came to, with its rank behind it: the number stays a number.
 * @param unit of the table's row; a value in another unit is converted, or shown with its own
 * @example rankedCell(ranked, 'actual', '张', words) // { kind: 'number', value: 64.1, decimals: 1, printed: '64.1（1）' }
 */
export function rankedCell(
  { row, rank }: Pick<RankedRow, 'row' | 'rank'>,
  by: RankedBy,
  unit: string,
  words: Pick<ComparisonWords, 'actual'>,
): TableCell {
  if (row === undefined) return textCell(NOT_COMPUTED);
  const cell =
    by === 'progress' ? progressCell(row) : convert(row, actualCell(row, words.actual(row)), unit);
  return cell.kind !== 'number' || rank === undefined
    ? cell
    : { ...cell, printed: `${cell.printed}（${String(rank)}）` };
}

/**
 * Whether a row's actual value is an average or a reduction: those are counted in %, whatever the row is.
 * @example isRate(row) // true beside a target of growth
 */
export function isRate({ actual }: ComparisonRow): boolean {
  return actual.kind === 'number' && ['average', 'reduction'].includes(actual.scope);
}

/** A value in the table's unit, or with its own; one that is no amount of the row's unit as it is. */
function convert(row: ComparisonRow, cell: TableCell, unit: string): TableCell {
  const own = row.planIndicator.unit;
  if (cell.kind !== 'number' || isRate(row) || own === unit) return cell;
  const value = inUnit(cell.value, own, unit);
  if (value === undefined) return textCell(`${cell.printed}${own}`);
  const rounded = Number(value.toPrecision(DIGITS));
  const decimals = decimalsOf(rounded);
  return { kind: 'number', value: rounded, decimals, printed: roundedText(rounded, decimals) };
}

/**
 * A share as a cell, with one decimal in %.
 * @param before what stands before it
 * @example shareCell(0.6) // { kind: 'number', value: 0.6, decimals: 1, printed: '60.0%' }
 */
export function shareCell(share: number, before = ''): TableCell {
  const printed = `${before}${roundedText(100 * share, 1)}%`;
  return { kind: 'number', value: share, decimals: 1, printed };
}

/**
 * 尚需: what each remaining year needs; an upper bound is text, which says so.
 * @param said the same in words, '' where there is nothing to say
 * @example neededCell(row, '0.9个百分点') // { kind: 'number', value: 0.9, decimals: 1, printed: '0.9个百分点' }
 */
export function neededCell(row: ComparisonRow, said: string): TableCell {
  const needed = neededOf(row);
  if (needed === undefined) return textCell(said || NOT_COMPUTED);
  if (needed.bound === 'at-most') return textCell(said);
  return { kind: 'number', value: needed.perYear, decimals: neededDecimals(row), printed: said };
}

/**
 * The decimals that 尚需 is shown with.
 * @example neededDecimals(row) // 1 for 0.9 个百分点 a year
 */
export function neededDecimals(row: ComparisonRow): number {
  const needed = neededOf(row);
  if (needed === undefined || needed.kind === 'rate') return RATE_DECIMALS;
  return decimalsOf(Number(needed.perYear.toPrecision(NEED_DIGITS)));
}

/**
 * The share of the way that a row shows: of its first target that has one, as PLAN.PROGRESS answers.
 * @example progressOf(row) // { value: 0.64, bound: 'exact' }
 */
export function progressOf({ assessments }: ComparisonRow): Progress | undefined {
  return assessments.find(({ progress }) => progress !== undefined)?.progress;
}

/**
 * What each remaining year needs, of the row's first target that says, as PLAN.REQUIRED answers.
 * @example neededOf(row) // { kind: 'amount', perYear: 0.9, bound: 'exact' }
 */
export function neededOf({ assessments }: ComparisonRow): Needed | undefined {
  return assessments.find(({ needed }) => needed !== undefined)?.needed;
}

/** Digits behind which there is only binary dust. */
const DIGITS = 12;
const MOST = 6;

/**
 * The decimals that a computed or converted number is shown with.
 * @example decimalsOf(0.1 + 0.2) // 1
 */
export function decimalsOf(value: number): number {
  const written = Number(value.toPrecision(DIGITS)).toFixed(MOST).replace(/0+$/u, '');
  return written.split('.')[1]?.length ?? 0;
}
