import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { CellContent, WorkbookFinding } from '../../core/finding/workbook-finding';
import { printArea } from '../address/address';
import { refusalOf } from '../excel/refusal';
import { refuseDestination, type Anchor, type Destination } from '../destination/destination';
import { restoreDestination } from '../destination/restore-destination';
import { surveyDestination } from '../destination/survey-destination';

export interface InsertFormulaRequest {
  /** With its `=`, as `figureFormula` or `infoFormula` makes it. */
  readonly formula: string;
  /** `0.00` for a figure printed with two decimals; left out, the cell keeps its own. */
  readonly numberFormat?: string;
  readonly anchor: Anchor;
  /** The cell's content that the user has agreed to lose, as a survey gave it. */
  readonly overwrite?: readonly CellContent[];
}

const ONE_CELL = { rows: 1, columns: 1 };

/**
 * Writes one formula into one cell, with the same care as a whole block: one sync to look, one to
 * write, nothing lost unseen. Returns the cell's address.
 * @example await insertFormula(context, { formula: '=PLAN.TARGET("仓山区","GDP",2025,"十四五")', anchor: { kind: 'selection' } })
 * // { ok: true, value: 'Sheet1!B4' }
 */
export async function insertFormula(
  context: Excel.RequestContext,
  request: InsertFormulaRequest,
): Promise<Outcome<string, WorkbookFinding>> {
  const surveyed = await surveyDestination(context, request.anchor, ONE_CELL);
  if (!surveyed.ok) return surveyed;
  const destination = surveyed.value;
  const refusal = refuseDestination(allowInside(destination), request.overwrite);
  if (refusal !== undefined) return fail(refusal);

  const cell = context.workbook.worksheets
    .getItem(destination.sheetId)
    .getRange(printArea(destination.area));
  const kept = destination.before.numberFormats[0]?.[0];
  // A cell formatted as text would show the formula instead of its result.
  const format = request.numberFormat ?? (kept === '@' ? 'General' : undefined);
  if (format !== undefined) cell.numberFormat = [[format]];
  cell.formulas = [[request.formula]];
  const error = await refusalOf(context.sync());
  return error === undefined
    ? succeed(destination.address)
    : fail(await restoreDestination(context, destination, undefined, error));
}

/** One formula may stand in a table of the user's or beside a block's rows; a whole block may not. */
function allowInside(destination: Destination): Destination {
  const { obstacle } = destination;
  const isAround =
    obstacle?.kind === 'destination-crosses' &&
    (obstacle.obstacle === 'table' || obstacle.obstacle === 'block');
  return isAround ? { ...destination, obstacle: undefined } : destination;
}
