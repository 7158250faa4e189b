import type { GrowthTarget, LevelTarget, Target } from './target';

/** A level and a growth of one row that do not agree arithmetically: a note, not an error. */
export interface GrowthGap {
  readonly level: LevelTarget;
  readonly growth: GrowthTarget;
  /** What the base grows to at the printed rate. */
  readonly implied: number;
}

/**
 * Finds a level target that its row's growth target does not lead to, whatever the rounding of the
 * rate. At constant prices the two need not agree, which is why this is no error. Undefined when
 * they agree, or when one of them or the base is missing.
 *
 * @param years years of the plan
 * @example findGrowthGap(targets, 5)?.implied // 1325.73… for 902.27 → 1500 at 8 %
 */
export function findGrowthGap(targets: readonly Target[], years: number): GrowthGap | undefined {
  const level = targets.find((target): target is LevelTarget => target.type === 'level');
  const growth = targets.find((target): target is GrowthTarget => target.type === 'growth');
  const base = level?.base;
  if (level?.value === undefined || growth === undefined || base === undefined) return undefined;
  if (base.from === 'implied' || base.value <= 0 || growth.op === '≈') return undefined;
  const half = 0.5 * 10 ** -growth.decimals;
  const at = (rate: number): number => base.value * (1 + rate / 100) ** years;
  const isBelow = level.value < at(growth.rate - half) && growth.op !== '≤' && growth.op !== '<';
  const isAbove = level.value > at(growth.rate + half) && growth.op !== '≥' && growth.op !== '>';
  return isBelow || isAbove ? { level, growth, implied: at(growth.rate) } : undefined;
}
