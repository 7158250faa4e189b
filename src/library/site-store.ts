import { createStore, delMany, get, keys, set } from 'idb-keyval';

/** An index as this computer keeps it. A stored format. */
export interface StoredIndex {
  readonly text: string;
  /** When the server was last asked about it, ISO without a zone. */
  readonly checkedOn: string;
}

/**
 * What this computer keeps of a site's library, so that it is there without the network. Each method
 * may be refused (a hardened browser, a full disk): then it rejects, and the library does without.
 */
export interface SiteStore {
  readonly index: () => Promise<StoredIndex | undefined>;
  readonly keepIndex: (index: StoredIndex) => Promise<void>;
  readonly zip: (sha256: string) => Promise<Uint8Array | undefined>;
  readonly keepZip: (sha256: string, bytes: Uint8Array) => Promise<void>;
  /** Drops every zip but these. */
  readonly keepOnly: (hashes: ReadonlySet<string>) => Promise<void>;
}

const INDEX = 'index';

/**
 * The store in the browser's own database, one for each place that a library is read from.
 * @example await storeInBrowser('library/').index() // { text: '{"format":…', checkedOn: '2026-11-20T08:00:00' }
 */
export function storeInBrowser(folder: string): SiteStore {
  // Opened when first asked for: where it is forbidden, that is refused then.
  let opened: ReturnType<typeof createStore> | undefined;
  const store = () => (opened ??= createStore(`plan-indicators-site:${folder}`, 'files'));
  return {
    index: async () => get<StoredIndex>(INDEX, store()),
    keepIndex: async (index) => set(INDEX, index, store()),
    zip: async (sha256) => get<Uint8Array>(sha256, store()),
    keepZip: async (sha256, bytes) => set(sha256, bytes, store()),
    keepOnly: async (hashes) => {
      const stored = await keys<string>(store());
      await delMany(
        stored.filter((key) => key !== INDEX && !hashes.has(key)),
        store(),
      );
    },
  };
}
