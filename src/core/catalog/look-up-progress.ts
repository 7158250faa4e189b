import { fail, succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import { checkpoint } from '../progress/checkpoint';
import type { Assessment } from '../progress/assessment';
import { gravest } from '../progress/assessment';
import { deriveTargets } from '../plan-target/derive';
import { assessRow, outsidePlan, type AssessQuery } from './assess-row';
import type { Catalog } from './catalog';
import { whyNoPath, whyNoProgress, whyNoRequired } from './explain-progress';
import { findRow, type RowQuery } from './find-row';
import { rowName } from './row-name';
import { targetSource } from './target-source';

/**
 * The share of the way from base to target that is covered: of the row's first target that has a way.
 * Where years of a sum are missing it is a lower bound.
 * @example lookUpProgress(catalog, { region: '丰泽', indicator: '城镇新增就业人数', year: 2023, actual: '' })
 * // { ok: true, value: 0.3666… }
 */
export function lookUpProgress(
  catalog: Catalog,
  query: AssessQuery,
): Outcome<number, LookupFinding> {
  const assessed = assessRow(catalog, query);
  if (!assessed.ok) return assessed;
  const progress = assessed.value.assessments.find((each) => each.progress !== undefined)?.progress;
  return progress === undefined ? fail(whyNoProgress(assessed.value)) : succeed(progress.value);
}

/**
 * The judgement that counts for a row: the worst of its targets that can be judged, else the first
 * reason why none can.
 * @example lookUpStatus(catalog, query) // { ok: true, value: { verdict: { kind: 'on-schedule' }, … } }
 */
export function lookUpStatus(
  catalog: Catalog,
  query: AssessQuery,
): Outcome<Assessment, LookupFinding> {
  const assessed = assessRow(catalog, query);
  if (!assessed.ok) return assessed;
  const worst = gravest(assessed.value.assessments);
  if (worst !== undefined) return succeed(worst);
  const indicator = rowName(assessed.value.row);
  return fail({ kind: 'not-computable', asked: 'status', indicator, why: { kind: 'no-target' } });
}

/**
 * What each remaining year needs, of the row's first target that says: an amount in the row's unit,
 * points of a share, or for growth and reductions a yearly rate in %. Never from a sum that lacks years.
 * @example lookUpRequired(catalog, { region, indicator, year: 2023, actual: '63.2' }) // { ok: true, value: 0.9 }
 */
export function lookUpRequired(
  catalog: Catalog,
  query: AssessQuery,
): Outcome<number, LookupFinding> {
  const assessed = assessRow(catalog, query);
  if (!assessed.ok) return assessed;
  const needed = assessed.value.assessments.find((each) => each.needed !== undefined)?.needed;
  if (needed?.bound !== 'exact') return fail(whyNoRequired(assessed.value));
  return succeed(needed.perYear);
}

/**
 * The checkpoint of a year on the way from base to target, of the row's first target that has one.
 * @example lookUpPath(catalog, { region: '仓山', indicator: 'GDP', year: 2023 }) // { ok: true, value: 1224.07… }
 */
export function lookUpPath(catalog: Catalog, query: RowQuery): Outcome<number, LookupFinding> {
  const found = findRow(catalog, query);
  if (!found.ok) return found;
  const { year } = query;
  if (year === undefined) return fail({ kind: 'argument-missing', argument: '年份' });
  const { plan } = found.value;
  if (year < plan.baseYear || year > plan.targetYear) {
    return fail(outsidePlan(found.value, year, plan.baseYear));
  }
  const targets = deriveTargets(targetSource(catalog, found.value));
  const points = targets.map((target) => checkpoint(target, year, plan));
  const point = points.find((each) => each !== undefined);
  if (point === undefined) return fail(whyNoPath(found.value, targets));
  return succeed(point);
}
