import type { PlanIndicator } from '../indicator/plan-indicator';
import type { Catalog } from './catalog';
import { nameKeys, type NameVariant } from './name-variants';
import { nameKey, normaliseName } from './normalise-name';

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
  for (const keysOf of [wholeKeys, printedRowKeys]) {
    for (const { key, qualifiers } of variants) {
      const found = rows.filter(
        (row) => keysOf(row).includes(key) && fits(catalog, row, qualifiers),
      );
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** Keys of the row's name exactly as it is printed. */
function wholeKeys(row: PlanIndicator): readonly string[] {
  const keys = [nameKey(row.printedName)];
  if (row.parentName !== '') keys.push(nameKey(row.parentName + row.printedName));
  return keys;
}

/**
 * All keys a row's printed name answers to: its own, that with the parent's before it, and each
 * without trailing brackets.
 * @example printedRowKeys(row) // ['地区生产总值gdp', '地区生产总值']
 */
export function printedRowKeys(row: PlanIndicator): readonly string[] {
  const own = nameKeys(row.printedName);
  if (row.parentName === '') return own;
  const parents = nameKeys(row.parentName);
  return [...own, ...parents.flatMap((parent) => own.map((name) => parent + name))];
}

function fits(catalog: Catalog, row: PlanIndicator, qualifiers: readonly string[]): boolean {
  if (qualifiers.length === 0) return true;
  const known = new Set([nameKey(row.unit), ...bracketParts(row.printedName)]);
  return qualifiers.some(
    (part) =>
      known.has(part) ||
      catalog.indicatorNames.get(part)?.some(({ id }) => id === row.indicatorId) === true,
  );
}

function bracketParts(name: string): readonly string[] {
  return [...normaliseName(name).matchAll(/\(([^()]*)\)/gu)].flatMap((match) =>
    (match[1] ?? '').split(',').map(nameKey),
  );
}
