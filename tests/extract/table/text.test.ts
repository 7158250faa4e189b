import { extractDocument } from '../../../src/extract/document/read';
import { rowsOf } from '../document/show';

const TITLE = '石杉县国民经济和社会发展第十五个五年规划纲要\n\n表1 “十五五”主要指标\n\n';

/** Rows of the table that lines of text are, line ends as ⏎ below; a row that waits ends in !. */
function read(...lines: readonly string[]): readonly string[] {
  const [table] = extractDocument(`${TITLE}${lines.join('\n')}\n`).tables;
  return rowsOf(table).map(
    (row, index) => row + (table?.rows[index]?.shifted === true ? ' !' : ''),
  );
}

test.each<readonly [string, string, string]>([
  [
    'header words set with blanks',
    '序 号 指 标 2025 年 2030 年目标 属 性⏎1 茶园面积（万亩） 3 4 预期性⏎2 林网率（%） 40 41.5 约束性',
    '|1||茶园面积（万亩）|万亩|base:3|target:4|预期性⏎|2||林网率（%）|%|base:40|target:41.5|约束性',
  ],
  [
    'blanks within a figure, a count and a name',
    '序号 指标 2025年 2030年 属性⏎一、产业强（2 项）⏎1 茶园面积（万亩） 3 4 左右 预期性⏎2 6 岁以上儿童入园率（%） 90 95 以上 约束性',
    '产业强|1||茶园面积（万亩）|万亩|base:3|target:4左右|预期性⏎产业强|2||6岁以上儿童入园率（%）|%|base:90|target:95以上|约束性',
  ],
  [
    'a name, a goal and a category over lines',
    '类别 序号 指标 2025年 2030年 属性⏎绿色⏎发展⏎(2项)⏎1⏎规模以上茶叶加工企业产值占农业产⏎值比重（%）⏎6 9 预期性⏎2 林网率（%） — 保持⏎稳定⏎约束性',
    '绿色发展|1||规模以上茶叶加工企业产值占农业产值比重（%）|%|base:6|target:9|预期性⏎绿色发展|2||林网率（%）|%|base:—|target:保持稳定|约束性',
  ],
  [
    'parts of an indicator without a number',
    '序号 指标 2025年 2030年 属性⏎1 质量安全⏎茶叶抽检合格率（%） 98 99⏎水果抽检合格率（%） 97 98⏎约束性⏎2 林网率（%） 40 41 约束性',
    '|1|质量安全|茶叶抽检合格率（%）|%|base:98|target:99|⏎|1|质量安全|水果抽检合格率（%）|%|base:97|target:98|约束性⏎|2||林网率（%）|%|base:40|target:41|约束性',
  ],
  [
    'categories of two lines before every row, also before the parts of a number without figures',
    '类别 序号 指标 单位 2025年 2030年 责任单位⏎产业⏎兴旺 1 茶园面积 万亩 3 4 农业局⏎产业⏎兴旺 2 茶叶加工企业产⏎值 亿元 6 8⏎市农业农村⏎局⏎乡风⏎文明 3 书屋覆盖⏎率 % 40 60 文旅局⏎乡风⏎文明 4 文化设施规⏎模⏎乡风⏎文明 （1）城区书屋 个 28 36 文旅局⏎乡风⏎文明 （2）镇上书屋 个 12 15 文旅局⏎乡风⏎文明 5 林网率 % 40 41 林业局',
    '产业兴旺|1||茶园面积|万亩|base:3|target:4|⏎产业兴旺|2||茶叶加工企业产值|亿元|base:6|target:8|⏎乡风文明|3||书屋覆盖率|%|base:40|target:60|⏎乡风文明|4|文化设施规模|（1）城区书屋|个|base:28|target:36|⏎乡风文明|4|文化设施规模|（2）镇上书屋|个|base:12|target:15|⏎乡风文明|5||林网率|%|base:40|target:41|',
  ],
  [
    'a year, what it means and a word over two columns, each broken over lines',
    '类别 序⏎号⏎指标 单位 2025年⏎基期值⏎规划目标 属性⏎2030年 年均增⏎长⏎（%）⏎兴业 1 茶园面积 万亩 3 4 6 预期性⏎2 茶室数 家 28 36 5.2 预期性⏎护林 3 林网率 % 40 41 — 约束性',
    '兴业|1||茶园面积|万亩|base:3|target:4|growth:6|预期性⏎兴业|2||茶室数|家|base:28|target:36|growth:5.2|预期性⏎护林|3||林网率|%|base:40|target:41|growth:—|约束性',
  ],
  [
    'behind the header of the next page the end of a name, which is no category',
    '类别 序号 指标 单位 2025年 2030年⏎兴业 1 茶园面积 万亩 3 4⏎兴业 2 茶叶加工企业产 亿元 6 8⏎类别 序号 指标 单位 2025年 2030年⏎值占比重⏎护林 3 林网率 % 40 41⏎护林 4 水面率 % 9 9.2',
    '兴业|1||茶园面积|万亩|base:3|target:4|⏎兴业|2||茶叶加工企业产|亿元|base:6|target:8| !⏎护林|3||林网率|%|base:40|target:41|⏎护林|4||水面率|%|base:9|target:9.2|',
  ],
  [
    'one cell a line: a part without 属性, then the next row',
    '指标⏎单位⏎2025年⏎2030年⏎属性⏎1. 每万人技工数⏎每万人高级技工数⏎人⏎30⏎40⏎预期性⏎每万人技师数⏎人⏎5⏎9⏎2. 林网率⏎%⏎40⏎41⏎约束性',
    '|1|每万人技工数|每万人高级技工数|人|base:30|target:40|预期性⏎|1|每万人技工数|每万人技师数|人|base:5|target:9|⏎|2||林网率|%|base:40|target:41|约束性',
  ],
  [
    'one cell a line: words nobody knows in the middle and at the end of a header are columns',
    '类别⏎序号⏎指标⏎考核方式⏎2025年⏎2030年⏎权　重⏎产业⏎1⏎茶园面积（万亩）⏎县域⏎3⏎4⏎6⏎2⏎茶室数（家）⏎城区⏎28⏎36⏎4⏎生态⏎3⏎林网率（%）⏎县域⏎40⏎41⏎5',
    '产业|1||茶园面积（万亩）|万亩|other:县域|base:3|target:4|other:6|⏎产业|2||茶室数（家）|家|other:城区|base:28|target:36|other:4|⏎生态|3||林网率（%）|%|other:县域|base:40|target:41|other:5|',
  ],
  [
    'one cell a line: a category below the header is none of its words',
    '序号⏎指标⏎2025年⏎2030年⏎产业发展⏎1⏎茶园面积（万亩）⏎3⏎4⏎2⏎茶室数（家）⏎28⏎36⏎生态环境⏎3⏎林网率（%）⏎40⏎41',
    '产业发展|1||茶园面积（万亩）|万亩|base:3|target:4|⏎产业发展|2||茶室数（家）|家|base:28|target:36|⏎生态环境|3||林网率（%）|%|base:40|target:41|',
  ],
  [
    'a page copied without its merged cells: a column of figures behind the goals takes nothing of them',
    '指标\t单位\t2025年\t“十五五”目标\t权重⏎2030年\t年均增长（%）⏎1.茶叶产值\t亿元\t12\t16\t6\t3⏎2.茶室数\t家\t28\t36\t—\t4⏎3.质量\t抽检合格率\t%\t96\t98\t[2]\t5⏎抽检批次\t批\t30\t45\t—\t2',
    '|1||茶叶产值|亿元|base:12|target:16|growth:6|other:3|⏎|2||茶室数|家|base:28|target:36|growth:—|other:4|⏎|3|质量|抽检合格率|%|base:96|target:98|growth:[2]|other:5|⏎|3|质量|抽检批次|批|base:30|target:45|growth:—|other:2|',
  ],
  [
    'a page copied without its merged cells: one year alone below the goals',
    '指标\t2025年\t“十五五”目标⏎2030年⏎产业发展⏎1.茶叶产值（亿元）\t12\t16⏎2.茶室数（家）\t28\t36⏎3.质量\t抽检合格率（%）\t96\t98⏎抽检批次（批）\t30\t45',
    '产业发展|1||茶叶产值（亿元）|亿元|base:12|target:16|⏎产业发展|2||茶室数（家）|家|base:28|target:36|⏎产业发展|3|质量|抽检合格率（%）|%|base:96|target:98|⏎产业发展|3|质量|抽检批次（批）|批|base:30|target:45|',
  ],
  [
    'one cell a line: — for a unit, cells broken at / and within a bracket',
    '指标⏎单位⏎2025年⏎2030年⏎属性⏎1. 城乡收入之比⏎—⏎2.1⏎1.9⏎预期性⏎2. 可吸入颗粒物（PM⏎10⏎）浓度⏎微克/⏎立方米⏎40⏎38⏎约束性⏎3. 客货运量⏎万人次/⏎万吨⏎12/30⏎15/40⏎预期性',
    '|1||城乡收入之比|—|base:2.1|target:1.9|预期性⏎|2||可吸入颗粒物（PM10）浓度|微克/立方米|base:40|target:38|约束性⏎|3||客货运量|万人次/万吨|base:12/30|target:15/40|预期性',
  ],
  [
    'one cell a line, 属性 in the middle, a header of two levels',
    '序号⏎⏎指标⏎⏎单位⏎⏎属性⏎⏎“十五五”目标⏎⏎2030年⏎⏎年均［累计］⏎⏎1⏎⏎茶叶产值⏎⏎亿元⏎⏎预期性⏎⏎12⏎⏎6.5⏎⏎2⏎⏎林网率⏎⏎%⏎⏎约束性⏎⏎> 41⏎⏎—',
    '|1||茶叶产值|亿元|target:12|growth:6.5|预期性⏎|2||林网率|%|target:> 41|growth:—|约束性',
  ],
  [
    'one cell a line, 2025年 and 预计 in two lines, no empty line before a category',
    '类别⏎序号⏎指标⏎2025年⏎预计⏎2030年⏎目标⏎属性⏎产业⏎1⏎茶园面积（万亩）⏎3⏎4⏎预期性⏎生态⏎2⏎林网率（%）⏎40⏎41⏎约束性',
    '产业|1||茶园面积（万亩）|万亩|base:3|target:4|预期性⏎生态|2||林网率（%）|%|base:40|target:41|约束性',
  ],
  [
    'whole numbers between empty lines are figures, — 9 — is a page',
    '序号⏎⏎指标⏎⏎2025年⏎⏎2030年⏎⏎属性⏎⏎1⏎⏎茶室数（家）⏎⏎28⏎⏎36⏎⏎预期性⏎⏎— 9 —⏎⏎2⏎⏎林网率（%）⏎⏎40⏎⏎41⏎⏎约束性⏎',
    '|1||茶室数（家）|家|base:28|target:36|预期性⏎|2||林网率（%）|%|base:40|target:41|约束性',
  ],
  [
    'footnote stars of every kind',
    '序号 指标 2025年 2030年 属性⏎1 茶园面积（万亩） >3∗ 4左右∗ 预期性⏎2 林网率（%） 40＊ 41* 约束性',
    '|1||茶园面积（万亩）|万亩|base:>3∗|target:4左右∗|预期性⏎|2||林网率（%）|%|base:40＊|target:41*|约束性',
  ],
  [
    'words for a goal may be the next category: its row and those below wait',
    '类别⏎序号⏎指标⏎属性⏎2025年⏎2030年⏎产业⏎1⏎茶园面积（万亩）⏎预期性⏎4⏎民生事业⏎2⏎茶室数（家）⏎预期性⏎3⏎5⏎生态⏎3⏎林网率（%）⏎约束性⏎40⏎41',
    '产业|1||茶园面积（万亩）|万亩|base:4|target:民生事业|预期性 !⏎产业|2||茶室数（家）|家|base:3|target:5|预期性 !⏎生态|3||林网率（%）|%|base:40|target:41|约束性',
  ],
  [
    'without numbers the name of a group and that of its part look like one: its row waits',
    '指标 2025年 2030年 属性⏎茶园面积（万亩） 3 4 预期性⏎每万人技工 高级技工（人） 5 6 预期性⏎林网率（%） 40 41 约束性',
    '|||茶园面积（万亩）|万亩|base:3|target:4|预期性⏎|||每万人技工高级技工（人）|人|base:5|target:6|预期性 !⏎|||林网率（%）|%|base:40|target:41|约束性',
  ],
  [
    'a cell that is lost leaves its row waiting',
    '序号 指标 2025年 2030年 属性⏎1 茶园面积（万亩） 3 4 预期性⏎2 林网率（%） 41 约束性⏎3 水域率（%） 5 6 约束性',
    '|1||茶园面积（万亩）|万亩|base:3|target:4|预期性⏎|2||林网率（%）|%|base:41|target:|约束性 !⏎|3||水域率（%）|%|base:5|target:6|约束性',
  ],
  [
    'numbers in front of names, with a blank or without, are no reason to wait',
    '类别 指标 单位 2025年 2030年 属性⏎产业 1. 茶园面积 万亩 3 4 预期性⏎2.茶室数 家 28 36 预期性⏎生态 3. 林网率 % 40 41 约束性',
    '产业|1||茶园面积|万亩|base:3|target:4|预期性⏎产业|2||茶室数|家|base:28|target:36|预期性⏎生态|3||林网率|%|base:40|target:41|约束性',
  ],
  [
    'a category in front of each row is one in front of a part, too',
    '类别 序号 指标 单位 2025年 2030年 属性⏎山乡 1 茶园面积 万亩 3 4 预期性⏎山乡 2 茶室规模 城区 家 28 36 预期性⏎山乡 镇上 家 12 15 预期性⏎林海 3 林网率 % 40 41 约束性⏎林海 4 林网长 里 50 60 约束性',
    '山乡|1||茶园面积|万亩|base:3|target:4|预期性⏎山乡|2|茶室规模|城区|家|base:28|target:36|预期性⏎山乡|2|茶室规模|镇上|家|base:12|target:15|预期性⏎林海|3||林网率|%|base:40|target:41|约束性⏎林海|4||林网长|里|base:50|target:60|约束性',
  ],
  [
    '（1） and 其中 begin parts, and what follows without a number is one as well',
    '序号 指标 2025年 2030年 属性⏎1 茶室规模⏎（1）城区（家） 28 36 预期性⏎（2）镇上（家） 12 15 预期性⏎2 茶园（万亩） 9 12 预期性⏎其中：绿茶园（万亩） 3 4 预期性⏎红茶园（万亩） 6 8 预期性⏎3 林网率（%） 40 41 约束性',
    '|1|茶室规模|（1）城区（家）|家|base:28|target:36|预期性⏎|1|茶室规模|（2）镇上（家）|家|base:12|target:15|预期性⏎|2||茶园（万亩）|万亩|base:9|target:12|预期性⏎|2|茶园（万亩）|其中：绿茶园（万亩）|万亩|base:3|target:4|预期性⏎|2|茶园（万亩）|红茶园（万亩）|万亩|base:6|target:8|预期性⏎|3||林网率（%）|%|base:40|target:41|约束性',
  ],
  [
    'one cell a line: below 责任单位 stands 1, and where that is empty a category is none of it',
    '类别⏎序号⏎指标⏎2025年⏎2030年⏎责任单位⏎产业发展⏎1⏎茶园面积（万亩）⏎3⏎4⏎茶业局⏎2⏎茶室数（家）⏎28⏎36⏎生态环境⏎3⏎林网率（%）⏎40⏎41⏎林业局',
    '产业发展|1||茶园面积（万亩）|万亩|base:3|target:4|⏎产业发展|2||茶室数（家）|家|base:28|target:36|⏎生态环境|3||林网率（%）|%|base:40|target:41|',
  ],
  [
    'one cell a line, with marks that print nothing and an empty line between all: 1 is no page number',
    '序号\u200b⏎⏎指标\u200b⏎⏎2025年\u200b⏎⏎2030年\u200b⏎⏎1\u200b⏎⏎茶室数（家）\u200b⏎⏎28\u200b⏎⏎36\u200b⏎⏎2\u200b⏎⏎林网率（%）\u200b⏎⏎40\u200b⏎⏎41\u200b',
    '|1||茶室数（家）|家|base:28|target:36|⏎|2||林网率（%）|%|base:40|target:41|',
  ],
  [
    'one cell a line behind |, empty ones too: a row is as long as the header below two lines of words',
    '|序号⏎|指标⏎|⏎|2025年⏎|规划目标⏎|⏎|⏎|⏎|⏎|⏎|2030年⏎|年均增长（%）⏎|1⏎|茶室⏎|城区（家）⏎|28⏎|36⏎|5⏎|⏎|⏎|镇上（家）⏎|12⏎|15⏎|—⏎|2⏎|林网率（%）⏎|⏎|40⏎|41⏎|—⏎|3⏎|茶园（万亩）⏎|⏎|3⏎|4⏎|6',
    '|1|茶室|城区（家）|家|base:28|target:36|growth:5|⏎|1|茶室|镇上（家）|家|base:12|target:15|growth:—|⏎|2||林网率（%）|%|base:40|target:41|growth:—|⏎|3||茶园（万亩）|万亩|base:3|target:4|growth:6|',
  ],
  [
    'rows of cells between | without the cells that a merged one covers',
    '类别|序号|指标|2025年|2030年⏎产业|1|茶园面积（万亩）|3|4⏎2|茶室数（家）|28|36⏎生态|3|林网率（%）|40|41',
    '产业|1||茶园面积（万亩）|万亩|base:3|target:4|⏎产业|2||茶室数（家）|家|base:28|target:36|⏎生态|3||林网率（%）|%|base:40|target:41|',
  ],
  [
    'markdown: the name of parts under one word over two columns',
    '| 序号 | 指标 |  | 2025年 | 2030年 |⏎|---|---|---|---|---|⏎| 1 | 茶室 | 城区（家） | 28 | 36 |⏎|  |  | 镇上（家） | 12 | 15 |⏎| 2 | 林网率（%） |  | 40 | 41 |',
    '|1|茶室|城区（家）|家|base:28|target:36|⏎|1|茶室|镇上（家）|家|base:12|target:15|⏎|2||林网率（%）|%|base:40|target:41|',
  ],
  [
    'markdown over two pages: the lower words of a header are no rest of the row above',
    '| 序号 | 指标 | 2025年 | 规划目标 |  |⏎|---|---|---|---|---|⏎|  |  |  | 2030年 | 年均增长 |⏎| 1 | 茶室数（家） | 28 | 36 | 5 |⏎| 2 | 林网率（%） | 40 | 41 | — |⏎⏎| 序号 | 指标 | 2025年 | 规划目标 |  |⏎|---|---|---|---|---|⏎|  |  |  | 2030年 | 年均增长 |⏎| 3 | 茶园（万亩） | 3 | 4 | 6 |',
    '|1||茶室数（家）|家|base:28|target:36|growth:5|⏎|2||林网率（%）|%|base:40|target:41|growth:—|⏎|3||茶园（万亩）|万亩|base:3|target:4|growth:6|',
  ],
  [
    'a header between | that a page prints again, and the mark of a note behind a name',
    '类别|序号|指标|2025年|2030年⏎产业|1|茶园面积∗|3|4⏎2|茶室数|28|36⏎类别|序号|指标|2025年|2030年⏎生态|3|林网率|40|41',
    '产业|1||茶园面积||base:3|target:4|⏎产业|2||茶室数||base:28|target:36|⏎生态|3||林网率||base:40|target:41|',
  ],
  [
    'a goal that two numbers may be leaves its row waiting',
    '序号 指标 2025年 2030年 属性⏎1 茶园面积（万亩） 3 4 5 预期性⏎2 林网率（%） 40 41 约束性',
    '|1|茶园面积（万亩）|3|万亩|base:4|target:5|预期性 !⏎|2||林网率（%）|%|base:40|target:41|约束性',
  ],
])('%s', (_, lines, rows) => {
  expect(read(...lines.split('⏎')).join('⏎')).toBe(rows);
});

