import type { InfoValue } from '../../src/core/provenance/provenance';
import { sayInfoValue } from '../../src/wording/info-value';

test.each<[string, InfoValue, string | number]>([
  ['a text as printed', '[6.5]', '[6.5]'],
  ['a blank', '', ''],
  ['a year', 2025, 2025],
  ['a direction', { kind: 'direction', direction: 'down', way: -1 }, '越低越好'],
  ['no direction known', { kind: 'direction', direction: undefined, way: undefined }, '未定'],
  ['two target types', { kind: 'target-types', types: ['level', 'growth'] }, '水平、增速'],
  [
    'prices',
    { kind: 'price-basis', priceBasis: 'constant', isMoney: true },
    '增速按不变价，数值按当年价',
  ],
  ['prices nobody tells', { kind: 'price-basis', priceBasis: '', isMoney: true }, '没有注明'],
  ['no prices', { kind: 'price-basis', priceBasis: '', isMoney: false }, '与价格无关'],
  [
    'a base as observed',
    {
      kind: 'base-used',
      base: { value: 763, from: 'observed' },
      ...{ year: 2020, unit: '亿元', isTaken: true, place: '《甲》第3行' },
    },
    '763亿元（2020年，规划没有印，取实际值：《甲》第3行）',
  ],
  [
    'no base',
    { kind: 'base-used', base: undefined, year: 2020, unit: '', isTaken: true, place: '' },
    '缺2020年基期值',
  ],
  [
    'a target that takes none',
    { kind: 'base-used', base: undefined, year: 2020, unit: '', isTaken: false, place: '' },
    '不取基期值',
  ],
  ['no target', { kind: 'target-types', types: [] }, '无'],
])('%s', (_, value, said) => {
  expect(sayInfoValue(value)).toBe(said);
});
