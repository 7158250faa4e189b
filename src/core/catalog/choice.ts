import type { Measure, PrintedFigure } from '../figure/printed-figure';
import type { PlanIndicator } from '../indicator/plan-indicator';
import type { Catalog } from './catalog';
import { rowKey } from './row-key';

/** The user's word on which of several statements of one number counts. Kept with the workbook. */
export interface FigureChoice {
  /** See `choiceKey`. */
  readonly key: string;
  readonly figureId: string;
  /** As printed when it was chosen: a figure that says something else now was not chosen. */
  readonly text: string;
}

/**
 * What a choice is about: one measure of a row in one year (the last, for a period).
 * @example choiceKey(row, 'target', 2025) // '350104-14-01|target|2025'
 */
export function choiceKey(
  row: Pick<PlanIndicator, 'planId' | 'code'>,
  measure: Measure,
  year: number,
): string {
  return `${rowKey(row)}|${measure}|${String(year)}`;
}

/**
 * The figure that the user chose for a measure of a row, which may stand in another row or document;
 * its unit then says what it is counted in. Undefined where the user chose none.
 * @example chosenFigure(catalog, row, 'target', 2025)?.text // undefined while the user decided for none
 */
export function chosenFigure(
  catalog: Catalog,
  row: Pick<PlanIndicator, 'planId' | 'code'>,
  measure: Measure,
  year: number,
): PrintedFigure | undefined {
  return catalog.chosen.size === 0 ? undefined : catalog.chosen.get(choiceKey(row, measure, year));
}
