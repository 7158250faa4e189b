import type { Catalog } from '../../../core/catalog/catalog';
import { subjectOf } from '../../../core/catalog/find-subject';
import { listObservations } from '../../../core/catalog/list-observations';
import type { Plan } from '../../../core/plan/plan';

/**
 * The years that a plan can be compared in.
 * @example yearsOf(plan) // [2021, 2022, 2023, 2024, 2025]
 */
export function yearsOf({ baseYear, targetYear }: Plan): readonly number[] {
  return Array.from({ length: targetYear - baseYear }, (_, index) => baseYear + 1 + index);
}

/**
 * The year to compare: the chosen one where the plan has it, else the latest with an actual value,
 * else the plan's first.
 * @example chooseYear(catalog, fengze, undefined) // 2023
 */
export function chooseYear(catalog: Catalog, plan: Plan, chosen: number | undefined): number {
  const years = yearsOf(plan);
  if (chosen !== undefined && years.includes(chosen)) return chosen;
  const region = catalog.regions.get(plan.regionId);
  const rows = region === undefined ? [] : (catalog.rows.get(plan.id) ?? []);
  const observed = new Set(
    rows.flatMap((row) =>
      region === undefined
        ? []
        : listObservations(catalog, subjectOf(catalog, region, row)).map(({ year }) => year),
    ),
  );
  return [...years].reverse().find((year) => observed.has(year)) ?? plan.baseYear + 1;
}
