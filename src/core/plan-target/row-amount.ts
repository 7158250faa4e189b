import { inUnit } from '../figure/in-unit';
import type { Amount, ChangeFigure, Figure } from '../figure/figure';
import { ownNumber } from '../figure/own-number';

/** A number of a row in the row's own unit. */
export interface RowAmount extends Pick<Amount, 'value' | 'op'> {
  readonly isSum: boolean;
}

/**
 * The number that a figure states of the row itself, in the row's unit. Undefined for text, for
 * numbers of something else, and for units that cannot be turned into the row's.
 *
 * @param year the year of the figure's column
 * @example rowAmount(parseFigure('3500万元'), 2025, '亿元') // { value: 0.35, op: '=', isSum: false }
 */
export function rowAmount(
  figure: Figure | undefined,
  year: number,
  unit: string,
): RowAmount | undefined {
  const number = figure && ownNumber(figure, year);
  const value = number && inUnit(number.value, number.unit, unit);
  if (number === undefined || value === undefined) return undefined;
  return { value, op: number.op, isSum: number.kind === 'cumulative' };
}

/**
 * The change that a figure states of the row itself: the figure, or the only such clause.
 *
 * @example ownChange(parseFigure('比2020年下降18%'))?.value // 18
 */
export function ownChange(figure: Figure | undefined): ChangeFigure | undefined {
  if (figure?.kind === 'change') return figure;
  if (figure?.kind !== 'compound') return undefined;
  for (const { of, figure: part } of figure.clauses) {
    if (of === '' && part.kind === 'change') return part;
  }
  return undefined;
}
