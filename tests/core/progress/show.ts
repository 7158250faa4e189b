import type { Verdict } from '../../../src/core/progress/verdicts';

/** A verdict with its reason in one word or two. */
export function show(verdict: Verdict): string {
  if (verdict.kind === 'open') return `open: ${verdict.reason}`;
  if (verdict.kind !== 'undecidable') return verdict.kind;
  const { reason } = verdict;
  const years = 'years' in reason ? ` ${reason.years.join(' ')}` : '';
  return `undecidable: ${reason.kind}${years}`;
}
