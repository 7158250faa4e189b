import type { Gap, LookupFinding } from '../finding/lookup-finding';
import { fail, succeed, type Outcome } from '../finding/outcome';
import { rowName } from '../indicator/plan-indicator';
import { deriveTargets } from '../plan-target/derive';
import type { Target, TargetType } from '../plan-target/target';
import { gravest, type Assessment } from '../progress/assessment';
import { checkpoint } from '../progress/checkpoint';
import type { ProgressSettings } from '../progress/settings';
import { assessKnown, NOTHING_KNOWN } from './assess-known';
import { auditGiven } from './audit-given';
import type { Catalog } from './catalog';
import { findUnread } from './find-figure';
import type { FoundRow } from './find-row';
import { readGiven } from './given-actual';
import { outsidePlan } from './resolve-plan';
import { rowActuals } from './row-actuals';
import { targetSource } from './target-source';
import { inForce } from './target-version';

/** A row with each of its targets judged; none where it prints no target. */
export interface AssessedRow extends FoundRow {
  readonly year: number;
  readonly assessments: readonly Assessment[];
  /** Why there is none, where there is none. */
  readonly without: NoTarget;
}

type NoTarget = Extract<Gap, { readonly kind: 'no-target' | 'target-unread' }>;

/** A target that is printed and was not read is not one that is not set. */
function withoutTarget(catalog: Catalog, { row }: FoundRow): NoTarget {
  const isUnread = (['target', 'growth'] as const).some(
    (measure) => findUnread(catalog, row, measure) !== undefined,
  );
  return { kind: isUnread ? 'target-unread' : 'no-target' };
}

interface AssessQuery {
  readonly year: number | undefined;
  readonly actual: string;
  readonly growth?: string | undefined;
}

/**
 * Judges a row at the end of a year. A given actual value goes before those of the packages and is
 * about the row's first target that is a number: the level, the sum so far. A given growth is the
 * average so far.
 * @param query as the user gives it, '' takes the packages' (see `readGiven`)
 * @example assessFound(catalog, newJobs, { year: 2023, actual: '' })
 * // { ok: true, value: { assessments: [{ progress: { value: 0.3666…, bound: 'at-least' }, … }], … } }
 */
export function assessFound(
  packages: Catalog,
  found: FoundRow,
  query: AssessQuery,
  settings?: ProgressSettings,
): Outcome<AssessedRow, LookupFinding> {
  const { year } = query;
  if (year === undefined) return fail({ kind: 'argument-missing', argument: '年份' });
  const catalog = inForce(packages, year);
  const { row, plan } = found;
  if (year <= plan.baseYear || year > plan.targetYear) {
    return fail(outsidePlan(found, year, plan.baseYear + 1));
  }
  const source = targetSource(catalog, found);
  const targets = deriveTargets(source);
  const words = { year, actual: query.actual, growth: query.growth ?? '' };
  const given = readGiven(row, source, targets, words);
  if (!given.ok) return given;
  const stated = rowActuals(catalog, found, year);
  const held = auditGiven(catalog, found, given.value, { year, targets, known: stated });
  if (held !== undefined) return fail(held);
  const known = given.value.isMissing === true ? NOTHING_KNOWN : stated;
  const assessments = assessKnown(catalog, found, { year, targets, known }, settings, given.value);
  return succeed({ ...found, year, assessments, without: withoutTarget(catalog, found) });
}

/**
 * The share of the way from base to target that is covered: of the row's first target that has a way.
 * Where years of a sum are missing it is a lower bound.
 * @example answerProgress(assessed) // { ok: true, value: 0.3666… }
 */
export function answerProgress(assessed: AssessedRow): Outcome<number, LookupFinding> {
  const progress = assessed.assessments.find((each) => each.progress !== undefined)?.progress;
  return progress === undefined ? fail(whyNoProgress(assessed)) : succeed(progress.value);
}

/**
 * The judgement that counts for a row: the worst of its targets that can be judged, else the first
 * reason why none can.
 * @example answerStatus(assessed) // { ok: true, value: { verdict: { kind: 'on-schedule' }, … } }
 */
