import type { Figure } from '../../../src/core/figure/figure';
import { parseFigure } from '../../../src/core/figure/parse';
import { readNumber } from '../../../src/core/figure/printed-number';
import { compound, num, range, statement, sum } from './figures';

/** Where one reading ends and another begins. */
test.each<[text: string, figure: Figure]>([
  ['百分之八', num('8', '=', '%')],
  ['百分之8左右', num('8', '≈', '%')],
  ['千分之4以内', num('4', '≤', '‰')],
  ['百分之8亿元', statement('百分之8亿元')],
  ['百分之8%', statement('百分之8%')],
  ['百分之五亿元', statement('百分之五亿元')],
  ['百分之十二个', statement('百分之十二个')],
  ['1899年', num('1899', '=', '年')],
  ['1900年', statement('1900年')],
  ['2100年', statement('2100年')],
  ['2101年', num('2101', '=', '年')],
  ['12.5年', num('12.5', '=', '年')],
  ['3年', num('3', '=', '年')],
  ['近三年', statement('近三年')],
  ['二一〇〇', statement('二一〇〇')],
  ['二一〇一', num('2101')],
  ['一九〇〇', statement('一九〇〇')],
  ['一八九九', num('1899')],
  ['2035', num('2035')],
  ['千', statement('千')],
  ['千家', num('1000', '=', '家')],
  ['六点五', num('6.5')],
  ['六点五点五', statement('六点五点五')],
  ['六点十', statement('六点十')],
  ['二三四五六七八九一二三四五六七', num('234567891234567')],
  ['二三四五六七八九一二三四五六七八', statement('二三四五六七八九一二三四五六七八')],
  ['655（力争800）', { ...num('655'), stretch: 800 }],
  ['655（力争800）（力争900）', statement('655（力争800）（力争900）')],
  ['655亿元（力争800万元）', statement('655亿元（力争800万元）')],
  ['655亿元（力争800亿元）', { ...num('655', '=', '亿元'), stretch: 800 }],
  ['6（五年累计）', sum('6')],
  ['6（力争8）（五年累计）', statement('6（力争8）（五年累计）')],
  ['6（预计）（五年累计）', statement('6（预计）（五年累计）')],
  ['6（现价）（预计）', statement('6（现价）（预计）')],
  ['6（预计）', { ...num('6'), note: '预计' }],
  ['6（亿元）', num('6', '=', '亿元')],
  ['6亿元（万元）', statement('6亿元（万元）')],
  ['[6]（力争8）', statement('[6]（力争8）')],
  ['82.3（2019年）', compound(['2019年', num('82.3')])],
  ['82.3（2019年）（2018年）', statement('82.3（2019年）（2018年）')],
  ['12,13', statement('12,13')],
  ['2021-2025家', range(2021, 2025, 0, '家')],
  ['2021-2025', statement('2021-2025')],
  ['2021-2025年', statement('2021-2025年')],
  ['1899-2025', range(1899, 2025, 0)],
  ['2021-2101', range(2021, 2101, 0)],
  ['5-5个', range(5, 5, 0, '个')],
  ['6-5个', statement('6-5个')],
  ['35亿元，占比3-4%', statement('35亿元，占比3-4%')],
  ['35亿元，比重12:13:75', statement('35亿元，比重12:13:75')],
  ['占比12，占比13', compound(['占比', num('12')], ['占比', num('13')])],
])('%s', (text, figure) => {
  expect(parseFigure(text)).toEqual(figure);
});

test.each([
  ['123456789012345', { value: 123_456_789_012_345, decimals: 0 }],
  ['0.000000000000001', { value: 1e-15, decimals: 15 }],
  ['1234567890123456', undefined],
  ['0.0000000000000001', undefined],
])('%s: as many digits as a number can carry', (text, number) => {
  expect(readNumber(text)).toEqual(number);
});

test.each(['六点十', '六点甲', '六点', '六点五点五', '', '点五'])('%s is no number', (text) => {
  expect(readNumber(text)).toBeUndefined();
});
