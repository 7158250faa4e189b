import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { anchorName, settingKey } from '../block/descriptor';
import { refusalOf } from '../excel/refusal-of';

/**
 * Forgets a block: its name and its descriptor go, its cells, where there are any, stay as they are.
 * For blocks whose cells the user has deleted. Two syncs.
 * @example await dropBlock(context, 'b1') // { ok: true, value: 'b1' }
 */
export async function dropBlock(
  context: Excel.RequestContext,
  id: string,
): Promise<Outcome<string, WorkbookFinding>> {
  const { names, settings } = context.workbook;
  const name = names.getItemOrNullObject(anchorName(id));
  const setting = settings.getItemOrNullObject(settingKey(id));
  name.load('name');
  setting.load('key');
  const unread = await refusalOf(context.sync());
  if (unread !== undefined) return fail({ kind: 'read-rejected', ...unread });
  if (!name.isNullObject) name.delete();
  if (!setting.isNullObject) setting.delete();
  const refusal = await refusalOf(context.sync());
  if (refusal === undefined) return succeed(id);
  const { code, reason } = refusal;
  return fail({ kind: 'setting-rejected', key: settingKey(id), code, reason });
}
