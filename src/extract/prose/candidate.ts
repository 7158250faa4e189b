import type { Figure, Operator } from '../../core/figure/figure';
import { parseFigure } from '../../core/figure/parse';
import type { ExtractReason } from '../../core/finding/extract-finding';
import type { YearRange } from '../table/column';
import type { Span } from '../text/flow';
import type { Tense } from './time';

/** What a figure in the text is of; growth is a yearly rate or a change over the period. */
export type ProseMeasure = 'target' | 'growth' | 'actual' | 'actual_growth';

/** A figure found in running text, with its place and how far it can be trusted. */
export interface Candidate {
  /** Line that the figure begins on, and its characters in the document. */
  readonly line: number;
  readonly span: Span;
  /** Headings above it, outermost first, and the caption of the box it stands in, else ''. */
  readonly section: readonly string[];
  readonly box: string;
  /** In folded spelling, since a name may be put together from two clauses. */
  readonly name: string;
  /** Verbatim, without line ends. */
  readonly text: string;
  readonly figure: Figure;
  /** Unit printed with the number, '' where none is. */
  readonly unit: string;
  /** Undefined where the document says no year: none is made up. */
  readonly years: YearRange | undefined;
  readonly measure: ProseMeasure;
  /** A goal as the document, a notice that changes a plan, sets it anew. */
  readonly version?: 'adjusted';
  /** 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly ExtractReason[];
}

/** What holds for a paragraph from outside it. */
export interface ProseContext {
  readonly section: readonly string[];
  readonly box: string;
  /** What the headings say of the section. */
  readonly tense: Tense;
  /** Last year of the plan, where the section or the paragraph lists the plan's goals; else undefined. */
  readonly goalYear: number | undefined;
  /** Where in the paragraph the list begins. */
  readonly goalsFrom: number;
  /** Year of the heading or lead above. */
  readonly lead: YearRange | undefined;
  readonly present: number;
  readonly kind: 'plan' | 'report';
  /** The document is of one year: 今年 and a growth are of it. */
  readonly yearly: boolean;
  /** The document changes goals of a plan: 由120家调整为150家 says the plan's own and the new one. */
  readonly changes: boolean;
  /** Name of the region, '' where it is not known. */
  readonly region: string;
  readonly lineOf: (offset: number) => number;
}

/**
 * The plan's last year where a place is one of those that list the plan's goals.
 *
 * @example goalYearAt(context, 20) // 2025
 */
export function goalYearAt({ goalYear, goalsFrom }: ProseContext, at: number): number | undefined {
  return at < goalsFrom ? undefined : goalYear;
}

const NUMBER = /\d+(?:\.\d+)?/;

/**
 * The figure that a stretch of text says. A unit that the grammar of cells does not know (14/10万)
 * does not make a number a statement here, because the scan has found the unit already.
 *
 * @param text folded text of the amount
 * @param unit unit the scan found, '' for none
 * @example readProseFigure('6‰以内', '‰') // { kind: 'number', value: 6, op: '≤', decimals: 0, unit: '‰' }
 */
export function readProseFigure(text: string, unit: string): Figure {
  const figure = parseFigure(text);
  // 翻一番 says how far from a base, which no list of numbers can hold.
  if (figure.kind === 'change' && /[番倍]/u.test(text)) return { kind: 'statement', text };
  if (figure.kind !== 'statement' && figure.kind !== 'relative') return figure;
  if (unit === '' || !NUMBER.test(text)) return figure;
  const bare = parseFigure(text.replace(unit, ''));
  return bare.kind === 'number' || bare.kind === 'range' || bare.kind === 'change'
    ? { ...bare, unit }
    : figure;
}

/** What a figure comes to as one number, for lists and for comparing; undefined for text. */
interface PlainValue {
  readonly value: number | undefined;
  /** Upper end of a range. */
  readonly upTo: number | undefined;
  readonly op: Operator | '';
  readonly unit: string;
}

/**
 * The number, operator and unit of a figure.
 *
 * @example plainValue(parseFigure('10—15所')) // { value: 10, upTo: 15, op: '=', unit: '所' }
 */
export function plainValue(figure: Figure): PlainValue {
  switch (figure.kind) {
    case 'number':
    case 'cumulative':
    case 'change':
      return { value: figure.value, upTo: undefined, op: figure.op, unit: figure.unit };
    case 'range':
      return { value: figure.from, upTo: figure.to, op: figure.op, unit: figure.unit };
    case 'compound': {
      const own = figure.clauses.find((clause) => clause.of === '') ?? figure.clauses[0];
      return own === undefined ? NONE : plainValue(own.figure);
    }
    case 'composition':
    case 'unchanged':
    case 'relative':
    case 'assigned':
    case 'statement':
    case 'not-set':
    case 'blank':
      return NONE;
  }
}

const NONE: PlainValue = { value: undefined, upTo: undefined, op: '', unit: '' };
