import { printContent, printWork } from '../../../review/keep/kept-review';
import type { Review } from '../../../review/review';
import type { ImportHost } from './import-state';

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
