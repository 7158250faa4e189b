import { buildCatalog } from '../../core/catalog/build-catalog';
import type { PlanPackage } from '../../core/catalog/catalog';
import { severityOf, type PlanConflict } from '../../core/conflict/conflict';
import { findConflicts } from '../../core/conflict/find-conflicts';
import { findLookAlikes } from '../../core/look-alike/find-look-alikes';
import type { Measure } from '../../core/figure/printed-figure';
import { proveRows } from '../../core/plan/prove-rows';
import { sayConflict, saySeverity } from '../../wording/conflict';
import { sayLookAlike } from '../../wording/look-alike';
import { sayTableDoubt } from '../../wording/table-doubt';

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

/**
 * Rows of a package whose names are taken for each other, one line each, as advice.
 * @example listLookAlikes(content, [shipped])
 * // ['相近指标：“一般公共预算总收入”（…）与“一般公共预算收入”（…）名称相近，…', …]
 */
export function listLookAlikes(
  content: PlanPackage,
  beside: readonly PlanPackage[],
): readonly string[] {
  const catalog = buildCatalog([...beside, content]);
  const regions = new Set(content.plans.map(({ regionId }) => regionId));
  return [...regions].flatMap((id) => {
    const region = catalog.regions.get(id);
    if (region === undefined) return [];
    return findLookAlikes(catalog, region).map((each) => `相近指标：${sayLookAlike(each)}`);
  });
}

/**
 * Where the indicator table of a plan does not agree with itself, one line each: numbers left out, a
 * category that says another number of rows, base and target of different sizes. Lines are the rows of
 * the plan's table.
 *
 * @example listDoubts(content) // ['350104-14 指标表 第30行（序号30）之后缺序号31至40，…']
 */
export function listDoubts({ plans, planIndicators, figures }: PlanPackage): readonly string[] {
  const cells = new Map<string, Map<Measure, string>>();
  for (const { planId, code, measure, text, place } of figures) {
    if (planId === undefined || code === undefined || place.kind !== 'table') continue;
    const key = `${planId}\n${code}`;
    const row = cells.get(key) ?? new Map<Measure, string>();
    if (!row.has(measure)) row.set(measure, text);
    cells.set(key, row);
  }
  return plans.flatMap(({ id }) => {
    const rows = planIndicators.filter((row) => row.planId === id && row.origin === 'table');
    const proved = rows.map((row) => {
      const own = cells.get(`${id}\n${row.code}`);
      const { number, category, position } = row;
      return {
        ...{ number, category, line: position, parent: row.parentName, name: row.printedName },
        base: own?.get('base') ?? '',
        target: own?.get('target') ?? '',
        growth: own?.get('growth') ?? '',
        figures: own?.size ?? 0,
      };
    });
    return proveRows(proved).map((doubt) => `${id} 指标表 ${sayTableDoubt(doubt)}`);
  });
}
