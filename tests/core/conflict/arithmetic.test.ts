import type { PlanConflict } from '../../../src/core/conflict/conflict';
import { catalogOf, conflictsIn, nameOf, type Line } from './support/made-up';

type Row = Omit<Line, 'says'>;
type Case = readonly [what: string, says: string, expected: string | undefined];
const found = (...lines: readonly Line[]) => conflictsIn(catalogOf(lines)).map(nameOf);
const check = (row: Row) => (_: string, says: string, expected: Case[2]) => {
  expect(found({ ...row, says }).join(' ')).toBe(expected ?? '');
};

const money: Row = { name: '生产总值', unit: '亿元', nature: 'flow', direction: 'up' };
const share: Row = { name: '森林覆盖率', unit: '%', nature: 'share', direction: 'up' };
const stock: Row = { name: '床位数', unit: '张', nature: 'stock', direction: 'up' };
const index: Row = { name: '平均浓度', unit: 'ug/m3', nature: 'index', direction: 'none' };
const parts: Row = { name: '三次产业比重', unit: '', nature: 'composition' };
const cut: Row = { name: '能耗降低', unit: '%', nature: 'rate', direction: 'up' };

describe('the numbers that are told', () => {
  const only = (row: Row, says: string): PlanConflict => {
    const [conflict, another] = conflictsIn(catalogOf([{ ...row, says }]));
    if (conflict === undefined || another !== undefined) throw new Error(says);
    return conflict;
  };

  test.each<[row: Row, says: string, told: object]>([
    [money, 'base 100; target 200; growth 8', { implied: 146.932808, needed: 14.869835, years: 5 }],
    [share, 'base 29; target 50; growth 2', { needed: 4.2, years: 5 }],
    [stock, 'base 15.5; target 20; growth [8.5张]', { expected: 4.5, as: 'amount' }],
    [stock, 'base 15.5; target 20; growth [8.5]', { expected: 4.5, as: 'amount' }],
    [stock, 'base 40; target 50; growth [35%]', { expected: 25, as: 'percent' }],
    [share, 'base 95; target 97; growth [4]', { expected: 2, as: 'points' }],
    [money, 'base 100; target [700]; growth 8', { implied: 633.592904, years: 5 }],
    [parts, 'target 0.2: 33.8: 67', { total: 101 }],
    [parts, 'target 0.10: 0.10: 99.40', { total: 99.6 }],
    [share, 'base 30.73; target 29.85', { direction: 'up' }],
    [{ ...index, direction: 'down' }, 'base 20; target 21', { direction: 'down' }],
  ])('%o %s: %o', (row, says, told) => {
    const rounded = JSON.stringify(only(row, says), (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toFixed(6)) : value,
    );
    expect(JSON.parse(rounded)).toMatchObject(told);
  });
});

describe('growth from base to level', () => {
  test.each<Case>([
    ['a fall of nine tenths', 'base 100000; target 1; growth -90', undefined],
    ['a fall that misses', 'base 100; target 90; growth -10', 'growth'],
    ['a fall below nothing cannot be compounded', 'base 100; target 50; growth -100', undefined],
    ['growth of nothing', 'base 0; target 50; growth 8', undefined],
    ['growth of less than nothing', 'base -10; target 50; growth 8', undefined],
    ['a target of nothing', 'base 100; target 0; growth 8', 'growth met'],
    ['growth of the first year alone', 'base 100; target 200; growth@2021 8', undefined],
    ['growth that starts later', 'base 100; target 200; growth@2023 8', undefined],
    ['growth within rounding of 0', 'base 0.4; target 0; growth -60', undefined],
    ['less than 3 % a year', 'base 100; target 120; growth <3', 'growth'],
    ['at most 8 % a year, less is right', 'base 100; target 120; growth 不超过8%', undefined],
    ['a range of growth', 'base 100; target 150; growth 8-9%', undefined],
    ['a range of growth that misses', 'base 100; target 170; growth 8-9%', 'growth'],
  ])('of an amount, %s: %s', check(money));

  test.each<Case>([
    ['points a year', 'base 20; target 30; growth 2', undefined],
    ['points in all', 'base 2; target 5; growth 3', undefined],
    ['neither of the two', 'base 20; target 25; growth 2', 'share-growth'],
    ['a fall to below nothing', 'base 2; target -3; growth -1', undefined],
    ['a fall in points that misses', 'base 0; target -9; growth -1', 'share-growth'],
  ])('of an index, %s: %s', check(index));

  test.each<Case>([
    ['a reduction', 'base 3; target 17; growth 3', undefined],
    ['a reduction, whatever it is', 'base 3; target 90; growth 3', undefined],
  ])('is not asked of %s: %s', check(cut));
});

