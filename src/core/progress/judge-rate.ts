import {
  isSame,
  meets,
  type GrowthTarget,
  type ReductionTarget,
  type SumTarget,
} from '../plan-target/target';
import { known, valuesOf, type Actuals, type Finding } from './assessment';
import type { ProgressSettings } from './settings';
import { yearsSoFar, type Term } from './term';
import { judgePace, type Verdict } from './verdicts';

/**
 * Judges average growth: (∏(1+gᵢ))^(1/k) − 1 of the yearly rates against the printed rate. Rates are
 * never made from levels in money, since those are in the prices of their year; of counts they are.
 *
 * @example judgeGrowth(target, term, actuals, settings).arithmetic
 * // { kind: 'average', average: 5.9187939…, target: 6.5 } for 8.4, 4.4 and 5.0 %
 */
export function judgeGrowth(
  target: GrowthTarget,
  term: Term,
  actuals: Actuals,
  settings: ProgressSettings,
): Finding {
  const { rate, op, way, priceBasis } = target;
  const { missing } = valuesOf(actuals.rates, yearsSoFar(term));
  const grown = grownSoFar(target, term, actuals);
  if (grown === undefined) {
    const reason = { kind: 'rates-missing', years: missing, priceBasis } as const;
    return { verdict: { kind: 'undecidable', reason } };
  }
  if (!(grown > 0) || rate <= -100) {
    return { verdict: { kind: 'undecidable', reason: { kind: 'arithmetic-impossible' } } };
  }
  const average = 100 * (grown ** (1 / term.passed) - 1);
  const arithmetic = { kind: 'average', average, target: rate } as const;
  if (term.isLast) {
    return { verdict: { kind: meets(average, op, rate, way) ? 'done' : 'missed' }, arithmetic };
  }
  const due = (1 + rate / 100) ** term.years / grown;
  const perYear = 100 * (due ** (1 / term.remaining) - 1);
  return {
    verdict: judgePace(way * average, way * rate, settings.growthMargin),
    needed: { kind: 'rate', perYear, bound: 'exact' },
    arithmetic,
  };
}

/** What 1 has grown to since the base year: NaN for a fall by 100 % or more, undefined where unknown. */
function grownSoFar(target: GrowthTarget, term: Term, actuals: Actuals): number | undefined {
  const given = known(actuals.given);
  if (given !== undefined) return compound(Array.from({ length: term.passed }, () => given));
  const { values, missing } = valuesOf(actuals.rates, yearsSoFar(term));
  if (missing.length === 0) return compound(values);
  const base = known(target.base?.value);
  const actual = known(actuals.levels.get(term.year));
  if (target.levels === 'nominal' || base === undefined || actual === undefined) return undefined;
  return base > 0 ? actual / base : undefined;
}

/** Two falls by more than 100 % must not multiply to a rise. */
function compound(rates: readonly number[]): number {
  if (rates.some((rate) => rate <= -100)) return NaN;
  return rates.reduce((product, rate) => product * (1 + rate / 100), 1);
}

/**
 * Judges a compounded reduction: done = 1 − ∏(1 − rᵢ), P = ln(1 − done)/ln(1 − T). Yearly rates are
 * never added, and done is never divided by T. A negative rate is a rise.
 *
 * @example judgeReduction(target, term, actuals, settings).progress?.value
 * // 0.268112203… for −1.51, 2.20 and 4.18 % of 17 %
 */
