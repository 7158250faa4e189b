import type { ExtractReason } from '../../core/finding/extract-finding';
import { spanOf, type Flow } from '../text/flow';
import type { ProseAmount } from './amount';
import type { Candidate } from './candidate';
import { weigh } from './confidence';
import type { ProseContext } from './context';
import { readProseFigure } from './figure';
import { measureOf, yearsOf } from './measure';
import type { RunItem } from './run';
import { FARTHEST, lastUpTo, type Scan } from './scan';
import type { Subject } from './subject';
import { tenseOfWords, type Tense } from './tense';
import { planYear, yearAt, yearOfStart, yearReason, type YearReading } from './year';

/** What is known about a number by the time it becomes a candidate. */
export interface Draft extends RunItem {
  readonly subject: Subject;
  readonly reasons: readonly ExtractReason[];
  /** End of the number before. */
  readonly bound: number;
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
  const measure = measureOf(subject, tenseOf(year, subject, context), amount.unit);
  const reasons: readonly ExtractReason[] = [
    yearReason(year),
    ...draft.reasons,
    ...(said === undefined ? [] : ([said === 'goals' ? 'goal-word' : 'result-word'] as const)),
    ...(context.tense === undefined ? [] : ([`section-of-${context.tense}`] as const)),
    ...(amount.unit === '' ? (['unit-missing'] as const) : []),
  ];
  return {
    line: context.lineOf(span.start),
    span,
    section: context.section,
    box: context.box,
    name: subject.change === 'down' && !subject.yearly ? `${name}${subject.changeWord}` : name,
    text: printed(flow, start, amount.end),
    figure: readProseFigure(draft.head + scan.text.slice(start, amount.end), amount.unit),
    unit: amount.unit.replace(/[余多]/, ''),
    years: yearsOf(year.years, subject, measure, context.present),
    measure,
    confidence: weigh(reasons),
    reasons,
  };
}

function yearOf(scan: Scan, draft: Draft, said: Tense, context: ProseContext): YearReading {
  const { amount, subject, bound } = draft;
  if (subject.from) return yearOfStart(scan, amount.start, bound);
  const { present, lead, goalYear } = context;
  const aims = said === 'goals' || isAhead(context);
  const listed = goalYear !== undefined;
  return planYear(yearAt(scan, amount.start, bound, present, lead, aims, listed), goalYear);
}

/** A plan speaks of what is to come, save where it looks back. */
function isAhead(context: ProseContext): boolean {
  return context.tense === undefined ? context.kind === 'plan' : context.tense === 'goals';
}

function tenseOf(year: YearReading, subject: Subject, context: ProseContext): 'results' | 'goals' {
  if (year.years !== undefined) return year.years.last > context.present ? 'goals' : 'results';
  // 由2.9人增至: what a goal starts from is there already.
  if (subject.from) return 'results';
  return context.tense ?? (context.kind === 'report' ? 'results' : 'goals');
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
