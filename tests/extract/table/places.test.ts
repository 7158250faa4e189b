import { extractDocument } from '../../../src/extract/document/read';
import { rowsOf } from '../document/show';

const TITLE = '石杉县国民经济和社会发展第十五个五年规划纲要\n\n表1 “十五五”主要指标\n\n';

/** Rows of the table whose cells stand below each other; a row that waits ends in !. */
function read(text: string): readonly string[] {
  const [table] = extractDocument(`${TITLE}${text.replace(/^\n/, '')}\n\n第三章 任务\n`).tables;
  return rowsOf(table).map((row, at) => (table?.rows[at]?.shifted === true ? `${row} !` : row));
}

test.each<readonly [string, string, readonly string[]]>([
  [
    'names and goals over lines, each in the middle of its row; 2025 above 年',
    `
                                2025
 序号         指标            单位          2030 年   属性
                                 年
 1        茶园面积          万亩    12.5   16 左右  预期性
     规模以上茶叶加工企业产值
 2                      %      41      48   预期性
      占农业产值比重
 3     茶园用水量降低         %      —    完成上级  约束性
                                  下达任务
 4        茶室数           家     28      36   预期性`,
    [
      '|1||茶园面积|万亩|base:12.5|target:16左右|预期性',
      '|2||规模以上茶叶加工企业产值占农业产值比重|%|base:41|target:48|预期性',
      '|3||茶园用水量降低|%|base:—|target:完成上级下达任务|约束性',
      '|4||茶室数|家|base:28|target:36|预期性',
    ],
  ],
  [
    'columns hardly apart: a single blank parts cells in some rows, and a name ends below its number',
    `
 序号          指标          单位 2025年 2030年 属性
一、产业
  1 茶园面积               万亩 12.5    16  预期性
  2 规模以上茶叶加工企业产值 %         41    48  预期性
    占农业产值比重
二、生态
  3 每千人口拥有古茶树保护
    员数                 人   1.5   1.9  约束性
  4 茶室数                家    28 保持稳定 预期性`,
    [
      '产业|1||茶园面积|万亩|base:12.5|target:16|预期性',
      '产业|2||规模以上茶叶加工企业产值占农业产值比重|%|base:41|target:48|预期性',
      '生态|3||每千人口拥有古茶树保护员数|人|base:1.5|target:1.9|约束性',
      '生态|4||茶室数|家|base:28|target:保持稳定|预期性',
    ],
  ],
  [
    'the name of a category in the middle of its rows, among the lines of these',
    `
 类别    序号        指标          2025年   2030年   属性
        1     茶园面积（万亩）       12.5     16    预期性
产业（3
        2     茶叶产值（亿元）        9      14    预期性
 项）
        3     茶室数（家）         28     36    预期性
生态（2   4     古茶树数（株）        410    420   约束性
 项）    5     林网率（%）         40     41    约束性`,
    [
      '产业|1||茶园面积（万亩）|万亩|base:12.5|target:16|预期性',
      '产业|2||茶叶产值（亿元）|亿元|base:9|target:14|预期性',
      '产业|3||茶室数（家）|家|base:28|target:36|预期性',
      '生态|4||古茶树数（株）|株|base:410|target:420|约束性',
      '生态|5||林网率（%）|%|base:40|target:41|约束性',
    ],
  ],
  [
    'parts of an indicator, whose name stands beside them',
    `
序号           指标            单位    2025年   2030年   属性
1         茶园面积            万亩    12.5     16    预期性
               抽检合格率        %     96      98    约束性
2   茶叶质量安全水平
               抽检批次         批     30      45    预期性
3         茶室数             家     28      36    预期性
4         林网率             %     40      41    约束性`,
    [
      '|1||茶园面积|万亩|base:12.5|target:16|预期性',
      '|2|茶叶质量安全水平|抽检合格率|%|base:96|target:98|约束性',
      '|2|茶叶质量安全水平|抽检批次|批|base:30|target:45|预期性',
      '|3||茶室数|家|base:28|target:36|预期性',
      '|4||林网率|%|base:40|target:41|约束性',
    ],
  ],
  [
    'two pages: the header again, broken at other places',
    `
                               “十五五”目标
序号      指标       单位   2025年  2030年  年均增长   属性
1     茶园面积       万亩   12.5    16     —     预期性
2     茶叶产值       亿元    9     14    9左右    预期性
\f                                 “十五五”目标
序号     指标        单位    2025年   2030年  年均    属性
                                       增长
3     茶室数        家     28     36     —     预期性
4     林网率        %     40     41     —     约束性`,
    [
      '|1||茶园面积|万亩|base:12.5|target:16|growth:—|预期性',
      '|2||茶叶产值|亿元|base:9|target:14|growth:9左右|预期性',
      '|3||茶室数|家|base:28|target:36|growth:—|预期性',
      '|4||林网率|%|base:40|target:41|growth:—|约束性',
    ],
  ],
  [
    'a line that may be of the row above or below: both wait',
    `
序号         指标          单位    2025年   2030年   属性
1     茶园面积              万亩    12.5     16    预期性
2     茶叶产值              亿元    9       14    预期性
      其中外销
3     茶室数               家     28      36    预期性
4     林网率               %     40      41    约束性`,
    [
      '|1||茶园面积|万亩|base:12.5|target:16|预期性',
      '|2||茶叶产值其中外销|亿元|base:9|target:14|预期性 !',
      '|3||茶室数|家|base:28|target:36|预期性 !',
      '|4||林网率|%|base:40|target:41|约束性',
    ],
  ],
  [
    'the word over the categories broken: 指标类 above 别',
    `
 指标类 序号           主要指标         单位 2025年 2030年目 属性
  别                                         标
        1 茶园面积                  万亩  12.5     16 预期性
 茶业强 2 茶叶产值                   亿元     9     14 预期性
  县 3 规模以上茶叶加工企业产值占比            %    41     48 预期性
        4 茶室数                    家    28     36 预期性
 山水美 5 林网率                    %    40     41 约束性
  境 6 古茶树数                   株   410    420 约束性`,
    [
      '茶业强县|1||茶园面积|万亩|base:12.5|target:16|预期性',
      '茶业强县|2||茶叶产值|亿元|base:9|target:14|预期性',
      '茶业强县|3||规模以上茶叶加工企业产值占比|%|base:41|target:48|预期性',
      '茶业强县|4||茶室数|家|base:28|target:36|预期性 !',
      '山水美境|5||林网率|%|base:40|target:41|约束性 !',
      '山水美境|6||古茶树数|株|base:410|target:420|约束性',
    ],
  ],
  [
    'a word over the categories that is not known: all rows wait',
    `
 茶山   序号      指标         单位    2025年   2030年   属性
产业    1     茶园面积        万亩    12.5     16    预期性
      2     茶叶产值        亿元     9      14    预期性
生态    3     茶室数         家     28      36    预期性
      4     林网率         %     40      41    约束性`,
    [
      '|1||茶园面积|万亩|other:产业|base:12.5|target:16|预期性 !',
      '|2||茶叶产值|亿元|other:|base:9|target:14|预期性 !',
      '|3||茶室数|家|other:生态|base:28|target:36|预期性 !',
      '|4||林网率|%|other:|base:40|target:41|约束性 !',
    ],
  ],
  [
    'two names over the blanks between columns, a unit without its end: both wait',
    `
序号           指标            单位    2025年   2030年   属性
1         茶园面积            万亩    12.5     16    预期性
2   茶叶质量安全水平     抽检合格率      %     96      98    约束性
3         茶室数             家     28      36    预期性
4         制茶用能           吨标准    30      28    约束性
5         林网率             %     40      41    约束性`,
    [
      '|1||茶园面积|万亩|base:12.5|target:16|预期性',
      '|2||茶叶质量安全水平抽检合格率|%|base:96|target:98|约束性 !',
      '|3||茶室数|家|base:28|target:36|预期性',
      '|4||制茶用能|吨标准|base:30|target:28|约束性 !',
      '|5||林网率|%|base:40|target:41|约束性',
    ],
  ],
  [
    'the next page has its columns elsewhere, behind the end of the first',
    `
序号      指标       单位   2025年  2030年   属性
1     茶园面积       万亩   12.5    16    预期性




— 3 —
\f2         茶室数                 家        28        36      预期性
3         林网率                 %        40        41      约束性
4         古茶树数                株       410       420      约束性`,
    [
      '|1||茶园面积|万亩|base:12.5|target:16|预期性',
      '|2||茶室数|家|base:28|target:36|预期性',
      '|3||林网率|%|base:40|target:41|约束性',
      '|4||古茶树数|株|base:410|target:420|约束性',
    ],
  ],
  [
    'names of fields over the middle of all columns',
    `
序号      指标       单位   2025年  2030年   属性
                   茶业经济发展
1     茶园面积       万亩   12.5    16    预期性
2     茶叶产值       亿元    9     14    预期性
                     绿色生态
3     林网率        %    40     41    约束性
4     古茶树数       株    410    420    约束性`,
    [
      '茶业经济发展|1||茶园面积|万亩|base:12.5|target:16|预期性',
      '茶业经济发展|2||茶叶产值|亿元|base:9|target:14|预期性',
      '绿色生态|3||林网率|%|base:40|target:41|约束性',
      '绿色生态|4||古茶树数|株|base:410|target:420|约束性',
    ],
  ],
  [
    'the category of each row beside it, over two lines',
    `
类别   序号     指标       单位   2025年  2030年   属性
茶业   1     茶园面积      万亩   12.5    16    预期性
强县
茶业   2     茶叶产值      亿元    9     14    预期性
强县
山水   3     林网率       %    40     41    约束性
美境
山水   4     古茶树数      株    410    420    约束性
美境`,
    [
      '茶业强县|1||茶园面积|万亩|base:12.5|target:16|预期性',
      '茶业强县|2||茶叶产值|亿元|base:9|target:14|预期性',
      '山水美境|3||林网率|%|base:40|target:41|约束性',
      '山水美境|4||古茶树数|株|base:410|target:420|约束性',
    ],
  ],
  [
    'numbers in front of names, and parts with numbers of their own',
    `
      指标          单位    2025年   2030年   属性
1. 茶园面积           万亩    12.5     16    预期性
2. 茶叶质量安全水平
（1）抽检合格率          %     96      98    约束性
（2）抽检批次           批     30      45    预期性
   3. 茶室数          家     28      36    预期性`,
    [
      '|1||茶园面积|万亩|base:12.5|target:16|预期性',
      '|2|茶叶质量安全水平|（1）抽检合格率|%|base:96|target:98|约束性',
      '|2|茶叶质量安全水平|（2）抽检批次|批|base:30|target:45|预期性',
      '|3||茶室数|家|base:28|target:36|预期性',
    ],
  ],
])('%s', (_kind, text, rows) => {
  expect(read(text)).toEqual(rows);
});
