import type { Operator } from '../../../src/core/figure/figure';
import { meets, type Way } from '../../../src/core/plan-target/target';

test.each<[number, Operator, number, Way, boolean]>([
  [4, '<', 4, -1, false],
  [3.9, '<', 4, -1, true],
  [4, '≤', 4, -1, true],
  [0.1 + 0.2, '≤', 0.3, -1, true],
  [0.1 + 0.2, '<', 0.3, -1, false],
  [95, '≥', 95, 1, true],
  [94.9, '≥', 95, 1, false],
  [1000, '>', 1000, 1, false],
  [1000.1, '>', 1000, 1, true],
  [96, '=', 95, 1, true],
  [94, '=', 95, 1, false],
  [20, '=', 21, -1, true],
  [22, '≈', 21, -1, false],
  [0, '≤', 0, -1, true],
])('%s %s %s, way %s: %s', (value, op, bound, way, met) => {
  expect(meets(value, op, bound, way)).toBe(met);
});
