import type { Measure, PrintedFigure } from '../figure/printed-figure';
import type { PlanIndicator } from '../indicator/plan-indicator';
import { FIGURE_COLUMNS, type Plan } from '../plan/plan';
import type { Catalog } from './catalog';
import { chosenFigure } from './choice';
import { listedRows } from './listed-rows';
import { rowKey } from './row-key';

/**
 * A row's figure for a measure. Without a year it is the one the plan's column shows: of the base or
 * target year, else of whichever year the cell speaks of. With a year, of that year or none. Where
 * table and prose both state it, the table's, unless the user decided for another statement.
 * @example findFigure(catalog, plan, row, 'target')?.text // '1500'
 */
export function findFigure(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  measure: Measure,
  year?: number,
): PrintedFigure | undefined {
  const figures = (catalog.figures.get(rowKey(row)) ?? []).filter(
    (figure) => isPrinted(figure, measure) && (year === undefined || figure.lastYear === year),
  );
  const usual = year ?? (measure === 'base' ? plan.baseYear : plan.targetYear);
  const wanted = [
    (figure: PrintedFigure) => figure.lastYear === usual && isInTable(figure),
    isInTable,
    (figure: PrintedFigure) => figure.lastYear === usual && figure.text.trim() !== '',
    (figure: PrintedFigure) => figure.lastYear === usual,
  ];
  const found = wanted.map((fits) => figures.find(fits)).find((each) => each !== undefined);
  const figure = found ?? figures[0];
  return figure && (chosenFigure(catalog, row, measure, figure.lastYear) ?? figure);
}

/**
 * Whether the plan prints a measure at all: as a column of its table, or for any one row of it. A
 * plan whose table is missing prints what its prose states.
 * @example hasMeasure(catalog, fengze, 'base') // false: its table has no base column
 */
export function hasMeasure(catalog: Catalog, plan: Plan, measure: Measure): boolean {
  if (plan.columns.includes(FIGURE_COLUMNS[measure])) return true;
  return listedRows(catalog, plan).some((row) =>
    catalog.figures
      .get(rowKey(row))
      ?.some(
        (figure) =>
          isPrinted(figure, measure) && (figure.place.kind === 'table' || plan.table === 'missing'),
      ),
  );
}

/** An empty cell states nothing, whether a package writes it down or not. */
function isInTable({ place, text }: PrintedFigure): boolean {
  return place.kind === 'table' && text.trim() !== '';
}

/** What a user filled in is an observation, never a part of the plan's own table. */
function isPrinted(figure: PrintedFigure, measure: Measure): boolean {
  return figure.measure === measure && figure.place.kind !== 'entry';
}
