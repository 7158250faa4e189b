import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { refusalOf } from '../excel/refusal-of';

/** More cells than an indicator table has, and few enough for one answer of Excel's. */
const MOST_CELLS = 100_000;

/** Selected cells as they are shown: `8%`, not 0.08. */
export interface SelectedText {
  readonly sheet: string;
  /** With the sheet, e.g. `Sheet1!A1:G27`. */
  readonly address: string;
  readonly values: readonly (readonly string[])[];
}

/**
 * The text of the selected cells, as far as they are used: a selection of whole columns is cut to
 * what is in them. Two syncs; fails where no cells, several areas, blank cells or far too many are
 * selected.
 * @example await readSelectedText(context) // { ok: true, value: { address: 'Sheet1!A1:B2', values: [['指标', '2030年'], …] } }
 */
export async function readSelectedText(
  context: Excel.RequestContext,
): Promise<Outcome<SelectedText, WorkbookFinding>> {
  const selected = context.workbook.getSelectedRange();
  const used = selected.getUsedRangeOrNullObject(true);
  used.load(['address', 'rowCount', 'columnCount']);
  const { worksheet } = selected;
  worksheet.load('name');
  const refusal = await refusalOf(context.sync());
  if (refusal !== undefined) {
    const { code, reason, location } = refusal;
    return fail(
      /getSelectedRange/i.test(location)
        ? { kind: 'selection-not-cells' }
        : { kind: 'read-rejected', code, reason },
    );
  }
  if (used.isNullObject) return fail({ kind: 'selection-blank' });
  const { address } = used;
  const cells = used.rowCount * used.columnCount;
  if (cells > MOST_CELLS) {
    return fail({ kind: 'selection-too-large', area: address, cells, limit: MOST_CELLS });
  }
  used.load('text');
  const error = await refusalOf(context.sync());
  if (error !== undefined) {
    const { code, reason } = error;
    return fail({ kind: 'read-rejected', code, reason });
  }
  return succeed({ sheet: worksheet.name, address, values: used.text });
}
