import type { PlanIndicator } from '../indicator/plan-indicator';

/**
 * The name a row is shown with: as printed, and under its parent's name where it is a sub-row,
 * because a sub-row's own name says too little alone.
 * @example rowName(row) // '地区生产总值（GDP）'
 */
export function rowName(row: Pick<PlanIndicator, 'parentName' | 'printedName'>): string {
  return row.parentName === '' ? row.printedName : `${row.parentName}：${row.printedName}`;
}
