import { isSame } from '../target/meets';
import type { DifferenceClass } from './conflict';
import type { Standing, StatedNumber } from './statement';
import { boundsOf, overlap } from './tolerance';

/**
 * How two printed numbers for one thing differ; undefined where they say the same or where a fact
 * printed as a bound or as approximate (超过700, 约35) is met by the other. A goal that one place sets
 * higher than another is told even where one meets the other: which of the two is aimed at differs.
 *
 * Both must be in one unit and of one quantity.
 * @example compareNumbers(of('88'), of('94'), 'goal') // 'value'
 * @example compareNumbers(of('763.92'), of('763'), 'fact') // 'rounding'
 * @example compareNumbers(of('突破1000'), of('1000'), 'goal') // 'wording'
 */
export function compareNumbers(
  one: StatedNumber,
  other: StatedNumber,
  standing: Standing,
): DifferenceClass | undefined {
  if (one.quantity === 'composition') return compareParts(one, other);
  if (isSame(one.value, other.value) && isSame(one.upTo, other.upTo)) {
    return one.op === other.op ? undefined : 'wording';
  }
  if (isStretch(one, other) || isStretch(other, one)) return 'wording';
  if (isExact(one) && isExact(other)) return isRounded(one, other) ? 'rounding' : 'value';
  if (standing === 'goal' && opening(one) !== 0 && opening(one) === opening(other)) {
    return isRounded(one, other) ? 'rounding' : 'value';
  }
  if (!overlap(boundsOf(one), boundsOf(other))) return 'value';
  return standing === 'goal' ? 'wording' : undefined;
}

function isExact({ op, value, upTo }: StatedNumber): boolean {
  return op === '=' && value === upTo;
}

/** Which side a bound leaves open. */
function opening({ op }: StatedNumber): -1 | 0 | 1 {
  if (op === '≥' || op === '>') return 1;
  return op === '≤' || op === '<' ? -1 : 0;
}

function isStretch({ stretch }: StatedNumber, { value }: StatedNumber): boolean {
  return stretch !== undefined && isSame(stretch, value);
}

/** The one with fewer decimals is the other rounded, or cut off after its last place. */
function isRounded(one: StatedNumber, other: StatedNumber): boolean {
  if (isSame(one.half, other.half)) return false;
  const [coarse, fine] = one.half > other.half ? [one, other] : [other, one];
  return isRoundedTo(coarse.value, fine.value, coarse.half);
}

function isRoundedTo(coarse: number, fine: number, half: number): boolean {
  const dust = 1e-9 * Math.abs(fine);
  if (Math.abs(coarse - fine) <= half + dust) return true;
  const cut = Math.abs(fine) - Math.abs(coarse);
  return coarse * fine >= 0 && cut >= 0 && cut < 2 * half - dust;
}

function compareParts(one: StatedNumber, other: StatedNumber): DifferenceClass | undefined {
  if (one.parts.length !== other.parts.length) return undefined;
  const pairs = one.parts.map((part, at) => [part, other.parts[at] ?? part] as const);
  if (pairs.every(([a, b]) => isSame(a, b))) return one.op === other.op ? undefined : 'wording';
  if (one.op === '≈' || other.op === '≈') return undefined;
  if (isSame(one.half, other.half)) return 'value';
  const half = Math.max(one.half, other.half);
  const isOneCoarse = one.half > other.half;
  return pairs.every(([a, b]) => isRoundedTo(isOneCoarse ? a : b, isOneCoarse ? b : a, half))
    ? 'rounding'
    : 'value';
}
