import type { ExtractReason } from '../../core/finding/extract-finding';
import type { YearRange } from '../table/column';
import { spanOf, type Flow } from '../text/flow';
import type { ProseAmount } from './amount';
import { readProseFigure, type Candidate, type ProseContext, type ProseMeasure } from './candidate';
import type { RunItem } from './run';
import { FARTHEST, indexUpTo, lastUpTo, type Scan } from './scan';
import type { Subject } from './subject';
import { tenseOfWords, type Tense } from './time';
import { doubtsOf, weigh } from './confidence';
import { periodUpTo, planYear, yearAt, yearOfStart, yearReason, type YearReading } from './year';

/** What is known about a number by the time it becomes a candidate. */
interface Draft extends RunItem {
  readonly subject: Subject;
  readonly reasons: readonly ExtractReason[];
  /** End of the number before. */
  readonly bound: number;
  /** Its year, where several numbers follow each other as their years do. */
  readonly years?: YearRange | undefined;
}

/**
 * Makes a candidate of a number with its name: year, measure, figure, confidence.
 *
 * @example makeCandidate(flow, scan, draft, context).measure // 'target'
 */
export function makeCandidate(
  flow: Flow,
  scan: Scan,
  draft: Draft,
  context: ProseContext,
): Candidate {
  const { amount, name, subject } = draft;
  const from = Math.max(lastUpTo(scan.sentences, amount.start), amount.start - FARTHEST);
  const said = tenseOfWords(scan.text.slice(from, amount.start));
  const year = yearOf(scan, draft, said, context);
  const start = startWithChange(scan, amount, subject);
  const span = spanOf(flow, start, amount.end);
  const tense = tenseOf(year, subject, said, context);
  const measure = measureOf(subject, tense, amount.unit);
  const reasons: readonly ExtractReason[] = [
    yearReason(year, context.present),
    ...draft.reasons,
    ...doubtsOf(scan, amount, name, draft.bound, subject.from, context.region),
    ...((isLevelOfYears(year, draft, measure) && !isRateOf(draft, measure)) ||
    isYearlyAmount(year, draft, measure)
      ? (['year-of-several'] as const)
      : []),
    ...(isForeseen(scan, draft, tense, context) ? (['foreseen'] as const) : []),
    ...(!context.yearly && isLongGrowth(scan, draft, measure) ? (['growth-unsure'] as const) : []),
    ...(said === undefined ? [] : ([said === 'goals' ? 'goal-word' : 'result-word'] as const)),
    ...(context.tense === undefined ? [] : ([`section-of-${context.tense}`] as const)),
  ];
  return {
    line: context.lineOf(span.start),
    span,
    section: context.section,
    box: context.box,
    name: nameOfChange(name, subject, amount.unit),
    text: printed(flow, start, amount.end),
    figure: readProseFigure(draft.head + scan.text.slice(start, amount.end), amount.unit),
    unit: amount.unit.replace(/[余多]/, ''),
    years: isEvent(year, said, context) ? undefined : yearsOf(year, draft, measure, context),
    measure,
    confidence: weigh(reasons),
    reasons,
  };
}

function yearOf(scan: Scan, draft: Draft, said: Tense, context: ProseContext): YearReading {
  const { amount, subject, bound, years } = draft;
  if (years !== undefined) return { years, source: 'stated' };
  if (subject.from) return yearOfStart(scan, amount.start, bound);
  const { present, lead, goalYear } = context;
  const aims = said === 'goals' || isAhead(context);
  const listed = goalYear !== undefined;
  return planYear(yearAt(scan, amount.start, bound, present, lead, aims, listed), goalYear);
}

/** 预计到2030年…超过120万人, among what the plan looks back on or has to face. */
function isForeseen(scan: Scan, { amount }: Draft, tense: Tense, context: ProseContext): boolean {
  if (tense !== 'goals' || context.tense !== 'results') return false;
  const sentence = lastUpTo(scan.sentences, amount.start);
  return !/目标|力争|确保|要求我|任务/.test(scan.text.slice(sentence, amount.start));
}

/** A plan speaks of what is to come, save where it looks back. */
function isAhead(context: ProseContext): boolean {
  return context.tense === undefined ? context.kind === 'plan' : context.tense === 'goals';
}

function tenseOf(
  year: YearReading,
  subject: Subject,
  said: Tense,
  context: ProseContext,
): 'results' | 'goals' {
  if (year.partial === true) return 'results';
  if (isEvent(year, said, context)) return 'results';
  if (year.years !== undefined) return year.years.last > context.present ? 'goals' : 'results';
  // 由2.9人增至: what a goal starts from is there already.
  if (subject.from) return 'results';
  return context.tense ?? (context.kind === 'report' ? 'results' : 'goals');
}

