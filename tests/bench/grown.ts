import type { PlanPackage } from '../../src/core/catalog/catalog';

/**
 * The shipped package with copies of its first plan for made-up regions, each with five years of
 * actual values: how much data a county, a city's counties, the country's counties are.
 * @param plans how many plans there shall be
 */
export function grown(shipped: PlanPackage, plans: number): PlanPackage {
  const [plan] = shipped.plans;
  if (plan === undefined) throw new Error('the shipped package has no plan');
  const rows = shipped.planIndicators.filter(({ planId }) => planId === plan.id);
  const figures = shipped.figures.filter(({ planId }) => planId === plan.id);
  const [region] = shipped.regions.filter(({ id }) => id === plan.regionId);
  if (region === undefined) throw new Error('the shipped plan has no region');
  const copies = Array.from({ length: plans - shipped.plans.length }, (_, at) => {
    const regionId = String(900_000 + at);
    const id = `${regionId}-14`;
    const actuals = rows.flatMap((row, index) =>
      row.indicatorId === undefined
        ? []
        : [1, 2, 3, 4, 5].map((year) => ({
            id: `${id}-${row.code}-actual-${String(year)}`,
            planId: undefined,
            code: undefined,
            regionId,
            indicatorId: row.indicatorId,
            measure: 'actual' as const,
            firstYear: plan.baseYear + year,
            lastYear: plan.baseYear + year,
            text: String(100 + index + year),
            unit: row.unit,
            place: { sourceId: plan.sourceId, kind: 'entry' as const, text: '', line: undefined },
          })),
    );
    return {
      region: { ...region, id: regionId, code: regionId, name: `试${String(at)}区`, shortName: '' },
      plan: { ...plan, id, regionId },
      rows: rows.map((row) => ({ ...row, planId: id })),
      figures: [
        ...figures.map((each) => ({ ...each, id: `${id}-${each.id}`, planId: id })),
        ...actuals,
      ],
    };
  });
  return {
    ...shipped,
    regions: [...shipped.regions, ...copies.map((each) => each.region)],
    plans: [...shipped.plans, ...copies.map((each) => each.plan)],
    planIndicators: [...shipped.planIndicators, ...copies.flatMap((each) => each.rows)],
    figures: [...shipped.figures, ...copies.flatMap((each) => each.figures)],
  };
}
