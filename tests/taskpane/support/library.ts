import { fail } from '../../../src/core/finding/outcome';
import { readOwnPackage } from '../../../src/datapackage/read-own-package';
import { createSiteLibrary, type SiteLibrary } from '../../../src/library/site-library';
import { madeStore } from '../../library/support';
import type { Library, LibraryEntry, ShelvedDocument } from '../../../src/taskpane/page/library';

/** A library that lives as long as the test. */
export function emptyLibrary(): Library {
  const entries = new Map<string, LibraryEntry>();
  const originals = new Map<string, readonly [ShelvedDocument, Uint8Array]>();
  return {
    list: () => Promise.resolve([...entries.values()]),
    save: (entry) => Promise.resolve(void entries.set(entry.name, entry)),
    remove: (name) => Promise.resolve(void entries.delete(name)),
    documents: {
      list: () => Promise.resolve([...originals.values()].map(([document]) => document)),
      read: ({ sha256 }) => Promise.resolve(originals.get(sha256)?.[1]),
      save: (document, bytes) =>
        Promise.resolve(void originals.set(document.sha256, [document, bytes])),
      remove: ({ sha256 }) => Promise.resolve(void originals.delete(sha256)),
    },
  };
}

/** A site on which nothing was published. */
export const emptySite = (): SiteLibrary =>
  createSiteLibrary({
    fetchFile: () => Promise.resolve(fail({ kind: 'library-refused', status: 404 })),
    store: madeStore(),
    readPackage: readOwnPackage,
    now: () => '2026-03-01T08:00:00',
  });
