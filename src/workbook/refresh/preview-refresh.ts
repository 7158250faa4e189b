import { succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import type { BlockReading, LostBlock } from './block-reading';
import type { Compose } from './compose-plan-tables';
import { planRefresh } from './plan-refresh';
import { readBlocks, type RefreshScope } from './read-blocks';
import type { RefreshPlan } from './refresh-plan';

/** What a refresh would do, and the blocks it was made from. */
export interface RefreshPreview {
  readonly plans: readonly RefreshPlan[];
  readonly readings: readonly BlockReading[];
}

/**
 * Shows what a refresh would change, cell by cell (old → new), and why; writes nothing. Two syncs,
 * however many blocks there are.
 * @example await previewRefresh(context, composePlanTables(catalog), { kind: 'workbook' })
 * // { ok: true, value: { plans: [{ id: 'b1', changes: [{ address: 'Sheet1!F5', … }], … }], … } }
 */
export async function previewRefresh(
  context: Excel.RequestContext,
  compose: Compose,
  scope: RefreshScope,
): Promise<Outcome<RefreshPreview, WorkbookFinding>> {
  const read = await readBlocks(context, scope);
  if (!read.ok) return read;
  const { readings, lost } = read.value;
  const plans = readings.map((reading) => planRefresh(reading, compose(reading.descriptor)));
  return succeed({ plans: [...plans, ...lost.map(lostPlan)], readings });
}

function lostPlan({ id, missing }: LostBlock): RefreshPlan {
  return {
    id,
    address: '',
    from: '',
    to: '',
    changes: [],
    additions: [],
    remarks: [{ kind: 'block-lost', missing }],
    descriptor: undefined,
  };
}
