import type { Amount } from '../figure/figure';
import type { Base, GrowthTarget } from './target';
import type { TargetSource } from './target-source';
import { wayOf } from './way';

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
