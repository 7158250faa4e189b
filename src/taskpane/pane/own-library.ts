import { useShelved } from '../page/keep-plan';
import { toEntry } from '../page/library';
import { readyCatalog, type PaneActions } from '../page/page';
import type { Services } from '../page/services';
import type { Store } from './store';

/**
 * What pages ask of this computer's library.
 * @example await ownLibrary(services, store, () => pane).listLibrary()
 */
export function ownLibrary(
  services: Services,
  store: Store,
  pane: () => PaneActions,
): Pick<PaneActions, 'shelve' | 'useShelved' | 'listLibrary'> {
  return {
    shelve: async (kept, content) => {
      const catalog = readyCatalog(store.read());
      if (catalog === undefined) return false;
      try {
        await services.library.save(toEntry(kept, content, catalog, services.now().slice(0, 10)));
      } catch {
        return false;
      }
      await pane().listLibrary();
      return true;
    },
    useShelved: (name) => {
      const entry = store.read().library?.find((each) => each.name === name);
      if (entry !== undefined) void useShelved(services, pane(), entry);
    },
    listLibrary: async () => {
      // Where a browser forbids storage there is no library; what is said of a package says so.
      const library = await services.library.list().catch(() => undefined);
      store.send({ kind: 'library-listed', library });
    },
  };
}
