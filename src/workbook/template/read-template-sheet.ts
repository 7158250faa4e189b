import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import type { TemplateSheetFinding } from '../../core/template/template-sheet-finding';
import { refusalOf } from '../excel/refusal';
import {
  answerTemplateSheet,
  queueTemplateSheet,
  type TemplateSheet,
} from './queue-template-sheet';
import { TEMPLATE_TITLE } from './template-sheet';

/**
 * Reads the sheet of a plan template as text, wherever it was moved and whatever it is called now.
 * One sync; nothing is changed.
 * @example await readTemplateSheet(context) // { ok: true, value: { sheet: '规划模板', rows: […], firstRow: 1 } }
 */
export async function readTemplateSheet(
  context: Excel.RequestContext,
): Promise<Outcome<TemplateSheet, WorkbookFinding | TemplateSheetFinding>> {
  const pending = queueTemplateSheet(context);
  const error = await refusalOf(context.sync());
  if (error !== undefined) {
    const { code, reason } = error;
    return fail({ kind: 'read-rejected', code, reason });
  }
  const found = answerTemplateSheet(pending);
  return found === undefined
    ? fail({ kind: 'template-sheet-missing', title: TEMPLATE_TITLE })
    : succeed(found);
}
