import { deriveTargets } from '../../../../src/core/plan-target/derive';
import { resolveBase, type TargetSource } from '../../../../src/core/plan-target/target-source';
import type { Catalog } from '../../../../src/core/catalog/catalog';
import { targetSource } from '../../../../src/core/catalog/target-source';
import { listPlans, listRegions } from '../../../../src/core/catalog/resolve-plan';
import type { FoundRow } from '../../../../src/core/catalog/find-row';
import { rowKey, rowName } from '../../../../src/core/indicator/plan-indicator';
import type { Target } from '../../../../src/core/plan-target/target';
import { normal, type Random } from './random';

/** A row of a table of actual values. */
export interface Row {
  readonly code: string;
  readonly region: string;
  readonly indicator: string;
  readonly unit: string;
  readonly year: number;
  readonly value: string;
  readonly growth: string;
}

/**
 * Right actual values of a plan as statistics have them: along the way to the target at a pace of its
 * own, with the noise of its kind, in some runs with a year of crisis, in some with a revised base.
 */
export function plausible(
  catalog: Catalog,
  random: Random,
  planIds: readonly string[],
): readonly Row[] {
  return listRegions(catalog).flatMap((region) =>
    listPlans(catalog, region)
      .filter(({ id }) => planIds.includes(id))
      .flatMap((plan) => {
        const crisis = random() < 0.35 ? plan.baseYear + 1 + Math.floor(random() * 5) : 0;
        const years = Array.from({ length: 5 }, (_, at) => plan.baseYear + 1 + at);
        return (catalog.rows.get(plan.id) ?? []).flatMap((row) =>
          rowsOf(catalog, random, { region, plan, row }, years, crisis),
        );
      }),
  );
}

/** What a kind of indicator does: noise of a year, spread of pace, what a crisis takes. */
function kindOf({ name, unit, nature, direction }: TargetSource) {
  if (nature === 'share') {
    const noise = direction === 'down' ? 0.12 : 0.015;
    return { noise, spread: 0.5, crisis: direction === 'down' ? 0.25 : 0, overshoot: 0 };
  }
  if (/寿命|受教育年限/u.test(name)) return { noise: 0.002, spread: 0.4, crisis: 0, overshoot: 0 };
  if (/生产总值|GDP|增加值|可支配收入/iu.test(name)) {
    return { noise: 0.025, spread: 0.35, crisis: 0.07, overshoot: 0.05 };
  }
  if (/外资|出口|投资|新增|技术|转移|集群|销售|研发|R&D/iu.test(name)) {
    return { noise: 0.2, spread: 0.6, crisis: 0.25, overshoot: 0.2 };
  }
  if (nature === 'stock') return { noise: 0.05, spread: 0.6, crisis: 0, overshoot: 0.25 };
  if (nature === 'index') return { noise: 0.08, spread: 0.5, crisis: 0, overshoot: 0.1 };
  return { noise: 0.06, spread: 0.5, crisis: 0.12, overshoot: 0.15, unit };
}

function rowsOf(
  catalog: Catalog,
  random: Random,
  found: FoundRow,
  years: readonly number[],
  crisis: number,
): readonly Row[] {
  const { row, region } = found;
  const source = targetSource(catalog, found);
  const targets = deriveTargets(source);
  const [target] = targets;
  const about = { code: rowKey(row), region: region.name, indicator: rowName(row), unit: row.unit };
  const path = trajectory(random, source, target, years, crisis);
  if (path === undefined) return [];
  const isCounted = /^[家个所项名座]$/u.test(row.unit) && !/每|均/u.test(row.printedName);
  const decimals = isCounted ? 0 : decimalsOf(source);
  const growthTarget = targets.find(({ type }) => type === 'growth');
  let last = path.start;
  return years.map((year, at) => {
    const value = path.values[at] ?? 0;
    const nominal = 100 * (value / last - 1);
    last = value;
    const rate = nominal - (row.unit.includes('元') ? normal(random, 1.5, 1.8) : 0);
    const growth = growthTarget === undefined || !Number.isFinite(rate) ? '' : rate.toFixed(1);
    return { ...about, year, value: value.toFixed(decimals), growth };
  });
}

