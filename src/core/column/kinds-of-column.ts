import { hasMeasure, listedCell } from '../catalog/find-figure';
import { NOT_COMPUTED } from '../comparison/row-cells';
import type { Measure } from '../figure/printed-figure';
import { textCell, type TableCell } from '../figure/table-cell';
import type { PlanIndicator } from '../indicator/plan-indicator';
import type { InComparison, InPlanTable } from './column';

/** Nine squares: 控制在市下达指标内, as plans like to print a target, stays on one line. */
const USUAL = 18;

const always = (): boolean => true;

/**
 * A column of a plan's table that says something about the row; shown where any row has something to
 * say.
 * @example planFact(({ row }) => textCell(row.unit), 12).widest // 12
 */
export function planFact(content: InPlanTable['content'], widest = USUAL): InPlanTable {
  return {
    use: 'usual',
    widest,
    content,
    isFilled: (catalog, plan, rows) =>
      rows.some((row) => content({ catalog, plan, row, hasSourceLine: true }).kind !== 'blank'),
  };
}

/**
 * A column of a plan's table with the figures of a measure.
 * @example planFigure('target').use // 'usual'
 */
export function planFigure(measure: Measure): InPlanTable {
  return {
    use: 'usual',
    widest: USUAL,
    content: ({ catalog, plan, row }) => listedCell(catalog, plan, row, measure),
    isFilled: (catalog, plan) => hasMeasure(catalog, plan, measure),
  };
}

/**
 * A column of a comparison that says something about the row, as the plan's table does.
 * @example comparedFact((row) => textCell(row.unit), 8).followsActual // false
 */
export function comparedFact(
  content: (row: PlanIndicator) => TableCell,
  widest: number,
): InComparison {
  return {
    use: 'usual',
    widest,
    heading: 'as-in-plan',
    content: ({ row }) => content(row.planIndicator),
    isFilled: always,
    followsActual: false,
  };
}

/**
 * A column of a comparison with the figures of a measure.
 * @example comparedFigure('target', 12).heading // 'as-in-plan'
 */
export function comparedFigure(
  measure: 'base' | 'target' | 'growth',
  widest: number,
): InComparison {
  return {
    use: 'usual',
    widest,
    heading: 'as-in-plan',
    // A blank would say that the plan's table leaves the cell empty.
    content: ({ catalog, comparison: { plan }, row }) =>
      row[measure].kind === 'blank' && !hasMeasure(catalog, plan, measure)
        ? textCell(NOT_COMPUTED)
        : row[measure],
    isFilled: always,
    followsActual: false,
  };
}

/**
 * A column of a comparison that is computed from the actual value.
 * @example computed(content, 8).followsActual // true
 */
export function computed(content: InComparison['content'], widest: number): InComparison {
  return {
    use: 'usual',
    widest,
    heading: 'as-in-plan',
    content,
    isFilled: always,
    followsActual: true,
  };
}
