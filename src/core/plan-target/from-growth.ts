import { inUnit } from '../figure/in-unit';
import type { Figure } from '../figure/figure';
import { ownGrowth } from '../figure/own-growth';
import { bracketChange, isReduction } from './from-change';
import { fromText } from './from-text';
import { growthAt } from './growth-at';
import { reach } from './reach';
import type { Base, GrowthTarget, Target } from './target';
import type { TargetSource } from './target-source';
import { withoutDust } from './without-dust';

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
    return hasTarget ? undefined : fromText(figure, MEASURE);
  }
  const bracket = bracketOf(figure);
  if (bracket !== undefined) {
    return hasTarget
      ? undefined
      : (fromBracket(source, base, bracket) ?? fromText(figure, MEASURE));
  }
  const rate = rateOf(figure);
  if (rate === undefined) return hasTarget ? undefined : fromText(figure, MEASURE);
  if (nature === 'share' || nature === 'rate') {
    return hasTarget ? undefined : fromPoints(source, base, rate);
  }
  return growthAt(source, base, rate, MEASURE);
}

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
  return { value: percent, op: read.op, unit: '%', decimals: read.decimals };
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
  const change = inRow === undefined ? undefined : bracketChange(source, inRow);
  if (base === undefined || change === undefined) return undefined;
  return reach(source, base, withoutDust(base.value + change), op, MEASURE);
}

/** 0.68% a year of a share is points; the growth of a rate is the rate to be kept. */
function fromPoints(
  source: TargetSource,
  base: Base | undefined,
  { value, op }: Rate,
): Target | undefined {
  if (source.nature === 'rate') return reach(source, base, value, op, MEASURE);
  if (base === undefined) return undefined;
  const years = source.targetYear - source.baseYear;
  return reach(source, base, withoutDust(base.value + value * years), op, MEASURE);
}
