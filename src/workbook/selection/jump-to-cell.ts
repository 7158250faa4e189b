import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { printArea } from '../address/print-area';
import { readAddress } from '../address/read-address';
import { refusalOf } from '../excel/refusal-of';

/**
 * Shows a cell to the user: its sheet comes to the front, the cell is selected. One sync; fails
 * where the sheet is gone or renamed.
 * @example await jumpToCell(context, "'我的 表'!F5") // { ok: true, value: "'我的 表'!F5" }
 */
export async function jumpToCell(
  context: Excel.RequestContext,
  address: string,
): Promise<Outcome<string, WorkbookFinding>> {
  const area = readAddress(address);
  if (area === undefined) return fail({ kind: 'sheet-missing', sheet: address });
  const sheet = context.workbook.worksheets.getItem(area.sheet);
  sheet.activate();
  sheet.getRange(printArea(area)).select();
  const refusal = await refusalOf(context.sync());
  if (refusal === undefined) return succeed(address);
  const { code, reason } = refusal;
  return fail(
    code === 'ItemNotFound'
      ? { kind: 'sheet-missing', sheet: area.sheet }
      : { kind: 'read-rejected', code, reason },
  );
}
