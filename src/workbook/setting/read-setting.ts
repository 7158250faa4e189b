import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { refusalOf } from '../excel/refusal-of';

/**
 * What the workbook keeps under a settings key, undefined where it keeps nothing. It may have been
 * through other hands: the caller checks what it is. One sync.
 * @example await readSetting(context, 'PLAN.margins') // { ok: true, value: { scheduleMargin: 0.05, … } }
 */
export async function readSetting(
  context: Excel.RequestContext,
  key: string,
): Promise<Outcome<unknown, WorkbookFinding>> {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load('value');
  const refusal = await refusalOf(context.sync());
  if (refusal === undefined) return succeed(setting.isNullObject ? undefined : setting.value);
  const { code, reason } = refusal;
  return fail({ kind: 'read-rejected', code, reason });
}
