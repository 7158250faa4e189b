import type { Catalog } from '../../core/catalog/catalog';
import { findListedFigure } from '../../core/catalog/find-listed-figure';
import { listedRows } from '../../core/catalog/listed-rows';
import type { Measure } from '../../core/figure/printed-figure';
import type { Plan, PlanColumn } from '../../core/plan/plan';

/** The measure a column shows; other columns say something about the row. */
export const COLUMN_MEASURE: Partial<Record<PlanColumn, Measure>> = {
  基期值: 'base',
  目标值: 'target',
  年均增长: 'growth',
  实际值: 'actual',
  实际年均增长: 'actual_growth',
};

const IS_RATE: readonly PlanColumn[] = ['年均增长', '实际年均增长'];

/**
 * What the header says of a column. A figure column names its year where all its figures speak of
 * one; a growth column names its unit where all its figures carry one of their own.
 * @example headingOf(catalog, plan, '目标值') // '2025年目标值'
 */
export function headingOf(catalog: Catalog, plan: Plan, column: PlanColumn): string {
  const measure = COLUMN_MEASURE[column];
  if (measure === undefined) return column;
  const figures = listedRows(catalog, plan).flatMap((row) => {
    const figure = findListedFigure(catalog, plan, row, measure);
    return figure === undefined || figure.text.trim() === '' ? [] : [figure];
  });
  if (IS_RATE.includes(column)) {
    const unit = onlyOne(figures.map((figure) => figure.unit));
    return unit ? `${column}（${unit}）` : column;
  }
  const year = onlyOne(figures.map((figure) => figure.lastYear));
  return year === undefined ? column : `${String(year)}年${column}`;
}

function onlyOne<Value>(values: readonly Value[]): Value | undefined {
  const [value, ...others] = new Set(values);
  return others.length === 0 ? value : undefined;
}
