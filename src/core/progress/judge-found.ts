import { meets } from '../plan-target/meets';
import type { CompositionTarget, RelativeTarget, TaskTarget } from '../plan-target/target';
import type { Actuals, Finding } from './assessment';
import { known, levelIn } from './known';
import type { Term } from './term';
import type { Open, Verdict } from './verdicts';

/** Printed parts are rounded, so their sum may be off by this much. */
const ROUNDING = 0.5;

/**
 * Judges what carries no number of its own: a comparison by the number of whom it compares with, a
 * task by what somebody found. Without them it stays open; no number is made up.
 *
 * @example judgeFound(task, term, actuals).verdict // { kind: 'open', reason: 'task' }
 */
export function judgeFound(
  target: RelativeTarget | CompositionTarget | TaskTarget,
  term: Term,
  actuals: Actuals,
): Finding {
  if (actuals.found !== undefined) return { verdict: { kind: actuals.found } };
  switch (target.type) {
    case 'relative':
      return judgeRelative(target, term, actuals);
    case 'composition':
      return judgeComposition(target, actuals);
    case 'task':
      return { verdict: open('task') };
  }
}

function judgeRelative({ op }: RelativeTarget, term: Term, actuals: Actuals): Finding {
  if (op === undefined) return { verdict: open('ranking') };
  const bound = known(actuals.comparator);
  const actual = levelIn(actuals, term.year);
  if (bound === undefined) return { verdict: open('comparator') };
  if (actual === undefined) {
    const reason = { kind: 'actual-missing', years: [term.year] } as const;
    return { verdict: { kind: 'undecidable', reason } };
  }
  const way = op === '≥' || op === '>' ? 1 : -1;
  return {
    verdict: { kind: meets(actual, op, bound, way) ? 'kept' : 'broken' },
    arithmetic: { kind: 'bound', actual, bound, op, margin: way * (actual - bound) },
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
