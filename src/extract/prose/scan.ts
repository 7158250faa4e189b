import type { Flow } from '../text/flow';
import { readMarker } from '../section/heading';
import { findAmounts, type ProseAmount } from './amount';
import { findTimes, type Time } from './time';

/** A paragraph with everything in it that a number can depend on, in order. */
export interface Scan {
  readonly text: string;
  readonly amounts: readonly ProseAmount[];
  readonly times: readonly Time[];
  readonly timeStarts: readonly number[];
  /** Offsets behind clause ends, and behind sentence ends. */
  readonly clauses: readonly number[];
  readonly sentences: readonly number[];
}

/** Characters that are looked back for what belongs to a number; no sentence is longer. */
export const FARTHEST = 500;

const STOPS = /[，。；：！？]|——+/g;
const SENTENCE = /[。！？]/;

/**
 * Looks through a paragraph once.
 *
 * @param present the last year that is past
 * @param yearly whether 今年 is the year after it
 * @example scanFlow(readFlow('到2025年达到120家。', …), 2020).amounts.length // 1
 */
export function scanFlow(flow: Flow, present: number, yearly = false): Scan {
  const { text } = flow;
  const marker = readMarker(text)?.length ?? 0;
  const names = findNames(text);
  const inTitle = within(names.filter(({ start }) => text.charAt(start) === '《'));
  // 《国土空间规划（2021—2035年）》 says when that plan is of, not what is said here.
  const times = findTimes(text, present, yearly).filter((time) => !inTitle(time.start, time.end));
  const inName = within(names);
  const taken = within([...times, ...names, { start: 0, end: marker }]);
  const clauses: number[] = [marker];
  const sentences: number[] = [marker];
  for (const stop of text.matchAll(STOPS)) {
    const end = stop.index + stop[0].length;
    if (inName(stop.index, end)) continue;
    clauses.push(end);
    if (SENTENCE.test(stop[0])) sentences.push(end);
  }
  const timeStarts = times.map((time) => time.start);
  return { text, times, timeStarts, clauses, sentences, amounts: findAmounts(text, taken) };
}

/**
 * The greatest of rising numbers that is not above a bound; 0 where there is none.
 *
 * @example lastUpTo([0, 5, 9], 7) // 5
 */
export function lastUpTo(rising: readonly number[], bound: number): number {
  return rising[indexUpTo(rising, bound)] ?? 0;
}

/**
 * Index of the greatest of rising numbers that is not above a bound; -1 where there is none.
 *
 * @example indexUpTo([0, 5, 9], 7) // 1
 */
export function indexUpTo(rising: readonly number[], bound: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= bound) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * A stretch of the text without the words for times in it.
 *
 * @example wordsBetween(scan, 0, 12) // '到力争达到'
 */
export function wordsBetween(scan: Scan, start: number, end: number): string {
  const from = indexUpTo(scan.timeStarts, start - 1);
  let words = '';
  let at = start;
  for (let index = Math.max(from, 0); index < scan.times.length; index += 1) {
    const time = scan.times[index];
    if (time === undefined || time.start >= end) break;
    if (time.end <= at) continue;
    words += scan.text.slice(at, Math.max(at, time.start));
    at = Math.min(end, time.end);
  }
  return words + scan.text.slice(at, end);
}

/** Stretches of a text in which a number is part of a name: quotations, titles, brackets. */
const NAMES = /“[^“”]{0,60}”|《[^《》]{0,80}》|（[^（）]{0,60}）|\[[^[\]]{0,20}\]/g;
const FIGURES_INSIDE = /^（(?:力争|其中|比|较|增长|下降|含)/;

/**
 * Finds those stretches, in order.
 *
 * @example findNames('实施“3820”工程') // [{ start: 2, end: 8 }]
 */
function findNames(text: string): readonly { start: number; end: number }[] {
  return Array.from(text.matchAll(NAMES))
    .filter((match) => !FIGURES_INSIDE.test(match[0]))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/**
 * A test for whether a stretch touches one of several, for stretches asked about in rising order.
 *
 * @example within([{ start: 2, end: 8 }])(3, 4) // true
 */
function within(
  spans: readonly { start: number; end: number }[],
): (start: number, end: number) => boolean {
  const sorted = [...spans].sort((one, other) => one.start - other.start);
  let next = 0;
  let last = -1;
  return (start, end) => {
    if (start < last) next = 0;
    last = start;
    while (next < sorted.length && (sorted[next]?.end ?? 0) <= start) next += 1;
    const span = sorted[next];
    return span !== undefined && span.start < end;
  };
}