/**
 * 承办2026年锦标赛 among the results of the years up to 2025: the year is that of what was prepared, so that
 * nobody can tell of which the number is.
 */
function isEvent({ years }: YearReading, said: Tense, { tense, present }: ProseContext): boolean {
  return tense === 'results' && said !== 'goals' && years !== undefined && years.first > present;
}

/** 下降18% keeps its direction in the text; a rise needs none. */
function startWithChange(scan: Scan, amount: ProseAmount, subject: Subject): number {
  if (subject.change !== 'down' || subject.changeWord === '') return amount.start;
  const start = amount.start - subject.changeWord.length;
  return scan.text.startsWith(subject.changeWord, start) ? start : amount.start;
}

function printed(flow: Flow, start: number, end: number): string {
  let text = '';
  for (let index = start; index < end; index += 1) text += flow.source[flow.at[index] ?? 0] ?? '';
  return text;
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

const YEARLY = /(?<!新增)(?:收入|支出|增加值|总值|总额|产值)$/;
const COUNTED = /^[余多]?[家个所座]$/;

/** No sum can be meant of a goal that is a share, or so much of each. */
function isRateOf(
  { amount, name }: Pick<Draft, 'amount' | 'name'>,
  measure: ProseMeasure,
): boolean {
  return measure === 'target' && (/[%‰/]/.test(amount.unit) || RATE_NAME.test(name));
}

const RATE_NAME = /^[每人][均百千万十亿]|(?:率|比|比重|占比|比例|指数|寿命|年限|强度|浓度|密度)$/;

/** 产值增长50%, 较2020年增长18%: of each year, or of all of them. */
function isLongGrowth(scan: Scan, { amount, subject }: Draft, measure: ProseMeasure): boolean {
  if (subject.yearly || amount.unit !== '%') return false;
  if (measure === 'growth') return true;
  const clause = lastUpTo(scan.clauses, amount.start);
  const time = scan.times[indexUpTo(scan.timeStarts, amount.start)];
  return measure === 'actual_growth' && time?.compares === true && time.start >= clause;
}

const RATE = /^[%‰]?$|[百千]分点|倍/;

/** 增加120家, 下降3天: how much, and not how fast. */
function addsAmount({ change }: Subject, unit: string): boolean {
  return change !== undefined && !RATE.test(unit);
}

/** The name of a change says that it is one: 能耗下降, 书店总数增加, 年均增加. */
function nameOfChange(name: string, subject: Subject, unit: string): string {
  const { change, changeWord, yearly } = subject;
  if (addsAmount(subject, unit))
    return changeWord === '新增'
      ? `${changeWord}${name}`
      : `${name}${yearly ? '年均' : ''}${changeWord}`;
  return change === 'down' && !yearly ? `${name}${changeWord}` : name;
}

/**
 * What a number is of. 增加120家 adds an amount; only a rate or a number of points is a growth.
 *
 * @param tense whether the place speaks of goals or of results
 * @example measureOf(readSubject('地区生产总值年均增长'), 'goals', '%') // 'growth'
 */
function measureOf(subject: Subject, tense: 'results' | 'goals', unit: string): ProseMeasure {
  const grows = subject.yearly ? subject.change !== undefined : subject.change === 'up';
  if (grows && !addsAmount(subject, unit)) return tense === 'goals' ? 'growth' : 'actual_growth';
  return tense === 'goals' ? 'target' : 'actual';
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
 * @example yearsOf(year, draft, 'growth', { present: 2020, yearly: false }) // { first: 2021, last: 2025 }
 */
function yearsOf(
  year: YearReading,
  draft: Draft,
  measure: ProseMeasure,
  { present, yearly }: Pick<ProseContext, 'present' | 'yearly'>,
): YearRange | undefined {
  const { years } = year;
  if (years === undefined) return undefined;
  // 增长6% in an annual plan for 2025 is of that year, and no rate of the five up to it.
  if (yearly && years.first === years.last) return years;
  const { subject } = draft;
  const isAmount = addsAmount(subject, draft.amount.unit);
  const ahead = years.last > present;
  if (ahead && isLevelOfYears(year, draft, measure)) return { first: years.last, last: years.last };
  if (subject.yearly && subject.change !== undefined) return periodUpTo(years);
  // 五年……，每年送戏下乡800场: so many in each, and at the end.
  if (subject.yearly && ahead) return { first: years.last, last: years.last };
  const { sums, change } = subject;
  const adds = subject.adds || COMES_ON_TOP.test(draft.name);
  const leadsUp = sums || adds || measure === 'growth' || (isAmount && change === 'up');
  if (ahead) return leadsUp && years.last % PERIOD_END === 0 ? periodUpTo(years) : years;
  // A sum of years that are not named is no value of the one year that is.
  return subject.sums && years.first === years.last ? undefined : years;
}
