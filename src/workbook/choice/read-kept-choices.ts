import type { FigureChoice } from '../../core/catalog/choice';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { refusalOf } from '../excel/refusal-of';
import { CHOICES_KEY, readKept } from './kept-choices';

/**
 * The choices kept with the workbook; none is an empty list. One sync.
 * @example await readKeptChoices(context) // { ok: true, value: [{ key: 'A-14-04|target|2025', … }] }
 */
export async function readKeptChoices(
  context: Excel.RequestContext,
): Promise<Outcome<readonly FigureChoice[], WorkbookFinding>> {
  const setting = context.workbook.settings.getItemOrNullObject(CHOICES_KEY);
  setting.load('value');
  const error = await refusalOf(context.sync());
  if (error !== undefined) {
    const { code, reason } = error;
    return fail({ kind: 'read-rejected', code, reason });
  }
  if (setting.isNullObject) return succeed([]);
  const kept = readKept(setting.value);
  return kept === undefined
    ? fail({ kind: 'setting-unreadable', key: CHOICES_KEY })
    : succeed(kept);
}
