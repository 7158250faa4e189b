import type { PackageFinding } from '../../src/datapackage/finding/package-finding';
import { sayPackageFinding } from '../../src/wording/package-finding';

/** Those that tests/datapackage does not meet; each finding met there is tested with its sentence. */
test.each<readonly [PackageFinding, string]>([
  [
    { kind: 'file-gb18030', file: 'plans.csv' },
    'plans.csv 不是 UTF-8，已按 GB18030 读取；请核对汉字是否正确，以后最好存成 UTF-8。',
  ],
  [
    { kind: 'file-binary', file: 'plans.csv', looksLike: 'old-workbook' },
    'plans.csv 是旧版 Office 文件，不是 CSV 文本，请在 Excel 里另存为“CSV UTF-8（逗号分隔）”后再放进来。',
  ],
  [
    { kind: 'file-binary', file: 'plans.csv', looksLike: 'pdf' },
    'plans.csv 是 PDF，不是 CSV 文本，请把表格录入 CSV 后再放进来。',
  ],
  [
    { kind: 'descriptor-not-json', row: undefined },
    'datapackage.json 不是有效的 JSON，请检查括号、逗号和英文双引号是否成对、有无多余。',
  ],
  [
    { kind: 'cell-enum', file: 'a.csv', row: 2, column: 'b', text: '丙', allowed: ['甲'] },
    'a.csv 第 2 行 b 列：“丙”不是允许的值，请改为 甲。',
  ],
  [
    {
      kind: 'figure-year-unusual',
      file: 'figures.csv',
      row: 3,
      column: 'last_year',
      measure: 'target',
      text: '2035',
      expected: 2025,
    },
    'figures.csv 第 3 行 last_year 列：这是目标值，规划的目标年是 2025，这里写的是“2035”，请核对原件。',
  ],
])('%j', (finding, sentence) => {
  expect(sayPackageFinding(finding)).toBe(sentence);
});
