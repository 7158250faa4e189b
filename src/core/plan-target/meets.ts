import type { Operator } from '../figure/figure';
import type { Way } from './target';

/** Relative to the numbers compared, so that the unit plays no part. */
const TOLERANCE = 1e-9;

/**
 * Whether two numbers are the same but for rounding in binary.
 *
 * @example isSame(0.1 + 0.2, 0.3) // true
 */
export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * Whether a number meets a bound. 以上, 以内 and a plain number include the bound, 超过 and 低于 do not;
 * a plain or approximate number is met from the side that the way leads to.
 *
 * @example meets(4, '<', 4, -1) // false
 * @example meets(95.4, '=', 95, 1) // true
 */
export function meets(value: number, op: Operator, bound: number, way: Way): boolean {
  const same = isSame(value, bound);
  switch (op) {
    case '>':
      return value > bound && !same;
    case '<':
      return value < bound && !same;
    case '≥':
      return value >= bound || same;
    case '≤':
      return value <= bound || same;
    default:
      return same || way * (value - bound) > 0;
  }
}
