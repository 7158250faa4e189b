import {
  meets,
  type CompositionTarget,
  type RelativeTarget,
  type Target,
  type TaskTarget,
} from '../plan-target/target';
import type { RankBound } from '../plan-target/rank';
import { withoutDust } from '../plan-target/target-source';
import { known, levelIn, type Actuals, type Assessment, type Finding } from './assessment';
import { judgeGrowth, judgeReduction, judgeSum } from './judge-rate';
import { judgeKeep, judgeLevel, judgeShare } from './judge-level';
import { DEFAULT_SETTINGS, type ProgressSettings } from './settings';
import { readTerm, type Term } from './term';
import type { Open, Verdict } from './verdicts';

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
      return target.of === undefined
        ? judgeLevel(target, term, actuals, settings)
        : judgeShare(target, term, actuals, settings);
    case 'keep':
      return judgeKeep(target, term, actuals);
    case 'growth':
      return judgeGrowth(target, term, actuals, settings);
    case 'sum':
      return judgeSum(target, term, actuals, settings);
    case 'reduction':
      return judgeReduction(target, term, actuals, settings);
    case 'relative':
    case 'composition':
    case 'task':
      return judgeFound(target, term, actuals, settings);
  }
}

/** Printed parts are rounded, so their sum may be off by this much. */
const ROUNDING = 0.5;

/**
 * Judges what carries no number of its own: a comparison by the number of whom it compares with, a
 * task by what somebody found. Without them it stays open; no number is made up.
 *
 * @example judgeFound(task, term, actuals).verdict // { kind: 'open', reason: 'task' }
 */
function judgeFound(
  target: RelativeTarget | CompositionTarget | TaskTarget,
  term: Term,
  actuals: Actuals,
  settings: ProgressSettings,
): Finding {
  if (actuals.found !== undefined) return { verdict: { kind: actuals.found } };
  switch (target.type) {
    case 'relative':
      return judgeRelative(target, term, actuals, settings);
    case 'composition':
      return judgeComposition(target, actuals);
    case 'task': {
      const number = known(actuals.given) ?? known(actuals.levels.get(term.year));
      return { verdict: open(number === undefined ? 'task' : 'task-number') };
    }
  }
}

/** 第2位 meets 前三位; a number is a place only where the row counts places. */
function judgeRank(
  { last, among, isCounted }: RankBound,
  { year }: Term,
  actuals: Actuals,
): Finding {
  if (last === undefined) return { verdict: open('rank-vague') };
  const number = levelIn(actuals, year);
  const isPlace = isCounted && number !== undefined && Number.isInteger(number) && number > 0;
  const stated = isPlace ? { place: number, among: '' } : actuals.rank;
  if (stated === undefined) {
    return { verdict: open(number === undefined ? 'rank-missing' : 'rank-unclear') };
  }
  if (among !== '' && stated.among !== '' && among !== stated.among) {
    return { verdict: open('rank-elsewhere') };
  }
  const { place } = stated;
  const kind = place <= last ? 'kept' : 'broken';
  return { verdict: { kind }, arithmetic: { kind: 'place', place, last } };
}

function judgeRelative(
  { op, of, by, isRough, than: whom, rank }: RelativeTarget,
  term: Term,
  actuals: Actuals,
  settings: ProgressSettings,
): Finding {
  const { year } = term;
  if (rank !== undefined) return judgeRank(rank, term, actuals);
  const than = actuals.comparator;
  if (op === undefined && whom.kind === 'region') return { verdict: open('direction') };
  if (op === undefined || than === undefined) return { verdict: open('ranking') };
  const actual =
    of === 'growth'
      ? (known(actuals.given) ?? known(actuals.rates.get(year)))
      : levelIn(actuals, year);
  if (actual === undefined) {
    const years = [year];
    const reason =
      of === 'growth'
        ? ({ kind: 'rates-missing', years, priceBasis: '' } as const)
        : ({ kind: 'actual-missing', years } as const);
    return { verdict: { kind: 'undecidable', reason } };
  }
  const value = known(than.value);
  if (value === undefined) {
    return { verdict: { kind: 'undecidable', reason: { kind: 'comparator-missing', year, than } } };
  }
  const way = op === '≥' || op === '>' ? 1 : -1;
  const slack = isRough ? settings.growthMargin : 0;
  const bound = withoutDust(value + by);
  return {
    verdict: { kind: meets(withoutDust(actual + way * slack), op, bound, way) ? 'kept' : 'broken' },
    arithmetic: {
      kind: 'compared',
      ...{ actual, of, op, by, slack },
      than: { ...than, value },
      margin: withoutDust(way * (actual - bound)),
    },
  };
}

/** Whether one composition is better than another is not for arithmetic to say. */
function judgeComposition({ parts: target }: CompositionTarget, { parts }: Actuals): Finding {
  const verdict = open('composition');
  const isUsable = parts?.length === target.length && parts.every((part) => Number.isFinite(part));
  if (parts === undefined || !isUsable) return { verdict };
  const isWhole = [parts, target].every((each) => isHundred(each));
  return { verdict, arithmetic: { kind: 'parts', actual: parts, target, isWhole } };
}

function isHundred(parts: readonly number[]): boolean {
  return Math.abs(parts.reduce((sum, part) => sum + part, 0) - 100) <= ROUNDING;
}

function open(reason: Open): Verdict {
  return { kind: 'open', reason };
}
