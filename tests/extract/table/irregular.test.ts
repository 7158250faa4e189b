import { extractDocument } from '../../../src/extract/document/read';
import { rowsOf } from '../document/show';

function tableOf(...lines: readonly string[]) {
  return extractDocument(`${lines.join('\n')}\n`);
}

test('merged cells of a two-level header are spread over the columns below', () => {
  const { tables } = tableOf(
    '专栏1 “十三五”主要指标完成情况',
    '序号\t指标\t规划目标\t\t完成情况\t',
    '\t\t2020年\t年均增长\t2020年\t年均增长',
    '1\t生产总值（亿元）\t700\t8.5\t763\t7.4',
  );
  expect(rowsOf(tables[0])).toEqual([
    '|1||生产总值（亿元）|亿元|target:700|growth:8.5|actual:763|actual_growth:7.4|',
  ]);
  expect(tables[0]?.kind).toBe('review');
});

test('rows that stand one column off are put right and reported', () => {
  const { tables, findings } = tableOf(
    '专栏1 “十三五”主要指标完成情况',
    '分类\t序号\t指标名称\t规模目标\t\t完成情况\t',
    '\t\t\t2020年目标值\t年均增长\t2020年\t年均增长',
    '生态\t21\t绿地率（%）\t72\t--\t83.3\t--',
    '\t22\t污染物减排（%）\t二氧化硫削减量\t215\t--\t430.70',
    '氨氮削减量\t1\t\t--\t1.41\t--\t',
  );
  expect(rowsOf(tables[0]).slice(1)).toEqual([
    '生态|22|污染物减排（%）|二氧化硫削减量|%|target:215|growth:--|actual:430.70|actual_growth:|',
    '生态|22|污染物减排（%）|氨氮削减量|%|target:1|growth:--|actual:1.41|actual_growth:--|',
  ]);
  expect(findings.filter(({ kind }) => kind === 'row-shifted')).toEqual([
    { kind: 'row-shifted', line: 5, name: '二氧化硫削减量' },
    { kind: 'row-shifted', line: 6, name: '氨氮削减量' },
  ]);
});

test('columns are known by their words, in whatever order', () => {
  const { tables } = tableOf(
    '| 指标属性 | 2025年目标 | 年均增速 | 指标名称 | 计量单位 | 2020年基数 | 备注 |',
    '|---|---|---|---|---|---|---|',
    '| 预期性 | 150 | 8 | 生产总值 | 亿元 | 90 | 现价 |',
  );
  expect(tables[0]?.columns.map((column) => column.role)).toEqual([
    'attribute',
    'target',
    'growth',
    'name',
    'unit',
    'base',
    'note',
  ]);
});

test('bare years are told apart by the period of the plan', () => {
  const roles = (title: string, ...years: readonly string[]) =>
    tableOf(
      title,
      `指标\t单位\t${years.join('\t')}`,
      `生产总值\t亿元\t${years.map((_, index) => String(index + 1)).join('\t')}`,
    )
      .tables[0]?.columns.slice(2)
      .map((column) => column.role);
  expect(roles('表1 “十四五”主要指标', '2015年', '2020年', '2025年')).toEqual([
    'actual',
    'base',
    'target',
  ]);
  expect(roles('表1 “十五五”主要指标', '2025年', '2030年')).toEqual(['base', 'target']);
  expect(roles('表1 “十四五”主要指标', '2020年', '2021年目标', '2025年目标', '2035年')).toEqual([
    'base',
    'target',
    'target',
    'target',
  ]);
});

test('category rows and numbered group rows are filled down, notes set aside', () => {
  const { tables } = tableOf(
    '指标\t2020年\t2025年\t属性',
    '一、绿色生态',
    '1、森林覆盖率（%）\t71\t72\t约束性',
    '2、污染物减排（%）\t\t\t',
    '其中：氨氮\t3\t完成市下达任务\t约束性',
    '注：[ ]内为五年累计数。',
  );
  expect(rowsOf(tables[0])).toEqual([
    '绿色生态|1||森林覆盖率（%）|%|base:71|target:72|约束性',
    '绿色生态|2|污染物减排（%）|其中：氨氮|%|base:3|target:完成市下达任务|约束性',
  ]);
  expect(tables[0]?.notes).toEqual(['注：[ ]内为五年累计数。']);
});

