import type { Catalog } from '../../core/catalog/catalog';
import { nameKeys, nameVariants, underParent } from '../../core/name/name';
import { readRowNames } from '../../core/catalog/own-amount';
import { conceptId, findConcepts } from '../../core/catalog/same-concept';
import type { OtherScope, PlanIndicator } from '../../core/indicator/plan-indicator';

/** A row of the plan's table, or one that stands in prose only. */
export interface ReviewRow {
  readonly id: string;
  readonly origin: 'table' | 'prose';
  readonly number: string;
  readonly category: string;
  readonly parentName: string;
  readonly name: string;
  readonly unit: string;
  readonly attribute: PlanIndicator['attribute'];
  readonly responsibleUnit?: string | undefined;
  /** 1-based among the rows of the table; 0 for prose. */
  readonly position: number;
  readonly line: number;
  /** What a note below the table says of its base or target. */
  readonly otherScope?: OtherScope | undefined;
}

/** Finds the row that a name speaks of; a name of several rows finds none. */
export interface RowIndex {
  /** Id of a row of the table, or `P:…`, the same for all names of one thing, for prose alone. */
  readonly find: (name: string) => string;
  /** Unit of the row, or of the concept, that a name is the name of; undefined for an unknown name. */
  readonly unitOf: (name: string) => string | undefined;
}

/**
 * Indexes the rows of the table by their names, with and without brackets, and by the concept that
 * the catalogue gives a name to.
 * @example indexRows(rows, catalog).find('GDP') // 't0.1'
 * @example indexRows(rows, catalog).unitOf('GDP') // '亿元'
 */
export function indexRows(rows: readonly ReviewRow[], catalog: Catalog): RowIndex {
  const byKey = new Map<string, Set<string>>();
  const byConcept = new Map<string, Set<string>>();
  for (const { id, name: printedName, parentName, unit } of rows) {
    for (const key of readRowNames({ printedName, parentName, unit }).all) put(byKey, key, id);
    const concept = conceptOf(underParent(parentName, printedName), catalog);
    if (concept !== undefined) put(byConcept, concept, id);
  }
  const units = new Map(rows.map(({ id, unit }) => [id, unit]));
  const find = (name: string): string => {
    const keys = nameKeys(name);
    for (const key of keys) {
      const id = only(byKey.get(key));
      if (id !== undefined) return id;
    }
    const concept = conceptOf(name, catalog);
    const row = concept === undefined ? undefined : only(byConcept.get(concept));
    return row ?? `P:${concept ?? keys.at(-1) ?? ''}`;
  };
  return {
    find,
    unitOf: (name) =>
      units.get(find(name)) ?? catalog.indicators.get(conceptOf(name, catalog) ?? '')?.unit,
  };
}

function put(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key);
  if (ids === undefined) index.set(key, new Set([id]));
  else ids.add(id);
}

function only(ids: ReadonlySet<string> | undefined): string | undefined {
  if (ids?.size !== 1) return undefined;
  const [id] = ids;
  return id;
}

function conceptOf(name: string, catalog: Catalog): string | undefined {
  const [one, another] = findConcepts(catalog, undefined, nameVariants(name));
  return another === undefined ? conceptId(catalog, one?.id) : undefined;
}
