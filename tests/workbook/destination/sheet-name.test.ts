import { sheetName } from '../../../src/workbook/destination/new-sheet';

test.each([
  [['仓山区', '十四五'], '仓山区十四五'],
  [['a[b]:c*d?e/f\\g', '十四五'], 'abcdefg十四五'],
  [["云'山县", '十五五'], '云’山县十五五'],
  [["'云山'"], '’云山’'],
  [['[]'], '规划指标'],
  [['甲'.repeat(40)], '甲'.repeat(31)],
  [['😀'.repeat(20)], '😀'.repeat(15)],
  [['a', '😀'.repeat(20)], `a${'😀'.repeat(15)}`],
])('%j names the sheet %s', (words, name) => {
  expect(sheetName(...words)).toBe(name);
  expect(name.length).toBeLessThanOrEqual(31);
});
