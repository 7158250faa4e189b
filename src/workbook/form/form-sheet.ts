import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import type { FormGrid } from '../../core/form/form';
import { readAddress } from '../address/address';
import { refusalOf } from '../excel/refusal';
import { findUsedSelection } from '../selection/selection';

/** How the guide of every sheet of actual values begins, by which a copy is known. */
export const GUIDE_START = '实际值：';

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

/**
 * The sheet of one year's actual values.
 * @example actualsSheetOf(2023).title // '实际值2023'
 */
export function actualsSheetOf(year: number): FormSheetKind {
  const { title, name, isFoundByTitle } = ACTUALS_SHEET;
  return { title: `${title}${String(year)}`, name: `${name}_${String(year)}`, isFoundByTitle };
}

/**
 * Whether a name is the one that a sheet of actual values is found by, of one year or of all.
 * @example namesActuals('PLAN_actuals_2023') // true
 */
export function namesActuals(name: string): boolean {
  const { name: all } = ACTUALS_SHEET;
  return (
    name === all || (name.startsWith(`${all}_`) && /^\d{4}$/u.test(name.slice(all.length + 1)))
  );
}

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
  const named = queueCells(whole);
  const titled = queueCells(sheet);
  return { kind, item, whole, named, worksheets, sheet, titled };
}

/**
 * Asks for the filled cells of a sheet, or of all of its cells. No sync of its own.
 * @example queueCells(sheet)
 */
export function queueCells(of: Excel.Worksheet | Excel.Range): Excel.Range {
  const used = of.getUsedRangeOrNullObject(true);
  used.load(['address', 'rowIndex', 'columnIndex', 'values', 'numberFormat']);
  return used;
}

/**
 * What the answers say about the sheet; undefined where there is none.
 * @example answerFormSheet(pending)?.sheet // '实际值'
 */
export function answerFormSheet(pending: PendingFormSheet): FormSheet | undefined {
  const { kind, whole, named, sheet, titled } = pending;
  if (!whole.isNullObject)
    return fillFormSheet(named, readAddress(whole.address)?.sheet ?? kind.title);
  if (sheet.isNullObject || !kind.isFoundByTitle) return undefined;
  return fillFormSheet(titled, sheet.name);
}

/**
 * The sheet of a form from its cells as they were answered.
 * @example fillFormSheet(queueCells(sheet), '实际值').grid?.rows.length // 102
 */
export function fillFormSheet(range: Excel.Range, sheet: string): FormSheet {
  if (range.isNullObject) return { sheet, grid: undefined, column: 0 };
  return { sheet, grid: gridOf(range), column: range.columnIndex };
}

/** Selected cells as a form. */
interface SelectedForm {
  /** With the sheet, e.g. `Sheet1!A1:F20`. */
  readonly address: string;
  readonly grid: FormGrid;
}

/**
 * The selected cells as a form that was filled in: what they hold, not the rounded number that they
 * show. Two syncs; fails where no cells, several areas, blank cells or far too many are selected.
 * @example await readSelectedForm(context) // { ok: true, value: { address: 'Sheet1!A1:F20', grid } }
 */
export async function readSelectedForm(
  context: Excel.RequestContext,
): Promise<Outcome<SelectedForm, WorkbookFinding>> {
  const found = await findUsedSelection(context);
  if (!found.ok) return found;
  const { address, used } = found.value;
  used.load(['values', 'numberFormat']);
  const refused = await refusalOf(context.sync());
  if (refused !== undefined) {
    const { code, reason } = refused;
    return fail({ kind: 'read-rejected', code, reason });
  }
  const name = readAddress(address)?.sheet ?? '';
  return succeed({ address, grid: { ...gridOf(used), name } });
}

function gridOf(range: Excel.Range): FormGrid {
  const formats: readonly (readonly unknown[])[] = range.numberFormat;
  const values: readonly (readonly unknown[])[] = range.values;
  const rows = values.map((line, row) =>
    line.map((value, column) => cellText(value, formats[row]?.[column])),
  );
  return { rows, firstRow: range.rowIndex + 1, medium: 'sheet' };
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

/**
 * Has the name of a form's sheet lead again where it led before a write that Excel refused. Two syncs;
 * false where Excel refuses that too.
 * @example await restoreFormName(context, pending) // true
 */
export async function restoreFormName(
  context: Excel.RequestContext,
  { kind, whole }: PendingFormSheet,
): Promise<boolean> {
  const { names, worksheets } = context.workbook;
  const item = names.getItemOrNullObject(kind.name);
  item.load('name');
  if ((await refusalOf(context.sync())) !== undefined) return false;
  if (!item.isNullObject) item.delete();
  const sheet = whole.isNullObject ? undefined : readAddress(whole.address)?.sheet;
  if (sheet !== undefined)
    names.add(kind.name, worksheets.getItem(sheet).getRange()).visible = false;
  return (await refusalOf(context.sync())) === undefined;
}

const DAY = 86_400_000;
/** Day 0 of Excel's calendar, as far as dates after February 1900 are concerned. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DIGITS = 15;

/**
 * What stands in a cell as text, such as a CSV file would hold it: a number with up to 15 digits and
 * never with an exponent; 5.5% where Excel keeps 0.055 and shows percent; a date as a date.
 * @example cellText(0.055, '0.0%') // '5.5%'
 * @example cellText(45016, 'yyyy/m/d') // '2023-03-31'
 */
export function cellText(value: unknown, numberFormat: unknown): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return typeof value === 'string' ? value : '';
  const format = codesOf(typeof numberFormat === 'string' ? numberFormat : '');
  if (format.includes('%')) return `${printDecimal(value * 100)}%`;
  if (/[ymdhs]/iu.test(format)) return new Date(DAY_ZERO + value * DAY).toISOString().slice(0, 10);
  return printDecimal(value);
}

/** A number format without the texts, escaped characters and colours in it. */
function codesOf(numberFormat: string): string {
  return numberFormat.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/gu, '');
}

function printDecimal(value: number): string {
  const rounded = Number(value.toPrecision(DIGITS));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  if (Math.abs(rounded) >= 1) return BigInt(rounded).toString();
  return rounded.toFixed(20).replace(/0+$/u, '').replace(/\.$/u, '');
}
