import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { refusalOf } from '../excel/refusal-of';
import { PACKAGES_KEY, readKept, type KeptPackage } from './kept-package';

/**
 * The packages kept with the workbook, in the order they were added; none is an empty list. One sync.
 * @example await readKeptPackages(context) // { ok: true, value: [{ name: '甲区', files: […] }] }
 */
export async function readKeptPackages(
  context: Excel.RequestContext,
): Promise<Outcome<readonly KeptPackage[], WorkbookFinding>> {
  const setting = context.workbook.settings.getItemOrNullObject(PACKAGES_KEY);
  setting.load('value');
  const error = await refusalOf(context.sync());
  if (error !== undefined) {
    const { code, reason } = error;
    return fail({ kind: 'read-rejected', code, reason });
  }
  if (setting.isNullObject) return succeed([]);
  const kept = readKept(setting.value);
  return kept === undefined
    ? fail({ kind: 'setting-unreadable', key: PACKAGES_KEY })
    : succeed(kept);
}
