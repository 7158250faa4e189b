import { isSame, meets, type Base, type KeepTarget, type LevelTarget } from '../plan-target/target';
import { known, levelIn, type Actuals, type Finding, type Needed } from './assessment';
import { judgePace, type Verdict } from './verdicts';
import type { ProgressSettings } from './settings';
import type { Term } from './term';

/**
 * Judges a level or a share: P = (A − B)/(T − B) against τ. Whether the target is met needs no base.
 *
 * @example judgeLevel(target, term, actuals, settings).progress?.value // 0.64 for 60 → 63.2 → 65
 */
export function judgeLevel(
  target: LevelTarget,
  term: Term,
  actuals: Actuals,
  settings: ProgressSettings,
): Finding {
  const { base, value, op, way, type } = target;
  const actual = levelIn(actuals, term.year);
  if (actual === undefined) {
    return {
      verdict: { kind: 'undecidable', reason: { kind: 'actual-missing', years: [term.year] } },
    };
  }
  if (value === undefined) {
    return { verdict: { kind: 'undecidable', reason: { kind: 'base-missing' } } };
  }
  const isMet = meets(actual, op, value, way);
  const covered = cover(base, actual, value);
  const margin = (way ?? 1) * (actual - value);
  return {
    verdict: verdictOn(target, isMet, covered, term, settings),
    ...(covered === undefined ? {} : { progress: { value: covered, bound: 'exact' } }),
    ...need(target, actual, value, isMet, term),
    ...(type === 'level' && way === 1 && value > 0 ? { completion: actual / value } : {}),
    arithmetic:
      base === undefined
        ? { kind: 'bound', actual, bound: value, op, margin, way }
        : { kind: 'way', measure: measureOf(target), base, actual, target: value },
  };
}

/**
 * Judges a bound: met or not, with the margin. What departs from a bound of no known direction is
 * neither good nor bad news by itself.
 *
 * @example judgeKeep(target, term, actuals).verdict.kind // 'broken' for <4 and 4.0
 */
export function judgeKeep(target: KeepTarget, term: Term, actuals: Actuals): Finding {
  const { bound, op, way } = target;
  const actual = levelIn(actuals, term.year);
  if (actual === undefined) {
    return {
      verdict: { kind: 'undecidable', reason: { kind: 'actual-missing', years: [term.year] } },
    };
  }
  if (bound === undefined) {
    return { verdict: { kind: 'undecidable', reason: { kind: 'base-missing' } } };
  }
  const isMet = meets(actual, op, bound, way);
  const margin = (way ?? 1) * (actual - bound);
  const arithmetic = { kind: 'bound', actual, bound, op, margin, way } as const;
  if (!isMet && way === undefined)
    return { verdict: { kind: 'open', reason: 'direction' }, arithmetic };
  return { verdict: { kind: isMet ? 'kept' : 'broken' }, arithmetic };
}

/**
 * Judges a row's share of GDP: its amount of the year, divided by GDP of the year at current prices.
 */
export function judgeShare(
  target: LevelTarget,
  term: Term,
  actuals: Actuals,
  settings: ProgressSettings,
): Finding {
  const { year } = term;
  const amount = levelIn(actuals, year);
  if (amount === undefined) return judgeLevel(target, term, actuals, settings);
  const than = actuals.comparator;
  const whole = known(than?.value);
  if (than === undefined || whole === undefined || whole <= 0) {
    const reason =
      than === undefined || whole !== undefined
        ? ({ kind: 'arithmetic-impossible' } as const)
        : ({ kind: 'comparator-missing', year, than } as const);
    return { verdict: { kind: 'undecidable', reason } };
  }
  const levels = new Map([[year, (100 * amount) / whole]]);
  const found = judgeLevel(target, term, { levels, rates: actuals.rates }, settings);
  return { ...found, division: { amount, whole, name: than.indicator } };
}

/** (A − B)/(T − B); undefined without a base, and where base and target are one. */
function cover(base: Base | undefined, actual: number, target: number): number | undefined {
  if (base === undefined || isSame(base.value, target)) return undefined;
  return (actual - base.value) / (target - base.value);
}

function verdictOn(
  { isLimit, way }: LevelTarget,
  isMet: boolean,
  covered: number | undefined,
  term: Term,
  settings: ProgressSettings,
): Verdict {
  if (isLimit === true && isMet) return { kind: 'kept' };
  // Which way leads there is only known from the base.
  if (way === undefined && !isMet) return { kind: 'undecidable', reason: { kind: 'base-missing' } };
  if (term.isLast) return { kind: isMet ? 'done' : isLimit === true ? 'broken' : 'missed' };
  if (isMet) return { kind: 'reached' };
  if (covered === undefined) return { kind: 'undecidable', reason: { kind: 'base-missing' } };
  return judgePace(covered, term.elapsed, settings.scheduleMargin);
}

/** (T − A)/(n − k) a year, and beside it the growth (T/A)^(1/(n−k)) − 1 of what can grow. */
function need(
  target: LevelTarget,
  actual: number,
  value: number,
  isMet: boolean,
  { remaining, isLast }: Term,
): Pick<Finding, 'needed' | 'neededRate'> {
  if (isLast) return {};
  const perYear = isMet ? 0 : (value - actual) / remaining;
  const needed: Needed = {
    kind: measureOf(target) === 'points' ? 'points' : 'amount',
    perYear,
    bound: 'exact',
  };
  const grows = target.path === 'geometric' && actual > 0 && value > 0 && !isMet;
  if (!grows) return { needed };
  return { needed, neededRate: 100 * ((value / actual) ** (1 / remaining) - 1) };
}

function measureOf({ type }: LevelTarget): 'level' | 'points' {
  return type === 'share' ? 'points' : 'level';
}
