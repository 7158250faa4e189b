import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { Catalog } from '../../../src/core/catalog/catalog';
import type { PrintedFigure } from '../../../src/core/figure/printed-figure';
import type { PaneState } from '../../../src/taskpane/pane/pane-state';
import { progressPackage } from '../../support/progress-package';
import { viewing } from './states';

const BINDING: readonly string[] = ['02', '08'];
const ACTUALS: readonly (readonly [code: string, text: string])[] = [
  ['01', '63.2'],
  ['02', '22.5'],
  ['09', '13.2'],
];

/** The worked examples of progress as a plan in which two rows bind, with actual values of 2023. */
export const compared: Catalog = buildCatalog([withActuals()]);

/** 对比 of that plan in 2023. */
export const comparing: PaneState = {
  ...viewing,
  view: 'compare',
  catalog: { kind: 'ready', catalog: compared },
};

function withActuals() {
  const whole = progressPackage();
  const { figures, planIndicators } = whole;
  const [sample] = figures;
  if (sample === undefined) throw new Error('The package of examples is empty.');
  const stated = ACTUALS.map(([code, text]): PrintedFigure => ({
    ...sample,
    ...{ id: `${code}-stated`, code, text, measure: 'actual', firstYear: 2023, lastYear: 2023 },
  }));
  return {
    ...whole,
    figures: [...figures, ...stated],
    planIndicators: planIndicators.map((row) => ({
      ...row,
      attribute: BINDING.includes(row.code) ? ('约束性' as const) : ('预期性' as const),
    })),
  };
}
