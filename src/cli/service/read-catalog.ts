import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalog } from '../../core/catalog/build-catalog';
import type { Catalog } from '../../core/catalog/catalog';
import { INDEX_FILE } from '../../library/site-index';
import { readLibrary } from '../addin/read-library';
import { readPackages, type OwnPackage } from '../addin/read-packages';
import { readShipped } from '../package/read-shipped';

/**
 * The plans that a service knows: those that are shipped, those of the library that it serves, and
 * packages besides; a later one wins.
 *
 * @param library its folder; one without an index is passed over
 * @param known packages of it that were read before; see `readLibrary`
 * @throws Error in Chinese where a package cannot be used
 */
export async function readCatalog(
  library: string | undefined,
  packages: readonly string[],
  known = new Map<string, OwnPackage>(),
): Promise<Catalog> {
  const shipped = await readShipped();
  const isThere = library !== undefined && existsSync(join(library, INDEX_FILE));
  const published = isThere ? await readLibrary(library, shipped, known) : [];
  const own = await readPackages(packages, shipped, published);
  return buildCatalog([shipped, ...[...published, ...own].map(({ content }) => content)]);
}

/** The plans that a running service knows now. */
interface FollowedCatalog {
  readonly current: () => Catalog;
  readonly stop: () => void;
}

/** Milliseconds between two looks at the index. */
const LOOK = 10_000;

/**
 * Reads the plans, and the library again whenever its index says something else. A library that cannot be
 * read (a package that is not what the index says) changes nothing: what was read last goes on counting.
 *
 * @param say told what was read, and why something could not be
 * @param every milliseconds between two looks
 * @throws Error in Chinese where the plans cannot be read at first
 * @example const plans = await followCatalog('dist/library', [], say); plans.current().plans.size
 */
export async function followCatalog(
  library: string,
  packages: readonly string[],
  say: (line: string) => void,
  every = LOOK,
): Promise<FollowedCatalog> {
  const known = new Map<string, OwnPackage>();
  const index = join(library, INDEX_FILE);
  const look = (): string => (existsSync(index) ? readFileSync(index, 'utf8') : '');
  let seen = look();
  let catalog = await readCatalog(library, packages, known);
  let fault = '';
  let isReading = false;
  const again = async (): Promise<void> => {
    try {
      const now = look();
      if (now === seen) return;
      catalog = await readCatalog(library, packages, known);
      seen = now;
      fault = '';
      say(`规划库有变化，已重新读入：现在有 ${String(catalog.plans.size)} 个规划。`);
    } catch (error) {
      // Its files may still be on their way here: it is looked at again, and said once.
      const why = error instanceof Error ? error.message : String(error);
      if (why !== fault) say(`规划库有变化，读不了，仍按原来的规划：${why}`);
      fault = why;
    }
  };
  const timer = setInterval(() => {
    if (isReading) return;
    isReading = true;
    void again().finally(() => (isReading = false));
  }, every);
  timer.unref();
  return { current: () => catalog, stop: () => clearInterval(timer) };
}
