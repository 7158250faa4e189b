import { fail, succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import { periodOfYear } from '../period/of-year';
import { readPeriod } from '../period/read';
import type { Plan } from '../plan/plan';
import type { Region } from '../region/region';
import type { Catalog } from './catalog';
import { listPlans } from './list-plans';
import { nameKey } from './normalise-name';

/** What decides between a region's plans. A period wins over a year; neither means the newest. */
export interface PlanChoice {
  /** 十四五, 第十四个五年规划, a plan's id or title, a year of it; '' is as good as left out. */
  readonly period?: string | undefined;
  /** A year of the plan's period; the base year belongs to the plan before. */
  readonly year?: number | undefined;
}

/**
 * The plan of a region that a period or a year selects.
 * @example resolvePlan(catalog, region, { year: 2025 }) // 十四五
 * @example resolvePlan(catalog, region, { period: '十五五' })
 * // { ok: false, finding: { kind: 'plan-absent', available: ['十四五'], … } }
 */
export function resolvePlan(
  catalog: Catalog,
  region: Region,
  choice: PlanChoice,
): Outcome<Plan, LookupFinding> {
  const plans = listPlans(catalog, region);
  const key = nameKey(choice.period ?? '');
  if (key !== '') return resolveNamed(plans, region, choice.period ?? '', key);
  const { year } = choice;
  if (year !== undefined) return ofYear(plans, region, year);
  const newest = plans.filter((plan) => plan.targetYear === plans[0]?.targetYear);
  return only(newest, plans, region, '');
}

function ofYear(
  plans: readonly Plan[],
  region: Region,
  year: number,
): Outcome<Plan, LookupFinding> {
  const found = plans.filter((plan) => plan.baseYear < year && year <= plan.targetYear);
  return only(found, plans, region, periodOfYear(year)?.name ?? `${String(year)}年`);
}

function resolveNamed(
  plans: readonly Plan[],
  region: Region,
  text: string,
  key: string,
): Outcome<Plan, LookupFinding> {
  const named = plans.filter((plan) => [plan.id, plan.title].some((name) => nameKey(name) === key));
  if (named.length > 0) return only(named, plans, region, text);
  const period = readPeriod(text);
  const year = /^(\d{4})年?$/u.exec(key)?.[1];
  if (period === undefined && year !== undefined) return ofYear(plans, region, Number(year));
  if (period === undefined) return fail({ kind: 'period-unreadable', text: text.trim() });
  const found = plans.filter((plan) => readPeriod(plan.period)?.ordinal === period.ordinal);
  return only(found, plans, region, period.name);
}

function only(
  found: readonly Plan[],
  plans: readonly Plan[],
  region: Region,
  period: string,
): Outcome<Plan, LookupFinding> {
  const [plan, another] = found;
  if (plan === undefined) {
    const available = [...new Set(plans.map((each) => each.period))];
    return fail({ kind: 'plan-absent', region: region.name, period, available });
  }
  if (another === undefined) return succeed(plan);
  const candidates = found.map((each) => each.title);
  return fail({ kind: 'plan-ambiguous', region: region.name, period: plan.period, candidates });
}
