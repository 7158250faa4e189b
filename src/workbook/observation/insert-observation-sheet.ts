import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import type { TemplateRow } from '../../core/observation/compose-template';
import type { ObservationSheetFinding } from '../../core/observation/observation-sheet-finding';
import { readHostError } from '../excel/refusal';
import { answerObservationSheet } from './answer-observation-sheet';
import { SHEET_NAME } from './observation-sheet';
import { planObservationWrite, type ObservationWrite } from './plan-observation-write';
import { queueObservationSheet, type PendingObservationSheet } from './queue-observation-sheet';
import { restoreObservationSheet } from './restore-observation-sheet';
import { writeObservationHead } from './write-observation-head';
import { writeObservationRows } from './write-observation-rows';

export interface InsertObservationSheetRequest {
  /** See `composeTemplate`. */
  readonly template: readonly TemplateRow[];
  /** The user was told that the sheet is there and how many rows are missing, and wants them added. */
  readonly addMissing?: boolean;
}

export interface InsertedObservationSheet {
  readonly sheet: string;
  /** Rows written now, and rows of the template that were there before. */
  readonly added: number;
  readonly present: number;
}

/**
 * Inserts the sheet in which actual values are filled in: one row for each indicator and year, the
 * cells to fill in marked, the header frozen. Where the sheet is there already, it says how many rows
 * are missing, and adds them below once that is agreed; no cell that is not empty is ever written.
 * One sync to look and one to write; one step to undo. Where Excel refuses half-way, what was
 * written is taken back.
 * @example await insertObservationSheet(context, { template })
 * // { ok: true, value: { sheet: '实际值', added: 100, present: 0 } }
 */
export async function insertObservationSheet(
  context: Excel.RequestContext,
  { template, addMissing = false }: InsertObservationSheetRequest,
): Promise<Outcome<InsertedObservationSheet, WorkbookFinding | ObservationSheetFinding>> {
  const pending = queueObservationSheet(context);
  try {
    await context.sync();
  } catch (error) {
    const { code, reason } = readHostError(error);
    return fail({ kind: 'read-rejected', code, reason });
  }
  const planned = planObservationWrite(answerObservationSheet(pending), template);
  if (!planned.ok) return planned;
  const write = planned.value;
  const { sheet, rows, present, isNew } = write;
  if (rows.length === 0 && !isNew) return succeed({ sheet, added: 0, present });
  if (!isNew && !addMissing) {
    return fail({ kind: 'observation-rows-missing', sheet, present, missing: rows.length });
  }
  queueWrite(context, pending, write);
  try {
    await context.sync();
  } catch (error) {
    return fail(await restoreObservationSheet(context, write, error));
  }
  return succeed({ sheet, added: rows.length, present });
}

function queueWrite(
  context: Excel.RequestContext,
  { item, named }: PendingObservationSheet,
  write: ObservationWrite,
): void {
  const { names, worksheets } = context.workbook;
  const sheet = write.isAdded ? worksheets.add(write.sheet) : worksheets.getItem(write.sheet);
  if (write.isNew) writeObservationHead(sheet, write.rows);
  writeObservationRows(sheet, write);
  if (named.isNullObject) {
    // What is left of a sheet that was deleted: a name that leads nowhere.
    if (!item.isNullObject) item.delete();
    // Hidden, so that it neither shows in the name box nor invites editing.
    names.add(SHEET_NAME, sheet.getRange()).visible = false;
  }
  sheet.activate();
}
