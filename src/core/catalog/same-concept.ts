import type { Indicator } from '../indicator/indicator';
import { rowKey, type PlanIndicator } from '../indicator/plan-indicator';
import { nameKey, type NameVariant } from '../name/name';
import type { Plan } from '../plan/plan';
import type { Catalog, Naming } from './catalog';

/**
 * For each concept the id that stands for it in all packages: concepts of one name are one concept,
 * whatever ids two packages gave it, so that their values can be compared. Each keeps its own
 * definition.
 * @example joinConcepts([{ id: 'gdp', name: '地区生产总值', … }, { id: 'i01', name: '地区生产总值', … }])
 * // Map { 'gdp' → 'gdp', 'i01' → 'gdp' }
 */
export function joinConcepts(indicators: Iterable<Indicator>): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  const joined = new Map<string, string>();
  for (const { id, name } of indicators) {
    const key = nameKey(name);
    const first = byName.get(key) ?? id;
    byName.set(key, first);
    joined.set(id, first);
  }
  return joined;
}

/** The id that stands for a concept in all packages; undefined for none. */
export function conceptId(catalog: Catalog, indicatorId: string | undefined): string | undefined {
  return catalog.conceptIds.get(indicatorId ?? '');
}

/**
 * The rows that are of a concept. Where the plan joins none of its rows to it, a row without any
 * concept counts when its printed name is a name of this concept alone.
 * @example rowsOfConcept(catalog, rows, concept).map((row) => row.code) // ['01']
 */
export function rowsOfConcept(
  catalog: Catalog,
  rows: readonly PlanIndicator[],
  concept: Indicator,
): readonly PlanIndicator[] {
  const id = conceptId(catalog, concept.id);
  const joined = rows.filter((row) => conceptId(catalog, row.indicatorId) === id);
  if (joined.length > 0) return joined;
  return rows.filter((row) => {
    if (row.indicatorId !== undefined) return false;
    const keys = catalog.rowNames.get(rowKey(row))?.all ?? [];
    return keys.some((key) => onlyConceptNamed(catalog, key) === id);
  });
}

/** The concept that a key names as its own name or alias, undefined where none or several are. */
export function onlyConceptNamed(catalog: Catalog, key: string): string | undefined {
  const namings = (catalog.indicatorNames.get(key) ?? []).filter(({ rank }) => rank < 3);
  const [id, another] = new Set(namings.map((naming) => conceptId(catalog, naming.id)));
  return another === undefined ? id : undefined;
}

/**
 * The concepts a name leads to. The plan's own package is heard before the others, a concept's own
 * name before aliases, aliases before names that plans print; the first that says anything decides.
 * More than one concept means that the name is ambiguous. Without a plan no package comes first.
 * @example findConcepts(catalog, plan, nameVariants('财政收入')).map((concept) => concept.name)
 * // ['一般公共预算总收入', '一般公共预算收入']
 */
export function findConcepts(
  catalog: Catalog,
  plan: Plan | undefined,
  variants: readonly NameVariant[],
): readonly Indicator[] {
  const own = catalog.packageOfPlan.get(plan?.id ?? '');
  for (const { key, qualifiers } of variants) {
    const namings = catalog.indicatorNames.get(key) ?? [];
    for (const heard of [isFrom(own), isNotFrom(own)]) {
      const found = conceptsOf(catalog, namings.filter(heard)).filter((concept) =>
        fits(catalog, concept, qualifiers),
      );
      if (found.length > 0) return found;
    }
  }
  return [];
}

function isFrom(own: number | undefined): (naming: Naming) => boolean {
  return (naming) => naming.package === own;
}

function isNotFrom(own: number | undefined): (naming: Naming) => boolean {
  return (naming) => naming.package !== own;
}

function conceptsOf(catalog: Catalog, namings: readonly Naming[]): readonly Indicator[] {
  const best = Math.min(...namings.map(({ rank }) => rank));
  const once = new Map<string | undefined, Indicator>();
  for (const { id, rank } of namings) {
    const indicator = catalog.indicators.get(id);
    const concept = conceptId(catalog, id);
    if (rank === best && indicator && !once.has(concept)) once.set(concept, indicator);
  }
  return [...once.values()];
}

/** A bracket cut off the asked name must be the concept's unit or another name of it. */
function fits(catalog: Catalog, concept: Indicator, qualifiers: readonly string[]): boolean {
  return (
    qualifiers.length === 0 ||
    qualifiers.some(
      (part) =>
        part === nameKey(concept.unit) ||
        catalog.keysOfConcept.get(conceptId(catalog, concept.id) ?? '')?.includes(part) === true,
    )
  );
}
