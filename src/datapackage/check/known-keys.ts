import type { PlanPackage } from '../../core/catalog/catalog';
import type { Tables } from '../csv/row';
import type { TableName } from '../schema/table-schema';

/** Looks up whether rows with such cells exist; undefined where their table could not be read. */
export type KnownKeys = (
  table: TableName,
  columns: readonly string[],
) => ReadonlySet<string> | undefined;

/** @example keyOf(['350104-14', '01']) */
export function keyOf(cells: readonly string[]): string {
  return cells.join('\n');
}

/**
 * What a package may refer to: its own rows and those of the packages it lies beside.
 * @example knownKeys(tables, [shipped])('indicators', ['indicator_id'])?.has('gdp') // true
 */
export function knownKeys(tables: Tables, beside: readonly PlanPackage[]): KnownKeys {
  const sets = new Map<string, ReadonlySet<string>>();
  return (name, columns) => {
    const table = tables.get(name);
    if (table === undefined) return undefined;
    const id = [name, ...columns].join('\n');
    const known =
      sets.get(id) ??
      new Set([
        ...table.rows.map(({ cell }) => keyOf(columns.map(cell))),
        ...beside.flatMap((each) => keysBeside(each, name)),
      ]);
    sets.set(id, known);
    return known;
  };
}

function keysBeside(other: PlanPackage, name: TableName): readonly string[] {
  switch (name) {
    case 'sources':
      return other.sources.map(({ id }) => id);
    case 'regions':
      return other.regions.map(({ id }) => id);
    case 'plans':
      return other.plans.map(({ id }) => id);
    case 'indicators':
      return other.indicators.map(({ id }) => id);
    case 'plan_indicators':
      return other.planIndicators.map(({ planId, code }) => keyOf([planId, code]));
    case 'names':
    case 'figures':
      return [];
  }
}
