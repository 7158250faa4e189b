import { fail, succeed } from '../../src/core/finding/outcome';
import type { CheckedPackage } from '../../src/cli/package/publish/plan-publication';
import { planPublication } from '../../src/cli/package/publish/plan-publication';
import { readOwnPackage } from '../../src/datapackage/read-own-package';
import { shippedPackage } from '../../src/datapackage/shipped';
import { EMPTY_INDEX, writeIndex, type SiteIndex } from '../../src/library/site-index';
import { createSiteLibrary, type SiteLibrary } from '../../src/library/site-library';
import type { SiteStore, StoredIndex } from '../../src/library/site-store';
import type { FetchFile } from '../../src/library/site-web';
import { madePlan, type MadePlan } from '../support/site-packages';

/** A web server's folder: what stands in it, how it answers, and what was asked of it. */
export interface MadeSite {
  readonly files: Map<string, Uint8Array>;
  readonly asked: string[];
  /** Instead of the files; undefined where it answers. */
  down: Extract<Awaited<ReturnType<FetchFile>>, { readonly ok: false }>['finding'] | undefined;
  index: SiteIndex;
  readonly publish: (plans: readonly MadePlan[], now?: string) => void;
  readonly fetchFile: FetchFile;
}

/** A site with these plans published. */
export function madeSite(plans: readonly MadePlan[]): MadeSite {
  const site: MadeSite = {
    files: new Map(),
    asked: [],
    down: undefined,
    index: EMPTY_INDEX,
    publish(added, now = '2026-11-20T08:00:00') {
      const planned = planPublication({
        ...{ before: site.index, removed: [], now, shipped: shippedPackage() },
        added: added.map(checked),
      });
      expect(planned.conflicts).toEqual([]);
      for (const [name, bytes] of planned.zips) site.files.set(name, bytes);
      site.index = planned.index;
      site.files.set('index.json', new TextEncoder().encode(writeIndex(planned.index)));
    },
    fetchFile: (name, { most }) => {
      site.asked.push(name);
      if (site.down !== undefined) return Promise.resolve(fail(site.down));
      const bytes = site.files.get(name);
      if (bytes === undefined)
        return Promise.resolve(fail({ kind: 'library-refused', status: 404 }));
      return Promise.resolve(
        bytes.length > most
          ? fail({ kind: 'library-too-large', bytes: bytes.length, most })
          : succeed(bytes),
      );
    },
  };
  site.publish(plans);
  return site;
}

function checked(plan: MadePlan): CheckedPackage {
  const files = madePlan(plan);
  const reading = readOwnPackage(files);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return { from: plan.name, content: reading.package, files };
}

/** A computer's store; `isFull` refuses whatever is to be kept. */
interface MadeStore extends SiteStore {
  isFull: boolean;
  readonly zips: Map<string, Uint8Array>;
  stored: StoredIndex | undefined;
}

export function madeStore(): MadeStore {
  const write = (work: () => void): Promise<void> =>
    store.isFull ? Promise.reject(new Error('QuotaExceededError')) : Promise.resolve(work());
  const store: MadeStore = {
    ...{ isFull: false, zips: new Map<string, Uint8Array>(), stored: undefined },
    index: () => Promise.resolve(store.stored),
    keepIndex: (index) => write(() => (store.stored = index)),
    zip: (sha256) => Promise.resolve(store.zips.get(sha256)),
    keepZip: (sha256, bytes) => write(() => store.zips.set(sha256, bytes)),
    keepOnly: (hashes) =>
      write(() => {
        for (const key of store.zips.keys()) if (!hashes.has(key)) store.zips.delete(key);
      }),
  };
  return store;
}

/** A pane's library of a site, with a store that outlives it. */
export const openedLibrary = (site: MadeSite, store: SiteStore = madeStore()): SiteLibrary =>
  createSiteLibrary({
    fetchFile: site.fetchFile,
    store,
    readPackage: readOwnPackage,
    now: () => '2026-11-30T09:00:00',
  });
