import type { ExtractReason } from '../../core/finding/extract-finding';
import { spanOf, type Flow } from '../text/flow';
import type { ProseAmount } from './amount';
import {
  goalYearAt,
  readProseFigure,
  type Candidate,
  type ProseContext,
  type ProseMeasure,
} from './candidate';
import { FARTHEST, indexUpTo, lastUpTo, type Scan } from './scan';
import type { Subject } from './subject';
import { tenseOfWords, type Tense } from './time';
import { doubtsOf, weigh } from './confidence';
import { planYear, yearAt, yearOfStart, yearReason, type YearReading } from './year';
import { addsAmount, hasNoStart, isOfSeveral, yearsOf, type Draft } from './years-of';

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
    ...(isOfSeveral(year, draft, measure) ? (['year-of-several'] as const) : []),
    ...(isForeseen(scan, draft, tense, context) ? (['foreseen'] as const) : []),
    ...(hasNoStart(scan, draft, year, measure, context) ? (['start-unsaid'] as const) : []),
    ...(isPastAim(scan, draft, year, context) ? (['aim-past'] as const) : []),
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
    years: isEvent(year, said, context) ? undefined : yearsOf(scan, year, draft, measure, context),
    measure,
    ...(context.changes && !subject.from && tense === 'goals' ? { version: 'adjusted' } : {}),
    confidence: weigh(reasons),
    reasons,
  };
}

function yearOf(scan: Scan, draft: Draft, said: Tense, context: ProseContext): YearReading {
  const { amount, subject, bound, years } = draft;
  if (years !== undefined) return { years, source: 'stated' };
  if (subject.from && !context.changes) return yearOfStart(scan, amount.start, bound);
  const { present, lead } = context;
  const goalYear = goalYearAt(context, amount.start);
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

/** 力争2024年……: a goal by its words, though the year is over by what else the document says. */
function isPastAim(
  scan: Scan,
  { amount }: Draft,
  { years, source }: YearReading,
  { present, tense }: ProseContext,
): boolean {
  if (source !== 'stated' || years === undefined || years.last > present) return false;
  const sentence = lastUpTo(scan.sentences, amount.start);
  return tense !== 'results' && /力争|争取|确保/.test(scan.text.slice(sentence, amount.start));
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
  if (subject.from && !context.changes) return 'results';
  if (year.past === true && said !== 'goals' && context.tense === undefined) return 'results';
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

/** 产值增长50%, 较2020年增长18%: of each year, or of all of them. */
function isLongGrowth(scan: Scan, { amount, subject }: Draft, measure: ProseMeasure): boolean {
  if (subject.yearly || amount.unit !== '%') return false;
  if (measure === 'growth') return true;
  const clause = lastUpTo(scan.clauses, amount.start);
  const time = scan.times[indexUpTo(scan.timeStarts, amount.start)];
  return measure === 'actual_growth' && time?.compares === true && time.start >= clause;
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