export function judgeReduction(
  target: ReductionTarget,
  term: Term,
  actuals: Actuals,
  settings: ProgressSettings,
): Finding {
  const given = known(actuals.given);
  const { values, missing } =
    given === undefined
      ? valuesOf(actuals.levels, yearsSoFar(term))
      : { values: [given], missing: [] };
  if (missing.length > 0) {
    const reason = { kind: 'actual-missing', years: missing } as const;
    return { verdict: { kind: 'undecidable', reason } };
  }
  const due = 1 - target.total / 100;
  const rest = values.reduce((product, rate) => product * (1 - rate / 100), 1);
  if (due <= 0 || values.some((rate) => rate >= 100)) {
    return { verdict: { kind: 'undecidable', reason: { kind: 'arithmetic-impossible' } } };
  }
  const done = 1 - rest;
  const share = Math.log(rest) / Math.log(due);
  const left = 1 - due / rest;
  const isMet = isDone(target, 100 * done);
  const pace = judgePace(share, term.elapsed, settings.scheduleMargin);
  const early = isMet ? ({ kind: 'done-early' } as const) : pace;
  const perYear = isMet ? 0 : 100 * (1 - (1 - left) ** (1 / term.remaining));
  return {
    verdict: term.isLast ? { kind: isMet ? 'done' : 'missed' } : early,
    progress: { value: share, bound: 'exact' },
    ...(term.isLast ? {} : { needed: { kind: 'rate', perYear, bound: 'exact' } }),
    arithmetic: { kind: 'compounded', done: 100 * done, target: target.total, left: 100 * left },
  };
}

/** 下降18%以上, and 下降18% just so, are done at 18 %; 超过18% is not. */
function isDone({ total, op }: ReductionTarget, done: number): boolean {
  return op === '>' ? done > total && !isSame(done, total) : done > total || isSame(done, total);
}

/**
 * Judges a sum over the plan years: P = ΣAᵢ/T. A missing year is missing and not 0: total and
 * progress are then lower bounds and say so, and there is a verdict only where the lower bound
 * decides it.
 *
 * @example judgeSum(target, term, actuals, settings).progress // { value: 0.63, bound: 'exact' }
 */
export function judgeSum(
  target: SumTarget,
  term: Term,
  actuals: Actuals,
  settings: ProgressSettings,
): Finding {
  const given = known(actuals.given);
  const years = yearsSoFar(term);
  const observed = valuesOf(actuals.levels, years);
  const { values, missing } = given === undefined ? observed : { values: [given], missing: [] };
  const actualMissing = { kind: 'actual-missing', years: missing } as const;
  if (values.length === 0) return { verdict: { kind: 'undecidable', reason: actualMissing } };
  if (target.total === 0) {
    return { verdict: { kind: 'undecidable', reason: { kind: 'arithmetic-impossible' } } };
  }
  const total = values.reduce((sum, value) => sum + value, 0);
  // A year that may be negative (a net change) bounds nothing.
  const isBound = missing.length > 0 && values.every((value) => value >= 0) && target.total > 0;
  const arithmetic = { kind: 'total', total, target: target.total, missing } as const;
  if (missing.length > 0 && !isBound) {
    return { verdict: { kind: 'undecidable', reason: actualMissing }, arithmetic };
  }
  const share = total / target.total;
  const verdict = verdictOn(target, total, share, term, settings);
  const isDecided = missing.length === 0 || isDecidedBelow(target, verdict);
  return {
    verdict: isDecided ? verdict : { kind: 'undecidable', reason: actualMissing },
    progress: { value: share, bound: isBound ? 'at-least' : 'exact' },
    completion: share,
    ...(term.isLast ? {} : need(target, total, isBound, term)),
    arithmetic,
  };
}

/** More than a lower bound can only make a sum better, and a ceiling worse. */
function isDecidedBelow({ way }: SumTarget, { kind }: Verdict): boolean {
  if (way === -1) return kind === 'broken' || kind === 'missed';
  return kind === 'done-early' || kind === 'done' || kind === 'on-schedule';
}

function verdictOn(
  { total: target, op, way }: SumTarget,
  total: number,
  share: number,
  term: Term,
  settings: ProgressSettings,
): Verdict {
  const isMet = meets(total, op, target, way);
  if (term.isLast) return { kind: isMet ? 'done' : 'missed' };
  // A ceiling on a sum cannot be done early, only kept so far.
  if (way === -1) return { kind: isMet ? 'kept' : 'broken' };
  if (isMet) return { kind: 'done-early' };
  return judgePace(share, term.elapsed, settings.scheduleMargin);
}

/** (T − ΣAᵢ)/(n − k) a year */
function need(
  { total: target }: SumTarget,
  total: number,
  isBound: boolean,
  { remaining }: Term,
): Pick<Finding, 'needed'> {
  const perYear = Math.max(0, target - total) / remaining;
  return { needed: { kind: 'amount', perYear, bound: isBound ? 'at-most' : 'exact' } };
}
