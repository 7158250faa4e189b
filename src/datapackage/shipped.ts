import descriptor from '../../seeds/datapackage.json';
import figures from '../../seeds/figures.csv';
import indicators from '../../seeds/indicators.csv';
import names from '../../seeds/names.csv';
import planIndicators from '../../seeds/plan_indicators.csv';
import plans from '../../seeds/plans.csv';
import regions from '../../seeds/regions.csv';
import sources from '../../seeds/sources.csv';
import type { PlanPackage } from '../core/catalog/catalog';
import { fromTexts } from './keep-package';
import type { PackageFile } from './package-file';
import { readPackage } from './read-package';

/**
 * The files of the package that ships with the add-in, bundled as text.
 * @example shippedFiles().map((file) => file.path) // ['datapackage.json', 'sources.csv', …]
 */
export function shippedFiles(): readonly PackageFile[] {
  return fromTexts([
    { path: 'datapackage.json', text: JSON.stringify(descriptor) },
    { path: 'sources.csv', text: sources },
    { path: 'regions.csv', text: regions },
    { path: 'plans.csv', text: plans },
    { path: 'indicators.csv', text: indicators },
    { path: 'names.csv', text: names },
    { path: 'plan_indicators.csv', text: planIndicators },
    { path: 'figures.csv', text: figures },
  ]);
}

/** Read once: what is bundled cannot change while the add-in runs. */
let shipped: PlanPackage | undefined;

/**
 * The package that ships with the add-in.
 * @throws Error where the bundle itself is damaged; no input of a user's can cause that
 * @example shippedPackage().plans.length // 7
 */
export function shippedPackage(): PlanPackage {
  if (shipped !== undefined) return shipped;
  const reading = readPackage(shippedFiles());
  if (!reading.ok) {
    throw new Error(`The bundled data package is broken: ${JSON.stringify(reading.findings[0])}`);
  }
  shipped = reading.package;
  return shipped;
}
