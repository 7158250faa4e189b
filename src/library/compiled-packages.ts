import { clear, createStore, get, keys, set } from 'idb-keyval';
import { openCompiled } from '../datapackage/compiled/open-compiled';
import { hashBytes } from '../datapackage/file/decode-text';
import { isKeptObservations } from '../datapackage/form/keep-observations';
import type { PackageText } from '../datapackage/package-file';
import type { PackageReading } from '../datapackage/read-package';
import { inTurns } from '../datapackage/steps';

/** Reads what a workbook keeps as a package, as `readKeptPackage` does; what was read before opens at once. */
export type KeptReader = (files: readonly PackageText[]) => Promise<PackageReading>;

/**
 * Derived files of packages, by what they were made of. Each method may be refused (a hardened browser,
 * a full disk): then it rejects, and the packages are read from their files.
 */
export interface CompiledStore {
  readonly file: (key: string) => Promise<Uint8Array | undefined>;
  readonly keep: (key: string, bytes: Uint8Array) => Promise<void>;
}

/** As many as are kept; then all go, and those that are still used come back. */
const MOST = 40;

/**
 * A reader that keeps what it read: for this runtime as it is, for the next one as a derived file. What
 * has changed in any character is read anew.
 * @param edition tells what reads: another build may read the same files otherwise
 * @example (await createKeptReader('a1', store)(files)).ok // true, and not checked again
 */
export function createKeptReader(edition: string, store: CompiledStore): KeptReader {
  const known = new Map<string, PackageReading>();
  const read = async (files: readonly PackageText[], key: string): Promise<PackageReading> => {
    const stored = await store.file(key).catch(() => undefined);
    const opened = stored && openCompiled(stored, key);
    if (opened !== undefined) return opened;
    const { compilePackage, readOwnPackageSteps } = await fetchReader();
    const reading = await inTurns(readOwnPackageSteps(files));
    // Nobody waits for it; where it cannot be kept the files are read the next time too.
    if (reading.ok)
      void inTurns(compilePackage(reading, key))
        .then((bytes) => store.keep(key, bytes))
        .catch(() => undefined);
    return reading;
  };
  return async (files) => {
    if (isKeptObservations(files)) return (await fetchReader()).readKeptPackage(files);
    const key = await keyOf(edition, files);
    const before = known.get(key);
    if (before !== undefined) return before;
    const reading = await read(files, key);
    if (known.size >= MOST) known.clear();
    known.set(key, reading);
    return reading;
  };
}

/**
 * What reads the files of packages: most workbooks keep none, or one that was read before. Rejects where
 * it cannot be fetched, and may be asked for again then.
 */
async function fetchReader() {
  const [{ readKeptPackage, readOwnPackageSteps }, { compilePackage }] = await Promise.all([
    import(/* webpackChunkName: "read-package" */ '../datapackage/read-own-package'),
    import(/* webpackChunkName: "read-package" */ '../datapackage/compiled/compile-package'),
  ]);
  return { compilePackage, readKeptPackage, readOwnPackageSteps };
}

/** By the browser where it can: that takes a tenth of the time, and no other work waits for it. */
async function keyOf(edition: string, files: readonly PackageText[]): Promise<string> {
  const texts = files.map(({ path, text }) => [path, text]);
  const bytes = new TextEncoder().encode(JSON.stringify([edition, texts]));
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (subtle === undefined) return hashBytes(bytes);
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return `sha256:${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The store in the browser's own database.
 * @example await compiledInBrowser().file('sha256:…') // undefined before anything was kept
 */
function compiledInBrowser(): CompiledStore {
  // Opened when first asked for: where it is forbidden, that is refused then.
  let opened: ReturnType<typeof createStore> | undefined;
  const store = () => (opened ??= createStore('plan-indicators-compiled', 'files'));
  return {
    file: async (key) => get<Uint8Array>(key, store()),
    async keep(key, bytes) {
      if ((await keys(store())).length >= MOST) await clear(store());
      await set(key, bytes, store());
    },
  };
}

/** What reads packages in this build; not defined where nothing was built. */
declare const READER_EDITION: string | undefined;

/**
 * The reader of this runtime. Outside of a browser, and where nothing was built, nothing is kept: a
 * changed reader would open what another one made.
 */
export const readKept: KeptReader =
  typeof READER_EDITION === 'string' && typeof indexedDB !== 'undefined'
    ? createKeptReader(READER_EDITION, compiledInBrowser())
    : async (files) => (await fetchReader()).readKeptPackage(files);
