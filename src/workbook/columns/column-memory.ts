import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { readColumnMemory, type RememberedColumns } from '../../core/observation/column-memory';
import { refusalOf } from '../excel/refusal-of';

/**
 * Settings key of how columns of files were assigned, kept with the workbook so that a colleague need
 * not do it again. A file format.
 */
export const COLUMNS_KEY = 'PLAN.columns';

/**
 * What the workbook remembers of columns; nothing where something else stands there. One sync.
 * @example await readColumns(context) // { ok: true, value: [{ header: '区县|年度', mapping: … }] }
 */
export async function readColumns(
  context: Excel.RequestContext,
): Promise<Outcome<readonly RememberedColumns[], WorkbookFinding>> {
  const setting = context.workbook.settings.getItemOrNullObject(COLUMNS_KEY);
  setting.load('value');
  const error = await refusalOf(context.sync());
  if (error === undefined)
    return succeed(setting.isNullObject ? [] : readColumnMemory(setting.value));
  const { code, reason } = error;
  return fail({ kind: 'read-rejected', code, reason });
}

/**
 * Keeps it with the workbook. One sync.
 * @example await keepColumns(context, memory)
 */
export async function keepColumns(
  context: Excel.RequestContext,
  memory: readonly RememberedColumns[],
): Promise<Outcome<undefined, WorkbookFinding>> {
  context.workbook.settings.add(COLUMNS_KEY, memory);
  const error = await refusalOf(context.sync());
  if (error === undefined) return succeed(undefined);
  const { code, reason } = error;
  return fail({ kind: 'setting-rejected', key: COLUMNS_KEY, code, reason });
}
