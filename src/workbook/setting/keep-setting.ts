import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { refusalOf } from '../excel/refusal-of';

/**
 * Keeps a value under a settings key of the workbook, in place of the former one. One sync.
 * @example await keepSetting(context, 'PLAN.columns', memory) // { ok: true, value: undefined }
 */
export async function keepSetting(
  context: Excel.RequestContext,
  key: string,
  value: unknown,
): Promise<Outcome<undefined, WorkbookFinding>> {
  context.workbook.settings.add(key, value);
  const refusal = await refusalOf(context.sync());
  if (refusal === undefined) return succeed(undefined);
  const { code, reason } = refusal;
  return fail({ kind: 'setting-rejected', key, code, reason });
}
