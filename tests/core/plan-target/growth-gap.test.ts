import { deriveTargets } from '../../../src/core/plan-target/derive';
import { findGrowthGap } from '../../../src/core/plan-target/target';
import { row } from './source';

const gap = (base: string, target: string, growth: string) =>
  findGrowthGap(deriveTargets(row({ base, target, growth }, { nature: 'flow' })), 5)?.implied;

test.each([
  ['902.27', '1500', '8%', 902.27 * 1.08 ** 5],
  ['67.12', '94', '7', undefined],
  ['183.77', '276.33', '8.5', undefined],
  ['100', '140', '8', 100 * 1.08 ** 5],
  ['100', '140', '6%以上', undefined],
  ['100', '140', '8%以上', 100 * 1.08 ** 5],
  ['100', '160', '8左右', undefined],
  ['100', '160', '--', undefined],
  ['', '160', '8', undefined],
])('%s → %s at %s a year', (base, target, growth, implied) => {
  const found = gap(base, target, growth);
  if (implied === undefined) expect(found).toBeUndefined();
  else expect(found).toBeCloseTo(implied, 9);
});
