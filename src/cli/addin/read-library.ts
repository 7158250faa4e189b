import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlanPackage } from '../../core/catalog/catalog';
import { fail, succeed } from '../../core/finding/outcome';
import { readPackage } from '../../datapackage/read-package';
import { INDEX_FILE } from '../../library/site-index';
import { createSiteLibrary } from '../../library/site-library';
import type { SiteStore } from '../../library/site-store';
import { fetchFrom, type FetchFile } from '../../library/site-web';
import { localTime } from '../../core/text/local-time';
import { sayLibraryFinding } from '../../wording/library-finding';
import { UsageError } from '../arguments/read-options';
import type { OwnPackage } from './read-packages';

/**
 * All packages of a published library, each checked against its index.
 *
 * @param place the folder that `package publish` writes (or the site around it), or its address
 * @param shipped the package they may refer to
 * @param known packages that were read before, by their SHA-256: what is there is not read again, and
 *   what is read is added
 * @throws UsageError where there is no library, or a package of it is not what the index says
 * @example (await readLibrary('dist/library', shipped)).length // 300
 */
export async function readLibrary(
  place: string,
  shipped: PlanPackage,
  known = new Map<string, OwnPackage>(),
): Promise<readonly OwnPackage[]> {
  const library = createSiteLibrary({
    fetchFile: fetchFileOf(place),
    store: KEEPS_NOTHING,
    readPackage: (files) => readPackage(files, [shipped]),
    now: () => localTime(new Date()),
  });
  const { index, finding } = await library.open();
  if (finding !== undefined) throw new UsageError(`${place}：${sayLibraryFinding(finding)}`);
  if (index === undefined) {
    throw new UsageError(`${place} 里没有规划库（${INDEX_FILE}），请写 publish 写出的目录或网址。`);
  }
  const offered = new Set(index.packages.map(({ sha256 }) => sha256));
  for (const sha256 of known.keys()) if (!offered.has(sha256)) known.delete(sha256);
  return Promise.all(
    index.packages.map(async (published) => {
      const { name, sha256 } = published;
      const before = known.get(sha256);
      if (before !== undefined) return before;
      const loaded = await library.load(published);
      if (!loaded.ok) throw new UsageError(`${place}：${sayLibraryFinding(loaded.finding)}`);
      const { content, files } = loaded.value;
      const read = { content, kept: { name, files } };
      known.set(sha256, read);
      return read;
    }),
  );
}

function fetchFileOf(place: string): FetchFile {
  if (/^https?:\/\//iu.test(place)) return fetchFrom(fetch, `${place.replace(/\/+$/u, '')}/`);
  const inside = join(place, 'library');
  const folder = existsSync(join(inside, INDEX_FILE)) ? inside : place;
  return async (name, { most }) => {
    const path = join(folder, name);
    const info = await stat(path).catch(() => undefined);
    if (info === undefined) return fail({ kind: 'library-refused', status: 404 });
    if (info.size > most) return fail({ kind: 'library-too-large', bytes: info.size, most });
    return succeed(new Uint8Array(await readFile(path)));
  };
}

/** The files themselves are at hand. */
const KEEPS_NOTHING: SiteStore = {
  index: () => Promise.resolve(undefined),
  keepIndex: () => Promise.resolve(),
  zip: () => Promise.resolve(undefined),
  keepZip: () => Promise.resolve(),
  keepOnly: () => Promise.resolve(),
};
