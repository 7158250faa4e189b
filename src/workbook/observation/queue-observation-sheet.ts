import { SHEET_NAME, SHEET_TITLE } from './observation-sheet';

/** The requests for the sheet of actual values, to be read after the next sync. */
export interface PendingObservationSheet {
  readonly item: Excel.NamedItem;
  readonly named: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly titled: Excel.Range;
}

/**
 * Asks for what the sheet of actual values holds, by its hidden name and, where that is lost, by its
 * title. No sync of its own.
 * @example queueObservationSheet(context)
 */
export function queueObservationSheet(context: Excel.RequestContext): PendingObservationSheet {
  const { names, worksheets } = context.workbook;
  const item = names.getItemOrNullObject(SHEET_NAME);
  item.load('name');
  const named = item.getRangeOrNullObject().getUsedRangeOrNullObject(true);
  named.load(['address', 'rowIndex', 'columnIndex', 'values', 'numberFormat']);
  const sheet = worksheets.getItemOrNullObject(SHEET_TITLE);
  sheet.load('name');
  const titled = sheet.getUsedRangeOrNullObject(true);
  titled.load(['address', 'rowIndex', 'columnIndex', 'values', 'numberFormat']);
  return { item, named, sheet, titled };
}
