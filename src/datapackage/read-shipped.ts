import descriptor from '../../seeds/datapackage.json';
import figures from '../../seeds/figures.csv';
import indicators from '../../seeds/indicators.csv';
import names from '../../seeds/names.csv';
import planIndicators from '../../seeds/plan_indicators.csv';
import plans from '../../seeds/plans.csv';
import regions from '../../seeds/regions.csv';
import sources from '../../seeds/sources.csv';
import { fromTexts } from './keep-package';
import type { PackageFile } from './package-file';
import { readPackage, type PackageReading } from './read-package';

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

/**
 * The package that ships with the add-in, read from its files. A build has `compiled/open-shipped` in
 * the place of this: there it was read before.
 * @example readShipped().ok // true
 */
export function readShipped(): PackageReading {
  return readPackage(shippedFiles());
}