describe('a base that another place states', () => {
  const before = { ...money, ordinal: 13 } as const;

  test.each<[what: string, before: Line, says: string, expected: readonly string[]]>([
    ['in one unit', { ...before, says: 'actual 100' }, 'target 200; growth 8', ['growth']],
    ['in one unit, right', { ...before, says: 'actual 100' }, 'target 147; growth 8', []],
    [
      'in a smaller unit',
      { ...before, unit: '万元', says: 'actual 1000000' },
      'target 200; growth 8',
      ['growth'],
    ],
    [
      'in a smaller unit, right',
      { ...before, unit: '万元', says: 'actual 1000000' },
      'target 147; growth 8',
      [],
    ],
    [
      'in a unit that cannot be turned',
      { ...before, unit: '亿美元', says: 'actual 100' },
      'target 200; growth 8',
      [],
    ],
    ['in no unit', { ...before, unit: '', says: 'actual 100' }, 'target 200; growth 8', []],
    [
      'in no unit, for a sum',
      { ...before, unit: '', says: 'actual 100' },
      'target [900]; growth 8',
      [],
    ],
    [
      'for a change',
      { ...before, unit: '万元', says: 'actual 1000000' },
      'target 150; growth [70亿元]',
      ['change'],
    ],
    [
      'for a change, in a unit that cannot be turned',
      { ...before, unit: '亿美元', says: 'actual 100' },
      'target 150; growth [70亿元]',
      [],
    ],
    ['for a target', { ...before, says: 'actual 100' }, 'target 80', ['met']],
    [
      'for a target, in a unit that cannot be turned',
      { ...before, unit: '亿美元', says: 'actual 100' },
      'target 80',
      [],
    ],
  ])('%s: %o, %s', (_, earlier, says, expected) => {
    expect(found(earlier, { ...money, says })).toEqual(expected);
  });

  test.each<[first: string, second: string, expected: readonly string[]]>([
    ['100', '136.1', ['growth', 'statements value']],
    ['90', '136.1', ['statements value']],
    ['136.1', '90', ['statements value']],
  ])('two of them, %s and %s: one that comes out right is enough', (first, second, expected) => {
    const earlier = { ...before, says: `actual ${first}; prose actual ${second}` };
    const target = first === '100' ? '250' : '200';
    expect(found(earlier, { ...money, says: `target ${target}; growth 8` }).sort()).toEqual(
      expected,
    );
  });
});

test.each<Case>([
  ['a base of nothing', 'base 0; target [300]; growth 2', undefined],
  ['no growth', 'base 53; target [400]', undefined],
  ['the base year counted in', 'base 100; target [733]; growth 8.0', 'sum'],
  ['one year too few', 'base 100; target [486]; growth 8.0', 'sum'],
  ['within the rounding of the rate', 'base 100; target [640]; growth 8', undefined],
  ['growth to nothing', 'base 100; target [0]; growth -100', undefined],
])('a sum of the period, %s: %s', check(money));

test.each<Case>([
  ['of two years', 'actual@2020 3; actual@2021 4; target 9', undefined],
  ['a year stated twice', 'actual@2021 2; actual@2021 2; actual@2022 3; actual [90]', undefined],
  ['goals and values apart', 'actual@2021 2; target@2022 3; target [90]', undefined],
])('years added up, %s: %s', check(money));

test.each<[row: Row, says: string, expected: string | undefined]>([
  [parts, 'target 50:49', undefined],
  [parts, 'target 50:48', 'composition'],
  [parts, 'target 50:50', undefined],
  [parts, 'target 33:33:33', undefined],
  [parts, 'target 33:33:32', 'composition'],
  [parts, 'target 20:20:20', 'composition'],
  [index, 'target 20:20:20', undefined],
  [index, 'target 40:30:20', 'composition'],
  [index, 'target 40:30:10', 'composition'],
  [index, 'target 40:30:9', undefined],
  [index, 'target 50:48', undefined],
])('parts of a whole: %o %s', (row, says, expected) => {
  check(row)('', says, expected);
});

test.each<[row: Row, says: string, expected: string | undefined]>([
  [share, 'target 100', undefined],
  [share, 'target 100.4', 'unit above-whole'],
  [share, 'target 100.04', 'unit above-whole'],
  [share, 'target -0.4', 'unit below-zero'],
  [share, 'target 0', undefined],
  [{ ...share, concept: '' }, 'target 102', undefined],
  [{ ...share, concept: '' }, 'target -2', undefined],
  [{ ...stock, unit: '‰' }, 'target 102', undefined],
  [money, 'target -3', undefined],
  [stock, 'target 0', undefined],
  [cut, 'actual 102', 'unit above-whole'],
  [{ ...cut, unit: '万吨' }, 'actual 102', undefined],
  [money, 'growth 20万人', undefined],
  [money, 'actual 20万人', 'unit cell'],
  [money, 'base 20万人', 'unit cell'],
])('a number that its unit does not allow: %o %s', (row, says, expected) => {
  check(row)('', says, expected);
});
