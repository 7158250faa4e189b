import { rowAmount } from './row-amount';
import type { Base } from './target';
import type { TargetSource } from './target-source';

/**
 * The base of a row: as printed, else as observed in the base year. A sum is not the level of a year
 * and is no base.
 *
 * @example resolveBase(source)?.value // 902.27
 */
export function resolveBase(source: TargetSource): Base | undefined {
  const printed = rowAmount(source.base, source.baseYear, source.unit);
  if (printed !== undefined && !printed.isSum) return { value: printed.value, from: 'printed' };
  const { observedBase } = source;
  if (observedBase === undefined || !Number.isFinite(observedBase)) return undefined;
  return { value: observedBase, from: 'observed' };
}
