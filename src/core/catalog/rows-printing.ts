import type { PlanIndicator } from '../indicator/plan-indicator';
import type { Catalog } from './catalog';
import type { NameVariant } from './name-variants';
import { rowKey } from './row-key';
import { conceptId } from './same-concept';

/**
 * The rows that print a name, by the first reading of it that any row prints. A reading without its
 * bracket only counts for rows the bracket fits (their unit, or a name of theirs): 地区生产总值（万元）
 * is not the row that is counted in 亿元.
 * @example rowsPrinting(catalog, rows, nameVariants('地区生产总值(亿元)')) // [{ code: '01', … }]
 */
export function rowsPrinting(
  catalog: Catalog,
  rows: readonly PlanIndicator[],
  variants: readonly NameVariant[],
): readonly PlanIndicator[] {
  for (const spelling of ['whole', 'all'] as const) {
    for (const { key, qualifiers } of variants) {
      const found = rows.filter((row) => {
        const names = catalog.rowNames.get(rowKey(row));
        return names?.[spelling].includes(key) === true && fits(catalog, row, qualifiers);
      });
      if (found.length > 0) return found;
    }
  }
  return [];
}

function fits(catalog: Catalog, row: PlanIndicator, qualifiers: readonly string[]): boolean {
  if (qualifiers.length === 0) return true;
  const known = catalog.rowNames.get(rowKey(row))?.qualifiers ?? [];
  return qualifiers.some(
    (part) =>
      known.includes(part) ||
      catalog.keysOfConcept.get(conceptId(catalog, row.indicatorId) ?? '')?.includes(part) === true,
  );
}
