import { comparisonWords } from '../../wording/comparison';
import type { Block } from '../../workbook/block/block';
import { composeBlock } from '../../workbook/block/compose-block';
import { composeComparison } from '../../workbook/comparison/compose-comparison';
import { holdComparison } from '../pages/compare/hold-comparison';
import type { PaneState } from './pane-state';

/**
 * The block of what is in view, a plan's table or its comparison; undefined while there is no
 * workbook, no plan or no table, and where a view has nothing to insert.
 * @example composeTable(state)?.title // '仓山区“十四五”规划指标（2021—2025年）'
 */
export function composeTable(state: PaneState): Block | undefined {
  const { catalog, connected, planId, mode, view } = state;
  if (!connected || catalog.kind !== 'ready' || planId === undefined) return undefined;
  const plan = catalog.catalog.plans.get(planId);
  if (plan === undefined || view === 'data' || view === 'import') return undefined;
  if (view === 'compare') {
    const held = holdComparison(catalog.catalog, state);
    if (held?.ok !== true) return undefined;
    return composeComparison(catalog.catalog, held.value, comparisonWords, { mode });
  }
  const composed = composeBlock(catalog.catalog, plan, comparisonWords.conflicts);
  return composed.ok ? composed.value : undefined;
}
