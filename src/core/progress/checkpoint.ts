import type { LevelTarget, Target } from '../plan-target/target';

/**
 * The checkpoint of a year on the way from base to target (PLAN.PATH): computed, never printed.
 * A level with a positive base grows geometrically, a share or an index goes linearly, and so does
 * what falls (a geometric fall asks for more early on than a verdict does), a sum as a linear
 * share of its total (the total so far), a reduction as 1 − (1 − T)^(k/n) done so far in %, a bound is
 * the bound. Undefined for growth, comparisons and tasks, for years outside base year … target year,
 * and without a base.
 *
 * @example checkpoint(gdp, 2023, { baseYear: 2020, targetYear: 2025 })
 * // 1224.02… for 902.27 → 1500: 902.27 × (1500/902.27)^0.6
 */
export function checkpoint(
  target: Target,
  year: number,
  period: { readonly baseYear: number; readonly targetYear: number },
): number | undefined {
  const { baseYear, targetYear } = period;
  const isWithin = Number.isInteger(year) && year >= baseYear && year <= targetYear;
  if (!isWithin || targetYear <= baseYear) return undefined;
  const share = (year - baseYear) / (targetYear - baseYear);
  switch (target.type) {
    case 'level':
    case 'share':
      return between(target, share);
    case 'keep':
      return target.bound;
    case 'sum':
      return target.total * share;
    case 'reduction': {
      const rest = 1 - target.total / 100;
      return rest > 0 ? 100 * (1 - rest ** share) : undefined;
    }
    case 'growth':
    case 'relative':
    case 'composition':
    case 'task':
      return undefined;
  }
}

/**
 * Whether the checkpoints of a level lie geometrically between base and target.
 * @example growsGeometrically({ base: { value: 902.27, from: 'printed' }, value: 1500, path: 'geometric' }) // true
 */
export function growsGeometrically({
  base,
  value,
  path,
}: Pick<LevelTarget, 'base' | 'value' | 'path'>): boolean {
  if (path !== 'geometric' || base === undefined || value === undefined) return false;
  return base.value > 0 && value > base.value;
}

function between(target: LevelTarget, share: number): number | undefined {
  const { base, value } = target;
  if (value === undefined) return undefined;
  if (share === 1) return value;
  if (base === undefined) return undefined;
  return growsGeometrically(target)
    ? base.value * (value / base.value) ** share
    : base.value + (value - base.value) * share;
}
