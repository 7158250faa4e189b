import { printContent, printWork, readContent, readWork } from '../../../review/keep/kept-review';
import type { Review } from '../../../review/review';
import { resumeReview } from '../../../review/start-review';
import { readyCatalog } from '../../page/page';
import type { ImportHost } from './import-state';
import { resumedText } from './review-messages';

/**
 * Keeps the document under review, once, when it is opened. One too long is left out: the user's
 * own work is kept all the same and found again by the file's hash.
 * @example keepContent(host, review)
 */
export function keepContent(host: ImportHost, review: Review): void {
  const content = printContent(review);
  const isKept = host.services.review.drafts.write('content', content);
  if (!isKept) host.services.review.drafts.write('content', undefined);
  const storage = content !== undefined && isKept ? 'kept' : 'work-only';
  host.send({ kind: 'stored', storage });
}

/**
 * Keeps what the user did so far; called after every step.
 * @example keepWork(host, review)
 */
export function keepWork(host: ImportHost, review: Review): void {
  if (host.services.review.drafts.write('work', printWork(review))) return;
  host.send({ kind: 'stored', storage: 'refused' });
}

/**
 * Forgets what is kept.
 * @example forgetReview(services)
 */
export function forgetReview(host: ImportHost): void {
  host.services.review.drafts.write('content', undefined);
  host.services.review.drafts.write('work', undefined);
}

/**
 * Takes up what was left when the pane was closed: the whole review, or, where its document was too
 * long to be kept, word of it. Does nothing while a review is open.
 * @example restoreReview(host); host.read().stage // 'list'
 */
export function restoreReview(host: ImportHost): void {
  const catalog = readyCatalog(host.common());
  const { review, working } = host.read();
  if (catalog === undefined || review !== undefined || working !== '') return;
  const work = readWork(host.services.review.drafts.read('work'));
  if (work === undefined) return;
  const { name, sha256, origin } = work.source;
  const count = work.decisions.length;
  const content = readContent(host.services.review.drafts.read('content'), sha256);
  if (content === undefined) {
    if (count > 0) host.send({ kind: 'left', left: { name, count } });
    return;
  }
  const resumed = resumeReview({ origin, name, sha256, content }, work, catalog);
  const isSettled = work.about.guessed.length === 0 && work.about.period !== '';
  const notes = count > 0 ? [resumedText(resumed.decisions.size)] : [];
  const stage = isSettled ? 'list' : 'about';
  host.send({ kind: 'opened', review: resumed, notes, stage });
}
