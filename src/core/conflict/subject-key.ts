import type { Catalog } from '../catalog/catalog';
import { nameKey } from '../name/name';
import { rowKey, rowName, type PlanIndicator } from '../indicator/plan-indicator';
import { conceptId, onlyConceptNamed } from '../catalog/same-concept';

/**
 * What a row is about, so that the statements of several plans of a region meet: its concept; without
 * one the concept that its printed name alone means; without that, its printed name, as long as no
 * other row of its plan prints the same.
 * @example subjectKey(catalog, gdp, () => false) // 'concept\ngdp'
 */
export function subjectKey(
  catalog: Catalog,
  row: PlanIndicator,
  isRepeated: (name: string) => boolean,
): string {
  const joined = conceptId(catalog, row.indicatorId) ?? conceptNamed(catalog, row);
  if (joined !== undefined) return `concept\n${joined}`;
  const name = nameKey(rowName(row));
  return isRepeated(name) ? `row\n${rowKey(row)}` : `name\n${name}`;
}

function conceptNamed(catalog: Catalog, row: PlanIndicator): string | undefined {
  const keys = catalog.rowNames.get(rowKey(row))?.all ?? [];
  return keys.map((key) => onlyConceptNamed(catalog, key)).find((id) => id !== undefined);
}

/**
 * Tells the names that several of a plan's rows print.
 * @example repeatedNames(rows)('小计') // false where no two rows print it
 */
export function repeatedNames(rows: readonly PlanIndicator[]): (name: string) => boolean {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const name = nameKey(rowName(row));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return (name) => (counts.get(name) ?? 0) > 1;
}
