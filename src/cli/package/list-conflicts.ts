import { buildCatalog } from '../../core/catalog/build-catalog';
import type { PlanPackage } from '../../core/catalog/catalog';
import { severityOf, type PlanConflict } from '../../core/conflict/conflict';
import { findConflicts } from '../../core/conflict/find-conflicts';
import { sayConflict, saySeverity } from '../../wording/conflict';

/**
 * What disagrees among the figures of a package's plans, one line each, as information: a package may
 * print what its document prints. The packages beside it count where its plans go on from theirs.
 *
 * @example listConflicts(content, [shipped])
 * // ['350104-14 矛盾：“城乡居民基本养老保险参保率”2020年数前后矛盾：…']
 */
export function listConflicts(
  content: PlanPackage,
  beside: readonly PlanPackage[],
): readonly string[] {
  const catalog = buildCatalog([...beside, content]);
  // One between two plans of the package is listed with the first.
  const listed = new Set<PlanConflict>();
  return content.plans.flatMap((plan) => {
    const found = findConflicts(catalog, plan).filter((conflict) => !listed.has(conflict));
    for (const conflict of found) listed.add(conflict);
    return found.map(
      (conflict) =>
        `${plan.id} ${saySeverity(severityOf(conflict))}：${sayConflict(catalog, conflict)}`,
    );
  });
}
