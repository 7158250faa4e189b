import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { refusalOf } from '../excel/refusal-of';
import { FROZEN_KEY, readFrozen } from './frozen';

/**
 * Forgets the formulas that could not be restored; the values stay. Two syncs or three, however many
 * there are.
 * @example await forgetFrozen(context) // { ok: true, value: 2 }
 */
export async function forgetFrozen(
  context: Excel.RequestContext,
): Promise<Outcome<number, WorkbookFinding>> {
  const { names, settings } = context.workbook;
  names.load('items/name');
  const setting = settings.getItemOrNullObject(FROZEN_KEY);
  setting.load('value');
  const unread = await refusalOf(context.sync());
  if (unread !== undefined) return fail({ kind: 'read-rejected', ...unread });
  if (setting.isNullObject) return fail({ kind: 'nothing-frozen' });
  // An unreadable setting is forgotten too: there is nothing else a user could do with it.
  const areas = readFrozen(setting.value)?.areas ?? [];
  const ours = new Set(areas.map(({ name }) => name));
  for (const item of names.items) if (ours.has(item.name)) item.delete();
  setting.delete();
  const { code, reason } = (await refusalOf(context.sync())) ?? { code: '', reason: '' };
  return code === ''
    ? succeed(areas.reduce((sum, { formulas }) => sum + formulas.length, 0))
    : fail({ kind: 'setting-rejected', key: FROZEN_KEY, code, reason });
}
