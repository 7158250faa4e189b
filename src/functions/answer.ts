import type { Catalog } from '../core/catalog/catalog';
import type { LookupFinding } from '../core/finding/lookup-finding';
import type { Outcome } from '../core/finding/outcome';
import { shelf } from '../datapackage/shelf';
import { cellError } from './cell-error';

/**
 * Asks the packages in force and hands the cell its value, or throws the cell's error.
 * @example await answer((catalog) => lookUpTarget(catalog, { region: '仓山', indicator: 'GDP' })) // 1500
 */
export async function answer<Value>(
  question: (catalog: Catalog) => Outcome<Value, LookupFinding>,
): Promise<Value> {
  const outcome = question(await shelf.catalog());
  if (!outcome.ok) throw cellError(outcome.finding);
  return outcome.value;
}