function decimalsOf({ base, target }: TargetSource): number {
  const printed = [base, target].map((figure) =>
    figure !== undefined && 'decimals' in figure && typeof figure.decimals === 'number'
      ? figure.decimals
      : 0,
  );
  const value = target !== undefined && 'value' in target ? Number(target.value) : 0;
  const fine = value < 0.1 ? 3 : value < 20 ? 2 : value < 1000 ? 1 : 0;
  return Math.max(fine, ...printed);
}

interface Trajectory {
  readonly start: number;
  readonly values: readonly number[];
}

function trajectory(
  random: Random,
  source: TargetSource,
  target: Target | undefined,
  years: readonly number[],
  crisis: number,
): Trajectory | undefined {
  const { noise, spread, crisis: takes, overshoot } = kindOf(source);
  const base = resolveBase(source)?.value;
  const n = years.length;
  switch (target?.type) {
    case 'reduction':
    case undefined:
    case 'composition':
    case 'task':
      if (target?.type !== 'reduction') return undefined;
      return { start: 0, values: years.map(() => normal(random, target.total / n, 1.2)) };
    case 'relative':
      return base === undefined
        ? undefined
        : { start: base, values: years.map(() => base * Math.exp(normal(random, 0, noise))) };
    case 'sum': {
      const mean = target.total / n;
      return {
        start: mean,
        values: years.map(() => mean * Math.exp(normal(random, 0, Math.min(0.3, noise)))),
      };
    }
    case 'growth': {
      if (base === undefined) {
        const start = Math.exp(normal(random, 4, 1.5));
        return walk(random, start, target.rate / 100, { n, noise, takes, years, crisis });
      }
      return walk(random, base, target.rate / 100, { n, noise, takes, years, crisis });
    }
    case 'keep':
    case 'level':
    case 'share': {
      const end = target.type === 'keep' ? target.bound : target.value;
      if (end === undefined) return undefined;
      if (source.nature === 'rate') {
        return { start: 0, values: years.map(() => normal(random, end, 2)) };
      }
      if (source.nature === 'share') return shareWalk(random, source, base, end, years, noise);
      const way = (target.way ?? 1) * Math.abs(normal(random, 0.15, 0.12));
      const start = base ?? end * Math.exp(-way + normal(random, 0, overshoot));
      if (start <= 0 || end <= 0) return undefined;
      const pace = (Math.log(end / start) / n) * normal(random, 0.9, spread * 0.6);
      return walk(random, start, Math.expm1(pace), { n, noise, takes, years, crisis });
    }
  }
}

function walk(
  random: Random,
  start: number,
  rate: number,
  {
    n,
    noise,
    takes,
    years,
    crisis,
  }: { n: number; noise: number; takes: number; years: readonly number[]; crisis: number },
): Trajectory {
  // Half of a year's noise is the level's own, the rest is made good the year after.
  let level = start;
  const values = Array.from({ length: n }, (_, at) => {
    const hit = years[at] === crisis ? takes * (0.4 + random()) : 0;
    level *= (1 + rate) * Math.exp(normal(random, 0, noise * 0.7)) * (1 - hit);
    return level * Math.exp(normal(random, 0, noise * 0.5));
  });
  return { start, values };
}

function shareWalk(
  random: Random,
  { direction }: TargetSource,
  base: number | undefined,
  end: number,
  years: readonly number[],
  noise: number,
): Trajectory {
  const start = base ?? Math.max(0.1, end - (direction === 'down' ? -0.3 : 0.04 * end));
  const pace = normal(random, 0.85, 0.35);
  const values = years.map((_, at) => {
    const on = start + ((end - start) * pace * (at + 1)) / years.length;
    const spread = noise * Math.min(on, 3 + (100 - on));
    return Math.min(100, Math.max(0.05, on + normal(random, 0, Math.max(spread, 0.002 * on))));
  });
  return { start, values };
}
