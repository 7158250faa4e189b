import type { Indicator } from '../indicator/indicator';
import type { PlanIndicator } from '../indicator/plan-indicator';
import type { Naming } from './catalog';
import { indexNames, type NamedEntry } from './index-names';
import type { PlanPackage } from './plan-package';

/**
 * Names of concepts: their own first, then aliases, then the names that plans print for them. A
 * name of an earlier package stays good when a later one renames the concept.
 */
export function indexIndicatorNames(
  packages: readonly PlanPackage[],
  indicators: ReadonlyMap<string, Indicator>,
  rows: ReadonlyMap<string, readonly PlanIndicator[]>,
  packageOfPlan: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly Naming[]> {
  const entries: NamedEntry[] = [];
  packages.forEach((each, at) => {
    for (const { id, name } of each.indicators) entries.push({ name, id, rank: 1, package: at });
    for (const { kind, id, name } of each.aliases) {
      if (kind === 'indicator') entries.push({ name, id, rank: 2, package: at });
    }
  });
  for (const [planId, list] of rows) {
    const at = packageOfPlan.get(planId) ?? 0;
    for (const { indicatorId, parentName, printedName } of list) {
      if (indicatorId === undefined) continue;
      const name = parentName + printedName;
      entries.push({ name, id: indicatorId, rank: 3, package: at });
    }
  }
  return indexNames(entries.filter((entry) => indicators.has(entry.id)));
}
