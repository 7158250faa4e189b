import type { Indicator } from '../indicator/indicator';
import type { Plan } from '../plan/plan';
import type { Catalog, Naming } from './catalog';
import type { NameVariant } from './name-variants';
import { nameKey } from './normalise-name';
import { conceptId } from './same-concept';

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
