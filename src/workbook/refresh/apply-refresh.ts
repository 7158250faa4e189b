import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { refusalOf } from '../excel/refusal-of';
import { agreeTo, type RefreshConsent } from './agree-to';
import type { Compose } from './compose-blocks';
import { extendLog } from './extend-log';
import { planAll } from './preview-refresh';
import { readKnownBlocks, type RefreshScope } from './read-blocks';
import type { LogEntry } from './refresh-log';
import type { RefreshPlan } from './refresh-plan';
import { restoreRefresh } from './restore-refresh';
import { queueRowHeights } from './row-heights';
import { writeRefresh } from './write-refresh';

/** What was done. */
export interface RefreshDone {
  readonly plans: readonly RefreshPlan[];
  /** All refreshes the workbook remembers, this one on top. */
  readonly log: readonly LogEntry[];
}

/**
 * Writes what a preview showed and the user agreed to: looks again, and writes only where the
 * workbook is still what was shown. Two syncs, however many blocks there are, and one step to undo.
 * Where Excel refuses half-way, all is put back as it was.
 * @param date ISO date and time, for the log
 * @example await applyRefresh(context, compose, { kind: 'workbook' }, { plans, declined: [], adopted: [] }, date)
 * // { ok: true, value: { plans: [{ id: 'b1', changes: [{ address: 'Sheet1!F5', … }], … }], log: […] } }
 */
export async function applyRefresh(
  context: Excel.RequestContext,
  compose: Compose,
  scope: RefreshScope,
  consent: RefreshConsent,
  date: string,
): Promise<Outcome<RefreshDone, WorkbookFinding>> {
  const known = consent.plans.filter(hasPlace).map(({ id }) => id);
  const heights = queueRowHeights(context, consent.plans);
  const read = await readKnownBlocks(context, scope, known);
  if (!read.ok) return read;
  const preview = planAll(read.value, compose);
  if (JSON.stringify(preview.plans) !== JSON.stringify(consent.plans))
    return fail({ kind: 'refresh-outdated' });
  const plans = agreeTo(preview, consent);
  const { readings, log: before } = preview;
  if (plans.every(({ descriptor }) => descriptor === undefined))
    return succeed({ plans, log: before });
  const log = extendLog(before, plans, date);
  writeRefresh(context, { plans, readings, log });
  const refusal = await refusalOf(context.sync());
  return refusal === undefined
    ? succeed({ plans, log })
    : fail(await restoreRefresh(context, { plans, readings, log: before }, heights, refusal));
}

function hasPlace({ remarks }: RefreshPlan): boolean {
  return !remarks.some((remark) => remark.kind === 'block-lost' && remark.missing === 'place');
}
