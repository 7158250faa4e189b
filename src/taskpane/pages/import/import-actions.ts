import { toTexts } from '../../../datapackage/keep-package';
import {
  accept,
  acceptAll,
  correct,
  reject,
  rejectAll,
  undo,
} from '../../../review/decision/decide';
import { readCorrection, type Correction } from '../../../review/decision/read-correction';
import { isSure } from '../../../review/decision/standing';
import { filterItems } from '../../../review/filter/review-filter';
import type { ReviewItem } from '../../../review/item/review-item';
import type { Review } from '../../../review/review';
import { sayDecisionFinding } from '../../../wording/review-finding';
import type { ChosenFile } from '../../parts/fields';
import { exportPack, keepPack, packReview } from './finish-review';
import { openDocument, pasteDocument, readCells, settle } from './import-document';
import { forgetReview, keepWork } from './keep-document';
import type { ImportActions, ImportHost } from './import-state';
import { moveCursor, nextCursor } from './review-cursor';
import { REVIEW_MESSAGES, bulkText, copiedText, decidedText } from './review-messages';

/**
 * Ties the actions of 导入 to one pane.
 * @example bindImport(host).accept()
 */
export function bindImport(host: ImportHost): ImportActions {
  const listed = () => {
    const { review, filter } = host.read();
    return review === undefined ? [] : filterItems(review, filter);
  };
  // What is read now; a new one for each reading, since it can be given up only once.
  let control = new AbortController();
  const begin = () => {
    control = new AbortController();
    return control.signal;
  };
  // The file that was opened last; the library takes it once its plan is kept.
  let opened: ChosenFile | undefined;
  return {
    openDocument: (file) => {
      opened = file;
      void openDocument(host, file, begin());
    },
    paste: (content) => void pasteDocument(host, content, begin()),
    readCells: () => void readCells(host, begin()),
    settle: (about, chosen) => void settle(host, about, chosen, begin()),
    cancel: () => control.abort(),
    move: (by) => {
      const cursor = moveCursor(listed(), host.read().cursor, by);
      host.send({ kind: 'cursor', cursor });
    },
    filter: (change) => {
      const { review, cursor, filter: before } = host.read();
      if (review === undefined) return;
      const filter = { ...before, ...change };
      const items = filterItems(review, filter);
      const isListed = items.some(({ id }) => id === cursor);
      host.send({ kind: 'filter', filter, cursor: isListed ? cursor : items[0]?.id });
    },
    accept: () => acceptItem(host),
    reject: () => rejectItem(host),
    undo: () => undoStep(host),
    acceptSure: () => decideMany(host, 'accepted', host.read().review?.items.filter(isSure)),
    acceptListed: () => decideMany(host, 'accepted', listed()),
    rejectListed: () => decideMany(host, 'rejected', listed()),
    saveCorrection: (correction) => correctItem(host, correction),
    pack: () => void packReview(host),
    keep: () => void keepPack(host, opened),
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
  const read = readCorrection(correction, held.item.kind);
  if (!read.ok) {
    const problem = sayDecisionFinding(read.finding);
    host.send({ kind: 'editing', editing: { problem } });
    return;
  }
  const said = decidedText('corrected', read.value.name);
  decided(host, correct(held.review, held.item, read.value), said);
}

/** Accepts or rejects, as one step, those of these that wait. */
function decideMany(
  host: ImportHost,
  standing: 'accepted' | 'rejected',
  items: readonly ReviewItem[] = [],
): void {
  const { review } = host.read();
  if (review === undefined) return;
  const after = (standing === 'accepted' ? acceptAll : rejectAll)(review, items);
  const count = after.past.at(-1)?.decisions.length ?? 0;
  if (after === review) host.send({ kind: 'said', said: REVIEW_MESSAGES.bulkNone });
  else decided(host, after, bulkText(standing, count));
}

/** Takes the last step back; the cursor goes where it was taken. */
function undoStep(host: ImportHost): void {
  const { review, filter, cursor } = host.read();
  const last = review?.past.at(-1);
  if (review === undefined || last === undefined) return;
  const after = undo(review);
  const [undone] = last.decisions.map(([id]) => id);
  const isListed = filterItems(after, filter).some(({ id }) => id === undone);
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
