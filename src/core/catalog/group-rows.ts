import { rowKey, rowName, type PlanIndicator } from '../indicator/plan-indicator';
import type { Catalog, PlanPackage } from './catalog';
import { group, LazyMap, once } from './by-key';
import { slicesOf } from './package-slices';

/**
 * A plan's rows come from the package whose plan it is, never mixed from two; only 责任单位 may be written
 * beside it.
 * @param packageOfPlan position of the package that each plan is taken from
 * @example groupRows(packages, packageOfPlan).rows.get('350104-14')?.length // 41
 */
export function groupRows(
  packages: readonly PlanPackage[],
  packageOfPlan: ReadonlyMap<string, number>,
): Pick<Catalog, 'rows' | 'unusedUnits'> {
  const slices = packages.map((each) => slicesOf(each));
  const beside = unitsBeside(packages, packageOfPlan);
  const printedOf = once((planId): readonly PlanIndicator[] => {
    const rows = slices[packageOfPlan.get(planId) ?? -1]?.rowsOf(planId) ?? [];
    return [...rows].sort((one, other) => one.position - other.position);
  });
  const rowsOf = once((planId): readonly PlanIndicator[] => {
    const [printed, named = []] = [printedOf(planId), beside.get(planId)];
    return printed.map((row) => withUnit(row, named, printed));
  });
  const plans = slices.flatMap(({ rowPlans }, at) =>
    rowPlans.filter((planId) => packageOfPlan.get(planId) === at),
  );
  const known = new Set([...plans, ...beside.keys()]);
  const unusedUnits = new Map<string, readonly PlanIndicator[]>();
  for (const [planId, named] of beside) {
    const [printed, rows] = [printedOf(planId), rowsOf(planId)];
    const names = new Set(printed.map(rowName));
    const lacking = rows.filter(({ responsibleUnit = '' }) => responsibleUnit === '');
    const isOpen = ({ code }: PlanIndicator) =>
      printed.every((row) => row.code !== code)
        ? lacking.length > 0
        : lacking.some((row) => row.code === code);
    const unused = named.filter((row) => !names.has(rowName(row)) && isOpen(row));
    if (unused.length > 0) unusedUnits.set(planId, unused);
  }
  const rows = new LazyMap(
    (planId) => (known.has(planId) ? rowsOf(planId) : undefined),
    () => [...known].map((planId) => [planId, rowsOf(planId)] as const),
  );
  return { rows, unusedUnits };
}

/** 责任单位 that a package names for rows of a plan which another one prints, by plan; of a row a later one counts. */
function unitsBeside(
  packages: readonly PlanPackage[],
  packageOfPlan: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly PlanIndicator[]> {
  const named = packages.flatMap((each, at) => {
    const own = new Set(each.plans.map(({ id }) => id));
    const { rowPlans, rowsOf } = slicesOf(each);
    return rowPlans
      .filter((planId) => packageOfPlan.get(planId) !== at && !own.has(planId))
      .flatMap((planId) => rowsOf(planId))
      .filter(({ responsibleUnit = '' }) => responsibleUnit !== '');
  });
  const byRow = new Map(named.map((row) => [rowKey(row), row] as const));
  return group([...byRow.values()], ({ planId }) => planId);
}

/**
 * A row that names nobody itself, with what is named for it: under its code and name, or under its name
 * alone where the plan has it once; never what was named for a row of another name.
 */
function withUnit(
  row: PlanIndicator,
  beside: readonly PlanIndicator[],
  printed: readonly PlanIndicator[],
): PlanIndicator {
  if ((row.responsibleUnit ?? '') !== '') return row;
  const name = rowName(row);
  const named = beside.filter((each) => rowName(each) === name);
  const isOnly =
    named.length === 1 && printed.filter((each) => rowName(each) === name).length === 1;
  const it = named.find(({ code }) => code === row.code) ?? (isOnly ? named[0] : undefined);
  return it === undefined ? row : { ...row, responsibleUnit: it.responsibleUnit };
}
