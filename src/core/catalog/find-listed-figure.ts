import type { Measure, PrintedFigure } from '../figure/printed-figure';
import { readCell, type TableCell } from '../figure/table-cell';
import type { PlanIndicator } from '../indicator/plan-indicator';
import type { Plan } from '../plan/plan';
import type { Catalog } from './catalog';
import { findFigure } from './find-figure';
import { rowKey } from './row-key';

/**
 * The figure that a list of the plan shows in a row's column. A row of the table shows what the table
 * states and stays blank where its cell is: what the prose adds is asked for by name.
 * @example findListedFigure(catalog, plan, row, 'growth')?.text // '8%'
 */
export function findListedFigure(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  measure: Measure,
): PrintedFigure | undefined {
  if (row.origin === 'table' && !isInTable(catalog, row, measure)) return undefined;
  return findFigure(catalog, plan, row, measure);
}

/**
 * The same where it is of the plan's own years: base year, target year, the whole period. Only these
 * can be computed with; a goal for a year on the way, or far ahead, is no target of the plan.
 * @example findPlanFigure(catalog, plan, row, 'target')?.text // '1500'
 */
export function findPlanFigure(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  measure: Measure,
): PrintedFigure | undefined {
  const figure = findListedFigure(catalog, plan, row, measure);
  return figure !== undefined && isOfPlan(plan, figure) ? figure : undefined;
}

function isInTable(catalog: Catalog, row: PlanIndicator, measure: Measure): boolean {
  const figures = catalog.figures.get(rowKey(row)) ?? [];
  return figures.some(
    ({ measure: of, place, text }) =>
      of === measure && place.kind === 'table' && text.trim() !== '',
  );
}

/** What a table prints is of the plan, whichever years its column names. */
function isOfPlan(plan: Plan, { measure, firstYear, lastYear, place }: PrintedFigure): boolean {
  if (place.kind === 'table') return true;
  switch (measure) {
    case 'base':
      return lastYear === plan.baseYear;
    case 'target':
      return lastYear === plan.targetYear;
    case 'growth':
      return firstYear <= plan.baseYear + 1 && lastYear === plan.targetYear;
    case 'actual':
    case 'actual_growth':
      return true;
  }
}

/**
 * A figure as a cell of its column. A column speaks of one year, or of the plan's whole period; what
 * the prose says of other years carries them, so that 2035 is never read as 2025.
 * @example readListed(plan, growingTo2035) // { kind: 'text', text: '80（2035年）' }
 */
export function readListed(plan: Plan, figure: PrintedFigure | undefined): TableCell {
  const cell = readCell(figure?.text ?? '');
  if (figure === undefined || figure.place.kind !== 'prose' || cell.kind === 'blank') return cell;
  const years = unusualYears(plan, figure);
  return years === '' ? cell : { kind: 'text', text: `${figure.text.trim()}（${years}）` };
}

function unusualYears(plan: Plan, { measure, firstYear, lastYear }: PrintedFigure): string {
  const isRate = measure === 'growth' || measure === 'actual_growth';
  const usual = {
    first: isRate ? plan.baseYear + 1 : measure === 'base' ? plan.baseYear : plan.targetYear,
    last: measure === 'base' ? plan.baseYear : plan.targetYear,
  };
  if (firstYear === usual.first && lastYear === usual.last) return '';
  const last = `${String(lastYear)}年`;
  return firstYear === lastYear ? last : `${String(firstYear)}—${last}`;
}
