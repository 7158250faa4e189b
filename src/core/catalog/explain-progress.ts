import type { Gap, LookupFinding } from '../finding/lookup-finding';
import type { Assessment } from '../progress/assessment';
import type { Target, TargetType } from '../plan-target/target';
import type { AssessedRow } from './assess-row';
import type { FoundRow } from './find-row';
import { rowName } from './row-name';

/** Targets that have a way whose share can be covered; the others are kept, compared or found done. */
const WITH_WAY: readonly TargetType[] = ['level', 'share', 'sum', 'reduction'];
/** Targets of which each remaining year needs something. */
const WITH_NEED: readonly TargetType[] = [...WITH_WAY, 'growth'];

/** Why a row has no share of a way. */
export function whyNoProgress(assessed: AssessedRow): LookupFinding {
  const why = gapOf(assessed.assessments, WITH_WAY);
  return { kind: 'not-computable', asked: 'progress', indicator: rowName(assessed.row), why };
}

/** Why a row does not say what each remaining year needs. */
export function whyNoRequired(assessed: AssessedRow): LookupFinding {
  const { assessments, plan, row, year } = assessed;
  const atMost = assessments.find((each) => each.needed?.bound === 'at-most');
  const missing = atMost?.arithmetic?.kind === 'total' ? atMost.arithmetic.missing : [];
  const isOver =
    year === plan.targetYear && assessments.some(({ target }) => has(WITH_NEED, target));
  const why: Gap = isOver
    ? { kind: 'period-over', targetYear: plan.targetYear }
    : atMost === undefined
      ? gapOf(assessments, WITH_NEED)
      : { kind: 'actual-missing', years: missing };
  return { kind: 'not-computable', asked: 'required', indicator: rowName(row), why };
}

/** Why a row has no checkpoint between base and target. */
export function whyNoPath({ row }: FoundRow, targets: readonly Target[]): LookupFinding {
  const isWay = targets.some((target) => has(WITH_WAY, target) || target.type === 'keep');
  const types = targets.map(({ type }) => type);
  const why: Gap =
    types.length === 0
      ? { kind: 'no-target' }
      : isWay
        ? { kind: 'base-missing' }
        : { kind: 'target-type', types };
  return { kind: 'not-computable', asked: 'path', indicator: rowName(row), why };
}

function has(types: readonly TargetType[], target: Target): boolean {
  return types.includes(target.type);
}

function gapOf(assessments: readonly Assessment[], able: readonly TargetType[]): Gap {
  if (assessments.length === 0) return { kind: 'no-target' };
  const first = assessments.find(({ target }) => has(able, target));
  if (first === undefined) {
    return { kind: 'target-type', types: assessments.map(({ target }) => target.type) };
  }
  const { verdict } = first;
  if (verdict.kind !== 'undecidable') return { kind: 'base-missing' };
  // The year was checked before any target was judged.
  return verdict.reason.kind === 'year-outside' ? { kind: 'no-target' } : verdict.reason;
}
