import type { Measure, PrintedFigure } from '../figure/printed-figure';
import { readCell, textCell, UNREAD, type TableCell } from '../figure/table-cell';
import { rowKey, type PlanIndicator } from '../indicator/plan-indicator';
import { FIGURE_COLUMNS, type Plan } from '../plan/plan';
import type { Catalog } from './catalog';

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
    // Beside 五年累计 a column of 年均 may hold a line, or the other way round.
    (figure: PrintedFigure) =>
      figure.lastYear === usual && isInTable(figure) && /[\p{L}\p{N}]/u.test(figure.text),
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

/**
 * The rows that stand for a plan as a whole, in its own order: those of its indicator table. Where
 * the table is missing in the document, all that is known of it, which then comes from prose.
 * @example listedRows(catalog, cangshan).length // 20, whatever its prose states besides
 */
export function listedRows(catalog: Catalog, plan: Plan): readonly PlanIndicator[] {
  const rows = catalog.rows.get(plan.id) ?? [];
  return plan.table === 'missing' ? rows : rows.filter(({ origin }) => origin === 'table');
}

/**
 * The rows of a plan whose indicators only its prose states, in the order of the document.
 * @example proseRows(catalog, cangshan).map((row) => row.code) // ['P01', 'P02', …]
 */
export function proseRows(catalog: Catalog, plan: Plan): readonly PlanIndicator[] {
  return (catalog.rows.get(plan.id) ?? []).filter(({ origin }) => origin === 'prose');
}

/**
 * The figure that a list of the plan shows in a row's column. A row of the table shows what the table
 * states and stays blank where its cell is: what the prose adds is asked for by name. Of a cell that was
 * not read it shows what the prose says of just that measure and year.
 * @example findListedFigure(catalog, plan, row, 'growth')?.text // '8%'
 */
export function findListedFigure(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  measure: Measure,
): PrintedFigure | undefined {
  if (row.origin === 'table' && !isStatedInTable(catalog, row, measure)) {
    const unread = unreadCell(catalog, row, measure);
    return unread && inItsStead(catalog, row, unread);
  }
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

function isStatedInTable(catalog: Catalog, row: PlanIndicator, measure: Measure): boolean {
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
 * The cell of a row's table that holds something for a measure which nobody said was read right;
 * undefined where the table states the measure or leaves it blank, or the prose says just that.
 * @example findUnread(catalog, row, 'growth') // undefined: the table prints 8%
 */
export function findUnread(
  catalog: Catalog,
  row: PlanIndicator,
  measure: Measure,
): PrintedFigure | undefined {
  const unread = unreadCell(catalog, row, measure);
  if (unread === undefined || isStatedInTable(catalog, row, measure)) return undefined;
  return inItsStead(catalog, row, unread) === undefined ? unread : undefined;
}

function unreadCell(
  catalog: Catalog,
  row: PlanIndicator,
  measure: Measure,
): PrintedFigure | undefined {
  const figures = catalog.figures.get(rowKey(row)) ?? [];
  return figures.find((figure) => figure.measure === measure && figure.unread !== undefined);
}

/** What the prose says of the measure and year of a cell that was not read. */
function inItsStead(
  catalog: Catalog,
  row: PlanIndicator,
  { measure, lastYear }: PrintedFigure,
): PrintedFigure | undefined {
  const stated = (catalog.figures.get(rowKey(row)) ?? []).find(
    (figure) =>
      isPrinted(figure, measure) && figure.lastYear === lastYear && figure.text.trim() !== '',
  );
  return stated && (chosenFigure(catalog, row, measure, lastYear) ?? stated);
}

/**
 * What a list of the plan shows in a row's column, as a cell: the figure, or that it was not read.
 * @example listedCell(catalog, plan, row, 'target') // { kind: 'number', value: 1500, decimals: 0, printed: '1500' }
 */
export function listedCell(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  measure: Measure,
): TableCell {
  if (findUnread(catalog, row, measure) !== undefined) return textCell(UNREAD);
  return readListed(plan, findListedFigure(catalog, plan, row, measure));
}

/**
 * A figure as a cell of its column. A column speaks of one year, or of the plan's whole period; what
 * the prose says of other years carries them, so that 2035 is never read as 2025: `80（2035年）`.
 * @example readListed(plan, figure) // { kind: 'number', value: 1500, decimals: 0, printed: '1500' }
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
