import type { Operator } from '../figure/figure';
import { meets, wayOf, type Base, type KeepTarget, type LevelTarget, type Target } from './target';
import type { TargetSource } from './target-source';

/** Natures whose bounds are limits for each year (失业率<4, 参保率95以上), not amounts to grow to. */
const LIMITED = ['share', 'index', 'rate'];

/**
 * A number to be reached or kept. It is kept when the base already meets it, when the indicator is
 * itself a rate, or when it is a printed bound of a share or an index without a base; else there is a
 * way to go: 97.5以上 from 96.7 is one until the target year.
 * Where nothing tells which way is better it has no way: 0 → 0 is kept, and anything else is open.
 *
 * @param change the printed change that the number was computed from, where it was
 * @example reach(source, { value: 902.27, from: 'printed' }, 1500, '=', 'target').type // 'level'
 */
export function reach(
  source: TargetSource,
  base: Base | undefined,
  value: number,
  op: Operator,
  measure: Target['measure'],
): LevelTarget | KeepTarget {
  const { nature, direction, type } = source;
  const way = wayOf(op, direction, base?.value, value);
  const isMet = base !== undefined && (base.value === value || meets(base.value, op, value, way));
  const level = levelOf(source, base);
  const isPrinted = op !== '=' && op !== '≈';
  const isLimit = type === undefined && isPrinted && LIMITED.includes(nature);
  const isRate = nature === 'rate' && type === undefined;
  const isKept = type === 'keep' || isRate || isMet;
  if (isKept || (isLimit && base === undefined))
    return { type: 'keep', measure, bound: value, op, way };
  return { ...level, measure, value, op, way, ...(isLimit ? { isLimit } : {}) };
}

/**
 * The part of a level target that its number does not decide: share or level, and the shape of the
 * path. Only what can grow at a rate has a geometric path.
 */
export function levelOf(
  { nature, type }: TargetSource,
  base: Base | undefined,
): Pick<LevelTarget, 'type' | 'base' | 'path'> {
  const isShare = type === 'share' || (type !== 'level' && nature === 'share');
  const grows = !isShare && nature !== 'index' && nature !== 'share';
  return { type: isShare ? 'share' : 'level', base, path: grows ? 'geometric' : 'linear' };
}
