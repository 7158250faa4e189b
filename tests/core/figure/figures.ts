import type {
  Amount,
  ChangeFigure,
  Clause,
  CumulativeFigure,
  Figure,
  NumberFigure,
  TextFigure,
} from '../../../src/core/figure/figure';

/** An amount from its printed digits: '430.70' has the value 430.7 and two decimals. */
function amount(digits: string, op: Amount['op'], unit: string): Amount {
  return { value: Number(digits), op, decimals: digits.split('.')[1]?.length ?? 0, unit };
}

export function num(digits: string, op: Amount['op'] = '=', unit = ''): NumberFigure {
  return { kind: 'number', ...amount(digits, op, unit) };
}

export function sum(digits: string, op: Amount['op'] = '=', unit = ''): CumulativeFigure {
  return { kind: 'cumulative', ...amount(digits, op, unit) };
}

export function change(
  way: ChangeFigure['way'],
  span: ChangeFigure['span'],
  digits: string,
  op: Amount['op'] = '=',
  unit = '',
): ChangeFigure {
  return { kind: 'change', way, span, ...amount(digits, op, unit) };
}

export function range(
  from: number,
  to: number,
  decimals: number,
  unit = '',
  op: '=' | '≈' = '=',
): Figure {
  return { kind: 'range', from, to, op, decimals, unit };
}

export function compound(...clauses: readonly (readonly [string, Clause['figure']])[]): Figure {
  return { kind: 'compound', clauses: clauses.map(([of, figure]) => ({ of, figure })) };
}

export const NOT_SET: Figure = { kind: 'not-set' };
export const BLANK: Figure = { kind: 'blank' };
export const UNCHANGED: Figure = { kind: 'unchanged' };

export function statement(text: string): TextFigure {
  return { kind: 'statement', text };
}
