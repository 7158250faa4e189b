import { inUnit } from '../../../src/core/figure/in-unit';

test.each([
  ['the same unit', 35, '亿元', '亿元', 35],
  ['none printed in the cell', 35, '', '亿元', 35],
  ['none printed for the row', 35, '亿元', '', 35],
  ['ten thousands in hundred millions', 3500, '万元', '亿元', 0.35],
  ['hundred millions in ten thousands', 0.0044, '亿元', '万元', 44],
  ['a scale on a scaled unit', 2, '亿千瓦时', '千瓦时', 2e8],
  ['another counting word', 10, '所', '个', 10],
  ['another counting word with a scale', 1.5, '万户', '个', 15000],
  ['percent and points', 3, '个百分点', '%', 3],
  ['per mille in percent', 3.5, '‰', '%', 0.35],
  ['percent in per mille', 0.35, '%', '‰', 3.5],
  ['milligrams in micrograms', 0.021, 'mg/m3', 'ug/m<sup>3</sup>', 21],
  ['another spelling', 21, '微克/立方米', 'μg/m³', 21],
  ['money named behind its unit', 35, '亿元人民币', '亿元', 35],
  ['money named before its unit', 3500, '万元', '亿人民币元', 0.35],
  ['money named alone', 35, '亿人民币', '亿元', 35],
  ['the thing left to the row', 38.22, '亿', '亿元', 38.22],
  ['what it is per left to the name', 5, '万元', '元/人', 50000],
  ['tens of the thing', 3, '十人', '人', 30],
  ['hundreds of it', 3, '百人', '人', 300],
  ['thousands of it', 3, '千人', '万人', 0.3],
  ['micrograms in milligrams', 5, 'ug', 'mg', 0.005],
  ['grams in kilograms', 500, '克', '千克', 0.5],
  ['the same by their signs', 500, 'g', 'kg', 0.5],
  ['kilograms in tons', 250, '公斤', '吨', 0.25],
  ['a unit with its qualifier', 5.5, '亿美元', '亿美元, 验资', 5.5],
])('%s', (_, value, printed, unit, expected) => {
  expect(inUnit(value, printed, unit)).toBe(expected);
});

test.each([
  ['a share in a row of money', '%', '亿元'],
  ['money in a row of shares', '亿元', '%'],
  ['dollars in a row of yuan', '亿美元', '亿元'],
  ['an area in another measure', '公顷', '亩'],
  ['a weight of something else', '吨标准煤', '吨'],
])('%s does not measure the same', (_, printed, unit) => {
  expect(inUnit(20, printed, unit)).toBeUndefined();
});
