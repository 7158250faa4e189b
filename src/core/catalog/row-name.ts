import type { PlanIndicator } from '../indicator/plan-indicator';

/**
 * The name a row is shown with: as printed, and under its parent's name where it is a sub-row,
 * because a sub-row's own name says too little alone.
 * @example rowName(row) // '主要污染物排放减少：工业二氧化硫新增削减量'
 */
export function rowName(row: Pick<PlanIndicator, 'parentName' | 'printedName'>): string {
  return row.parentName === '' ? row.printedName : `${row.parentName}：${row.printedName}`;
}
