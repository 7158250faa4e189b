import { ownGrowth, ownNumber } from '../../../src/core/figure/own-number';
import { parseFigure } from '../../../src/core/figure/parse';

test.each([
  ['1500', 1500],
  ['<4', 4],
  ['[6.5]', 6.5],
  ['655（力争800）', 655],
  ['38.22亿，比重20.8%', 38.22],
  ['80.2[0.71]', 80.2],
  ['年均增长8%，达到1500', 1500],
  ['占地区生产总值比重达10%左右', undefined],
  ['82.3（2019年）', undefined],
  ['下降18%', undefined],
  ['6-7', undefined],
  ['0.2:32.8:67', undefined],
  ['持平', undefined],
  ['--', undefined],
  ['', undefined],
])('%j states of the indicator itself: %s', (text, value) => {
  expect(ownNumber(parseFigure(text))?.value).toBe(value);
});

test.each([
  ['8%', 8, '='],
  ['6.5 左右', 6.5, '≈'],
  ['-3.9', -3.9, '='],
  ['年均增长6%以上', 6, '≥'],
  ['增长5%', 5, '='],
  ['下降3%以上', -3, '≤'],
  ['下降0', 0, '='],
  ['1500，年均增长8%', undefined, undefined],
  ['占比20%，年均增长8%', 8, '='],
  ['年均5.5%左右', 5.5, '≈'],
  ['8%（年均）', 8, '='],
  ['[2]', undefined, undefined],
  ['累计增长30%', undefined, undefined],
  ['比2020年增长30%', undefined, undefined],
  ['—', undefined, undefined],
])('%j in a growth column is a rate of %s', (text, value, op) => {
  const growth = ownGrowth(parseFigure(text));
  expect(growth?.value).toBe(value);
  expect(growth?.op).toBe(op);
});

test.each([
  [2019, 82.3],
  [2020, undefined],
])('a number of 2019 in the column of %s is %s', (year, value) => {
  expect(ownNumber(parseFigure('82.3（2019年）'), year)?.value).toBe(value);
});
