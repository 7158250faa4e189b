import type { Catalog } from '../../core/catalog/catalog';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { Block } from '../block/block';
import { composeBlock } from '../block/compose-block';
import type { BlockDescriptor } from '../block/descriptor';
import type { RefreshRemark } from './refresh-plan';

/** Composes the block a descriptor describes as it would be inserted today. */
export type Compose = (descriptor: BlockDescriptor) => Outcome<Block, RefreshRemark>;

/**
 * Composes the tables of plans, each plan once however many blocks show it.
 * @example composePlanTables(catalog)(descriptor) // { ok: true, value: { title: '仓山区…', … } }
 */
export function composePlanTables(catalog: Catalog): Compose {
  const known = new Map<string, Outcome<Block, RefreshRemark>>();
  const compose = (planId: string): Outcome<Block, RefreshRemark> => {
    const plan = catalog.plans.get(planId);
    const block = plan === undefined ? undefined : composeBlock(catalog, plan);
    return block?.ok === true ? succeed(block.value) : fail({ kind: 'plan-absent', planId });
  };
  return ({ kind, query: { planId } }) => {
    if (kind !== 'plan-table') return fail({ kind: 'kind-unknown' });
    const before = known.get(planId);
    if (before !== undefined) return before;
    const composed = compose(planId);
    known.set(planId, composed);
    return composed;
  };
}
