import { isSame } from '../plan-target/meets';
import type { ReductionTarget } from '../plan-target/target';
import type { Actuals, Finding } from './assessment';
import { known, valuesOf } from './known';
import { judgePace } from './pace';
import type { ProgressSettings } from './settings';
import { yearsSoFar, type Term } from './term';

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
  if (due <= 0 || due >= 1 || values.some((rate) => rate >= 100)) {
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
