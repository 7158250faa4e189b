import { periodOfYear } from '../../core/period/period';
import type { ExtractReason } from '../../core/finding/extract-finding';
import type { YearRange } from '../table/column';
import type { Scan } from './scan';
import { indexUpTo, lastUpTo } from './scan';
import type { Time } from './time';

/** The year that holds at a place in a paragraph, and where it is said. */
export interface YearReading {
  readonly years: YearRange | undefined;
  readonly source: 'stated' | 'carried' | 'task' | 'heading' | 'plan' | 'aside' | 'missing';
  /** The sentences before speak of years that are over, and this one names none. */
  readonly past?: boolean;
  /** 五年累计: what is said is the sum of the years. */
  readonly total?: boolean;
  /** Of a part of a year: a result, and no value of a year. */
  readonly partial?: boolean;
}

/** Years of a plan. */
const PLAN = 5;

/** A sentence that begins with what is to be done may leave the goal of the sentence before. */
const ACTS =
  /^(?:加快|加强|加大|推进|推动|推行|深入|深化|大力|积极|实施|开展|完善|健全|建立|构建|强化|提升|优化|打造|培育|发展|支持|鼓励|引导|做|坚持|落实|全面|持续|进一步|探索|统筹|充分|严格|依托|围绕|扩大|促进|巩固|拓展|创新|着力|扎实|发挥|聚焦|突出|重点|规划|布局|组织|建设|新建|改建|建成|改造|引进|创建|争创|办好|抓好|做大|做强|以|通过)/;

/**
 * The year that a number at a place speaks of: the nearest one before it in its sentence, else the
 * last goal year of the sentences before, else the one of the heading or lead above the paragraph.
 * A past year is not carried on, because a new sentence may well speak of another one.
 *
 * @param bound end of the number before: 从2015年的 holds for the number right behind it only
 * @param lead year of the heading above, if any
 * @param aims whether the sentence or its section speaks of goals (今后五年 or the last five)
 * @param isGoalSection whether headings say that goals are listed here, so that years go on
 * @example yearAt(scan, 20, 0, 2020, undefined, true, true).years // { first: 2025, last: 2025 }
 */
export function yearAt(
  scan: Scan,
  at: number,
  bound: number,
  present: number,
  lead: YearRange | undefined,
  aims: boolean,
  isGoalSection: boolean,
): YearReading {
  const sentence = lastUpTo(scan.sentences, at);
  const clause = lastUpTo(scan.clauses, at);
  let carried: Time | undefined;
  let aside: Time | undefined;
  for (let index = indexUpTo(scan.timeStarts, at); index >= 0; index -= 1) {
    const time = scan.times[index];
    if (time === undefined || time.end > at) continue;
    const near = time.start >= bound;
    // 由2020年的第22位升至第20位，收入增长6.4%: a start holds in its own clause only.
    if (time.compares && !(time.from && near && time.start >= clause)) continue;
    if (time.start < sentence) {
      if (time.local) continue;
      carried = time;
      break;
    }
    if (time.local && !near) {
      aside ??= time;
      continue;
    }
    if (time.partial) return { years: undefined, source: 'missing', partial: true };
    const years = settle(time, scan, present, aims);
    // 未来五年，收入达到9亿元 is no sum of them, as 五年累计 is.
    const total = time.kind === 'five-years' && time.years.first <= present;
    return { years, source: 'stated', total };
  }
  // 五年累计 goes with its own number; for the others in the sentence it is better than nothing.
  const beside = aside === undefined ? undefined : settle(aside, scan, present, aims);
  if (beside !== undefined)
    return beside.last === lead?.last
      ? { years: lead, source: 'heading' }
      : { years: beside, source: 'aside' };
  const past = isOver(carried, present);
  if (carried?.partial === true) carried = undefined;
  const isStage = carried !== undefined && carried.years.last < present + PLAN;
  const acts = !isGoalSection && ACTS.test(scan.text.slice(sentence, sentence + 4));
  if (acts && isStage) carried = undefined;
  if (carried !== undefined && (carried.years.last > present || carried.kind === 'period')) {
    return { years: settle(carried, scan, present, aims), source: acts ? 'task' : 'carried' };
  }
  if (lead !== undefined && (carried === undefined || lead.last === carried.years.last)) {
    return { years: lead, source: 'heading' };
  }
  const ahead = past ? undefined : saidBehind(scan, at, present);
  if (ahead !== undefined) return { years: ahead, source: 'task' };
  return { years: undefined, source: 'missing', past: past && !acts };
}

/** 年均增长8%，2030年突破3万元: the plan's end, where the sentence names it and no other year behind the number. */
function saidBehind(scan: Scan, at: number, present: number): YearRange | undefined {
  const next = scan.sentences.find((start) => start > at) ?? Infinity;
  const behind = scan.times.filter(
    ({ start, kind, compares, from }) =>
      start > at && start < next && kind === 'year' && !compares && !from,
  );
  const [only, ...others] = behind;
  const isGoal = only !== undefined && !only.partial && only.years.last >= present + PLAN;
  return isGoal && others.length === 0 ? only.years : undefined;
}

function isOver(time: Time | undefined, present: number): boolean {
  if (time === undefined || time.kind === 'five-years' || time.local) return false;
  return time.partial || time.years.last <= present;
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
function settle(time: Time, scan: Scan, present: number, aims: boolean): YearRange {
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
export function periodUpTo(years: YearRange): YearRange {
  if (years.first !== years.last) return years;
  const period = periodOfYear(years.last);
  return period === undefined ? years : { first: period.firstYear, last: years.last };
}

/**
 * A reading with the plan's last year put in where goals stand under 发展目标 without a year.
 *
 * @param goalYear last year of the plan, undefined outside of such sections
 * @example planYear({ years: undefined, source: 'missing' }, 2025).source // 'plan'
 */
export function planYear(year: YearReading, goalYear: number | undefined): YearReading {
  if (year.partial === true || year.past === true) return year;
  if (goalYear === undefined || (year.years !== undefined && year.source !== 'aside')) return year;
  return { years: { first: goalYear, last: goalYear }, source: 'plan' };
}

/**
 * Where a year comes from, as a reason for confidence.
 *
 * @param present the last year that is past; the plan ends five years later
 * @example yearReason({ years: undefined, source: 'missing' }, 2020) // 'year-missing'
 */
export function yearReason(year: YearReading, present: number): ExtractReason {
  const last = year.years?.last ?? 0;
  if (year.source === 'carried' && last > present && last < present + PLAN) return 'year-of-stage';
  if (year.source === 'task') return 'year-of-task';
  if (year.source === 'heading') return 'year-of-heading';
  if (year.source === 'plan') return 'year-of-plan';
  if (year.source === 'aside') return 'year-stated';
  return `year-${year.source}`;
}
