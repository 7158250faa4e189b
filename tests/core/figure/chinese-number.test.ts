import { readChineseNumber } from '../../../src/core/figure/chinese-number';

test.each([
  ['零', 0],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['九十九', 99],
  ['两百', 200],
  ['一百零五', 105],
  ['一百二十', 120],
  ['一千零五十', 1050],
  ['千', 1000],
  ['一万二千', 12_000],
  ['一万零五', 10_005],
  ['三亿五千万', 350_000_000],
  ['二〇三五', 2035],
  ['二○二五', 2025],
  ['三〇〇', 300],
  ['', undefined],
  ['一百五', undefined],
  ['一万五', undefined],
  ['三四', undefined],
  ['十五五', undefined],
  ['十十', undefined],
  ['百千', undefined],
  ['零十', undefined],
  ['万', undefined],
  ['一亿亿', undefined],
  ['五年', undefined],
  ['12', undefined],
])('%s reads %s', (text, number) => {
  expect(readChineseNumber(text)).toBe(number);
});
