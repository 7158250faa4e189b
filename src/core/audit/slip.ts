import type { Reference, Slip } from './finding';
import type { Limits } from './limits';

/** A slip that is told by its result lies as near as this to what was expected, as a logarithm. */
const NEAR = 0.2;
/** The same where the slip changes less than a power of ten, so that chance makes more of them. */
const CLOSE = 0.08;
/** A value nearer than this to what was expected needs no explanation. */
const OFF = 0.45;
const OFF_A_LITTLE = 0.22;
const FACTORS = [10, 100, 1_000, 10_000, 1e5, 1e6, 1e8] as const;

interface SlipQuestion {
  readonly value: number;
  /** As stated: its digits are those that a hand has typed. */
  readonly text: string;
  readonly unit: string;
  readonly limits: Limits;
  /** 增速 of the same row, where one is stated. */
  readonly rate: number | undefined;
}

/**
 * The slip that best explains how a value came about where another was expected; undefined where the
 * value is near enough, or no slip leads near it.
 * @example findSlip({ value: 12610, text: '12610', unit: '亿元', limits, rate: undefined }, { of: 'path', year: 2023, value: 1224 })
 * // { kind: 'factor', factor: 10, way: 'large' }
 */
export function findSlip(question: SlipQuestion, expected: Reference): Slip | undefined {
  const { value, limits, unit } = question;
  const off = away(value, expected.value, limits);
  if (Math.abs(off) < OFF_A_LITTLE) return undefined;
  if (value < 0 && away(-value, expected.value, limits) ** 2 < NEAR ** 2) {
    return { kind: 'sign', meant: -value };
  }
  if (value === 0 || expected.value <= 0) return undefined;
  const isFar = Math.abs(off) >= OFF;
  const isNear = (meant: number, within = NEAR): boolean =>
    Math.abs(away(meant, expected.value, limits)) < within;
  const percent = isFar ? percentSlip(value, unit, isNear) : undefined;
  if (percent !== undefined) return percent;
  for (const factor of isFar ? FACTORS : []) {
    if (isNear(value / factor, NEAR * 1.4)) return { kind: 'factor', factor, way: 'large' };
    if (isNear(value * factor, NEAR * 1.4)) return { kind: 'factor', factor, way: 'small' };
  }
  return isFar
    ? (digitSlip(value, isNear) ?? swappedCells(question, isNear))
    : (swappedCells(question, isNear) ??
        swappedDigits(question.text, value, (meant) => isNear(meant, CLOSE)));
}

type IsNear = (meant: number, within?: number) => boolean;

function away(value: number, from: number, { damp }: Limits): number {
  if (value + damp <= 0) return -Infinity;
  return Math.log((value + damp) / (from + damp));
}

function percentSlip(value: number, unit: string, isNear: IsNear): Slip | undefined {
  if (!/^[%％]/u.test(unit.trim())) return undefined;
  if (Math.abs(value) <= 1.5 && isNear(value * 100)) return { kind: 'percent', way: 'fraction' };
  return isNear(value / 100) ? { kind: 'percent', way: 'hundredfold' } : undefined;
}

/** A first digit that is lost, or a digit that is there twice. */
function digitSlip(value: number, isNear: IsNear): Slip | undefined {
  const whole = Math.trunc(value);
  const digits = String(whole);
  const next = 10 ** (whole === 0 ? 0 : digits.length);
  for (let first = 1; first <= 9; first += 1) {
    for (const place of [next, next * 10]) {
      const meant = value + first * place;
      if (isNear(meant, NEAR / 2)) return { kind: 'digit-lost', meant };
    }
  }
  for (let at = 0; at < digits.length; at += 1) {
    const meant = Number(digits.slice(0, at) + digits.slice(at + 1)) + (value - whole);
    if (isNear(meant)) return { kind: 'digit-added', meant };
  }
  return swappedDigits(String(value), value, isNear);
}

function swappedDigits(
  text: string,
  value: number,
  isNear: (meant: number) => boolean,
): Slip | undefined {
  const plain = text.replaceAll(',', '');
  if (Number(plain) !== value) return undefined;
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const [one = '', other = ''] = [plain[at], plain[at + 1]];
    if (one === other || !/\d/u.test(one) || !/\d/u.test(other)) continue;
    const meant = Number(plain.slice(0, at) + other + one + plain.slice(at + 2));
    if (isNear(meant)) return { kind: 'digits-swapped', meant };
  }
  return undefined;
}

function swappedCells({ rate }: SlipQuestion, isNear: IsNear): Slip | undefined {
  return rate !== undefined && rate > 0 && isNear(rate) ? { kind: 'cells-swapped' } : undefined;
}
