import type { FormGrid } from '../../core/form/form';
import { readAddress } from '../address/address';
import { cellText } from './cell-text';

/** How the sheet of a form is told from others. */
export interface FormSheetKind {
  /** Title it is inserted with; it may be renamed afterwards. */
  readonly title: string;
  /**
   * The hidden name by which it is found again: it is of the sheet's cells, so it outlives renaming,
   * sorting, moved columns and deleted rows. A file format.
   */
  readonly name: string;
  /** Whether a sheet of that title is taken for it where the name is lost. */
  readonly isFoundByTitle: boolean;
}

/** The sheet in which actual values are filled in. */
export const ACTUALS_SHEET: FormSheetKind = {
  title: '实际值',
  name: 'PLAN_actuals',
  isFoundByTitle: true,
};

/** The sheet in which a plan is filled in. */
export const TEMPLATE_SHEET: FormSheetKind = {
  title: '规划模板',
  name: 'PLAN_template',
  isFoundByTitle: false,
};

/** What was asked about the sheet of a form; it is answered by the next sync. */
export interface PendingFormSheet {
  readonly kind: FormSheetKind;
  readonly item: Excel.NamedItem;
  /** All cells of the sheet that the name is of, and those that are filled. */
  readonly whole: Excel.Range;
  readonly named: Excel.Range;
  readonly worksheets: Excel.WorksheetCollection;
  readonly sheet: Excel.Worksheet;
  readonly titled: Excel.Range;
}

/** The sheet of a form as it stands in the workbook. */
export interface FormSheet {
  /** Its present title. */
  readonly sheet: string;
  /** What it holds; undefined where it is empty. */
  readonly grid: FormGrid | undefined;
  /** 0-based column that the grid begins with. */
  readonly column: number;
}

/**
 * Asks for what the sheet of a form holds, and for the titles that are taken. No sync of its own.
 * @example queueFormSheet(context, ACTUALS_SHEET)
 */
export function queueFormSheet(
  context: Excel.RequestContext,
  kind: FormSheetKind,
): PendingFormSheet {
  const { names, worksheets } = context.workbook;
  const item = names.getItemOrNullObject(kind.name);
  item.load('name');
  const whole = item.getRangeOrNullObject();
  whole.load('address');
  const sheet = worksheets.getItemOrNullObject(kind.title);
  sheet.load('name');
  worksheets.load('items/name');
  const [named, titled] = [whole, sheet].map((of) => {
    const used = of.getUsedRangeOrNullObject(true);
    used.load(['address', 'rowIndex', 'columnIndex', 'values', 'numberFormat']);
    return used;
  }) as [Excel.Range, Excel.Range];
  return { kind, item, whole, named, worksheets, sheet, titled };
}

/**
 * What the answers say about the sheet; undefined where there is none.
 * @example answerFormSheet(pending)?.sheet // '实际值'
 */
export function answerFormSheet(pending: PendingFormSheet): FormSheet | undefined {
  const { kind, whole, named, sheet, titled } = pending;
  if (!whole.isNullObject) return filled(named, readAddress(whole.address)?.sheet ?? kind.title);
  if (sheet.isNullObject || !kind.isFoundByTitle) return undefined;
  return filled(titled, sheet.name);
}

function filled(range: Excel.Range, sheet: string): FormSheet {
  if (range.isNullObject) return { sheet, grid: undefined, column: 0 };
  const formats: readonly (readonly unknown[])[] = range.numberFormat;
  const values: readonly (readonly unknown[])[] = range.values;
  const rows = values.map((line, row) =>
    line.map((value, column) => cellText(value, formats[row]?.[column])),
  );
  const grid = { rows, firstRow: range.rowIndex + 1, medium: 'sheet' } as const;
  return { sheet, grid, column: range.columnIndex };
}

/**
 * Queues the hidden name of a sheet that was written, in place of one that leads nowhere.
 * @example nameFormSheet(context, pending, sheet)
 */
export function nameFormSheet(
  context: Excel.RequestContext,
  { kind, item }: PendingFormSheet,
  sheet: Excel.Worksheet,
): void {
  if (!item.isNullObject) item.delete();
  // Hidden, so that it neither shows in the name box nor invites editing.
  context.workbook.names.add(kind.name, sheet.getRange()).visible = false;
}
