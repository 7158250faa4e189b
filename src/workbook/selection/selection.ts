import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import type { SheetArea } from '../address/area';
import { printArea, readAddress } from '../address/address';
import { refusalOf } from '../excel/refusal';

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
      code === 'InvalidSelection' || /getSelectedRange/i.test(location)
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

/** More cells than an indicator table has, and few enough for one answer of Excel's. */
const MOST_CELLS = 100_000;

/** Selected cells as they are shown: `8%`, not 0.08. */
interface SelectedText {
  readonly sheet: string;
  /** With the sheet, e.g. `Sheet1!A1:G27`. */
  readonly address: string;
  readonly values: readonly (readonly string[])[];
}

/** The selected cells that are used. */
interface UsedSelection {
  readonly sheet: string;
  /** With the sheet, e.g. `Sheet1!A1:G27`. */
  readonly address: string;
  /** To load what is needed of it. */
  readonly used: Excel.Range;
}

/**
 * The selected cells, as far as they are used: a selection of whole columns is cut to what is in them.
 * One sync; fails where no cells, several areas, blank cells or far too many are selected.
 * @example await findUsedSelection(context) // { ok: true, value: { address: 'Sheet1!A1:B2', … } }
 */
export async function findUsedSelection(
  context: Excel.RequestContext,
): Promise<Outcome<UsedSelection, WorkbookFinding>> {
  const selected = context.workbook.getSelectedRange();
  const used = selected.getUsedRangeOrNullObject(true);
  used.load(['address', 'rowIndex', 'rowCount', 'columnCount']);
  const { worksheet } = selected;
  worksheet.load('name');
  const refusal = await refusalOf(context.sync());
  if (refusal !== undefined) {
    const { code, reason, location } = refusal;
    return fail(
      code === 'InvalidSelection' || /getSelectedRange/i.test(location)
        ? { kind: 'selection-not-cells' }
        : { kind: 'read-rejected', code, reason },
    );
  }
  if (used.isNullObject) return fail({ kind: 'selection-blank' });
  const { address } = used;
  const cells = used.rowCount * used.columnCount;
  return cells > MOST_CELLS
    ? fail({ kind: 'selection-too-large', area: address, cells, limit: MOST_CELLS })
    : succeed({ sheet: worksheet.name, address, used });
}

/**
 * The text of the selected cells (see `findUsedSelection`). Two syncs.
 * @example await readSelectedText(context) // { ok: true, value: { address: 'Sheet1!A1:B2', values: [['指标', '2030年'], …] } }
 */
export async function readSelectedText(
  context: Excel.RequestContext,
): Promise<Outcome<SelectedText, WorkbookFinding>> {
  const found = await findUsedSelection(context);
  if (!found.ok) return found;
  const { sheet, address, used } = found.value;
  used.load('text');
  const error = await refusalOf(context.sync());
  if (error !== undefined) {
    const { code, reason } = error;
    return fail({ kind: 'read-rejected', code, reason });
  }
  return succeed({ sheet, address, values: used.text });
}

/**
 * Calls back each time the user selects other cells, or turns to another sheet: that moves the
 * selection too, but Excel reports it as an event of its own. One sync to subscribe; the answer
 * unsubscribes, with a sync in the context the subscription was made in.
 * @example const stop = await watchSelection(context, () => refresh()); // … later: await stop();
 */
export async function watchSelection(
  context: Excel.RequestContext,
  onMove: () => void,
): Promise<() => Promise<void>> {
  const { worksheets } = context.workbook;
  const tell = () => {
    onMove();
    return Promise.resolve();
  };
  const selections = worksheets.onSelectionChanged.add(tell);
  const activations = worksheets.onActivated.add(tell);
  await context.sync();
  return async () => {
    selections.remove();
    activations.remove();
    await selections.context.sync();
  };
}

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

/** The first builds of desktop Excel in which an add-in's requests leave the undo list alone: ExcelApi 1.19. */
const KEEPS_UNDO = { PC: 18730, Mac: 96 } as const;

/**
 * Whether what an add-in asks leaves the user's undo list as it is. Older desktop versions, LTSC 2021
 * and 2024 among them, empty it at each request of a shared runtime; the web never did.
 * @param diagnostics `Office.context.diagnostics`
 * @example keepsUndo({ platform: 'PC', version: '16.0.14332.20517' }) // false
 */
export function keepsUndo({ platform, version }: { platform: unknown; version: string }): boolean {
  const [, minor = '', build = ''] = version.split('.');
  if (platform === 'PC') return Number(build) >= KEEPS_UNDO.PC;
  if (platform === 'Mac') return Number(minor) >= KEEPS_UNDO.Mac;
  return true;
}
