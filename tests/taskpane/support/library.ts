import type { Library, LibraryEntry } from '../../../src/taskpane/page/library';

/** A library that lives as long as the test. */
export function emptyLibrary(): Library {
  const entries = new Map<string, LibraryEntry>();
  return {
    list: () => Promise.resolve([...entries.values()]),
    save: (entry) => Promise.resolve(void entries.set(entry.name, entry)),
    remove: (name) => Promise.resolve(void entries.delete(name)),
  };
}
