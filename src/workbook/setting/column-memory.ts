import { succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { readColumnMemory, type RememberedColumns } from '../../core/observation/column-memory';
import { keepKept, readKept } from './kept';

/**
 * What the workbook remembers of how columns of files were assigned, so that a colleague need not do
 * it again; nothing where something else stands there. Syncs as of `readKept`.
 * @example await readColumns(context) // { ok: true, value: [{ header: '区县|年度', mapping: … }] }
 */
export async function readColumns(
  context: Excel.RequestContext,
): Promise<Outcome<readonly RememberedColumns[], WorkbookFinding>> {
  const read = await readKept(context);
  if (!read.ok) return read;
  const kept = read.value.value('PLAN.columns');
  return succeed(kept === undefined ? [] : readColumnMemory(kept));
}

/**
 * Keeps it with the workbook. Syncs as of `changeKept`.
 * @example await keepColumns(context, memory)
 */
export function keepColumns(
  context: Excel.RequestContext,
  memory: readonly RememberedColumns[],
): Promise<Outcome<undefined, WorkbookFinding>> {
  return keepKept(context, 'PLAN.columns', memory);
}
