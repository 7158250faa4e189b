import type { ExtractReason } from '../../core/finding/extract-finding';
import type { YearRange } from '../table/column';
import type { ProseContext, ProseMeasure } from './candidate';
import type { RunItem } from './run';
import { lastUpTo, type Scan } from './scan';
import type { Subject } from './subject';
import { periodUpTo, type YearReading } from './year';

/** What is known about a number by the time it becomes a candidate. */
export interface Draft extends RunItem {
  readonly subject: Subject;
  readonly reasons: readonly ExtractReason[];
  /** End of the number before. */
  readonly bound: number;
  /** Its year, where several numbers follow each other as their years do. */
  readonly years?: YearRange | undefined;
}

/** 新引进青年大学生 */
const COMES_ON_TOP =
  /^新(?:引进|引育|培育|认定|招引|入库|签约|登记|设立)(?!.*(?:率|占比|比重|比例|年限|产值)$)/;

/** Periods end in a year like this; a yearly plan may well aim at another. */
const PERIOD_END = 5;

/**
 * The years that a number of a measure speaks of: a yearly rate, a change or a sum up to a goal year
 * is one of all the years up to it.
 *
 * @example yearsOf(scan, year, draft, 'growth', { present: 2020, yearly: false }) // { first: 2021, last: 2025 }
 */
export function yearsOf(
  scan: Scan,
  year: YearReading,
  draft: Draft,
  measure: ProseMeasure,
  { present, yearly }: Pick<ProseContext, 'present' | 'yearly'>,
): YearRange | undefined {
  const { years } = year;
  if (years === undefined) return undefined;
  const { subject } = draft;
  const isOne = years.first === years.last;
  if (isOne && subject.yearly && subject.change !== undefined) {
    const start = startOf(scan, draft.amount.start, years.last);
    if (start !== undefined) return { first: start + 1, last: years.last };
    const up = periodUpTo(years);
    return years.last % PERIOD_END === 0 || up.first === present + 1 ? up : years;
  }
  // 增长6% in an annual plan for 2025 is of that year, and no rate of the five up to it.
  if (yearly && isOne) return years;
  const isAmount = addsAmount(subject, draft.amount.unit);
  const ahead = years.last > present;
  if (ahead && isLevelOfYears(year, draft, measure)) return { first: years.last, last: years.last };
  if (subject.yearly && subject.change !== undefined) return years;
  // 五年……，每年送戏下乡800场: so many in each, and at the end.
  if (subject.yearly && ahead) return { first: years.last, last: years.last };
  const { sums, change } = subject;
  const adds = subject.adds || COMES_ON_TOP.test(draft.name);
  const leadsUp = sums || adds || measure === 'growth' || (isAmount && change === 'up');
  if (ahead) return leadsUp && years.last % PERIOD_END === 0 ? periodUpTo(years) : years;
  // A sum of years that are not named is no value of the one year that is.
  return subject.sums && isOne ? undefined : years;
}

/**
 * Whether a yearly growth leads up to a year that ends no period and is none on the plan's way, with no
 * 从2015年的 before it: the year it is counted from is not known.
 *
 * @example hasNoStart(scan, draft, year, 'growth', context) // true in 到2027年，年均增长6% of a text without a period
 */
export function hasNoStart(
  scan: Scan,
  draft: Draft,
  { years }: YearReading,
  measure: ProseMeasure,
  { present }: ProseContext,
): boolean {
  const { subject, amount } = draft;
  if (!measure.endsWith('growth') || !subject.yearly || years === undefined) return false;
  if (years.first < years.last || years.last % PERIOD_END === 0) return false;
  const isOnWay = periodUpTo(years).first === present + 1;
  return !isOnWay && startOf(scan, amount.start, years.last) === undefined;
}

/** 由2015年的96家增加到2019年的120家，年均增长6%: the year that a growth is counted from. */
function startOf(scan: Scan, at: number, last: number): number | undefined {
  const sentence = lastUpTo(scan.sentences, at);
  const time = scan.times
    .filter(({ start, from, kind }) => from && kind === 'year' && start >= sentence && start < at)
    .at(-1);
  return time !== undefined && time.years.last < last ? time.years.last : undefined;
}

/**
 * Whether several years are said and which of them a level is of is not.
 *
 * @example isOfSeveral(year, draft, 'target') // true in “十四五”期间，财政收入950亿元
 */
export function isOfSeveral(year: YearReading, draft: Draft, measure: ProseMeasure): boolean {
  const isLevel = isLevelOfYears(year, draft, measure) && !isRateOf(draft, measure);
  return isLevel || isYearlyAmount(year, draft, measure);
}

/**
 * “十三五”期间提高到91.6%: a value of one of those years, as a rule the last. Of “十四五”期间产值突破500亿元
 * it may also be the sum.
 */
function isLevelOfYears(
  { years, total }: YearReading,
  { name, subject, amount }: Draft,
  measure: ProseMeasure,
): boolean {
  if (years === undefined) return false;
  // 到2030年，上市企业累计达到15家: all there are then, or those of the years up to it.
  if (subject.sums && subject.reached && measure === 'target' && COUNTED.test(amount.unit))
    return true;
  if (years.first === years.last) return false;
  // 今后五年，农机化率超过90%: nothing else can be meant than the end.
  if (isRateOf({ amount, name }, measure) && !subject.yearly && subject.change === undefined)
    return true;
  if (total === true || subject.sums || subject.adds || /^(?:新增|净增)/.test(name)) return false;
  const isSaid = subject.reached || amount.start < amount.number;
  return measure === 'actual' || (measure === 'target' && !subject.makes && isSaid);
}

/** “十四五”期间，财政收入950亿元: of the last year, or of all of them. */
function isYearlyAmount(
  { years }: YearReading,
  { name, subject }: Draft,
  measure: ProseMeasure,
): boolean {
  if (measure !== 'target' || years === undefined || years.first === years.last) return false;
  return !subject.sums && !subject.adds && YEARLY.test(name);
}

const YEARLY = /(?:^[^]?|[^新][^]|[^增])(?:收入|支出|增加值|总值|总额|产值)$/;
const COUNTED = /^[余多]?[家个所座]$/;

/** No sum can be meant of a goal that is a share, or so much of each. */
function isRateOf(
  { amount, name }: Pick<Draft, 'amount' | 'name'>,
  measure: ProseMeasure,
): boolean {
  return measure === 'target' && (/[%‰/]/.test(amount.unit) || RATE_NAME.test(name));
}

const RATE_NAME = /^[每人][均百千万十亿]|(?:率|比|比重|占比|比例|指数|寿命|年限|强度|浓度|密度)$/;

const RATE = /^[%‰]?$|[百千]分点|倍/;

/**
 * Whether a change says how much and not how fast: 增加120家, 下降3天.
 *
 * @example addsAmount(readSubject('书店增加'), '家') // true
 */
export function addsAmount({ change }: Subject, unit: string): boolean {
  return change !== undefined && !RATE.test(unit);
}
