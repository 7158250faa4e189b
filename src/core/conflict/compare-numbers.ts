import { isSame } from '../plan-target/target';
import type { DifferenceClass } from './conflict';
import type { GoalOrFact, StatedNumber } from './stated-figure';
import { boundsOf, overlap, type Bounds } from './tolerance';

/** What is cut off, or rounded off a goal, is small beside the number. */
const CLOSE = 0.02;
const DUST = 1e-9;

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
  standing: GoalOrFact,
): DifferenceClass | undefined {
  if (one.quantity === 'composition') return compareParts(one, other);
  if (isSame(one.value, other.value) && isSame(one.upTo, other.upTo)) {
    return one.op === other.op ? undefined : 'wording';
  }
  if (isStretch(one, other) || isStretch(other, one)) return 'wording';
  const isSameSide = opening(one) !== 0 && opening(one) === opening(other);
  if ((isExact(one) && isExact(other)) || (standing === 'goal' && isSameSide)) {
    return isRounded(one, other, standing) ? 'rounding' : 'value';
  }
  if (!couldAgree(one, other)) return 'value';
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

/** Numbers of equally many decimals hide nothing from each other. */
function couldAgree(one: StatedNumber, other: StatedNumber): boolean {
  const half = isSame(one.half, other.half) ? 0 : Math.max(one.half, other.half) / 2;
  return overlap(spanOf(one, half), spanOf(other, half));
}

function spanOf(number: StatedNumber, half: number): Bounds {
  return boundsOf(number.op === '≈' ? number : { ...number, half });
}

/**
 * The one with fewer decimals is the other rounded, or cut off after its last place. A goal is set and
 * not measured: half a point of growth is another goal, whatever it rounds to.
 */
function isRounded(one: StatedNumber, other: StatedNumber, standing: GoalOrFact): boolean {
  const [coarse, fine] = one.half > other.half ? [one, other] : [other, one];
  const isClose = Math.abs(coarse.value - fine.value) <= CLOSE * Math.abs(fine.value);
  if (standing === 'goal' && (!isClose || one.quantity === 'rate')) return false;
  if (isRoundedTo(coarse.value, fine.value, coarse.half)) return true;
  return isClose && isCutOff(coarse.value, fine.value, coarse.half);
}

function isRoundedTo(coarse: number, fine: number, half: number): boolean {
  return Math.abs(coarse - fine) <= half + DUST * Math.abs(fine);
}

function isCutOff(coarse: number, fine: number, half: number): boolean {
  const cut = Math.abs(fine) - Math.abs(coarse);
  return coarse * fine >= 0 && cut >= 0 && cut < 2 * half - DUST * Math.abs(fine);
}

function compareParts(one: StatedNumber, other: StatedNumber): DifferenceClass | undefined {
  if (one.parts.length !== other.parts.length) return undefined;
  const pairs = one.parts.map((part, at) => [part, other.parts[at] ?? part] as const);
  if (pairs.every(([a, b]) => isSame(a, b))) return one.op === other.op ? undefined : 'wording';
  if (one.op === '≈' || other.op === '≈') return undefined;
  const half = Math.max(one.half, other.half);
  const isClose = pairs.every(
    ([a, b]) => isRoundedTo(a, b, half) || isCutOff(...sorted(a, b), half),
  );
  return isClose ? 'rounding' : 'value';
}

function sorted(a: number, b: number): readonly [number, number] {
  return a < b ? [a, b] : [b, a];
}