test('where every cell is a line, an empty one is an empty cell of a row that is one short', () => {
  const head = ['序号', '指标', '2020年', '2025年', '年均增长', '属性'];
  const { tables, findings } = extractDocument(
    ['主要指标表', ...head, '1', '税收（亿元）', '6.8', '', '7.5左右', '预期性']
      .concat(['2', '社零（亿元）', '98.2', '150', '', '（力争160）', '8.8%', '预期性'])
      .concat(['3', '粮食（万吨）', '35.2', '36', '0.5%', '约束性'])
      .join('\n'),
  );
  expect(rowsOf(tables[0])).toEqual([
    '|1||税收（亿元）|亿元|base:6.8|target:|growth:7.5左右|预期性',
    '|2||社零（亿元）|亿元|base:98.2|target:150（力争160）|growth:8.8%|预期性',
    '|3||粮食（万吨）|万吨|base:35.2|target:36|growth:0.5%|约束性',
  ]);
  expect(findings).toEqual([]);
});

test('a second header line may say 绝对值', () => {
  const { tables } = extractDocument(
    '表1 主要指标\n\n指标\t2020年\t2025年目标\t\n\t\t绝对值\t年均增速（%）\t指标类型\n税收（亿元）\t30\t50\t7\t预期性\n寿命（岁）\t80\t82\t/\t约束性',
  );
  expect(rowsOf(tables[0])).toEqual([
    '|||税收（亿元）|亿元|base:30|target:50|growth:7|预期性',
    '|||寿命（岁）|岁|base:80|target:82|growth:/|约束性',
  ]);
});

test.each([
  ['第十五个五年规划', 'base:1100|target:1800'],
  ['', 'base:1100|target:1800'],
])('the goal of the year a plan begins in is no goal of its own (%s)', (title, figures) => {
  const { tables } = extractDocument(
    `甲县${title}\n\n指标\t单位\t2025年规划目标\t2025年预计完成\t2030年目标\t属性\n地区生产总值\t亿元\t1000\t1100\t1800\t预期性\n财政收入\t亿元\t50\t48\t60\t预期性`,
  );
  expect(rowsOf(tables[0])[0]).toBe(`|||地区生产总值|亿元|other:1000|${figures}|预期性`);
});

test('cells stay as printed: full width, marks, empty is not --', () => {
  const { tables } = tableOf(
    '指标\t单位\t２０２０年\t２０２５年\t属性',
    '失业率\t％\t３.１*\t＜４\t预期性',
    '税收\t亿元\t--\t\t预期性',
  );
  expect(rowsOf(tables[0])).toEqual([
    '|||失业率|％|base:３.１*|target:＜４|预期性',
    '|||税收|亿元|base:--|target:|预期性',
  ]);
});

describe('tables that are not there', () => {
  test.each([
    ['a caption right above a heading', '专栏1：主要指标完成情况\n（二）发展环境\n正文。', 1],
    ['a caption at the end', '正文。\n专栏2 主要指标', 2],
    ['a picture', '专栏2 主要指标\n\n![](images/b.png)\n\n## 第二篇\n正文。', 1],
  ])('%s', (_, text, line) => {
    expect(extractDocument(text).findings).toEqual([
      { kind: 'table-missing', title: expect.any(String) as string, line },
    ]);
  });

  test('a caption above words that are no table: nobody says there was a picture', () => {
    expect(extractDocument('表3 主要指标\n下面是另外的一段话，没有表格。').findings).toEqual([
      { kind: 'table-unread', title: '表3 主要指标', line: 1 },
    ]);
  });

  test.each([
    ['a box of projects', '专栏6：重点项目\n\n智慧园区：智慧党建、智慧政务。'],
    ['a box that lists its indicators', '专栏5 生态指标\n（1）到2025年，优良天数比例达到95%。'],
    ['a table of contents', '目 录\n第一节 发展基础\t2\n第二节 发展环境\t5\n'],
  ])('nothing is missing: %s', (_, text) => {
    expect(extractDocument(text).findings).toEqual([]);
    expect(extractDocument(text).tables).toEqual([]);
  });
});

