import {
  countApart,
  proveRows,
  statedCount,
  statedCounts,
  type ProvedRow,
} from '../../../src/core/plan/prove-rows';

/** `number category parent name base target growth`, '_' for what is not printed; lines count from 1. */
function rowsOf(...rows: readonly string[]): readonly ProvedRow[] {
  return rows.map((row, index) => {
    const [
      number = '',
      category = '',
      parent = '',
      name = '',
      base = '',
      target = '',
      growth = '',
    ] = row.split(' ').map((part) => (part === '_' ? '' : part));
    const figures = [base, target, growth].filter((text) => text !== '').length;
    return { line: index + 1, number, category, parent, name, base, target, growth, figures };
  });
}

test.each<readonly [string, readonly string[], readonly object[]]>([
  ['numbers in a row', ['1 甲 _ 鱼 3 4 _', '2 甲 _ 虾 3 4 _'], []],
  [
    'numbers left out inside',
    ['1 甲 _ 鱼 3 4 _', '4 甲 _ 虾 3 4 _', '5 甲 _ 蟹 3 4 _'],
    [{ kind: 'numbers-missing', line: 1, after: 1, missing: [2, 3] }],
  ],
  [
    'numbers left out at the beginning',
    ['3 甲 _ 鱼 3 4 _', '4 甲 _ 虾 3 4 _'],
    [{ kind: 'numbers-missing', line: 1, after: 0, missing: [1, 2] }],
  ],
  [
    'a number twice',
    ['1 甲 _ 鱼 3 4 _', '2 甲 _ 虾 3 4 _', '2 甲 _ 蟹 3 4 _'],
    [{ kind: 'number-again', line: 3, number: 2 }],
  ],
  ['parts share their number', ['1 甲 渔 鱼 3 4 _', '1 甲 渔 虾 3 4 _', '2 甲 _ 蟹 3 4 _'], []],
  ['a category counts from 1 again', ['1 甲 _ 鱼 3 4 _', '2 甲 _ 虾 3 4 _', '1 乙 _ 蟹 3 4 _'], []],
  ['a table without numbers', ['_ 甲 _ 鱼 3 4 _', '_ 甲 _ 虾 3 4 _'], []],
  [
    'one row among numbered ones without a number',
    ['1 甲 _ 鱼 3 4 _', '2 甲 _ 虾 3 4 _', '_ 甲 _ 蟹 3 4 _', '3 甲 _ 贝 3 4 _'],
    [{ kind: 'number-blank', line: 3, name: '蟹' }],
  ],
  ['as many as the category says', ['1 渔业(2项) _ 鱼 3 4 _', '2 渔业(2项) _ 虾 3 4 _'], []],
  [
    'fewer than the category says',
    ['1 渔业(3项) _ 鱼 3 4 _', '2 渔业(3项) _ 虾 3 4 _'],
    [{ kind: 'count-differs', line: 1, category: '渔业(3项)', stated: 3, found: 2 }],
  ],
  [
    'an indicator with two parts counts once or twice',
    ['1 渔（二项） 鲜 鱼 3 4 _', '1 渔（二项） 鲜 虾 3 4 _', '2 渔（二项） _ 蟹 3 4 _'],
    [],
  ],
  [
    'no figure at all',
    ['1 甲 _ 鱼 3 4 _', '2 甲 _ 虾 _ _ _'],
    [{ kind: 'row-blank', line: 2, name: '虾' }],
  ],
  [
    'sizes of different columns',
    ['1 甲 _ 鱼 3 400 _'],
    [{ kind: 'size-unlikely', line: 1, name: '鱼', base: '3', target: '400' }],
  ],
  ['a five-year sum is no level', ['1 甲 _ 鱼 3 [400] _'], []],
  ['another unit in the cell', ['1 甲 _ 鱼 3亿元 400万元 _'], []],
  [
    'growth up, level down',
    ['1 甲 _ 鱼 30 20 6.5'],
    [{ kind: 'growth-apart', line: 1, name: '鱼', growth: '6.5' }],
  ],
  ['growth and level up', ['1 甲 _ 鱼 30 40 6.5左右'], []],
  ['a sum in the column of growth', ['1 甲 _ 鱼 30 20 [10]'], []],
])('%s', (_, rows, doubts) => {
  expect(proveRows(rowsOf(...rows))).toEqual(doubts);
});

test.each([
  ['创新驱动（5项）', 5],
  ['绿色生态（1 1项）', 11],
  ['民生 ( 共 七 项 )', 7],
  ['安全保障(3个指标)', 3],
  ['绿色（2030年）', undefined],
])('the count of %s', (category, count) => {
  expect(statedCount(category)).toBe(count);
});

test('blanks without end are looked through once', () => {
  expect(statedCount(`（${' '.repeat(200_000)}`)).toBeUndefined();
});

test('what categories and title say of their counts', () => {
  expect(statedCounts(['创新驱动（5项）', '创新驱动（5项）', '安全'], '主要指标（20项）')).toEqual([
    { category: '创新驱动', count: 5 },
    { category: '', count: 20 },
  ]);
});

test.each([
  ['as many as stated', ['1 甲 _ 鱼 1', '2 甲 _ 鸟 2'], 2, undefined],
  ['one is lost', ['1 甲 _ 鱼 1'], 2, 1],
  ['parts counted once', ['1 甲 家畜 牛 1', '1 甲 家畜 羊 2'], 1, undefined],
  ['parts counted one by one', ['1 甲 家畜 牛 1', '1 甲 家畜 羊 2'], 2, undefined],
  ['numbers that begin anew in each category', ['1 甲 _ 鱼 1', '1 乙 _ 草 2'], 2, undefined],
])('rows held against a stated count: %s', (_, rows, stated, found) => {
  expect(countApart(rowsOf(...rows), stated)).toBe(found);
});
