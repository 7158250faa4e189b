import { readAddress } from '../address/address';
import { cellText } from '../observation/cell-text';
import { TEMPLATE_NAME, TEMPLATE_TITLE } from './template-sheet';

/** What was asked about the sheet of a plan template; it is answered by the next sync. */
export interface PendingTemplateSheet {
  readonly item: Excel.NamedItem;
  readonly named: Excel.Range;
  readonly whole: Excel.Range;
  readonly worksheets: Excel.WorksheetCollection;
}

/** The sheet as it stands in the workbook. */
export interface TemplateSheet {
  /** Its present title. */
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
  /** Row number of the first of them, as a spreadsheet counts. */
  readonly firstRow: number;
}

/**
 * Asks for the sheet by the hidden name, and for the titles that are taken. No sync of its own.
 * @example queueTemplateSheet(context)
 */
export function queueTemplateSheet(context: Excel.RequestContext): PendingTemplateSheet {
  const { names, worksheets } = context.workbook;
  const item = names.getItemOrNullObject(TEMPLATE_NAME);
  item.load('name');
  const whole = item.getRangeOrNullObject();
  whole.load('address');
  const named = whole.getUsedRangeOrNullObject(true);
  named.load(['address', 'rowIndex', 'values', 'numberFormat']);
  worksheets.load('items/name');
  return { item, named, whole, worksheets };
}

/**
 * What the answers say; undefined where there is no such sheet.
 * @example answerTemplateSheet(pending)?.sheet // '规划模板'
 */
export function answerTemplateSheet({
  named,
  whole,
}: PendingTemplateSheet): TemplateSheet | undefined {
  if (whole.isNullObject) return undefined;
  const sheet = readAddress(whole.address)?.sheet ?? TEMPLATE_TITLE;
  if (named.isNullObject) return { sheet, rows: [], firstRow: 1 };
  const formats: readonly (readonly unknown[])[] = named.numberFormat;
  const values: readonly (readonly unknown[])[] = named.values;
  const rows = values.map((line, row) =>
    line.map((value, column) => cellText(value, formats[row]?.[column])),
  );
  return { sheet, rows, firstRow: named.rowIndex + 1 };
}
