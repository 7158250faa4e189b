import type { PlanIndicator } from '../../core/indicator/plan-indicator';
import type { Row } from '../csv/row';

/**
 * The rows of plan_indicators.csv. Where no position is given, a row stands after the one that
 * precedes it in its plan.
 */
export function toPlanIndicators(rows: readonly Row[]): readonly PlanIndicator[] {
  const last = new Map<string, number>();
  return rows.map(({ cell }) => {
    const planId = cell('plan_id');
    const position = Number(cell('position')) || (last.get(planId) ?? 0) + 1;
    last.set(planId, position);
    return {
      planId,
      code: cell('code'),
      origin: cell('origin') === 'prose' ? 'prose' : 'table',
      number: cell('number'),
      position,
      category: cell('category'),
      printedName: cell('printed_name'),
      parentName: cell('parent_name'),
      unit: cell('unit'),
      attribute: cell('attribute') as PlanIndicator['attribute'],
      indicatorId: cell('indicator_id') || undefined,
      targetType: (cell('target_type') || undefined) as PlanIndicator['targetType'],
    };
  });
}
