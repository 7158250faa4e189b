import type { Assessment } from './assessment';
import type { Verdict } from './verdict';

/** Worst first; what is not judged comes last. */
export const VERDICT_ORDER: readonly Verdict['kind'][] = [
  'reversed',
  'behind',
  'missed',
  'broken',
  'nearly',
  'on-schedule',
  'kept',
  'reached',
  'done',
  'done-early',
  'undecidable',
  'open',
];

/**
 * Whether a verdict is bad news: 反向变化, 滞后, 未完成 or 未达标. For a 约束性 indicator that is an
 * alarm, for a 预期性 one information.
 *
 * @example isLagging({ kind: 'behind' }) // true
 */
export function isLagging({ kind }: Verdict): boolean {
  return kind === 'reversed' || kind === 'behind' || kind === 'missed' || kind === 'broken';
}

/**
 * Orders verdicts from bad to good, for lists and for a row with two targets.
 *
 * @example compareVerdicts({ kind: 'behind' }, { kind: 'reached' }) // negative
 */
export function compareVerdicts(a: Verdict, b: Verdict): number {
  return VERDICT_ORDER.indexOf(a.kind) - VERDICT_ORDER.indexOf(b.kind);
}

/**
 * The assessment that counts for a row where only one can be shown: the worst that is judged, else the
 * first reason why none is. Undefined for a row without targets.
 *
 * @example gravest([assess(level, …), assess(growth, …)])?.verdict
 */
export function gravest(assessments: readonly Assessment[]): Assessment | undefined {
  return [...assessments].sort((a, b) => compareVerdicts(a.verdict, b.verdict))[0];
}
