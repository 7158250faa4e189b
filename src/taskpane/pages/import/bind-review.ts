import { settleAbout } from '../../../review/start-review';
import { toTexts } from '../../../datapackage/keep-package';
import { copiedText, REVIEW_MESSAGES } from './review-messages';
import { moveCursor, visibleItems } from './review-cursor';
import type { Store } from '../../pane/store';
import { acceptAllSure, acceptItem, correctItem, rejectItem, undoStep } from './decide-review';
import { exportPack, keepPack, packReview } from './finish-review';
import { openDocument, pasteDocument, readCells } from './import-document';
import { forgetReview, keepWork } from './keep-review';
import type { ReviewActions } from './review-actions';
import type { Services } from '../../common/services';
import { readyCatalog } from '../data/use-observation-sheet';

/**
 * Ties the actions of 导入 to one store and its services; see `bindActions`.
 * @param viewed another plan is in view
 * @example bindReview(services, store, viewed).accept()
 */
export function bindReview(services: Services, store: Store, viewed: () => void): ReviewActions {
  const listed = () => {
    const { review, filter } = store.read().import;
    return review === undefined ? [] : visibleItems(review, filter);
  };
  return {
    openDocument: (file) => void openDocument(services, store, file),
    paste: (content) => void pasteDocument(services, store, content),
    readCells: () => void readCells(services, store),
    settle: (about, table) => {
      const catalog = readyCatalog(store);
      const { review } = store.read().import;
      if (catalog === undefined || review === undefined) return;
      const settled = settleAbout(review, about, table, catalog);
      store.send({ kind: 'review-changed', review: settled, cursor: undefined, said: '' });
      // With nothing waiting, an empty list would be a poor beginning.
      const filter = visibleItems(settled, 'open').length > 0 ? 'open' : 'all';
      const [first] = visibleItems(settled, filter);
      store.send({ kind: 'review-filter', filter, cursor: first?.id });
      store.send({ kind: 'review-stage', stage: 'list' });
      keepWork(services, store, settled);
    },
    goTo: (stage) => store.send({ kind: 'review-stage', stage }),
    choose: (id) => store.send({ kind: 'review-cursor', cursor: id }),
    move: (by) => {
      const cursor = moveCursor(listed(), store.read().import.cursor, by);
      store.send({ kind: 'review-cursor', cursor });
    },
    filter: (filter) => {
      const { review, cursor } = store.read().import;
      if (review === undefined) return;
      const items = visibleItems(review, filter);
      const isListed = items.some(({ id }) => id === cursor);
      store.send({ kind: 'review-filter', filter, cursor: isListed ? cursor : items[0]?.id });
    },
    accept: () => acceptItem(services, store),
    reject: () => rejectItem(services, store),
    undo: () => undoStep(services, store),
    acceptSure: () => acceptAllSure(services, store),
    edit: () => store.send({ kind: 'review-editing', editing: { problem: '' } }),
    cancelEdit: () => store.send({ kind: 'review-editing', editing: undefined }),
    saveCorrection: (correction) => correctItem(services, store, correction),
    pack: () => packReview(services, store),
    keep: () => void keepPack(services, store),
    exportZip: () => exportPack(services, store),
    copyFile: (path) => void copyFile(services, store, path),
    showPlan: () => {
      store.send({ kind: 'view-chosen', view: 'plan' });
      viewed();
    },
    askClose: (asking) => store.send({ kind: 'review-asked', asking }),
    close: () => {
      forgetReview(services);
      store.send({ kind: 'review-closed' });
    },
  };
}

async function copyFile(services: Services, store: Store, path: string): Promise<void> {
  const { pack } = store.read().import;
  const file = toTexts(pack?.files ?? []).find((each) => each.path === path);
  if (file === undefined) return;
  const isCopied = await services.review.copy(file.text);
  if (isCopied) store.send({ kind: 'review-said', said: copiedText(path) });
  else store.send({ kind: 'import-failed', reason: REVIEW_MESSAGES.copyRefused });
}
