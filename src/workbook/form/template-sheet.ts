import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import type { FormGrid } from '../../core/form/form';
import type { FormSheetFinding } from '../../core/form/findings';
import type { PlanTemplate } from '../../core/form/plan-template';
import { TARGET_TYPES, targetTypeWord } from '../../core/plan-target/target-type';
import { displayWidth } from '../../core/text/display-width';
import { takeBackSheet } from '../destination/new-sheet';
import { refusalOf } from '../excel/refusal';
import { writeWithPage, type Paged } from '../excel/write-with-page';
import { safeText } from '../excel/safe-text';
import {
  answerFormSheet,
  nameFormSheet,
  queueFormSheet,
  restoreFormName,
  TEMPLATE_SHEET,
  type FormSheet,
} from './form-sheet';
import { drawRules, FORM_TYPE, INPUT_FILL, writeFormHead } from './write-head';

interface InsertTemplateRequest {
  readonly template: PlanTemplate;
  /** The user was told that such a sheet is there, and wants another one beside it. */
  readonly another?: boolean;
}

interface InsertedTemplate extends Paged {
  readonly sheet: string;
}

const { title: TITLE } = TEMPLATE_SHEET;
/** Rows that are ruled and set to text, ready to be filled in; more may be filled in below. */
const TEMPLATE_ROWS = 60;

/**
 * Inserts the sheet in which one plan is filled in. Where one is there already that is said, and a new
 * one is added beside it once that is agreed: what was filled in is never touched, and reading takes
 * the new one. One sync to look and one to write; where Excel refuses half-way the new sheet is taken
 * back.
 * @example await insertTemplateSheet(context, { template }) // { ok: true, value: { sheet: '规划模板', pageRefused: false } }
 */
export async function insertTemplateSheet(
  context: Excel.RequestContext,
  { template, another = false }: InsertTemplateRequest,
): Promise<Outcome<InsertedTemplate, WorkbookFinding | FormSheetFinding>> {
  const pending = queueFormSheet(context, TEMPLATE_SHEET);
  const unread = await refusalOf(context.sync());
  if (unread !== undefined) {
    const { code, reason } = unread;
    return fail({ kind: 'read-rejected', code, reason });
  }
  const found = answerFormSheet(pending);
  if (found !== undefined && !another) {
    const { sheet } = found;
    return fail({ kind: 'form-sheet-there', sheet, title: TITLE, cells: filledIn(found) });
  }
  const title = freeTitle(pending.worksheets.items.map(({ name }) => name));
  const written = await writeWithPage(context, {
    hasPage: true,
    write: (withPage) => {
      const sheet = context.workbook.worksheets.add(title);
      writeTemplate(sheet, template, withPage);
      nameFormSheet(context, pending, sheet);
      sheet.activate();
    },
    takeBack: async (refused) => {
      const told = await takeBackSheet(context, title, refused);
      if (told.kind !== 'write-rejected' || (await restoreFormName(context, pending))) return told;
      return { ...told, kind: 'write-half-done', left: undefined };
    },
  });
  return written.ok ? succeed({ sheet: title, ...written.value }) : written;
}

/** Cells below the guide that hold something other than a label or a header. */
function filledIn({ grid }: FormSheet): number {
  return (grid?.rows ?? []).slice(1).reduce((sum, row) => {
    return sum + row.slice(1).filter((cell) => cell.trim() !== '').length;
  }, 0);
}

function freeTitle(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const title = number === 1 ? TITLE : `${TITLE}${String(number)}`;
    if (!taken.includes(title)) return title;
  }
}

/**
 * Reads the sheet of a plan template as text, wherever it was moved and whatever it is called now.
 * One sync; nothing is changed.
 * @example await readTemplateSheet(context) // { ok: true, value: { rows: […], firstRow: 1, … } }
 */
export async function readTemplateSheet(
  context: Excel.RequestContext,
): Promise<Outcome<FormGrid & { readonly sheet: string }, WorkbookFinding | FormSheetFinding>> {
  const pending = queueFormSheet(context, TEMPLATE_SHEET);
  const error = await refusalOf(context.sync());
  if (error !== undefined) {
    const { code, reason } = error;
    return fail({ kind: 'read-rejected', code, reason });
  }
  const found = answerFormSheet(pending);
  if (found === undefined) return fail({ kind: 'form-sheet-missing', title: TITLE });
  const { sheet, grid = { rows: [], firstRow: 1, medium: 'sheet' } } = found;
  return succeed({ sheet, ...grid });
}

/** In half squares, by the part of a header that tells the column. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  // The labels of the lines above stand over this column too.
  [/^序号$/u, 12],
  [/^类别$/u, 14],
  [/^指标$/u, 34],
  [/指标/u, 20],
  [/出处/u, 24],
  [/./u, 14],
];

function widthOf(header: string): number {
  const width = WIDTHS.find(([pattern]) => pattern.test(header))?.[1] ?? 14;
  return Math.max(width, displayWidth(header));
}

/**
 * Queues an empty template: guide, lines, header, and rows to be filled in. Cells to fill in are set
 * to text, so that Excel leaves `6.5左右`, `3-4` and `01` as they are typed.
 */
function writeTemplate(
  sheet: Excel.Worksheet,
  { guide, lines, headers }: PlanTemplate,
  withPage: boolean,
): void {
  const count = headers.length;
  const headerRow = 1 + lines.length;
  const texts = headers.map(safeText);
  const widths = headers.map(widthOf);
  writeFormHead(sheet, { guide, headers: texts, widths, headerRow, withPage });
  lines.forEach(({ label, value }, at) => {
    const cells = sheet.getRangeByIndexes(1 + at, 0, 1, count);
    // The value has the whole line: its label stands over the narrowest column.
    sheet.getRangeByIndexes(1 + at, 1, 1, count - 1).merge(false);
    cells.numberFormat = [headers.map(() => '@')];
    cells.values = [[label, safeText(value), ...headers.slice(2).map(() => '')]];
    cells.format.horizontalAlignment = Excel.HorizontalAlignment.left;
  });
  const body = sheet.getRangeByIndexes(headerRow + 1, 0, TEMPLATE_ROWS, count);
  body.numberFormat = Array.from({ length: TEMPLATE_ROWS }, () => headers.map(() => '@'));
  const chosen = headers.indexOf('目标类型');
  if (chosen >= 0) {
    const words = TARGET_TYPES.map(targetTypeWord).join(',');
    body.getColumn(chosen).dataValidation.rule = { list: { inCellDropDown: true, source: words } };
  }
  for (const inputs of [sheet.getRangeByIndexes(1, 1, lines.length, count - 1), body]) {
    inputs.format.fill.color = INPUT_FILL;
    inputs.format.font.size = FORM_TYPE;
    drawRules(inputs, [Excel.BorderIndex.insideVertical]);
  }
}
