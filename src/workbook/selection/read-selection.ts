import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import type { SheetArea } from '../address/area';
import { refusalOf } from '../excel/refusal-of';

/**
 * The selected area. One sync; fails where no cells, or several areas, are selected.
 * @example await readSelection(context) // { ok: true, value: { sheet: 'Sheet1', row: 3, column: 1, rows: 1, columns: 1 } }
 */
export async function readSelection(
  context: Excel.RequestContext,
): Promise<Outcome<SheetArea, WorkbookFinding>> {
  const range = context.workbook.getSelectedRange();
  range.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount']);
  const { worksheet } = range;
  worksheet.load('name');
  const error = await refusalOf(context.sync());
  if (error !== undefined) {
    const { code, reason, location } = error;
    return fail(
      /getSelectedRange/i.test(location)
        ? { kind: 'selection-not-cells' }
        : { kind: 'read-rejected', code, reason },
    );
  }
  return succeed({
    sheet: worksheet.name,
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  });
}
