import { nameKey, nameVariants, normaliseName } from '../../../src/core/name/name';

test.each([
  ['full-width letters and brackets', '地区生产总值（ＧＤＰ）', '地区生产总值(gdp)'],
  ['blanks of every width', ' 城镇\u3000新增 就业\u00a0人数\u200b', '城镇新增就业人数'],
  ['superscript tags and units', 'PM2.5［ug/m<sup>3</sup>］', 'pm2.5(ug/m3)'],
  ['compatibility forms', 'PM₂.₅（ug/m³）', 'pm2.5(ug/m3)'],
  ['roman numerals', '主要流域Ⅰ—Ⅲ类水质比例', '主要流域i-iii类水质比例'],
  ['percent sign', '占比（％）', '占比(%)'],
  ['quotation marks', '“十四五”', '十四五'],
  ['brackets of other kinds', '增速【累计】', '增速(累计)'],
])('%s are one spelling', (_, text, expected) => {
  expect(normaliseName(text)).toBe(expected);
});

test.each([
  ['brackets', '每千人口执业（助理）医师数', '每千人口执业助理医师数'],
  ['separators', '主要污染物：氨氮', '主要污染物氨氮'],
  ['nothing but marks', '——', ''],
  ['what carries meaning', 'R&D 2.5%', 'r&d2.5%'],
])('a key keeps or drops %s', (_, text, expected) => {
  expect(nameKey(text)).toBe(expected);
});

test.each([
  ['plain', 'GDP', ['gdp']],
  ['one bracket', '总产值（亿元）', ['总产值亿元', '总产值']],
  ['two brackets', '产值(当年价)(亿元)', ['产值当年价亿元', '产值当年价', '产值']],
  [
    '其中 before it',
    '其中：农村收入（元）',
    ['其中农村收入元', '其中农村收入', '农村收入元', '农村收入'],
  ],
  ['a number before it', '6.研发强度', ['6.研发强度', '研发强度']],
  ['a decimal that is no number before it', '2.5次产业', ['2.5次产业']],
])('readings of a name: %s', (_, text, expected) => {
  expect(nameVariants(text).map((variant) => variant.key)).toEqual(expected);
});
