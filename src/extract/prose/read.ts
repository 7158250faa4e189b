import { LIMITS } from '../limits';
import type { YearSpan } from '../table/column';
import { spanOf, type Flow } from '../text/flow';
import type { ProseAmount } from './amount';
import type { ExtractReason } from '../../core/finding/extract-finding';
import type { Candidate, ProseMeasure } from './candidate';
import { weigh } from './confidence';
import { readProseFigure } from './figure';
import { isKept } from './keep';
import { nameOf, type LastName, type NameReading } from './name';
import { splitNames } from './name-list';
import { lastUpTo, scanFlow, wordsBetween, type Scan } from './scan';
import { readSubject, type Subject } from './subject';
import { tenseOfWords, type Tense } from './tense';
import type { ProseContext } from './context';
import { textTargets } from './text-target';
import { periodUpTo, planYear, yearAt, yearOfStart, yearReason, type YearReading } from './year';

/** 保持8%以上的中高速增长 */
const GROWS_BEHIND =
  /^的?(?:年均)?(?:中高速|较快|平稳|稳定|高速)?(?:增长|增速|增长速度)(?!极|点|级)/;
/** Characters that are looked back for what belongs to a number; no sentence is longer. */
const FARTHEST = 500;
const LIST = /^[、和与及以]{1,2}$/;
const LISTS = /^[、，和与及以]{1,2}$/;

/**
 * Finds the figures in one paragraph.
 *
 * @example readProse(flow, context)[0]?.measure // 'target'
 */
export function readProse(flow: Flow, context: ProseContext): readonly Candidate[] {
  const scan = scanFlow(flow, context.present, context.kind === 'report');
  const found: Candidate[] = [];
  let last: LastName | undefined;
  const kept: LastName[] = [];
  /** End of the last number that was kept; a rejected one is a word among the others. */
  let bound = 0;
  for (let index = 0; index < scan.amounts.length; index += 1) {
    const amount = scan.amounts[index];
    if (amount === undefined || found.length > LIMITS.candidates) break;
    const subject = subjectAt(scan, amount, bound);
    const run = subject.each === undefined ? [amount] : runFrom(scan, index, subject);
    const reading = nameOf(scan, amount, subject, last);
    if (reading === undefined) continue;
    if (!isKept(scan, amount, subject, reading.name, context.level)) continue;
    const sums = subject.sums || (reading.reason === 'name-carried' && last?.sums === true);
    last = { name: reading.name, at: amount.start, sums };
    index += run.length - 1;
    const from = bound;
    bound = (run.at(-1)?.end ?? amount.end) + (reading.behind ?? 0);
    const names = namesOf(reading, subject, run.length, kept);
    kept.push(last);
    for (const [item, name] of pair(names, run)) {
      const reasons: ExtractReason[] =
        names.length > 1 ? [reading.reason, 'name-of-list'] : [reading.reason];
      found.push(candidate(flow, scan, item, name, { ...subject, sums }, reasons, from, context));
    }
  }
  return [...found, ...textTargets(flow, scan, context)].sort(
    (one, other) => one.span.start - other.span.start,
  );
}

/** The names in a list, or those of the clauses before: 甲达到5亿元，乙超过3亿元，分别增长8%、7%. */
function namesOf(
  reading: NameReading,
  subject: Subject,
  count: number,
  kept: readonly LastName[],
): readonly string[] {
  const names = splitNames(reading.name, subject.each !== undefined, subject.shared);
  if (subject.each !== '分别' || names.length === count || reading.reason !== 'name-carried') {
    return names;
  }
  const before = kept.slice(-count).map((one) => one.name);
  return before.length === count && new Set(before).size === count ? before : names;
}

/** The words from the clause start, or from the number before in the same clause. */
function subjectAt(scan: Scan, amount: ProseAmount, bound: number): Subject {
  const clause = lastUpTo(scan.clauses, amount.start);
  const start = Math.max(clause, bound, amount.start - FARTHEST);
  const subject = readSubject(wordsBetween(scan, start, amount.start));
  const grows = GROWS_BEHIND.test(scan.text.slice(amount.end, amount.end + 10));
  return grows && subject.change === undefined
    ? { ...subject, change: 'up', yearly: true, changeWord: '增长' }
    : subject;
}

/** 分别达到98%和73%: the numbers that follow each other. */
function runFrom(scan: Scan, first: number, subject: Subject): readonly ProseAmount[] {
  const run: ProseAmount[] = [];
  for (let index = first; index < scan.amounts.length; index += 1) {
    const amount = scan.amounts[index];
    const above = run.at(-1);
    if (amount === undefined) break;
    const between = above === undefined ? '、' : scan.text.slice(above.end, amount.start);
    const joined = subject.each === '分别' ? LISTS : LIST;
    if (!joined.test(between)) break;
    run.push(amount);
  }
  return run;
}

