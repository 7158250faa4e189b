import type { ExtractReason } from '../../core/finding/extract-finding';
import { LIMITS } from '../limits';
import type { Flow } from '../text/flow';
import type { ProseAmount } from './amount';
import type { Candidate } from './candidate';
import type { ProseContext } from './context';
import { isKept } from './keep';
import { makeCandidate } from './make-candidate';
import { nameOf, type LastName, type NameReading } from './name';
import { withoutRegion } from './region';
import { nameRun, runFrom } from './run';
import { FARTHEST, lastUpTo, scanFlow, wordsBetween, type Scan } from './scan';
import { readSubject, type Subject } from './subject';
import { textTargets } from './text-target';

/** 保持8%以上的中高速增长 */
const GROWS_BEHIND =
  /^的?(?:年均)?(?:中高速|较快|平稳|稳定|高速)?(?:增长|增速|增长速度)(?!极|点|级)/;

/**
 * Finds the figures in one paragraph.
 *
 * @example readProse(flow, context)[0]?.measure // 'target'
 */
export function readProse(flow: Flow, context: ProseContext): readonly Candidate[] {
  const scan = scanFlow(flow, context.present, context.kind === 'report');
  const found: Candidate[] = [];
  const kept: LastName[] = [];
  /** End of the last number that was kept; a rejected one is a word among the others. */
  let bound = 0;
  for (let index = 0; index < scan.amounts.length; index += 1) {
    const amount = scan.amounts[index];
    if (amount === undefined || found.length > LIMITS.candidates) break;
    const last = kept.at(-1);
    const subject = subjectAt(scan, amount, bound);
    const reading = readName(scan, amount, subject, last, context);
    if (reading === undefined) continue;
    const sums = subject.sums || (reading.reason === 'name-carried' && last?.sums === true);
    const run = runFrom(scan, index, subject);
    const items = nameRun(scan, reading, subject, run, kept);
    const reasons: readonly ExtractReason[] =
      new Set(items.map((item) => item.name)).size > 1
        ? [reading.reason, 'name-of-list']
        : [reading.reason];
    for (const item of items) {
      const draft = { ...item, subject: { ...subject, sums }, reasons, bound };
      found.push(makeCandidate(flow, scan, draft, context));
    }
    kept.push({ name: reading.name, at: amount.start, sums });
    index += run.length - 1;
    bound = (run.at(-1)?.end ?? amount.end) + (reading.behind ?? 0);
  }
  return [...found, ...textTargets(flow, scan, context)].sort(
    (one, other) => one.span.start - other.span.start,
  );
}

/** The words from the clause start, or from the number before in the same clause. */
function subjectAt(scan: Scan, amount: ProseAmount, bound: number): Subject {
  const clause = lastUpTo(scan.clauses, amount.start);
  const start = Math.max(clause, bound, amount.start - FARTHEST);
  const subject = readSubject(wordsBetween(scan, start, amount.start));
  const grows = GROWS_BEHIND.test(scan.text.slice(amount.end, amount.end + 10));
  return grows && subject.change === undefined
    ? { ...subject, change: 'up', yearly: true, changeWord: '增长' }
    : subject;
}

/** The name of a number that is a figure of the region, undefined for any other number. */
function readName(
  scan: Scan,
  amount: ProseAmount,
  subject: Subject,
  last: LastName | undefined,
  context: ProseContext,
): NameReading | undefined {
  const reading = nameOf(scan, amount, subject, last);
  if (reading === undefined) return undefined;
  const name = withoutRegion(reading.name, context.region);
  return isKept(scan, amount, subject, name, context.region) ? { ...reading, name } : undefined;
}
