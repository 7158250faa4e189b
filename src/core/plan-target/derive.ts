import { inUnit } from '../figure/in-unit';
import { keptWith } from '../kept/kept';
import { bracketChange, isReduction } from './from-change';
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
  return fromSource(overPeriod(source));
});

function fromSource(source: TargetSource): readonly Target[] {
  const base = resolveBase(source) ?? implyBase(source);
  const target = source.type === 'growth' ? undefined : fromTarget(source, base);
  if (source.type === 'task' && target !== undefined) return [target];
  const growth = fromGrowth(growthSource(source), base, target !== undefined);
  const share = fromShare(source, base);
  // A cell that states nothing but the share has no words left for somebody to find done.
  const own = share !== undefined && target?.type === 'task' ? undefined : target;
  return [own, share, growth].filter((each) => each !== undefined);
}

/** As 2.8 % in each of five years and [14] or [13.5] in all: what adds up to a bracket to so much of it. */
const ADDS_UP = 0.1;

/**
 * Where each year of the period has a column, the last year's may state only its own year's amount: where
 * all of them add up to the bracket beside them, the bracket is the target. A reduction of which nobody
 * says what it is in all has a rate for each year, which is kept where it is always the same.
 */
function overPeriod(source: TargetSource): TargetSource {
  const { baseYear, targetYear, unit, growth, target, type } = source;
  const steps = [...(source.onTheWay ?? []), target].map((each) =>
    rowAmount(each, targetYear, unit),
  );
  const amounts = steps.flatMap((each) => (each === undefined || each.isSum ? [] : [each.value]));
  if (amounts.length !== targetYear - baseYear || amounts.length < 3 || type !== undefined)
    return source;
  const bracket = bracketOf(growth);
  const total = bracket && inUnit(Math.abs(bracket.value), bracket.unit, unit);
  const sum = Math.abs(amounts.reduce((all, each) => all + each, 0));
  const isOwnYear = total !== undefined && Math.abs(sum - total) <= ADDS_UP * total;
  if (isOwnYear) return { ...source, target: undefined };
  if (total !== undefined || !isReduction(source)) return source;
  const isAlways = new Set(amounts).size === 1;
  return { ...source, type: isAlways ? 'keep' : 'task' };
}

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
