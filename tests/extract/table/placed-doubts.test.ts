import { extractDocument } from '../../../src/extract/document/read';
import { rowsOf } from '../document/show';

/** Rows of a table that a program printed with its cells below each other; a row that waits ends in !. */
function read(text: string): readonly string[] {
  const title = '石杉县国民经济和社会发展第十五个五年规划纲要\n\n表1 “十五五”主要指标\n\n';
  const [table] = extractDocument(title + text.replace(/^\n/, '') + '\n').tables;
  return rowsOf(table).map(
    (row, index) => row + (table?.rows[index]?.shifted === true ? ' !' : ''),
  );
}

test.each<readonly [string, string, readonly string[]]>([
  [
    'a header in three lines, of which the next holds the first line of an office, is none of that',
    `
序                      2025 年   2030 年目    指标属
           指标                                     责任单位
号                       实际       标         性
                                                 住房城乡建设
1     茶园面积（万亩）           12.5      16       预期性
                                                 局
2     茶室数（家）              28      36       预期性     统计局
3     林网率（%）             40       41       约束性     林业局`,
    [
      '|1||茶园面积（万亩）|万亩|base:12.5|target:16|预期性',
      '|2||茶室数（家）|家|base:28|target:36|预期性',
      '|3||林网率（%）|%|base:40|target:41|约束性',
    ],
  ],
  [
    'words of a goal beside the next figure, or above figures that stand below their row, leave it waiting',
    `
 序号       指标          2025年    2030年      年均增长    属性
  1     茶园面积（万亩）        12.5     16        5      预期性
  2     茶室数（家）           28      36   突破   6      预期性
                          突破
  3     茶叶产值（亿元）        9                 7      预期性
                              14
  4     林网率（%）           40      41         —      约束性`,
    ['', ' !', ' !', ''],
  ],
])('%s', (_, text, rows) => {
  const found = read(text);
  const isMarks = rows.every((row) => row === '' || row === ' !');
  expect(isMarks ? found.map((row) => (row.endsWith(' !') ? ' !' : '')) : found).toEqual(rows);
});
