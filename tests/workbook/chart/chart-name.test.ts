import { chartBlockOf } from '../../../src/workbook/block/descriptor';
import { freeChartName } from '../../../src/workbook/chart/choose-comparison';

test.each([
  ['PLAN_chart_b1', 'b1'],
  ['PLAN_chart_b12_3', 'b12'],
  ['PLAN_block_b1', undefined],
  ['PLAN_chart_', undefined],
  ['图表 1', undefined],
])('%s belongs to %s', (name, block) => {
  expect(chartBlockOf(name)).toBe(block);
});

test.each<readonly [readonly string[], string]>([
  [[], 'PLAN_chart_b1'],
  [['PLAN_chart_b2'], 'PLAN_chart_b1'],
  [['PLAN_chart_b1'], 'PLAN_chart_b1_2'],
  [['PLAN_chart_b1', 'PLAN_chart_b1_2'], 'PLAN_chart_b1_3'],
  [['PLAN_chart_b1_2'], 'PLAN_chart_b1'],
])('beside %j a new chart is %s', (taken, name) => {
  expect(freeChartName('b1', taken)).toBe(name);
});
