import { inUnit } from '../figure/in-unit';
import type { Amount, Figure } from '../figure/figure';
import { ownGrowth } from '../figure/own-number';
import { bracketChange, isReduction } from './from-change';
import { fromText } from './from-text';
import { reach } from './reach';
import { wayOf, type Base, type GrowthTarget, type Target } from './target';
import { withoutDust, type TargetSource } from './target-source';

const MEASURE = 'growth';

/**
 * The target that the growth column states, beside what the target column states or in its place:
 * an average growth; for a share points a year; for a bracket a change over the period. Undefined
 * where the column only restates the target.
 *
 * @example fromGrowth(source, base, false)?.type // 'growth' for 8%
 */
export function fromGrowth(
  source: TargetSource,
  base: Base | undefined,
  hasTarget: boolean,
): Target | undefined {
  const { growth: figure, nature } = source;
  if (figure === undefined || figure.kind === 'blank' || figure.kind === 'not-set')
    return undefined;
  if (nature === 'task' || nature === 'composition') return undefined;
  if (figure.kind === 'relative' || figure.kind === 'assigned' || figure.kind === 'statement') {
    return hasTarget ? undefined : fromText(source, figure, MEASURE);
  }
  const bracket = bracketOf(figure);
  if (bracket !== undefined) {
    return hasTarget
      ? undefined
      : (fromBracket(source, base, bracket) ?? fromText(source, figure, MEASURE));
  }
  const rate = rateOf(figure);
  if (rate === undefined) return hasTarget ? undefined : fromText(source, figure, MEASURE);
  if (nature === 'share' || nature === 'rate') {
    return hasTarget ? undefined : fromPoints(source, base, rate);
  }
  const { value, op, unit } = rate;
  const isLikeBase = base !== undefined && value >= base.value / 2 && value <= base.value * 2;
  if (!hasTarget && isLikeBase && value > HIGHEST_GROWTH && unit === '') {
    return reach(source, base, value, op, MEASURE);
  }
  return growthAt(source, base, rate, MEASURE);
}

/** In % a year, no amount grows so for five years: ≥880 beside 860 is what is to be reached. */
const HIGHEST_GROWTH = 50;

/** The change over the period that a bracket in the growth column states, in %, points or the unit. */
export function bracketOf(figure: Figure | undefined): Rate | undefined {
  if (figure?.kind === 'cumulative') return figure;
  if (figure?.kind !== 'change' || figure.span !== 'period') return undefined;
  return figure.way === 'up' ? figure : { ...figure, value: -figure.value };
}

interface Rate {
  readonly value: number;
  readonly op: GrowthTarget['op'];
  readonly unit: string;
  readonly decimals: number;
}

/** A range of growth is reached at its lower end. */
function rateOf(figure: Figure): Rate | undefined {
  const read = figure.kind === 'range' ? { ...figure, value: figure.from } : ownGrowth(figure);
  const percent = read && inUnit(read.value, read.unit, '%');
  if (read === undefined || percent === undefined) return undefined;
  return { value: percent, op: read.op, unit: read.unit, decimals: read.decimals };
}

function fromBracket(
  source: TargetSource,
  base: Base | undefined,
  { value, op, unit }: Rate,
): Target | undefined {
  if (isReduction(source)) {
    return { type: 'reduction', measure: MEASURE, total: Math.abs(value), op };
  }
  const inRow = inUnit(value, unit, source.unit);
  if (inRow !== undefined && isTotal(source, base, inRow)) {
    const way = wayOf(op, source.direction, undefined, inRow) ?? 1;
    return { type: 'sum', measure: MEASURE, total: inRow, op, way };
  }
  const change = inRow === undefined ? undefined : bracketChange(source, inRow);
  if (base === undefined || change === undefined) return undefined;
  return reach(source, base, withoutDust(base.value + change), op, MEASURE);
}

/**
 * 年均/累计 over [6] 万人 of 城镇新增就业: the sum of the period. An amount that one year already has more
 * of than that is a level, and what the bracket means of it nobody knows.
 */
function isTotal({ nature, type }: TargetSource, base: Base | undefined, total: number): boolean {
  if (type === 'sum') return true;
  return type === undefined && nature === 'flow' && total > 0 && (base?.value ?? 0) <= total;
}

/** Points a year that come to so much of the base are none; a share that is to rise does not fall so far. */
const LIKE_THE_BASE = { up: 0.8, down: 0.5, none: 0.5 } as const;

/**
 * 0.68% a year of a share is points; the growth of a rate is the rate to be kept. Plans print there, too,
 * within what a share is to be kept, as <5.5 beside an unemployment of 5.2, which no one means a year.
 */
function fromPoints(
  source: TargetSource,
  base: Base | undefined,
  { value, op, unit }: Rate,
): Target | undefined {
  const isBound =
    base === undefined
      ? op !== '=' && op !== '≈'
      : value >= base.value * LIKE_THE_BASE[source.direction];
  const isLevel = isBound && value > 0 && !unit.includes('百分点');
  if (source.nature === 'rate' || isLevel) return reach(source, base, value, op, MEASURE);
  if (base === undefined) return undefined;
  const years = source.targetYear - source.baseYear;
  return reach(source, base, withoutDust(base.value + value * years), op, MEASURE);
}

/**
 * A target of average yearly growth.
 *
 * @param rate in %, with its operator
 * @example growthAt(source, base, { value: 8, op: '=', decimals: 0 }, 'growth').rate // 8
 */
export function growthAt(
  source: TargetSource,
  base: Base | undefined,
  rate: Pick<Amount, 'value' | 'op' | 'decimals'>,
  measure: GrowthTarget['measure'],
): GrowthTarget {
  const { direction, priceBasis, unit } = source;
  const { value, op, decimals } = rate;
  const way = wayOf(op, direction, 0, value) ?? 1;
  // Money is counted in prices of its year, whether or not the package says so.
  const priced = priceBasis !== '' || unit.includes('元');
  const levels = priced ? 'nominal' : 'comparable';
  return { type: 'growth', measure, rate: value, decimals, op, way, base, levels, priceBasis };
}