test('the review of a period: its header in two lines, of which nobody sees what stands under what', () => {
  const [table] = extractDocument(
    [
      '专栏1 “十四五”规划指标完成情况',
      '序号    指标    属性    规划目标    2025年',
      '完成情况',
      '            规划目标',
      '（2025年）    年均增速',
      '〔累计〕    ',
      '1    茶叶产值（亿元）    预期性    20以上    6.5%    19.78',
      '2    果园面积（万亩）    预期性    5    2%    5.6',
    ].join('\n'),
  ).tables;
  expect(table?.kind).toBe('review');
  expect(rowsOf(table)).toEqual([
    '|1||茶叶产值（亿元）|亿元|target:20以上|growth:6.5%|actual:19.78|预期性',
    '|2||果园面积（万亩）|万亩|target:5|growth:2%|actual:5.6|预期性',
  ]);
});

test('text that begins with header words and holds no figures is no table', () => {
  expect(extractDocument('指标 单位 说明\n甲 乙 丙\n丁 戊 己\n').tables).toEqual([]);
});

test('what follows a table is no row of it', () => {
  const { tables } = extractDocument(
    `${TITLE}序号 指标 2025年 2030年 属性\n1 茶园面积（万亩） 3 4 预期性\n2 林网率（%） 40 41 约束性\n第三章 重点任务\n第一节 产业\n做强茶产业\n`,
  );
  expect(tables.map(({ rows, doubts }) => [rows.length, doubts])).toEqual([[2, []]]);
});

test('a value of 属性 that several whole rows share is no reason to doubt the table, one in another column is', () => {
  const rows = (first: string) =>
    `${TITLE}序号 指标 2025年 2030年 属性\n1 茶园（万亩） 3 4 ${first}\n2 茶室数（家） 28 36\n3 茶厂数（家） 9 12\n4 林网率（%） 40 41 约束性\n`;
  expect(extractDocument(rows('预期性')).tables[0]?.doubts).toEqual([]);
});

test('a table of goals whose cells a text prints column by column is said to be unread', () => {
  const text =
    '石杉县国民经济和社会发展第十五个五年规划纲要\n\n表1 “十五五”主要目标\n指标\n\n茶园\n\n万亩\n\n茶室数\n\n家\n\n3\n28\n4\n36\n';
  expect(extractDocument(text).findings.map(({ kind }) => kind)).toContain('table-unread');
});
