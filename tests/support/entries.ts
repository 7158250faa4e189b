import type { PlanPackage } from '../../src/core/catalog/catalog';
import { progressPackage } from './progress-package';

/** A printed name, a year and what a user states of it. */
export type Entry = readonly [name: string, year: number, text: string];

/** What users state of the rows of 青山县's plan, as a package that only holds such statements. */
export function entries(planId: string, stated: readonly Entry[]): PlanPackage {
  const { planIndicators } = progressPackage();
  return {
    name: 'actuals',
    title: '实际值',
    version: '',
    created: '',
    ...{ regions: [], plans: [], indicators: [], aliases: [], planIndicators: [], sources: [] },
    figures: stated.map(([name, year, text], index) => {
      const row = planIndicators.find(({ printedName }) => printedName === name);
      if (row === undefined) throw new Error(name);
      return {
        id: `entry-${String(index)}`,
        planId: undefined,
        code: undefined,
        regionId: planId.split('-')[0],
        indicatorId: row.indicatorId,
        measure: 'actual',
        firstYear: year,
        lastYear: year,
        text,
        unit: '',
        place: {
          sourceId: '年报.csv',
          kind: 'entry',
          text: `第${String(index + 2)}行`,
          line: undefined,
        },
      };
    }),
  };
}
