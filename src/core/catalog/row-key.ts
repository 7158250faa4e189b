import type { PlanIndicator } from '../indicator/plan-indicator';

/**
 * 编码: the visible key of a row, unique over all packages in force.
 * @example rowKey({ planId: '350104-14', code: '01', … }) // '350104-14-01'
 */
export function rowKey(row: Pick<PlanIndicator, 'planId' | 'code'>): string {
  return `${row.planId}-${row.code}`;
}

/**
 * Key of what was measured: one concept (see `conceptId`) in one region, all years.
 * @example observationKey('350104', 'gdp') // '350104\ngdp'
 */
export function observationKey(regionId: string, conceptId: string): string {
  return `${regionId}\n${conceptId}`;
}
