import { meets } from '../plan-target/meets';
import type { SumTarget } from '../plan-target/target';
import type { Actuals, Finding } from './assessment';
import { known, valuesOf } from './known';
import { judgePace } from './pace';
import type { ProgressSettings } from './settings';
import { yearsSoFar, type Term } from './term';
import type { Verdict } from './verdicts';

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
