import type { AuditFinding } from '../../src/core/audit/finding';
import type { StatedObservation } from '../../src/core/observation/observation';
import { sayHeld } from '../../src/wording/audit';

const VALUE: StatedObservation = {
  row: 43,
  regionId: '990121',
  indicatorId: 'gdp',
  planId: undefined,
  code: undefined,
  indicator: '地区生产总值',
  year: 2023,
  measure: 'actual',
  text: '12610',
  unit: '亿元',
  value: { kind: 'number', value: 12_610, unit: '亿元' },
  status: undefined,
  source: '',
};
const off = (slip: Extract<AuditFinding, { kind: 'far-off' }>['slip']): AuditFinding => ({
  kind: 'far-off',
  against: [
    { of: 'last', year: 2022, value: 1161.3 },
    { of: 'base', year: 2020, value: 902.27 },
    { of: 'path', year: 2023, value: 1224.0233 },
  ],
  slip,
});
const OFF = '与2022 年的 1161.3、基期值 902.27（2020 年）、推算的当年水平 1224相差太大';

test.each<[string, AuditFinding, string]>([
  ['without a guess', off(undefined), OFF],
  [
    'a digit too many',
    off({ kind: 'factor', factor: 10, way: 'large' }),
    `${OFF}，像是多打了一位，或丢了小数点`,
  ],
  [
    'a unit too small',
    off({ kind: 'factor', factor: 10_000, way: 'large' }),
    `${OFF}，像是按万元填的，而这一行的单位是亿元`,
  ],
  [
    'a factor that is no unit',
    off({ kind: 'factor', factor: 100, way: 'small' }),
    `${OFF}，像是小了约 100 倍，请核对单位和小数点`,
  ],
  ['a lost digit', off({ kind: 'digit-lost', meant: 1261 }), `${OFF}，像是漏了一位（1261）`],
  ['a share', { kind: 'share-beyond', most: 100 }, '比重、比率应在 0 到 100 之间'],
  [
    'a part',
    { kind: 'part-exceeds', whole: '地区生产总值', value: 1261 },
    '比地区生产总值 1261 还大，部分不会大于总体',
  ],
  [
    'a growth',
    {
      kind: 'growth-contradicts',
      rate: 5.8,
      implied: 31.25,
      last: { of: 'last', year: 2022, value: 1161 },
    },
    '由2022 年的 1161算来增长 31.3 %，增速填的却是 5.8 %，两个里有一个不对',
  ],
  [
    'copied targets',
    { kind: 'repeats', of: 'target', count: 9, total: 12 },
    '这一年的 12 个数里有 9 个正好等于目标值，像是填错了列或年份',
  ],
])('%s', (_, finding, reason) => {
  expect(sayHeld({ observation: VALUE, findings: [finding] })).toBe(
    `第 43 行（地区生产总值 2023 年）的 12610 亿元：${reason}。`,
  );
});
