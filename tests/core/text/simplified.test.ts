import { nameKey } from '../../../src/core/name/name';
import { parseFigure } from '../../../src/core/figure/parse';
import { simplified } from '../../../src/core/text/simplified';

test.each([
  ['倉山區地區生產總值', '仓山区地区生产总值'],
  ['豐澤區城鎮調查失業率', '丰泽区城镇调查失业率'],
  ['臺灣裏衆爲說', '台湾里众为说'],
  ['單位：萬元', '单位：万元'],
  ['地区生产总值 GDP 1000亿元', '地区生产总值 GDP 1000亿元'],
  ['', ''],
])('%s', (text, expected) => {
  expect(simplified(text)).toBe(expected);
  expect(simplified(expected)).toBe(expected);
});

test('one for one, so that places in a text stay what they are', () => {
  const text = '一、社會消費品零售總額（億元）🙂 1,034.5';
  expect(simplified(text)).toHaveLength(text.length);
});

test('names are compared in one spelling', () => {
  expect(nameKey('每千人口擁有執業（助理）醫師數')).toBe(nameKey('每千人口拥有执业(助理)医师数'));
});

test('a number keeps its unit and its sense', () => {
  expect(parseFigure('約35億元')).toEqual(parseFigure('约35亿元'));
});
