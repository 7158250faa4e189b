import { isRow } from './choose-spans';
import type { Span } from './figure-pattern';

/** A piece of a sentence; a marked one is the figure. */
export interface Segment {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Longest context shown on either side of a figure. */
const AROUND = 160;
const STOPS = ['。', '；', '！', '？'];

/**
 * The sentence around marked places, or the whole row of a table, cut into pieces.
 * @example quoteSentence('前。到2025年达到95%。后', [{ from: 10, to: 13 }])
 * // [{ text: '到2025年达到', isMarked: false }, { text: '95%', isMarked: true }, { text: '。', … }]
 */
export function quoteSentence(line: string, marked: readonly Span[]): readonly Segment[] {
  const first = marked[0] ?? { from: 0, to: 0 };
  const last = marked.at(-1) ?? first;
  const isWhole = isRow(line);
  const from = isWhole ? 0 : Math.max(startOf(line, first.from), first.from - AROUND);
  const to = isWhole ? line.length : Math.min(endOf(line, last.to), last.to + AROUND);
  const segments: Segment[] = [];
  let at = from;
  const push = (end: number, isMarked: boolean) => {
    if (end > at) segments.push({ text: line.slice(at, end), isMarked });
    at = Math.max(at, end);
  };
  for (const span of marked) {
    push(span.from, false);
    push(span.to, true);
  }
  push(to, false);
  return segments;
}

function startOf(line: string, at: number): number {
  const before = line.slice(0, at);
  return Math.max(...STOPS.map((stop) => before.lastIndexOf(stop))) + 1;
}

function endOf(line: string, at: number): number {
  const ends = STOPS.map((stop) => line.indexOf(stop, at)).filter((end) => end >= 0);
  return ends.length === 0 ? line.length : Math.min(...ends) + 1;
}
