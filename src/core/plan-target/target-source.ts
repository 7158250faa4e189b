import { inUnit } from '../figure/in-unit';
import type { Amount, ChangeFigure, Figure } from '../figure/figure';
import { ownNumber } from '../figure/own-number';
import type { Direction, Indicator, Nature } from '../indicator/indicator';
import type { Base, TargetType } from './target';
import { matchUnless } from '../text/matches-unless';

/** All that a target is derived from, as plain values. */
export interface TargetSource {
  /** Name as printed; 降幅 and 降低 in it make a rate a reduction. */
  readonly name: string;
  /** Unit of the row; numbers of figures are turned into it. */
  readonly unit: string;
  readonly nature: Nature;
  readonly direction: Direction;
  readonly priceBasis: Indicator['priceBasis'];
  readonly baseYear: number;
  readonly targetYear: number;
  /** What the columns of the row say; undefined where the plan has no such column. */
  readonly base: Figure | undefined;
  readonly target: Figure | undefined;
  readonly growth: Figure | undefined;
  /** What the plan states for years on the way, each in a column of its own; not the user's yearly plans. */
  readonly onTheWay?: readonly Figure[] | undefined;
  /** Observation of the base year in the row's unit, for plans that print no base. */
  readonly observedBase?: number | undefined;
  /** GDP of the base year in the row's unit, for a row that is to reach a share of it. */
  readonly gdpBase?: number | undefined;
  /** What the package says the target is, where figures and nature do not tell. */
  readonly type?: TargetType | undefined;
}

/**
 * Whether an indicator is a total of the period by its name, whatever one-year base stands beside it.
 * Plans hand out what is to be cut of a pollutant for the period as a whole, unless they say 年削减量.
 *
 * @example isRunning('发明专利累计新增授权数') // true
 * @example isRunning('工业化学需氧量新增削减量') // true
 */
export function isRunning(name: string): boolean {
  return (
    /累[计积]|五年合计/u.test(name) ||
    matchUnless(/(?:削减|减排)总?量/gu, name, /年[度均]?(?:新增)?‹/u) !== undefined
  );
}

/** A number of a row in the row's own unit. */
export interface RowAmount extends Pick<Amount, 'value' | 'op'> {
  readonly isSum: boolean;
}

/**
 * The number that a figure states of the row itself, in the row's unit. Undefined for text, for
 * numbers of something else, and for units that cannot be turned into the row's.
 *
 * @param year the year of the figure's column
 * @example rowAmount(parseFigure('3500万元'), 2025, '亿元') // { value: 0.35, op: '=', isSum: false }
 */
export function rowAmount(
  figure: Figure | undefined,
  year: number,
  unit: string,
): RowAmount | undefined {
  const number = figure && ownNumber(figure, year);
  const value = number && inUnit(number.value, number.unit, unit);
  if (number === undefined || value === undefined) return undefined;
  return { value, op: number.op, isSum: number.kind === 'cumulative' };
}

/**
 * The change that a figure states of the row itself: the figure, or the only such clause.
 *
 * @example ownChange(parseFigure('比2020年下降18%'))?.value // 18
 */
export function ownChange(figure: Figure | undefined): ChangeFigure | undefined {
  if (figure?.kind === 'change') return figure;
  if (figure?.kind !== 'compound') return undefined;
  for (const { of, figure: part } of figure.clauses) {
    if (of === '' && part.kind === 'change') return part;
  }
  return undefined;
}

/**
 * The base of a row: as printed, else as observed in the base year. A sum is not the level of a year
 * and is no base.
 *
 * @example resolveBase(source)?.value // 902.27
 */
export function resolveBase(source: TargetSource): Base | undefined {
  const printed = rowAmount(source.base, source.baseYear, source.unit);
  if (printed !== undefined && !printed.isSum) return { value: printed.value, from: 'printed' };
  const { observedBase } = source;
  if (observedBase === undefined || !Number.isFinite(observedBase)) return undefined;
  return { value: observedBase, from: 'observed' };
}

/**
 * A sum or product of printed numbers without binary dust: 79.49 + 0.71 is 80.2. Fifteen digits are
 * what a printed number can carry, so nothing that is printed gets lost.
 *
 * @example withoutDust(79.49 + 0.71) // 80.2
 */
export function withoutDust(value: number): number {
  return Number(value.toPrecision(15));
}
