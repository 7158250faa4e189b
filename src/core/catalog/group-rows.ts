import { rowKey, rowName, type PlanIndicator } from '../indicator/plan-indicator';
import type { Catalog, PlanPackage } from './catalog';

/**
 * Items by what they belong to, in their order; those that belong to nothing are left out.
 * @example group(['甲', '乙'], () => '1').get('1') // ['甲', '乙']
 */
export function group<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

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
  const live = packages.flatMap((each, at) =>
    each.planIndicators.filter((row) => packageOfPlan.get(row.planId) === at),
  );
  const rows = group(live, (row) => row.planId);
  for (const list of rows.values()) list.sort((one, other) => one.position - other.position);
  const unusedUnits = new Map<string, readonly PlanIndicator[]>();
  for (const [planId, beside] of unitsBeside(packages, packageOfPlan)) {
    const printed = rows.get(planId) ?? [];
    const named = printed.map((row) => withUnit(row, beside, printed));
    rows.set(planId, named);
    const names = new Set(printed.map(rowName));
    const lacking = named.filter(({ responsibleUnit = '' }) => responsibleUnit === '');
    const isOpen = ({ code }: PlanIndicator) =>
      printed.every((row) => row.code !== code)
        ? lacking.length > 0
        : lacking.some((row) => row.code === code);
    const unused = beside.filter((row) => !names.has(rowName(row)) && isOpen(row));
    if (unused.length > 0) unusedUnits.set(planId, unused);
  }
  return { rows, unusedUnits };
}

/** 责任单位 that a package names for rows of a plan which another one prints, by plan; of a row a later one counts. */
function unitsBeside(
  packages: readonly PlanPackage[],
  packageOfPlan: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly PlanIndicator[]> {
  const named = packages.flatMap((each, at) => {
    const own = new Set(each.plans.map(({ id }) => id));
    return each.planIndicators.filter(
      ({ planId, responsibleUnit = '' }) =>
        responsibleUnit !== '' && packageOfPlan.get(planId) !== at && !own.has(planId),
    );
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
