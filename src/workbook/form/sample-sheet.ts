import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { addSheet, takeBackSheet } from '../destination/new-sheet';
import { refusalOf } from '../excel/refusal';
import { drawRules, INPUT_FILL, writeFormHead } from './write-head';

/** A worked example: a small live table, and what each part of it is. */
export interface Sample {
  /** Of the sheet, which gets a number where the name is taken. */
  readonly name: string;
  readonly guide: string;
  /** Above the headers: words and cells that the formulas name. */
  readonly top: readonly (string | number)[];
  readonly headers: readonly string[];
  /** Widths of the columns in half squares. */
  readonly widths: readonly number[];
  /** Values and formulas, one row for each indicator. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** Number formats of a row. */
  readonly formats: readonly (readonly string[])[];
  /** Which columns of `top` and of the rows are there to be changed. */
  readonly changeable: { readonly top: readonly number[]; readonly column: number };
  /** Below the table: a part, and what it is. */
  readonly parts: readonly (readonly [part: string, meaning: string])[];
}

/** 0-based; formulas of the rows name the cells of the line above the headers. */
const TOP_ROW = 1;
const HEADER_ROW = 2;

/** The first row of the table as formulas name it. */
export const FIRST_SAMPLE_ROW = HEADER_ROW + 2;

/**
 * Whether the workbook is as a new one is: the sheet in view is empty, and there are no more sheets
 * than a new workbook has. One sync.
 * @example await isNewWorkbook(context) // { ok: true, value: true }
 */
export async function isNewWorkbook(
  context: Excel.RequestContext,
): Promise<Outcome<boolean, WorkbookFinding>> {
  const { worksheets } = context.workbook;
  const used = worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
  used.load('address');
  worksheets.load('items/name');
  const refused = await refusalOf(context.sync());
  if (refused !== undefined) return fail({ kind: 'read-rejected', ...refused });
  return succeed(used.isNullObject && worksheets.items.length <= MOST_NEW_SHEETS);
}

/** Older versions of Excel begin with three. */
const MOST_NEW_SHEETS = 3;

/**
 * Writes a worked example on a sheet of its own; nothing else is touched, and nothing on it counts as
 * an actual value anywhere else. Three syncs.
 * @returns the sheet's name
 * @example await insertSample(context, sample) // { ok: true, value: '示例' }
 */
export async function insertSample(
  context: Excel.RequestContext,
  sample: Sample,
): Promise<Outcome<string, WorkbookFinding>> {
  const added = await addSheet(context, sample.name);
  if (!added.ok) return added;
  const sheet = context.workbook.worksheets.getItem(added.value);
  const { guide, headers, widths, top, rows, formats, changeable, parts } = sample;
  writeFormHead(sheet, { guide, headers, widths, headerRow: HEADER_ROW, withPage: false });
  sheet.getRangeByIndexes(TOP_ROW, 0, 1, top.length).values = [[...top]];
  const body = sheet.getRangeByIndexes(HEADER_ROW + 1, 0, rows.length, headers.length);
  body.numberFormat = formats.map((row) => [...row]);
  body.formulas = rows.map((row) => [...row]);
  drawRules(sheet.getRangeByIndexes(HEADER_ROW, 0, rows.length + 1, headers.length), [
    Excel.BorderIndex.insideVertical,
  ]);
  for (const column of changeable.top)
    sheet.getRangeByIndexes(TOP_ROW, column, 1, 1).format.fill.color = INPUT_FILL;
  const made = sheet.getRangeByIndexes(HEADER_ROW + 1, changeable.column, rows.length, 1);
  made.format.fill.color = INPUT_FILL;
  const first = HEADER_ROW + rows.length + 2;
  parts.forEach(([part, meaning], index) => {
    const line = sheet.getRangeByIndexes(first + index, 0, 1, 2);
    line.values = [[part, meaning]];
    sheet.getRangeByIndexes(first + index, 0, 1, 1).format.font.bold = true;
  });
  sheet.getRangeByIndexes(HEADER_ROW + 1, changeable.column, 1, 1).select();
  const refused = await refusalOf(context.sync());
  return refused === undefined
    ? succeed(added.value)
    : fail(await takeBackSheet(context, added.value, refused));
}
