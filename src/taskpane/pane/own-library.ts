import { SHELF_LIMITS, toEntry } from '../page/library';
import { readyCatalog, type PaneActions } from '../page/page';
import type { Services } from '../page/services';
import { sayUnfetched } from '../../wording/unexpected';
import { keepPlanPart } from './follow-site';
import type { Store } from './store';

/**
 * What pages ask of this computer's library.
 * @example await ownLibrary(services, store, () => pane).listLibrary()
 */
export function ownLibrary(
  services: Services,
  store: Store,
  pane: () => PaneActions,
): Pick<PaneActions, 'shelve' | 'shelveDocument' | 'useShelved' | 'listLibrary'> {
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
    shelveDocument: async ({ name, sha256 }, bytes) => {
      const { each, all } = SHELF_LIMITS;
      const size = bytes.length;
      if (size > each) return { kind: 'too-large', limit: each };
      const { documents } = services.library;
      try {
        const there = await documents.list();
        const same = there.find((document) => document.sha256 === sha256);
        if (same !== undefined) return { kind: 'same', savedOn: same.savedOn };
        const used = there.reduce((sum, document) => sum + document.size, 0);
        if (used + size > all) return { kind: 'full', used, limit: all };
        await documents.save({ sha256, name, size, savedOn: services.now().slice(0, 10) }, bytes);
      } catch {
        return { kind: 'forbidden' };
      }
      await pane().listLibrary();
      return { kind: 'kept' };
    },
    useShelved: (name) => {
      const entry = store.read().library?.find((each) => each.name === name);
      if (entry === undefined) return;
      void keepPlanPart().then(
        ({ useShelved }) => useShelved(services, pane(), entry),
        () => pane().tellProblem(sayUnfetched('资料库')),
      );
    },
    listLibrary: async () => {
      // Where a browser forbids storage there is no library; what is said of a package says so.
      const library = await services.library.list().catch(() => undefined);
      const documents = await services.library.documents.list().catch(() => []);
      store.send({ kind: 'library-listed', library, documents });
    },
  };
}
