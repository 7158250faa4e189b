import type { Operator } from '../figure/figure';
import type { Direction } from '../indicator/indicator';
import type { Way } from './target';

/**
 * Which way leads to a target. The printed operator goes before the indicator's usual direction;
 * without either, base and target show it. Undefined when nothing does.
 *
 * @example wayOf('≤', 'none', undefined, 4) // -1
 * @example wayOf('=', 'none', 60, 65) // 1
 */
export function wayOf(
  op: Operator,
  direction: Direction,
  base: number | undefined,
  value: number,
): Way | undefined {
  if (op === '≥' || op === '>') return 1;
  if (op === '≤' || op === '<') return -1;
  if (direction !== 'none') return direction === 'up' ? 1 : -1;
  if (base === undefined || base === value) return undefined;
  return value > base ? 1 : -1;
}
