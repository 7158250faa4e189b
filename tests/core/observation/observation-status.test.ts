import type { ObservationStatus } from '../../../src/core/figure/printed-figure';
import { isMoreSettled, readStatus, statusName } from '../../../src/core/observation/observation';

test.each<[string, ObservationStatus | undefined]>([
  ['初步', 'P'],
  ['初步数', 'P'],
  [' 初步核算数 ', 'P'],
  ['快报数', 'P'],
  ['ｐ', 'P'],
  ['最终', 'A'],
  ['最终核实数', 'A'],
  ['A', 'A'],
  ['预计', 'E'],
  ['预计值', 'E'],
  ['E', 'E'],
  ['F', 'E'],
  ['（预测）', 'E'],
  ['正常', undefined],
  ['数', undefined],
  ['', undefined],
])('%j is the status %j', (text, status) => {
  expect(readStatus(text)).toBe(status);
});

test.each<[ObservationStatus, string]>([
  ['P', '初步'],
  ['A', '最终'],
  ['E', '预计'],
])('%s is shown as %s and read by that word', (status, name) => {
  expect([statusName(status), readStatus(name)]).toEqual([name, status]);
});

test.each<[ObservationStatus | undefined, ObservationStatus | undefined, boolean]>([
  ['A', 'P', true],
  ['P', 'E', true],
  ['E', 'P', false],
  ['A', 'A', false],
  ['A', undefined, false],
  [undefined, 'E', false],
])('%j is more settled than %j: %j', (one, other, answer) => {
  expect(isMoreSettled(one, other)).toBe(answer);
});
