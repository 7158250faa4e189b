import { succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import type { BlockReading, LostBlock } from './block-reading';
import type { Compose } from './compose-blocks';
import { planRefresh } from './plan-refresh';
import { readBlocks, type BlocksRead, type RefreshScope } from './read-blocks';
import type { LogEntry } from './refresh-log';
import type { RefreshPlan } from './refresh-plan';

/** What a refresh would do, and the blocks it was made from. */
export interface RefreshPreview {
  readonly plans: readonly RefreshPlan[];
  readonly readings: readonly BlockReading[];
  readonly log: readonly LogEntry[];
}

/**
 * Shows what a refresh would change, cell by cell (old → new), and why; writes nothing. Two syncs,
 * however many blocks there are; one where `known` names the blocks that are meant.
 * @example await previewRefresh(context, composeBlocks(catalog, words), { kind: 'workbook' })
 * // { ok: true, value: { plans: [{ id: 'b1', changes: [{ address: 'Sheet1!F5', … }], … }], … } }
 */
export async function previewRefresh(
  context: Excel.RequestContext,
  compose: Compose,
  scope: RefreshScope,
  known?: readonly string[],
): Promise<Outcome<RefreshPreview, WorkbookFinding>> {
  const read = await readBlocks(context, scope, known);
  if (!read.ok) return read;
  return succeed(planAll(read.value, compose));
}

/**
 * What a refresh would do with blocks that were read.
 * @example planAll(read, compose).plans // [{ id: 'b1', … }]
 */
export function planAll({ readings, lost, log }: BlocksRead, compose: Compose): RefreshPreview {
  const plans = readings.map((reading) => planRefresh(reading, compose(reading.descriptor)));
  return { plans: [...plans, ...lost.map(lostPlan)], readings, log };
}

function lostPlan({ id, missing }: LostBlock): RefreshPlan {
  return {
    id,
    address: '',
    table: undefined,
    from: '',
    to: '',
    changes: [],
    additions: [],
    remarks: [{ kind: 'block-lost', missing }],
    descriptor: undefined,
  };
}
