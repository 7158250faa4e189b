import type { LookupFinding } from '../finding/lookup-finding';
import { fail, succeed, type Outcome } from '../finding/outcome';
import { keptWith } from '../kept/kept';
import { nameKey } from '../name/name';
import { nearestNames, type Suggestion } from '../name/nearest-names';
import { periodOfYear, readPeriod } from '../period/period';
import type { Plan } from '../plan/plan';
import type { Region } from '../region/region';
import type { Catalog, Naming } from './catalog';
import { keysById } from './index-names';

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

/**
 * The region a name, short name, code or alias leads to; its own name wins over an alias. A name of
 * several regions is asked back, an unknown one answered with the nearest regions that have plans.
 * @example resolveRegion(catalog, '福州市仓山区') // { ok: true, value: { id: '350104', … } }
 */
export function resolveRegion(catalog: Catalog, text: string): Outcome<Region, LookupFinding> {
  const key = nameKey(text);
  if (key === '') return fail({ kind: 'argument-missing', argument: '地区' });
  const found = regionsOf(catalog, key);
  const [first, second] = found;
  if (first === undefined) {
    // With nothing alike the first regions are still worth naming: they are what there is.
    const nearest = nearestNames([text], suggestRegions(catalog), 5, 0);
    return fail({ kind: 'region-unknown', text: text.trim(), nearest });
  }
  if (second === undefined) return succeed(first);
  const candidates = found.map((region) => fullName(catalog, region));
  return fail({ kind: 'region-ambiguous', text: text.trim(), candidates });
}

/**
 * Whether a text names one region; asked of every cell of a header, where the nearest names would be
 * looked for in vain.
 * @example namesRegion(catalog, '仓山') // true
 */
export function namesRegion(catalog: Catalog, text: string): boolean {
  return regionsOf(catalog, nameKey(text)).length === 1;
}

function regionsOf(catalog: Catalog, key: string): readonly Region[] {
  return bestNamings(catalog.regionNames.get(key) ?? [])
    .map(({ id }) => catalog.regions.get(id))
    .filter((region) => region !== undefined);
}

/** Those of the best rank, each thing once whichever packages name it. */
function bestNamings(namings: readonly Naming[]): readonly Naming[] {
  const best = Math.min(...namings.map(({ rank }) => rank));
  const once = new Map(namings.filter(({ rank }) => rank === best).map((each) => [each.id, each]));
  return [...once.values()];
}

/** The name with its parent's before it: enough to tell two 鼓楼区 apart, and it resolves. */
function fullName(catalog: Catalog, region: Region): string {
  const parent = catalog.regions.get(region.parentId ?? '');
  return parent === undefined ? `${region.name}(${region.code})` : parent.name + region.name;
}

const suggestRegions = keptWith((catalog: Catalog): readonly Suggestion[] => {
  const keys = keysById(catalog.regionNames);
  return listRegions(catalog).map(({ id, name }) => ({ label: name, keys: keys.get(id) ?? [] }));
});

/**
 * The plans of a region, newest first.
 * @example listPlans(catalog, region).map((plan) => plan.period) // ['十四五']
 */
export function listPlans(catalog: Catalog, region: Region): readonly Plan[] {
  return catalog.plansOfRegion.get(region.id) ?? [];
}

/**
 * The regions that have a plan, in the packages' order: what there is to choose from. Parents that
 * are only there to complete a name are left out.
 * @example listRegions(catalog).map((region) => region.name) // ['仓山区', '晋安区', …]
 */
export function listRegions(catalog: Catalog): readonly Region[] {
  return [...catalog.regions.values()].filter(({ id }) => catalog.plansOfRegion.has(id));
}

/** The finding for a year that a plan does not cover. */
export function outsidePlan(
  { plan }: { readonly plan: Plan },
  year: number,
  firstYear: number,
): LookupFinding {
  const { title, targetYear } = plan;
  return { kind: 'year-outside-plan', year, firstYear, lastYear: targetYear, plan: title };
}
