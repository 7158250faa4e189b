import {
  changeConfirmations,
  changeMarks,
  listConfirmed,
} from '../../../src/core/audit/confirmation';
import type { StatedObservation } from '../../../src/core/observation/observation';
import { sayConfirmed } from '../../../src/wording/audit';
import { catalog } from './support/judge';

const of = (value: number, isConfirmed: boolean, year = 2023): StatedObservation => ({
  ...{ row: 4, regionId: '350104', indicatorId: 'gdp', planId: undefined, code: undefined },
  ...{ indicator: '地区生产总值', year, measure: 'actual', unit: '亿元', status: undefined },
  ...{ source: '', text: String(value), isConfirmed },
  value: { kind: 'number', value, unit: '亿元' },
});
const MARKED = '核实|350104/gdp|2023|12610亿元';

test.each([
  ['a mark is remembered', [], [of(12610, true)], [[MARKED], []]],
  ['once', [MARKED], [of(12610, true)], [[], []]],
  ['as that of the first value', [MARKED], [of(13610, true)], [[], []]],
  ['until it is taken away', [MARKED], [of(13610, false)], [[], [MARKED]]],
  ['a row without a value changes nothing', [MARKED], [], [[], []]],
  ['no mark, nothing to remember', [], [of(1261, false)], [[], []]],
] as const)('%s', (_, kept, observations, [added, dropped]) => {
  expect(changeMarks(new Set(kept), observations)).toEqual({ added, dropped });
});

test('what is dropped is gone, what is added stands last', () => {
  const change = { added: ['丙|2023|7'], dropped: ['甲|2022|5'] };
  expect(changeConfirmations(['甲|2022|5', '乙|2022|6'], change)).toEqual([
    '乙|2022|6',
    '丙|2023|7',
  ]);
});

test.each([
  ['a value', '350104/gdp|2023|12610亿元', '仓山区地区生产总值 2023 年：12610亿元'],
  ['a growth', '350104/gdp/growth|2023|52%', '仓山区地区生产总值 2023 年增速：52%'],
  ['a total', '350104/gdp|2023/3|9亿元', '仓山区地区生产总值 2023 年至今 3 年合计：9亿元'],
  ['a row of a plan', '350111-14-P02|2023|9%', '晋安区国家高新技术企业 2023 年：9%'],
  ['what nobody knows any more', 'LOCAL:甲/乙|2023|9', 'LOCAL:甲/乙 2023 年：9'],
])('%s is listed in words', (_, key, said) => {
  expect(listConfirmed(catalog, [key]).map(sayConfirmed)).toEqual([said]);
});

test('the latest first; marks of a sheet are left to the sheet', () => {
  const keys = ['甲/乙|2022|5', MARKED, '甲/乙|2023|6'];
  expect(listConfirmed(catalog, keys).map(({ key }) => key)).toEqual([keys[2], keys[0]]);
});
