import type { Measure } from '../../core/figure/printed-figure';
import type { PlanColumn } from '../../core/plan/plan';

/** The column of a plan's table that figures of a measure stand in. */
export const MEASURE_COLUMNS: Readonly<Record<Measure, PlanColumn>> = {
  base: '基期值',
  target: '目标值',
  growth: '年均增长',
  actual: '实际值',
  actual_growth: '实际年均增长',
};

/** @example isMeasure('growth') // true */
export function isMeasure(text: string): text is Measure {
  return Object.hasOwn(MEASURE_COLUMNS, text);
}
