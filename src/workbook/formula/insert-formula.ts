import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { CellContent, WorkbookFinding } from '../../core/finding/workbook-finding';
import { printArea } from '../address/address';
import { fillCells } from '../excel/fill-cells';
import { refusalOf } from '../excel/refusal';
import { refuseDestination, type Anchor, type Destination } from '../destination/destination';
import { answerMet, queueMet, takeBackMet } from '../destination/met';
import { formulasOf, lookAgain, restoreDestination } from '../destination/restore-destination';
import { surveyDestination } from '../destination/survey-destination';

/** What is to stand in one cell. */
export interface CellEntry {
  /** A formula with its `=`, a number, or a text as it is to be written, see `safeText`. */
  readonly content: string | number;
  /** `0.00` for a figure printed with two decimals; left out, the cell keeps its own. */
  readonly numberFormat?: string | undefined;
}

interface InsertCellsRequest {
  /** Line by line, all as long as the first. */
  readonly cells: readonly (readonly CellEntry[])[];
  readonly anchor: Anchor;
  /** What the user has agreed to lose, as a survey gave it. */
  readonly overwrite?: readonly CellContent[];
}

/** Cells that were written, and what is needed to take them back. */
export interface InsertedCells {
  /** With the sheet. */
  readonly address: string;
  readonly destination: Destination;
  /** As Excel has it now. */
  readonly written: readonly (readonly unknown[])[];
}

/**
 * Writes one formula, or a few cells that are no table of ours, with the same care as a whole block:
 * one sync to look, one to write, nothing lost unseen.
 * @example await insertCells(context, { cells: [[{ content: '=PLAN.TARGET("仓山区","GDP")' }]], anchor: { kind: 'selection' } })
 * // { ok: true, value: { address: 'Sheet1!B4', … } }
 */
export async function insertCells(
  context: Excel.RequestContext,
  { cells, anchor, overwrite }: InsertCellsRequest,
): Promise<Outcome<InsertedCells, WorkbookFinding>> {
  const size = { rows: cells.length, columns: cells[0]?.length ?? 0 };
  const surveyed = await surveyDestination(context, anchor, size);
  if (!surveyed.ok) return surveyed;
  const destination = surveyed.value;
  const isOne = size.rows === 1 && size.columns === 1;
  const refusal = refuseDestination(isOne ? allowInside(destination) : destination, overwrite);
  if (refusal !== undefined) return fail(refusal);

  const range = context.workbook.worksheets
    .getItem(destination.sheetId)
    .getRange(printArea(destination.area));
  const kept = destination.before.numberFormats;
  // A cell formatted as text would show the formula instead of its result.
  const formats = cells.map((line, row) =>
    line.map(({ numberFormat }, column) => {
      const own = kept[row]?.[column];
      return numberFormat ?? (own === '@' ? 'General' : own);
    }),
  );
  const met = queueMet(context, destination);
  if (formats.some((line, row) => line.some((format, column) => format !== kept[row]?.[column])))
    range.numberFormat = formats;
  range.formulas = cells.map((line) => line.map(({ content }) => content));
  range.load('formulas');
  const error = await refusalOf(context.sync());
  const changed = await answerMet(context, met, destination);
  if (changed !== undefined) return fail(await takeBackMet(context, changed, undefined));
  if (error !== undefined)
    return fail(await restoreDestination(context, destination, undefined, error));
  const written = range.formulas as unknown[][];
  return succeed({ address: destination.address, destination, written });
}

/**
 * Takes cells back at the user's word, while they still hold what was written: their contents and
 * number formats are what they were before.
 * @example await takeBackCells(context, inserted) // { ok: true, value: 'Sheet1!B4' }
 */
export async function takeBackCells(
  context: Excel.RequestContext,
  { destination, written }: Omit<InsertedCells, 'address'>,
): Promise<Outcome<string, WorkbookFinding>> {
  const { address, area, before, sheetId } = destination;
  const range = context.workbook.worksheets.getItemOrNullObject(sheetId).getRange(printArea(area));
  range.load(['formulas', 'rowHidden']);
  const unread = await refusalOf(context.sync());
  const isSame = unread === undefined && JSON.stringify(range.formulas) === JSON.stringify(written);
  if (!isSame) return fail({ kind: 'block-moved', area: address });
  const { numberFormats } = before;
  fillCells(range, { formulas: formulasOf(before), numberFormats }, range.rowHidden !== false);
  const refused = await refusalOf(context.sync());
  if (refused === undefined) return succeed(address);
  const { code, reason } = refused;
  // Some of it may be taken back by now, and none of it comes again by itself.
  const left = await lookAgain(context, destination);
  return fail({ kind: 'write-half-done', area: address, code, reason, left });
}

/** One formula may stand in a table of the user's or beside a block's rows; a whole block may not. */
function allowInside(destination: Destination): Destination {
  const { obstacle } = destination;
  const isAround =
    obstacle?.kind === 'destination-crosses' &&
    (obstacle.obstacle === 'table' ||
      obstacle.obstacle === 'block' ||
      obstacle.obstacle === 'hidden');
  return isAround ? { ...destination, obstacle: undefined } : destination;
}
