import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { refusalOf } from '../excel/refusal';
import { answerMeaning, queueMeaning } from './answer-meaning';
import type { CellSubject } from './cell-subject';
import { answerCell, queueCell } from './queue-cell';

/**
 * What the active cell is: a cell of one of our blocks, a PLAN formula, a cell a formula spills
 * into, a row that shows a 编码, or none of these. Two syncs: the cell and where the blocks stand,
 * then what it rests on.
 * @param isKey whether a text is the 编码 of a row that the packages know
 * @example await readCellSubject(context, (key) => catalog.rowsByCode.has(key))
 * // { ok: true, value: { address: 'Sheet1!F5', shown: '1500', meaning: { kind: 'block-cell', … }, … } }
 */
export async function readCellSubject(
  context: Excel.RequestContext,
  isKey: (text: string) => boolean,
): Promise<Outcome<CellSubject, WorkbookFinding>> {
  const pendingCell = queueCell(context);
  const first = await refusalOf(context.sync());
  if (first !== undefined) return fail({ kind: 'read-rejected', ...first });
  const cell = answerCell(pendingCell);
  const pending = queueMeaning(context, cell);
  const second = await refusalOf(context.sync());
  if (second !== undefined) return fail({ kind: 'read-rejected', ...second });
  const { address, shown, formula } = cell;
  return succeed({ address, shown, formula, meaning: answerMeaning(pending, cell, isKey) });
}
