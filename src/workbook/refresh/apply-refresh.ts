import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { refusalOf } from '../excel/refusal-of';
import type { Compose } from './compose-plan-tables';
import { previewRefresh } from './preview-refresh';
import type { RefreshScope } from './read-blocks';
import type { RefreshPlan } from './refresh-plan';
import { restoreRefresh } from './restore-refresh';
import { writeRefresh } from './write-refresh';

/**
 * Writes what a preview showed: looks again, and writes only where the workbook is still what was
 * shown. Three syncs, however many blocks there are, and one step to undo. Returns what was done,
 * which is the log of the refresh. Where Excel refuses half-way, all is put back as it was.
 * @example await applyRefresh(context, compose, { kind: 'workbook' }, preview.value.plans)
 * // { ok: true, value: [{ id: 'b1', changes: [{ address: 'Sheet1!F5', … }], … }] }
 */
export async function applyRefresh(
  context: Excel.RequestContext,
  compose: Compose,
  scope: RefreshScope,
  approved: readonly RefreshPlan[],
): Promise<Outcome<readonly RefreshPlan[], WorkbookFinding>> {
  const again = await previewRefresh(context, compose, scope);
  if (!again.ok) return again;
  const { plans } = again.value;
  if (JSON.stringify(plans) !== JSON.stringify(approved)) return fail({ kind: 'refresh-outdated' });
  if (plans.every(({ descriptor }) => descriptor === undefined)) return succeed(plans);
  writeRefresh(context, again.value);
  const refusal = await refusalOf(context.sync());
  return refusal === undefined
    ? succeed(plans)
    : fail(await restoreRefresh(context, again.value, refusal));
}
