import { catalogOf, conflictsIn, nameOf, type Line } from './support/made-up';

type Row = Omit<Line, 'says'>;
const found = (...lines: readonly Line[]) => conflictsIn(catalogOf(lines)).map(nameOf);
type Case = readonly [what: string, says: string, expected: string | undefined];
const check = (row: Row) => (_: string, says: string, expected: Case[2]) => {
  expect(found({ ...row, says }).join(' ')).toBe(expected ?? '');
};

const money: Row = { name: '生产总值', unit: '亿元', nature: 'flow', direction: 'up' };
const share: Row = { name: '森林覆盖率', unit: '%', nature: 'share', direction: 'up' };
const stock: Row = { name: '床位数', unit: '张', nature: 'stock', direction: 'up' };
const cut: Row = { name: '能耗降低', unit: '%', nature: 'rate', direction: 'up' };

describe('a change over the period', () => {
  test.each<Case>([
    ['in the unit of the row', 'base 15.5; target 20; growth [4.5张]', undefined],
    ['in another unit of the same', 'base 15000; target 20000; growth [0.5万张]', undefined],
    ['in another unit, wrong', 'base 15000; target 20000; growth [0.7万张]', 'change'],
    ['of something else', 'base 15.5; target 20; growth [4.5万元]', undefined],
    ['in per cent of the base', 'base 40; target 50; growth [25%]', undefined],
    ['in per cent of nothing', 'base 0; target 50; growth [25%]', undefined],
    ['in per cent, worded as a fall', 'base 50; target 40; growth 累计下降20%', undefined],
    ['in per cent, a fall without its sign', 'base 50; target 40; growth [20%]', undefined],
    ['in per cent, a fall worded as a rise', 'base 50; target 40; growth 累计增长20%', 'change'],
  ])('of a stock, %s: %s', check({ ...stock, direction: 'none' }));

  test.each<Case>([
    ['the difference', 'base 10; target 15; growth [5]', undefined],
    ['the sum of the years', 'base 10; target 15; growth [62]', undefined],
    ['the least that the years can come to', 'base 10; target 15; growth [50]', undefined],
    ['the most that the years can come to', 'base 10; target 15; growth [75]', undefined],
    ['less than either', 'base 10; target 15; growth [30]', 'change'],
    ['more than either', 'base 10; target 15; growth [90]', 'change'],
    ['per cent, and no sum of years', 'base 10.0; target 15.0; growth [62%]', 'change'],
  ])('of a flow, %s: %s', check(money));

  test('a sum of years is meant of flows alone, and of what nobody knows the kind of', () => {
    const says = 'base 10.0; target 15.0; growth [62]';
    expect(found({ ...stock, says })).toEqual(['change']);
    expect(found({ ...stock, concept: '', says })).toEqual([]);
  });

  test.each<[row: Row, says: string]>([
    [{ ...share, nature: 'task' }, 'base 10; target 15; growth [9]'],
    [share, 'base 10; target 15; growth [9万元]'],
    [cut, 'base 10; target 15; growth [9]'],
  ])('is not asked of %o: %s', (row, says) => {
    expect(found({ ...row, says })).toEqual([]);
  });
});

describe('a change over the period, to a hair', () => {
  test.each<Case>([
    ['the least that rounding leaves', 'base 10; target 15; growth [4]', undefined],
    ['less than that', 'base 10; target 15; growth [3]', 'change'],
    ['the most that rounding leaves', 'base 10; target 15; growth [6]', undefined],
    ['more than that', 'base 10; target 15; growth [7]', 'change'],
    ['the least in per cent', 'base 40; target 50; growth [22%]', undefined],
    ['less in per cent', 'base 40; target 50; growth [21%]', 'change'],
    ['the most in per cent', 'base 40; target 50; growth [28%]', undefined],
    ['more in per cent', 'base 40; target 50; growth [29%]', 'change'],
    ['a number that is per cent', 'base 40; target 50; growth [25]', undefined],
    ['per cent of a small base', 'base 0.80; target 1.00; growth [45%]', 'change'],
    ['a fall without its sign', 'base 50; target 40; growth [10]', undefined],
    ['a fall that says less', 'base 50; target 40; growth [5]', 'change'],
    ['a fall with it', 'base 50; target 40; growth [-10]', undefined],
    ['a fall of less than one', 'base 5.0; target 4.2; growth [0.8]', undefined],
    ['a fall worded as a rise', 'base 50; target 40; growth 累计提高10张', 'change'],
    ['a fall where it rises', 'base 40; target 50; growth [-10]', 'change'],
    ['a rise where it falls', 'base 50; target 40; growth [0以上]', 'change'],
    ['a fall below a ceiling', 'base 40; target 40以内; growth [5]', undefined],
    ['a sum of years of what stands', 'base 10; target 15; growth [66]', 'change'],
  ])('of a stock, %s: %s', check({ ...stock, direction: 'none' }));

  test.each<Case>([
    ['the least that the years can come to', 'base 10; target 15; growth [47]', undefined],
    ['less', 'base 10; target 15; growth [46亿元]', 'change'],
    ['the most that the years can come to', 'base 10; target 15; growth [78]', undefined],
    ['more', 'base 10; target 15; growth [79]', 'change'],
    ['the years in another unit', 'base 10; target 15; growth [620000万元]', undefined],
    ['less in another unit', 'base 10; target 15; growth [300000万元]', 'change'],
    ['points, and no sum of years', 'base 10; target 15; growth [66个百分点]', 'change'],
  ])('of a flow, %s: %s', check(money));

  test.each<Case>([
    ['that comes out', 'base 70; target 80[10]', undefined],
    ['that does not', 'base 70; target 80[17]', 'change'],
    ['of something else', 'base 70; target 80，民办床位总数[17]', undefined],
    ['half a place off', 'base 80.000; target 81.003[1.00]', undefined],
    ['more than half a place off', 'base 80.00; target 81.00[0.98]', 'change'],
  ])('beside the level, %s: %s', check({ ...stock, direction: 'none' }));

  test('two bases: one from which it comes out is enough', () => {
    const from = (first: string, second: string) =>
      found(
        { ...stock, ordinal: 13, says: `actual ${first}; prose actual ${second}` },
        { ...stock, says: 'target 50; growth [10]' },
      ).sort();
    expect(from('40', '30')).toEqual(['statements value']);
    expect(from('30', '40')).toEqual(['statements value']);
    expect(from('30', '20')).toEqual(['change', 'statements value']);
  });
});
