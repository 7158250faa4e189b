import { sayNumber, sayRounded } from '../../src/wording/number';
import { sayNeeded } from '../../src/wording/needed';
import { sayArithmetic, sayGround } from '../../src/wording/progress';
import type { Actuals } from '../../src/core/progress/assessment';
import type { TargetSource } from '../../src/core/plan-target/target-source';
import { actuals, judge } from '../core/progress/actuals';
import { row } from '../core/plan-target/source';

const SHARE = { nature: 'share', unit: '%' } as const;
const DOWN = { nature: 'share', unit: '%', direction: 'down' } as const;
const CUT = { nature: 'rate', unit: '%', name: '单位GDP能耗降幅' } as const;
const SUM = row({ target: '[5]' }, { nature: 'flow', unit: '万人' });

test.each<[TargetSource, Actuals, string]>([
  [
    row({ base: '60', target: '65' }),
    actuals({ 2023: 63.2 }),
    '实际63.2，基期60，目标65：已走 64.0 %，时间已过 60.0 %',
  ],
  [
    row({ base: '12', target: '15' }, SHARE),
    actuals({ 2023: 13.2 }),
    '实际13.2，基期12，目标15：提高 1.2 个百分点，已走 40.0 %，时间已过 60.0 %',
  ],
  [
    row({ target: '95', growth: '[2]' }, SHARE),
    actuals({ 2023: 92.9 }),
    '实际92.9，基期93（由目标减去累计变化推得），目标95：降低 0.1 个百分点，已走 -5.0 %，时间已过 60.0 %',
  ],
  [row({ target: '<4' }, DOWN), actuals({ 2023: 4 }), '实际4，目标低于4：正好等于4（不含本数）'],
  [row({ target: '<4' }, DOWN), actuals({ 2023: 4.2 }), '实际4.2，目标低于4：差0.2个百分点'],
  [row({ target: '≥8' }), actuals({ 2023: 7 }), '实际7，目标不低于8：差1'],
  [
    row({ target: '≥95' }, SHARE),
    actuals({ 2023: 95.4 }),
    '实际95.4，目标不低于95：余量0.4个百分点',
  ],
  [
    row({ growth: '6.5' }),
    actuals({}, { rates: { 2021: 8.4, 2022: 4.4, 2023: 5 } }),
    '年均增长5.92 %，目标6.5 %：低0.58个百分点，时间已过 60.0 %',
  ],
  [
    SUM,
    actuals({ 2021: 1.1, 2022: 1, 2023: 1.05 }),
    '累计3.15，目标累计5：完成 63.0 %，时间已过 60.0 %',
  ],
  [
    SUM,
    actuals({ 2023: 2.2 }),
    '已知累计2.2（缺2021、2022年），目标累计5：至少完成 44.0 %，时间已过 60.0 %',
  ],
  [
    row({ target: '[17]' }, CUT),
    actuals({ 2021: -1.51, 2022: 2.2, 2023: 4.18 }),
    '累计降低4.87 %，目标17 %：已走 26.8 %，还需降低12.75 %，时间已过 60.0 %',
  ],
  [
    row({ target: '1:29:70' }, { nature: 'composition' }),
    actuals({}, { parts: [1.2, 28, 69] }),
    '实际1.2:28:69，目标1:29:70：逐项相差+0.2、-1、-1（各部分合计不是100，请核对）',
  ],
  [row({ target: '完成市下达任务' }), actuals(), ''],
])('%#: arithmetic in one line', (source, known, line) => {
  expect(sayArithmetic(judge(source, 2023, known), source.unit)).toBe(line);
});

test.each([
  [{ kind: 'amount', perYear: 0.9, bound: 'exact' } as const, '今后每年需增加0.9亿元'],
  [{ kind: 'amount', perYear: -0.75, bound: 'exact' } as const, '今后每年需减少0.75亿元'],
  [{ kind: 'amount', perYear: 1.9, bound: 'at-most' } as const, '今后每年至多需增加1.9亿元'],
  [{ kind: 'amount', perYear: 0, bound: 'exact' } as const, '今后不需再增减'],
  [{ kind: 'points', perYear: 0.9, bound: 'exact' } as const, '今后每年需提高0.9个百分点'],
  [{ kind: 'rate', perYear: 7.3777945, bound: 'exact' } as const, '今后每年需增长7.38 %'],
])('%j reads %s', (needed, text) => {
  expect(sayNeeded(needed, '亿元')).toBe(text);
});

test('a rate of reduction is one', () => {
  expect(
    sayNeeded({ kind: 'rate', perYear: 6.59, bound: 'exact' }, '%', {
      type: 'reduction',
      measure: 'target',
      total: 17,
      op: '=',
    }),
  ).toBe('今后每年需降低6.59 %');
});

const NO_WAY = { unit: '起', direction: 'none' } as const;
test.each<[TargetSource, Actuals, string]>([
  [row({ target: '完成市下达任务' }), actuals({}), '需人工认定是否完成'],
  [
    row({ target: '居全市前列' }),
    actuals({}),
    '没有写明前几位才算，需人工认定，填“完成”或“未完成”',
  ],
  [row({ target: '1:2:97' }), actuals({}), '构成的优劣需人工认定'],
  [
    row({ target: '1:2:97' }),
    actuals({}, { parts: [1, 3, 96] }),
    '构成的优劣需人工认定：实际1:3:96，目标1:2:97：逐项相差0、+1、-1个百分点',
  ],
  [
    row({ base: '0', target: '0' }, NO_WAY),
    actuals({ 2023: 2 }),
    '没有写明高好还是低好，是否达标需人工认定：实际2，目标0：高2',
  ],
  [row({ base: '0', target: '0' }, NO_WAY), actuals({ 2023: 0 }), '实际0，目标0：正好等于0'],
])('what somebody has to find: %#', (source, known, text) => {
  expect(sayGround(judge(source, 2023, known), source.unit)).toBe(text);
});

test.each([
  [0.1 + 0.2, '0.3'],
  [-0, '0'],
  [1e-7, '0.0000001'],
  [-1234.5, '-1234.5'],
])('%s is written %s', (value, text) => {
  expect(sayNumber(value)).toBe(text);
});

test.each([
  [1.005, '1.01'],
  [2.675, '2.68'],
  [-1.005, '-1.01'],
  [-0.001, '0.00'],
  [5.9187939, '5.92'],
])('%s is rounded to %s', (value, text) => {
  expect(sayRounded(value, 2)).toBe(text);
});
