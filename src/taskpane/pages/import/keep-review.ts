import { printContent, printWork, readContent, readWork } from '../../../review/keep/kept-review';
import { resumeReview } from '../../../review/start-review';
import type { Review } from '../../../review/review';
import { resumedText } from './review-messages';
import type { Store } from '../../pane/store';
import type { Services } from '../../common/services';
import { readyCatalog } from '../data/use-observation-sheet';

/**
 * Keeps the document under review, once, when it is opened. One too long is left out: the user's
 * own work is kept all the same and found again by the file's hash.
 * @example keepContent(services, store, review)
 */
export function keepContent({ review: { drafts } }: Services, store: Store, review: Review): void {
  const content = printContent(review);
  const isKept = drafts.write('content', content);
  if (!isKept) drafts.write('content', undefined);
  const storage = content !== undefined && isKept ? 'kept' : 'work-only';
  store.send({ kind: 'review-stored', storage });
}

/**
 * Keeps what the user did so far; called after every step.
 * @example keepWork(services, store, review)
 */
export function keepWork({ review: { drafts } }: Services, store: Store, review: Review): void {
  if (drafts.write('work', printWork(review))) return;
  store.send({ kind: 'review-stored', storage: 'refused' });
}

/**
 * Forgets what is kept.
 * @example forgetReview(services)
 */
export function forgetReview({ review: { drafts } }: Services): void {
  drafts.write('content', undefined);
  drafts.write('work', undefined);
}

/**
 * Takes up what was left when the pane was closed: the whole review, or, where its document was too
 * long to be kept, word of it. Does nothing while a review is open.
 * @example restoreReview(services, store); store.read().import.stage // 'list'
 */
export function restoreReview({ review: { drafts } }: Services, store: Store): void {
  const catalog = readyCatalog(store);
  const { review, working } = store.read().import;
  if (catalog === undefined || review !== undefined || working !== '') return;
  const work = readWork(drafts.read('work'));
  if (work === undefined) return;
  const { name, sha256, origin } = work.source;
  const count = work.decisions.length;
  const content = readContent(drafts.read('content'), sha256);
  if (content === undefined) {
    if (count > 0) store.send({ kind: 'review-left', left: { name, count } });
    return;
  }
  const resumed = resumeReview({ origin, name, sha256, content }, work, catalog);
  const isSettled = work.about.guessed.length === 0 && work.about.period !== '';
  const notes = count > 0 ? [resumedText(resumed.decisions.size)] : [];
  const stage = isSettled ? 'list' : 'about';
  store.send({ kind: 'review-opened', review: resumed, notes, stage });
}
