import type { InfoValue } from '../../src/core/provenance/provenance';
import { sayInfoValue } from '../../src/wording/info-value';

test.each<[string, InfoValue, string | number]>([
  ['a text as printed', '[6.5]', '[6.5]'],
  ['a blank', '', ''],
  ['a year', 2025, 2025],
  ['a direction', { kind: 'direction', direction: 'down' }, '越低越好'],
  ['no direction known', { kind: 'direction', direction: undefined }, '未定'],
  ['two target types', { kind: 'target-types', types: ['level', 'growth'] }, '水平、增速'],
  ['no target', { kind: 'target-types', types: [] }, '无'],
])('%s', (_, value, said) => {
  expect(sayInfoValue(value)).toBe(said);
});