function pair(
  names: readonly string[],
  run: readonly ProseAmount[],
): readonly (readonly [ProseAmount, string])[] {
  const [only] = run;
  if (run.length === 1 && only !== undefined) return names.map((name) => [only, name]);
  return run.map((amount, index) => [
    amount,
    names.length === run.length ? (names[index] ?? '') : names.join('、'),
  ]);
}

function candidate(
  flow: Flow,
  scan: Scan,
  amount: ProseAmount,
  name: string,
  subject: Subject,
  nameReasons: readonly ExtractReason[],
  bound: number,
  context: ProseContext,
): Candidate {
  const sentence = lastUpTo(scan.sentences, amount.start);
  const said = tenseOfWords(
    scan.text.slice(Math.max(sentence, amount.start - FARTHEST), amount.start),
  );
  const aims = said === 'goals' || isAhead(said, context);
  const year = planYear(
    subject.from
      ? yearOfStart(scan, amount.start, bound)
      : yearAt(
          scan,
          amount.start,
          bound,
          context.present,
          context.lead,
          aims,
          context.tense === 'goals',
        ),
    subject.from ? undefined : context.goalYear,
  );
  const start = startWithChange(scan, amount, subject);
  const tense = tenseOf(year, said, context);
  const span = spanOf(flow, start, amount.end);
  const reasons: readonly ExtractReason[] = [
    yearReason(year),
    ...nameReasons,
    ...(said === undefined ? [] : ([said === 'goals' ? 'goal-word' : 'result-word'] as const)),
    ...(context.tense === undefined ? [] : ([`section-of-${context.tense}`] as const)),
    ...(amount.unit === '' ? (['unit-missing'] as const) : []),
  ];
  const measure = measureOf(subject, tense, amount.unit);
  const figure = readProseFigure(scan.text.slice(start, amount.end), amount.unit);
  return {
    line: context.lineOf(span.start),
    span,
    section: context.section,
    box: context.box,
    name: subject.change === 'down' && !subject.yearly ? `${name}${subject.changeWord}` : name,
    text: printed(flow, start, amount.end),
    figure,
    unit: amount.unit.replace(/[余多]/, ''),
    years: spanOfYears(year.years, subject, measure, context.present),
    measure,
    confidence: weigh(reasons),
    reasons,
  };
}

function printed(flow: Flow, start: number, end: number): string {
  let text = '';
  for (let index = start; index < end; index += 1) text += flow.source[flow.at[index] ?? 0] ?? '';
  return text;
}

/** 下降18% keeps its direction in the text; a rise needs none. */
function startWithChange(scan: Scan, amount: ProseAmount, subject: Subject): number {
  if (subject.change !== 'down' || subject.changeWord === '') return amount.start;
  const start = amount.start - subject.changeWord.length;
  return scan.text.startsWith(subject.changeWord, start) ? start : amount.start;
}

function tenseOf(year: YearReading, said: Tense, context: ProseContext): 'results' | 'goals' {
  if (year.years !== undefined) return year.years.last > context.present ? 'goals' : 'results';
  if (context.tense !== undefined) return context.tense;
  if (context.kind === 'report') return 'results';
  return 'goals';
}

/** A plan speaks of what is to come, save where it looks back. */
function isAhead(said: Tense, context: ProseContext): boolean {
  if (context.tense !== undefined) return context.tense === 'goals';
  return context.kind === 'plan' || said === 'goals';
}

/** 提升66万平方米 adds an amount; only a rate or a number of points is a growth. */
function measureOf(subject: Subject, tense: 'results' | 'goals', unit: string): ProseMeasure {
  const rate = /^[%‰]$|百分点|倍/.test(unit);
  const grows = subject.yearly
    ? subject.change !== undefined
    : subject.change === 'up' && (rate || !subject.changeWord.startsWith('提升'));
  if (grows) return tense === 'goals' ? 'growth' : 'actual_growth';
  return tense === 'goals' ? 'target' : 'actual';
}

/** A yearly rate, a change or a sum up to a goal year is one of the years up to it. */
function spanOfYears(
  years: YearSpan | undefined,
  subject: Subject,
  measure: ProseMeasure,
  present: number,
): YearSpan | undefined {
  if (years === undefined) return undefined;
  const ahead = years.last > present;
  if (subject.yearly && subject.change !== undefined) return periodUpTo(years);
  if (ahead && (subject.sums || measure === 'growth') && years.last % 5 === 0)
    return periodUpTo(years);
  if (!ahead && subject.sums && years.first === years.last) return undefined;
  return years;
}
