import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import type { PlanTemplate } from '../../core/template/plan-template';
import type { TemplateSheetFinding } from '../../core/template/template-sheet-finding';
import { refusalOf } from '../excel/refusal';
import {
  answerTemplateSheet,
  queueTemplateSheet,
  type TemplateSheet,
} from './queue-template-sheet';
import { TEMPLATE_NAME, TEMPLATE_TITLE } from './template-sheet';
import { writeTemplateSheet } from './write-template-sheet';

export interface InsertTemplateRequest {
  readonly template: PlanTemplate;
  /** The user was told that such a sheet is there, and wants another one beside it. */
  readonly another?: boolean;
}

/**
 * Inserts the sheet in which one plan is filled in. Where one is there already that is said, and a new
 * one is added beside it once that is agreed: what was filled in is never touched, and reading takes
 * the new one. One sync to look and one to write; where Excel refuses half-way the new sheet is taken
 * back.
 * @example await insertTemplateSheet(context, { template }) // { ok: true, value: '规划模板' }
 */
export async function insertTemplateSheet(
  context: Excel.RequestContext,
  { template, another = false }: InsertTemplateRequest,
): Promise<Outcome<string, WorkbookFinding | TemplateSheetFinding>> {
  const pending = queueTemplateSheet(context);
  const unread = await refusalOf(context.sync());
  if (unread !== undefined) {
    const { code, reason } = unread;
    return fail({ kind: 'read-rejected', code, reason });
  }
  const found = answerTemplateSheet(pending);
  if (found !== undefined && !another) {
    return fail({ kind: 'template-sheet-there', sheet: found.sheet, cells: filledIn(found) });
  }
  const title = freeTitle(pending.worksheets.items.map(({ name }) => name));
  const { names, worksheets } = context.workbook;
  const sheet = worksheets.add(title);
  writeTemplateSheet(sheet, template);
  if (!pending.item.isNullObject) pending.item.delete();
  // Hidden, so that it neither shows in the name box nor invites editing.
  names.add(TEMPLATE_NAME, sheet.getRange()).visible = false;
  sheet.activate();
  const refused = await refusalOf(context.sync());
  if (refused === undefined) return succeed(title);
  return fail(await takeBack(context, title, refused));
}

/** Cells below the guide that hold something other than a label or a header. */
function filledIn({ rows }: TemplateSheet): number {
  return rows.slice(1).reduce((sum, row) => {
    return sum + row.slice(1).filter((cell) => cell.trim() !== '').length;
  }, 0);
}

function freeTitle(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const title = number === 1 ? TEMPLATE_TITLE : `${TEMPLATE_TITLE}${String(number)}`;
    if (!taken.includes(title)) return title;
  }
}

async function takeBack(
  context: Excel.RequestContext,
  title: string,
  { code, reason }: { readonly code: string; readonly reason: string },
): Promise<WorkbookFinding> {
  const added = context.workbook.worksheets.getItemOrNullObject(title);
  added.load('name');
  const isLost = (await refusalOf(context.sync())) !== undefined;
  if (!isLost && added.isNullObject) return { kind: 'write-rejected', area: title, code, reason };
  if (!isLost) added.delete();
  if (isLost || (await refusalOf(context.sync())) !== undefined) {
    return { kind: 'write-half-done', area: title, code, reason, left: undefined };
  }
  return { kind: 'write-rejected', area: title, code, reason };
}
