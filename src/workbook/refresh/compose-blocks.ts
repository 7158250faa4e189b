import type { Catalog } from '../../core/catalog/catalog';
import { compareWithPlan } from '../../core/comparison/compare-with-plan';
import type { ComparisonWords } from '../../core/comparison/words';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { Block } from '../block/block';
import { composeBlock } from '../block/compose-block';
import type { BlockDescriptor } from '../block/descriptor';
import { composeComparison } from '../comparison/compose-comparison';
import type { RefreshRemark } from './refresh-plan';

/** Composes the block a descriptor describes as it would be inserted today. */
export type Compose = (descriptor: BlockDescriptor) => Outcome<Block, RefreshRemark>;

type Composed = ReturnType<Compose>;

/**
 * Composes plan tables and comparisons from the packages in force, each once however many blocks
 * show it.
 * @example composeBlocks(catalog, comparisonWords)(descriptor) // { ok: true, value: { title: '仓山区…', … } }
 */
export function composeBlocks(catalog: Catalog, words: ComparisonWords): Compose {
  const known = new Map<string, Composed>();
  return (descriptor) => {
    const key = JSON.stringify([descriptor.query, descriptor.mode]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const composed = compose(catalog, words, descriptor);
    known.set(key, composed);
    return composed;
  };
}

function compose(
  catalog: Catalog,
  words: ComparisonWords,
  { query: { planId, comparison }, mode }: BlockDescriptor,
): Composed {
  const plan = catalog.plans.get(planId);
  if (plan === undefined) return fail({ kind: 'plan-absent', planId });
  if (comparison === undefined) {
    const block = composeBlock(catalog, plan, words.conflicts);
    return block.ok ? succeed(block.value) : fail({ kind: 'plan-absent', planId });
  }
  const { year, ...settings } = comparison;
  const compared = compareWithPlan(catalog, plan, year, settings);
  if (compared.ok) return succeed(composeComparison(catalog, compared.value, words, { mode }));
  return compared.finding.kind === 'year-outside-plan'
    ? fail({ kind: 'year-outside', planId, year })
    : fail({ kind: 'plan-absent', planId });
}
