import type { Figure, Operator } from '../../core/figure/figure';
import { parseFigure } from '../../core/figure/parse';

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
export interface PlainValue {
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
    default:
      return NONE;
  }
}

const NONE: PlainValue = { value: undefined, upTo: undefined, op: '', unit: '' };
