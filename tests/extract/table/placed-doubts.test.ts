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
  [
    'what the rows below are parts of is named in two lines around its number, with the end of a name above',
    `
序号      指标           单位     2025年    2030年    责任单位
     茶叶加工企业产值占
 1                     %       41      52      农业局
     农业比重
     乡镇文化设施与书屋
 2
     规模
                                              市文化和
     （1）城区书屋        个       28      36
                                              旅游局
     （2）镇上与村里
                       个       12      15      文旅局
     书屋
 3   林网率            %       40      41      林业局`,
    [
      '|1||茶叶加工企业产值占农业比重|%|base:41|target:52|',
      '|2|乡镇文化设施与书屋规模|（1）城区书屋|个|base:28|target:36|',
      '|2|乡镇文化设施与书屋规模|（2）镇上与村里书屋|个|base:12|target:15|',
      '|3||林网率|%|base:40|target:41|',
    ],
  ],
  [
    'names broken by hand, above and below numbers in the middle, go to the row they are in the middle of',
    `
 序号         指标          单位      2025年    2030年    属性

  1   规模以上茶叶加工企业产值     万元      12.5      16    预期性

  2      茶叶综合加工能力       万吨       41      48    预期性

        每百亩茶园茶
  3                      平方米      32      40    预期性
        叶初制面积

         单位茶园
  4                       %       11      12    约束性
       用水量降低

  5        林网率          %       40      41    约束性`,
    [
      '|1||规模以上茶叶加工企业产值|万元|base:12.5|target:16|预期性',
      '|2||茶叶综合加工能力|万吨|base:41|target:48|预期性',
      '|3||每百亩茶园茶叶初制面积|平方米|base:32|target:40|预期性',
      '|4||单位茶园用水量降低|%|base:11|target:12|约束性',
      '|5||林网率|%|base:40|target:41|约束性',
    ],
  ],
  [
    'names broken by hand at the top of their rows: a half that may be of the row above or below waits',
    `
 序号         指标          单位      2025年    2030年    属性
  1    规模以上茶叶企业产值      万元      12.5      16    预期性
  2        每百亩茶园茶       平方米      32      40    预期性
        叶初制面积
  3      亿元茶业年增加值      起/亿元     11      12    约束性
       加工安全事故发生数
  4     茶叶综合加工能力       万吨       41      48    预期性
  5        林网率          %       40      41    约束性`,
    ['', ' !', ' !', ' !', ''],
  ],
])('%s', (_, text, rows) => {
  const found = read(text);
  const isMarks = rows.every((row) => row === '' || row === ' !');
  expect(isMarks ? found.map((row) => (row.endsWith(' !') ? ' !' : '')) : found).toEqual(rows);
});
