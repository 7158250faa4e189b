import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { Catalog } from '../../../src/core/catalog/catalog';
import type { Plan } from '../../../src/core/plan/plan';
import { readingsOf } from '../../../src/datapackage/reading/readings';
import { fixturePackage } from '../../support/fixture-package';

/** The made-up county: every irregular form, a missing table, two regions of one name. */
export const catalog: Catalog = buildCatalog([fixturePackage()], readingsOf);

export function planOf(id: string, from: Catalog = catalog): Plan {
  const plan = from.plans.get(id);
  if (plan === undefined) throw new Error(`The fixture has no plan ${id}.`);
  return plan;
}
