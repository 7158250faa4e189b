import { toTexts } from '../../../datapackage/keep-package';
import { accept, acceptSure, correct, reject, undo } from '../../../review/decision/decide';
import { readCorrection, type Correction } from '../../../review/decision/read-correction';
import type { ReviewItem } from '../../../review/item/review-item';
import type { Review } from '../../../review/review';
import { sayDecisionFinding } from '../../../wording/review-finding';
import { exportPack, keepPack, packReview } from './finish-review';
import { openDocument, pasteDocument, readCells, settle } from './import-document';
import { forgetReview, keepWork } from './keep-document';
import type { ImportActions, ImportHost } from './import-state';
import { moveCursor, nextCursor, visibleItems } from './review-cursor';
import { REVIEW_MESSAGES, copiedText, decidedText, sureText } from './review-messages';

/**
 * Ties the actions of 导入 to one pane.
 * @example bindImport(host).accept()
 */
export function bindImport(host: ImportHost): ImportActions {
  const listed = () => {
    const { review, filter } = host.read();
    return review === undefined ? [] : visibleItems(review, filter);
  };
  // What is read now; a new one for each reading, since it can be given up only once.
  let control = new AbortController();
  const begin = () => {
    control = new AbortController();
    return control.signal;
  };
  return {
    openDocument: (file) => void openDocument(host, file, begin()),
    paste: (content) => void pasteDocument(host, content, begin()),
    readCells: () => void readCells(host, begin()),
    settle: (about, table) => void settle(host, about, table, begin()),
    cancel: () => control.abort(),
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

/** The review with the candidate under the cursor; undefined where there is none. */
interface Held {
  readonly review: Review;
  readonly item: ReviewItem;
}

/**
 * Accepts the candidate under the cursor. One without a year opens the form instead: none is made up.
 * @example acceptItem(host)
 */
function acceptItem(host: ImportHost): void {
  const held = holdItem(host);
  if (held === undefined) return;
  const accepted = accept(held.review, held.item);
  if (!accepted.ok) {
    const problem = sayDecisionFinding(accepted.finding);
    host.send({ kind: 'editing', editing: { problem } });
    return;
  }
  decided(host, accepted.value, decidedText('accepted', held.item.said.name));
}

/** Rejects the candidate under the cursor. */
function rejectItem(host: ImportHost): void {
  const held = holdItem(host);
  if (held === undefined) return;
  const said = decidedText('rejected', held.item.said.name);
  decided(host, reject(held.review, held.item), said);
}

/** Saves what the form holds, or says what is wrong with it. */
function correctItem(host: ImportHost, correction: Correction): void {
  const held = holdItem(host);
  if (held === undefined) return;
  const read = readCorrection(correction);
  if (!read.ok) {
    const problem = sayDecisionFinding(read.finding);
    host.send({ kind: 'editing', editing: { problem } });
    return;
  }
  const said = decidedText('corrected', read.value.name);
  decided(host, correct(held.review, held.item, read.value), said);
}

/** Accepts everything that waits and is sure. */
function acceptAllSure(host: ImportHost): void {
  const { review } = host.read();
  if (review === undefined) return;
  const after = acceptSure(review, review.items);
  if (after === review) return;
  const count = after.decisions.size - review.decisions.size;
  decided(host, after, sureText(count));
}

/** Takes the last step back; the cursor goes where it was taken. */
function undoStep(host: ImportHost): void {
  const { review, filter, cursor } = host.read();
  const last = review?.past.at(-1);
  if (review === undefined || last === undefined) return;
  const after = undo(review);
  const [undone] = last.decisions.map(([id]) => id);
  const isListed = visibleItems(after, filter).some(({ id }) => id === undone);
  const next = isListed ? undone : cursor;
  host.send({
    kind: 'changed',
    review: after,
    cursor: next,
    said: REVIEW_MESSAGES.undone,
  });
  keepWork(host, after);
}

function decided(host: ImportHost, after: Review, said: string): void {
  const { review, filter, cursor } = host.read();
  if (review === undefined) return;
  const next = nextCursor(review, after, filter, cursor);
  host.send({ kind: 'changed', review: after, cursor: next, said });
  keepWork(host, after);
}

function holdItem(host: ImportHost): Held | undefined {
  const { review, cursor } = host.read();
  const item = review?.items.find(({ id }) => id === cursor);
  return review === undefined || item === undefined ? undefined : { review, item };
}
