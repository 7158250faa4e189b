import type { Verdict } from './verdicts';

/** Progress and elapsed time are shares of about 1, so the tolerance is absolute. */
const TOLERANCE = 1e-9;

/**
 * The verdict on a pace: what is covered against what is due, with a margin that still counts as
 * nearly on schedule. For a way both are shares of it; for growth both are averages in %, and an
 * average below zero is reversed where growth is due.
 *
 * @example judgePace(0.64, 0.6, 0.05).kind // 'on-schedule'
 * @example judgePace(0.5, 0.6, 0.05).kind // 'behind'
 */
export function judgePace(covered: number, due: number, margin: number): Verdict {
  if (covered >= due - TOLERANCE) return { kind: 'on-schedule' };
  if (due > 0 && covered < -TOLERANCE) return { kind: 'reversed' };
  return { kind: covered >= due - margin - TOLERANCE ? 'nearly' : 'behind' };
}