export function answerStatus(assessed: AssessedRow): Outcome<Assessment, LookupFinding> {
  const worst = gravest(assessed.assessments);
  if (worst !== undefined) return succeed(worst);
  const indicator = rowName(assessed.row);
  return fail({ kind: 'not-computable', asked: 'status', indicator, why: assessed.without });
}

/**
 * What each remaining year needs, of the row's first target that says: an amount in the row's unit,
 * points of a share, or for growth and reductions a yearly rate in %. Never from a sum that lacks years.
 * @example answerRequired(assessed) // { ok: true, value: 0.9 }
 */
export function answerRequired(assessed: AssessedRow): Outcome<number, LookupFinding> {
  const needed = assessed.assessments.find((each) => each.needed !== undefined)?.needed;
  if (needed?.bound !== 'exact') return fail(whyNoRequired(assessed));
  return succeed(needed.perYear);
}

/**
 * The checkpoint of a year on the way from base to target, of the row's first target that has one.
 * @example answerPath(catalog, found, 2023) // { ok: true, value: 1224.02… }
 */
export function answerPath(
  packages: Catalog,
  found: FoundRow,
  year: number,
): Outcome<number, LookupFinding> {
  const catalog = inForce(packages, year);
  const { plan } = found;
  if (year < plan.baseYear || year > plan.targetYear)
    return fail(outsidePlan(found, year, plan.baseYear));
  const targets = deriveTargets(targetSource(catalog, found));
  // A share beside the row's own number is in %, which the row is not.
  const points = targets
    .filter((target, at) => at === 0 || !('of' in target && target.of === 'gdp'))
    .map((target) => checkpoint(target, year, plan));
  const point = points.find((each) => each !== undefined);
  return point === undefined ? fail(whyNoPath(catalog, found, targets)) : succeed(point);
}

/** Targets that have a way whose share can be covered; the others are kept, compared or found done. */
const WITH_WAY: readonly TargetType[] = ['level', 'share', 'sum', 'reduction'];
/** Targets of which each remaining year needs something. */
const WITH_NEED: readonly TargetType[] = [...WITH_WAY, 'growth'];

/** Why a row has no share of a way. */
function whyNoProgress(assessed: AssessedRow): LookupFinding {
  const why = gapOf(assessed, WITH_WAY);
  return { kind: 'not-computable', asked: 'progress', indicator: rowName(assessed.row), why };
}

/** Why a row does not say what each remaining year needs. */
function whyNoRequired(assessed: AssessedRow): LookupFinding {
  const { assessments, plan, row, year } = assessed;
  const atMost = assessments.find((each) => each.needed?.bound === 'at-most');
  const missing = atMost?.arithmetic?.kind === 'total' ? atMost.arithmetic.missing : [];
  const isOver =
    year === plan.targetYear && assessments.some(({ target }) => has(WITH_NEED, target));
  const why: Gap = isOver
    ? { kind: 'period-over', targetYear: plan.targetYear }
    : atMost === undefined
      ? gapOf(assessed, WITH_NEED)
      : { kind: 'actual-missing', years: missing };
  return { kind: 'not-computable', asked: 'required', indicator: rowName(row), why };
}

/** Why a row has no checkpoint between base and target. */
function whyNoPath(catalog: Catalog, found: FoundRow, targets: readonly Target[]): LookupFinding {
  const isWay = targets.some((target) => has(WITH_WAY, target) || target.type === 'keep');
  const types = targets.map(({ type }) => type);
  const why: Gap =
    types.length === 0
      ? withoutTarget(catalog, found)
      : isWay
        ? { kind: 'base-missing' }
        : { kind: 'target-type', types };
  return { kind: 'not-computable', asked: 'path', indicator: rowName(found.row), why };
}

function has(types: readonly TargetType[], target: Target): boolean {
  return types.includes(target.type);
}

function gapOf({ assessments, without }: AssessedRow, able: readonly TargetType[]): Gap {
  if (assessments.length === 0) return without;
  const first = assessments.find(({ target }) => has(able, target));
  if (first === undefined) {
    return { kind: 'target-type', types: assessments.map(({ target }) => target.type) };
  }
  const { verdict } = first;
  if (verdict.kind !== 'undecidable') return { kind: 'base-missing' };
  // The year was checked before any target was judged.
  return verdict.reason.kind === 'year-outside' ? without : verdict.reason;
}
