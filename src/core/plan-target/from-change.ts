import { inUnit } from '../figure/in-unit';
import type { ChangeFigure } from '../figure/figure';
import type { Base } from './target';
import { withoutDust, type TargetSource } from './target-source';

/** 单位GDP能耗降幅, 二氧化碳排放降低: the indicator is itself a reduction rate. */
const REDUCES = /降幅|降低|下降|减少|削减|减排/;

/**
 * Whether an indicator is a reduction rate, which compounds over the years.
 *
 * @example isReduction(source) // false; true for 单位GDP能耗降幅
 */
export function isReduction({
  name,
  nature,
  type,
}: Pick<TargetSource, 'name' | 'nature' | 'type'>): boolean {
  return type === 'reduction' || (type === undefined && nature === 'rate' && REDUCES.test(name));
}

/**
 * The change over the whole plan period that a bracket stands for, in the row's unit: points for a
 * share, years for a life expectancy. Undefined for amounts of a year, whose bracket is a sum.
 * A positive bracket moves the way that is better: [15] of a concentration is 15 less.
 *
 * @example bracketChange(share, 2) // 2
 */
export function bracketChange(source: TargetSource, value: number): number | undefined {
  const { nature, direction } = source;
  if (nature !== 'share' && nature !== 'stock' && nature !== 'index') return undefined;
  return direction === 'down' && value > 0 ? -value : value;
}

/**
 * The level that a printed change leads to from the base. A percentage of anything but a percentage
 * is relative to the base; a yearly change in the unit adds up over the years. Undefined where the
 * change is compared with another year than the base year, or may be a yearly rate (that is growth).
 *
 * @example levelAfter(source, { value: 20, from: 'printed' }, parseFigure('累计下降25%')) // 15
 */
export function levelAfter(
  source: TargetSource,
  base: Base,
  change: ChangeFigure,
): number | undefined {
  const { unit, baseYear, targetYear } = source;
  if (change.since !== undefined && change.since !== baseYear) return undefined;
  const signed = change.way === 'up' ? change.value : -change.value;
  const inRow = inUnit(signed, change.unit, unit);
  const years = change.span === 'year' ? targetYear - baseYear : 1;
  if (inRow !== undefined) return withoutDust(base.value + inRow * years);
  const share = inUnit(signed, change.unit, '%');
  // 增长8% with neither 累计 nor the base year may be a yearly rate: that is for the reader to say.
  const isWhole = change.span === 'period' || change.since !== undefined;
  if (share === undefined || !isWhole) return undefined;
  return withoutDust(base.value * (1 + share / 100));
}
