import type { Block } from '../../workbook/block/block';
import { composeBlock } from '../../workbook/block/compose-block';
import type { PaneState } from '../state/pane-state';

/**
 * The block of the plan in view; undefined while there is no workbook, no plan or no table.
 * @example composeTable(state)?.title // '仓山区“十四五”规划指标（2021—2025年）'
 */
export function composeTable({ catalog, connected, planId }: PaneState): Block | undefined {
  if (!connected || catalog.kind !== 'ready' || planId === undefined) return undefined;
  const plan = catalog.catalog.plans.get(planId);
  if (plan === undefined) return undefined;
  const composed = composeBlock(catalog.catalog, plan);
  return composed.ok ? composed.value : undefined;
}