test('a row with a number and without a figure is the name that the rows below it stand under', () => {
  const { tables, findings } = tableOf(
    '| 类别 | 序号 | 指标 | 单位 | 2025年 | 2030年 | 属性 |',
    '|---|---|---|---|---|---|---|',
    '| 民生（2项） | 1 | 托位数 | 个 | 3 | 5 | 预期性 |',
    '| 民生（2项） | 2 | 每千人口卫生人员数 | | — | | |',
    '| 民生（2项） | | 执业医师 | 人 | 2.8 | 3.5 | 预期性 |',
    '| 民生（2项） | | 注册护士 | 人 | 3.1 | 4 | 预期性 |',
    '| 生态（1项） | 3 | 湿地保护 | | | | 约束性 |',
  );
  expect(rowsOf(tables[0])).toEqual([
    '民生|1||托位数|个|base:3|target:5|预期性',
    '民生|2|每千人口卫生人员数|执业医师|人|base:2.8|target:3.5|预期性',
    '民生|2|每千人口卫生人员数|注册护士|人|base:3.1|target:4|预期性',
    '生态|3||湿地保护||base:|target:|约束性',
  ]);
  expect(findings.map(({ kind }) => kind)).toEqual(['row-blank']);
});

const PLAN = '沙洲县国民经济和社会发展第十五个五年规划纲要';

test('其中：… and the rows below it without a number are parts of the row with a number', () => {
  const { tables } = tableOf(
    PLAN,
    '专栏1 主要指标',
    '序号\t指标\t单位\t2025年\t2030年\t属性',
    '1\t渔获量\t吨\t30\t40\t预期性',
    '\t其中：远洋\t吨\t10\t15\t预期性',
    '\t近海\t吨\t20\t25\t预期性',
    '2\t灯塔数\t座\t5\t6\t预期性',
  );
  expect(rowsOf(tables[0])).toEqual([
    '|1||渔获量|吨|base:30|target:40|预期性',
    '|1|渔获量|其中：远洋|吨|base:10|target:15|预期性',
    '|1|渔获量|近海|吨|base:20|target:25|预期性',
    '|2||灯塔数|座|base:5|target:6|预期性',
  ]);
  expect(tables[0]?.doubts).toEqual([]);
});

test.each([
  ['2025年', '2030年', 'base', 'target'],
  ['2025年', '2035年', 'base', 'target'],
  ['2030年', '2035年', 'target', 'target'],
])('under one word 发展目标 %s beside %s is %s beside %s', (first, last, ...roles) => {
  const { tables } = tableOf(
    PLAN,
    '专栏1 主要指标',
    '序号\t指标\t发展目标\t',
    `\t\t${first}\t${last}`,
    '1\t灯塔数（座）\t5\t6',
    '2\t渔港数（座）\t3\t4',
  );
  expect(tables[0]?.columns.slice(2).map(({ role }) => role)).toEqual(roles);
});

test.each([
  ['左右', '3|4左右'],
  ['以上', '3|4以上'],
])('the rest of a cell in a row of its own is no category and not lost: %s', (rest, cells) => {
  const { tables } = tableOf(
    PLAN,
    '专栏1 主要指标',
    '序号\t指标\t2025年\t2030年\t属性',
    '1\t渔港数（座）\t3\t4\t预期性',
    `\t\t\t${rest}\t`,
    '2\t灯塔数（座）\t5\t6\t预期性',
  );
  const [base, target] = cells.split('|');
  expect(rowsOf(tables[0])[0]).toBe(
    `|1||渔港数（座）|座|base:${base ?? ''}|target:${target ?? ''}|预期性`,
  );
  expect(tables[0]?.rows.map(({ category }) => category)).toEqual(['', '']);
});
