import { periodOfYear } from '../../core/period/of-year';
import type { YearSpan } from '../table/column';
import type { Scan } from './scan';
import { indexUpTo, lastUpTo } from './scan';
import type { Time } from './time';

/** The year that holds at a place in a paragraph, and where it is said. */
export interface YearReading {
  readonly years: YearSpan | undefined;
  readonly source: 'stated' | 'carried' | 'heading' | 'plan' | 'missing';
}

/**
 * The year that a number at a place speaks of: the nearest one before it in its sentence, else the
 * last goal year of the sentences before, else the one of the heading or lead above the paragraph.
 * A past year is not carried on, because a new sentence may well speak of another one.
 *
 * @param bound end of the number before: 从2015年的 holds for the number right behind it only
 * @param lead year of the heading above, if any
 * @param aims whether the sentence or its section speaks of goals (今后五年 or the last five)
 * @example yearAt(scan, 20, 0, 2020, undefined, true).years // { first: 2025, last: 2025 }
 */
export function yearAt(
  scan: Scan,
  at: number,
  bound: number,
  present: number,
  lead: YearSpan | undefined,
  aims: boolean,
): YearReading {
  const sentence = lastUpTo(scan.sentences, at);
  let carried: Time | undefined;
  let aside: Time | undefined;
  for (let index = indexUpTo(scan.timeStarts, at); index >= 0; index -= 1) {
    const time = scan.times[index];
    if (time === undefined || time.end > at) continue;
    const near = time.start >= bound;
    if (time.compares && !(time.from && near)) continue;
    if (time.start < sentence) {
      carried = time;
      break;
    }
    if (time.local && !near) {
      aside ??= time;
      continue;
    }
    return { years: settle(time, scan, present, aims), source: 'stated' };
  }
  // 五年累计 goes with its own number where the sentence has a year besides, else with all.
  if (aside !== undefined) return { years: settle(aside, scan, present, aims), source: 'stated' };
  if (carried !== undefined && (carried.years.last > present || carried.kind === 'period')) {
    return { years: settle(carried, scan, present, aims), source: 'carried' };
  }
  if (lead !== undefined && (carried === undefined || lead.last === carried.years.last)) {
    return { years: lead, source: 'heading' };
  }
  return { years: undefined, source: 'missing' };
}

/**
 * The year of a value that something came from: it is said right before it or not at all.
 *
 * @param bound end of the number before
 * @example yearOfStart(scan, 12, 0).years // { first: 2020, last: 2020 } in 由2020年的96家
 */
export function yearOfStart(scan: Scan, at: number, bound: number): YearReading {
  const time = scan.times[indexUpTo(scan.timeStarts, at - 1)];
  return time?.from === true && time.start >= bound
    ? { years: time.years, source: 'stated' }
    : { years: undefined, source: 'missing' };
}

/** 五年累计 behind a mention of 2025 is the five years up to it. */
function settle(time: Time, scan: Scan, present: number, aims: boolean): YearSpan {
  if (time.kind !== 'five-years' || time.years.first > present) return time.years;
  let index = indexUpTo(scan.timeStarts, time.start - 1);
  while (index >= 0 && !isOwn(scan.times[index])) index -= 1;
  const beside = scan.times[index];
  const ahead = beside === undefined ? aims : beside.years.last > present;
  if (!ahead) return time.years;
  return { first: time.years.first + 5, last: time.years.last + 5 };
}

function isOwn(time: Time | undefined): boolean {
  return time !== undefined && !time.compares && !time.kind.endsWith('years');
}

/**
 * The years of a rate or sum that leads up to a year: those of its period.
 *
 * @example periodUpTo({ first: 2025, last: 2025 }) // { first: 2021, last: 2025 }
 */
export function periodUpTo(years: YearSpan): YearSpan {
  if (years.first !== years.last) return years;
  const period = periodOfYear(years.last);
  return period === undefined ? years : { first: period.firstYear, last: years.last };
}
