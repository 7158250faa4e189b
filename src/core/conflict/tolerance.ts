import type { Operator } from '../figure/figure';
import type { StatedNumber } from './stated-figure';

/** All that a printed number may stand for. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** 左右 and 约 stand for this share of the number, or a unit of its last place where that is more. */
const ABOUT_SHARE = 0.03;
/** Binary dust only: far below what any printed place can hold. */
const DUST = 1e-9;

/**
 * What a printed number may stand for: half a unit of its last place either way, since it may have
 * been rounded; more where it is printed as approximate; without limit on the open side of a bound.
 * @example boundsOf({ value: 8, half: 0.5, op: '=', … }) // { low: 7.5, high: 8.5 }
 * @example boundsOf({ value: 1000, half: 0.5, op: '>', … }) // { low: 999.5, high: Infinity }
 */
export function boundsOf(number: StatedNumber): Bounds {
  const { value, upTo, op } = number;
  const slack = slackOf(number);
  return {
    low: isOpenBelow(op) ? -Infinity : value - slack,
    high: isOpenAbove(op) ? Infinity : upTo + slack,
  };
}

/** How far the number itself may be off, whatever its bound leaves open. */
export function slackOf({ value, op, half }: Pick<StatedNumber, 'value' | 'op' | 'half'>): number {
  return op === '≈' ? Math.max(2 * half, ABOUT_SHARE * Math.abs(value)) : half;
}

/** The bounds without what an operator leaves open: what rounding alone can hide. */
export function roundingOf(number: StatedNumber): Bounds {
  const slack = slackOf(number);
  return { low: number.value - slack, high: number.upTo + slack };
}

/**
 * Whether two spans share a number, give or take binary dust.
 * @example overlap({ low: 1, high: 2 }, { low: 2, high: 3 }) // true
 */
export function overlap(one: Bounds, other: Bounds): boolean {
  const dust = DUST * largest(one, other);
  return one.low <= other.high + dust && other.low <= one.high + dust;
}

function largest(...spans: readonly Bounds[]): number {
  const ends = spans.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
  return Math.max(...ends.map(Math.abs), 0);
}

function isOpenAbove(op: Operator): boolean {
  return op === '≥' || op === '>';
}

function isOpenBelow(op: Operator): boolean {
  return op === '≤' || op === '<';
}
