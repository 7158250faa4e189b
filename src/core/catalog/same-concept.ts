import type { Indicator } from '../indicator/indicator';
import type { PlanIndicator } from '../indicator/plan-indicator';
import type { Catalog } from './catalog';
import { nameKey } from './normalise-name';
import { rowKey } from './row-key';

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
