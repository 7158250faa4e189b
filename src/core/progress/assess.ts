import type { Target } from '../plan-target/target';
import type { Actuals, Assessment, Finding } from './assessment';
import { judgeFound } from './judge-found';
import { judgeGrowth } from './judge-growth';
import { judgeKeep, judgeLevel } from './judge-level';
import { judgeReduction } from './judge-reduction';
import { judgeSum } from './judge-sum';
import { DEFAULT_SETTINGS, type ProgressSettings } from './settings';
import { readTerm, type Term } from './term';

/**
 * Judges one target at the end of a year of its plan: verdict, progress, what is still needed, and
 * the numbers they rest on, all unrounded. A row with two targets is judged on each. Never throws;
 * what cannot be judged says why.
 *
 * @param period base and target year of the plan
 * @example assess(level, 2023, { baseYear: 2020, targetYear: 2025 }, actuals).verdict
 * // { kind: 'on-schedule' } for 60 → 63.2 → 65
 */
export function assess(
  target: Target,
  year: number,
  period: { readonly baseYear: number; readonly targetYear: number },
  actuals: Actuals,
  settings: ProgressSettings = DEFAULT_SETTINGS,
): Assessment {
  const term = readTerm(year, period);
  if (term === undefined) {
    const { baseYear, targetYear } = period;
    const reason = { kind: 'year-outside', firstYear: baseYear + 1, targetYear } as const;
    return { target, year, elapsed: undefined, verdict: { kind: 'undecidable', reason } };
  }
  const finding = judge(target, term, actuals, settings);
  return { target, year, elapsed: term.elapsed, ...(isFinite(finding) ? finding : IMPOSSIBLE) };
}

const IMPOSSIBLE: Finding = {
  verdict: { kind: 'undecidable', reason: { kind: 'arithmetic-impossible' } },
};

/** Numbers near the edge of what can be computed overflow; no such number may reach a cell. */
function isFinite({ progress, needed, neededRate, completion, arithmetic }: Finding): boolean {
  const numbers = [progress?.value, needed?.perYear, neededRate, completion];
  return [...numbers, ...Object.values<unknown>(arithmetic ?? {})].every(
    (number) => typeof number !== 'number' || Number.isFinite(number),
  );
}

function judge(target: Target, term: Term, actuals: Actuals, settings: ProgressSettings): Finding {
  switch (target.type) {
    case 'level':
    case 'share':
      return judgeLevel(target, term, actuals, settings);
    case 'keep':
      return judgeKeep(target, term, actuals, settings);
    case 'growth':
      return judgeGrowth(target, term, actuals, settings);
    case 'sum':
      return judgeSum(target, term, actuals, settings);
    case 'reduction':
      return judgeReduction(target, term, actuals, settings);
    default:
      return judgeFound(target, term, actuals);
  }
}
