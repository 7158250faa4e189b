import type { Catalog } from '../catalog/catalog';
import { findListedFigure, listedRows } from '../catalog/find-figure';
import type { Comparison } from '../comparison/comparison';
import type { Plan } from '../plan/plan';
import type { Column } from './column';
import { columnOf } from './columns';

/**
 * What the header says of a column. A figure column names its year where all its figures speak of
 * one; a growth column names its unit where all its figures carry one of their own.
 * @example headingOf(catalog, plan, '目标值') // '2025年目标值'
 */
export function headingOf(catalog: Catalog, plan: Plan, column: Column): string {
  const { source } = columnOf(column);
  if (source.kind !== 'figure') return column;
  const { measure } = source;
  const figures = listedRows(catalog, plan).flatMap((row) => {
    const figure = findListedFigure(catalog, plan, row, measure);
    return figure === undefined || figure.text.trim() === '' ? [] : [figure];
  });
  if (measure === 'growth' || measure === 'actual_growth') {
    const unit = onlyOne(figures.map((figure) => figure.unit));
    return unit ? `${column}（${unit}）` : column;
  }
  const year = onlyOne(figures.map((figure) => figure.lastYear));
  return year === undefined ? column : `${String(year)}年${column}`;
}

/**
 * What the header of a comparison says of a column.
 * @example comparedHeading(catalog, comparison, '实际值') // '2023年实际值'
 */
export function comparedHeading(catalog: Catalog, comparison: Comparison, column: Column): string {
  const heading = columnOf(column).compared?.heading ?? 'as-in-plan';
  if (heading === 'as-in-plan') return headingOf(catalog, comparison.plan, column);
  return heading(comparison);
}

function onlyOne<Value>(values: readonly Value[]): Value | undefined {
  const [value, ...others] = new Set(values);
  return others.length === 0 ? value : undefined;
}
