import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalog } from '../../core/catalog/build-catalog';
import type { Catalog } from '../../core/catalog/catalog';
import { INDEX_FILE, zipName } from '../../library/site-index';
import { readPackages } from '../addin/read-packages';
import { openSite } from '../package/publish/publish';
import { readShipped } from '../package/read-shipped';

/**
 * The plans that a service knows: those that are shipped, those of the library that it serves, and
 * packages besides; a later one wins.
 *
 * @param library its folder; one without an index is passed over
 * @throws Error in Chinese where a package cannot be used
 */
export async function readCatalog(
  library: string | undefined,
  packages: readonly string[],
): Promise<Catalog> {
  const shipped = await readShipped();
  const isThere = library !== undefined && existsSync(join(library, INDEX_FILE));
  const published = isThere ? openSite(library).index.packages : [];
  const paths = [...published.map((each) => join(library ?? '', zipName(each))), ...packages];
  const read = await readPackages(paths, shipped);
  return buildCatalog([shipped, ...read.map(({ content }) => content)]);
}
