import { settleAbout } from '../../../review/start-review';
import { toTexts } from '../../../datapackage/keep-package';
import { copiedText, REVIEW_MESSAGES } from './review-messages';
import { moveCursor, visibleItems } from './review-cursor';
import { acceptAllSure, acceptItem, correctItem, rejectItem, undoStep } from './decide-review';
import { exportPack, keepPack, packReview } from './finish-review';
import { openDocument, pasteDocument, readCells } from './import-document';
import { forgetReview, keepWork } from './keep-review';
import type { ImportActions, ImportHost } from './import-state';
import { readyCatalog } from '../../common/page';

/**
 * Ties the actions of 导入 to one pane.
 * @example bindImport(host).accept()
 */
export function bindImport(host: ImportHost): ImportActions {
  const listed = () => {
    const { review, filter } = host.read();
    return review === undefined ? [] : visibleItems(review, filter);
  };
  return {
    openDocument: (file) => void openDocument(host, file),
    paste: (content) => void pasteDocument(host, content),
    readCells: () => void readCells(host),
    settle: (about, table) => {
      const catalog = readyCatalog(host.common());
      const { review } = host.read();
      if (catalog === undefined || review === undefined) return;
      const settled = settleAbout(review, about, table, catalog);
      host.send({ kind: 'changed', review: settled, cursor: undefined, said: '' });
      // With nothing waiting, an empty list would be a poor beginning.
      const filter = visibleItems(settled, 'open').length > 0 ? 'open' : 'all';
      const [first] = visibleItems(settled, filter);
      host.send({ kind: 'filter', filter, cursor: first?.id });
      host.send({ kind: 'stage', stage: 'list' });
      keepWork(host, settled);
    },
    move: (by) => {
      const cursor = moveCursor(listed(), host.read().cursor, by);
      host.send({ kind: 'cursor', cursor });
    },
    filter: (filter) => {
      const { review, cursor } = host.read();
      if (review === undefined) return;
      const items = visibleItems(review, filter);
      const isListed = items.some(({ id }) => id === cursor);
      host.send({ kind: 'filter', filter, cursor: isListed ? cursor : items[0]?.id });
    },
    accept: () => acceptItem(host),
    reject: () => rejectItem(host),
    undo: () => undoStep(host),
    acceptSure: () => acceptAllSure(host),
    saveCorrection: (correction) => correctItem(host, correction),
    pack: () => packReview(host),
    keep: () => void keepPack(host),
    exportZip: () => exportPack(host),
    copyFile: (path) => void copyFile(host, path),
    close: () => {
      forgetReview(host);
      host.send({ kind: 'closed' });
    },
  };
}

async function copyFile(host: ImportHost, path: string): Promise<void> {
  const { pack } = host.read();
  const file = toTexts(pack?.files ?? []).find((each) => each.path === path);
  if (file === undefined) return;
  const isCopied = await host.services.review.copy(file.text);
  if (isCopied) host.send({ kind: 'said', said: copiedText(path) });
  else host.send({ kind: 'failed', reason: REVIEW_MESSAGES.copyRefused });
}
