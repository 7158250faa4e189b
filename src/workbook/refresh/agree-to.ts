import type { BlockDescriptor } from '../block/descriptor';
import type { RefreshPreview } from './preview-refresh';
import type { CellChange, RefreshPlan } from './refresh-plan';

/** What the user was shown, and what of it he wants. */
export interface RefreshConsent {
  readonly plans: readonly RefreshPlan[];
  /** Blocks that are left as they are. */
  readonly declined: readonly string[];
  /** Addresses of cells of his own that the plan's figure may replace. */
  readonly adopted: readonly string[];
}

/**
 * The plans as the user agreed to them: nothing of the blocks he declined, and the cells of his own
 * that he gave up.
 * @example agreeTo(preview, { plans, declined: ['b2'], adopted: ['Sheet1!F4'] })
 */
export function agreeTo(
  { plans, readings }: RefreshPreview,
  { declined, adopted }: RefreshConsent,
): readonly RefreshPlan[] {
  return plans.map((plan) => {
    if (declined.includes(plan.id))
      return { ...plan, changes: [], additions: [], descriptor: undefined };
    const given = plan.remarks.some(({ kind }) => kind === 'sheet-protected')
      ? []
      : plan.remarks.flatMap((remark) =>
          remark.kind === 'edited-by-user' && adopted.includes(remark.change.address)
            ? [remark.change]
            : [],
        );
    const reading = readings.find(({ descriptor }) => descriptor.id === plan.id);
    if (given.length === 0 || reading === undefined) return plan;
    return {
      ...plan,
      changes: [...plan.changes, ...given],
      remarks: plan.remarks.filter(
        (remark) => remark.kind !== 'edited-by-user' || !given.includes(remark.change),
      ),
      descriptor: given.reduce(remember, plan.descriptor ?? reading.descriptor),
    };
  });
}

/** From now on the cell holds what was written into it, and a later refresh may change it again. */
function remember(descriptor: BlockDescriptor, { what, written }: CellChange): BlockDescriptor {
  if (what.kind === 'frame') return descriptor;
  const at = descriptor.columns.indexOf(what.column);
  const line = descriptor.columns.map((_, index) =>
    index === at ? written : (descriptor.written[what.key]?.[index] ?? ''),
  );
  return { ...descriptor, written: { ...descriptor.written, [what.key]: line } };
}
