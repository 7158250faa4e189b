import { inUnit } from '../figure/in-unit';
import { keptWith } from '../kept/kept';
import { bracketChange } from './from-change';
import { bracketOf, fromGrowth } from './from-growth';
import { fromShare } from './from-share';
import { fromTarget } from './from-target';
import { resolveBase, rowAmount, withoutDust, type TargetSource } from './target-source';
import type { Base, Target } from './target';

/**
 * The targets of a plan indicator, the target column's first. A row that prints a level and a growth
 * has both; a row that prints neither has none. What is printed but no number is a task or a
 * comparison, never a number.
 *
 * The types and how they follow from figures and nature are those of 规划中期评估 practice: a level has
 * a way from its base, a bound is kept, a bracket of a yearly amount is a sum, of a share points.
 *
 * @example deriveTargets(gdp).map(({ type }) => type) // ['level', 'growth'] for 902.27 → 1500, 8%
 */
export const deriveTargets = keptWith((source: TargetSource): readonly Target[] => {
  const base = resolveBase(source) ?? implyBase(source);
  const target = source.type === 'growth' ? undefined : fromTarget(source, base);
  if (source.type === 'task' && target !== undefined) return [target];
  const growth = fromGrowth(growthSource(source), base, target !== undefined);
  const share = fromShare(source, base);
  // A cell that states nothing but the share has no words left for somebody to find done.
  const own = share !== undefined && target?.type === 'task' ? undefined : target;
  return [own, share, growth].filter((each) => each !== undefined);
});

/** A growth target may be printed in the target column, where the package says that it is one. */
function growthSource(source: TargetSource): TargetSource {
  const { growth, target, type } = source;
  const isPrinted = growth !== undefined && growth.kind !== 'blank' && growth.kind !== 'not-set';
  return type === 'growth' && !isPrinted ? { ...source, growth: target } : source;
}

/** 97 and [2] imply a base of 95: both are printed, and their difference is exact to the decimals. */
function implyBase(source: TargetSource): Base | undefined {
  const bracket = bracketOf(source.growth);
  const target = rowAmount(source.target, source.targetYear, source.unit);
  if (bracket === undefined || target === undefined || target.isSum) return undefined;
  const inRow = inUnit(bracket.value, bracket.unit, source.unit);
  const change = inRow === undefined ? undefined : bracketChange(source, inRow);
  if (change === undefined) return undefined;
  return { value: withoutDust(target.value - change), from: 'implied' };
}
