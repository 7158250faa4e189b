import { succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { readColumnMemory, type RememberedColumns } from '../../core/observation/column-memory';
import { keepSetting } from '../setting/keep-setting';
import { readSetting } from '../setting/read-setting';

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
  const read = await readSetting(context, COLUMNS_KEY);
  if (!read.ok) return read;
  return succeed(read.value === undefined ? [] : readColumnMemory(read.value));
}

/**
 * Keeps it with the workbook. One sync.
 * @example await keepColumns(context, memory)
 */
export function keepColumns(
  context: Excel.RequestContext,
  memory: readonly RememberedColumns[],
): Promise<Outcome<undefined, WorkbookFinding>> {
  return keepSetting(context, COLUMNS_KEY, memory);
}
