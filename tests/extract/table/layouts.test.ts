import { extractDocument } from '../../../src/extract/document/read';
import { rowsOf } from '../document/show';

const TITLE = '专栏1 甲县“十四五”主要指标\n\n';

/** The same two rows, printed in every layout that documents come in. */
const LAYOUTS: Readonly<Record<string, string>> = {
  tabs: '类别\t序号\t指标\t单位\t2020年\t2025年\t年均增长\t属性\n经济\t1\t生产总值\t亿元\t90\t150\t8%\t预期性\n\t2\t就业\t万人\t1.3\t[6.5]\t\t约束性\n',
  'tabs with a row broken in two':
    '类别\t序号\t指标\t单位\t2020年\t2025年\t年均增长\t属性\n经济\t1\t生产\n总值\t亿元\t90\t150\t8%\t预期性\n\t2\t就业\t万人\t1.3\t[6.5]\t\t约束性\n',
  'one cell a line behind tabs':
    '\t类别\n\t序号\n\t指标\n\t单位\n\t2020年\n\t2025年\n\t年均增长\n\t属性\n\n\t经济\n\t1\n\t生产\n\n总值\n\t亿元\n\t90\n\t150\n\t8%\n\t预期性\n\n\t\n\t2\n\t就业\n\t万人\n\t1.3\n\t[6.5]\n\t\n\t约束性\n\n\n后面的正文。\n',
  markdown:
    '| 类别 | 序号 | 指标 | 单位 | 2020年 | 2025年 | 年均增长 | 属性 |\n|---|---|---|---|--:|--:|--:|---|\n| **经济** | 1 | 生产总值 | 亿元 | 90 | 150 | 8% | 预期性 |\n| | 2 | 就业 | 万人 | 1.3 | [6.5] | | 约束性 |\n',
  'drawn with lines':
    '│类别│序号│指标│单位│2020年│2025年│年均增长│属性│\n├──┼──┼──┼──┼──┼──┼──┼──┤\n│经济│1│生产总值│亿元│90│150│8%│预期性│\n│  │2│就业│万人│1.3│[6.5]│  │约束性│\n',
  html: '<table><tr><th>类别</th><th>序号</th><th>指标</th><th>单位</th><th>2020年</th><th>2025年</th><th>年均增长</th><th>属性</th></tr>\n<tr><td rowspan="2">经济</td><td>1</td><td>生产总值</td><td>亿元</td><td>90</td><td>150</td><td>8%</td><td>预期性</td></tr>\n<tr><td>2</td><td>就业</td><td>万人</td><td>1.3</td><td>[6.5]</td><td></td><td>约束性</td></tr></table>\n',
  'aligned with blanks':
    '类  别  序号  指标      单位  2020年  2025年  年均增长  属性\n经济    1     生产总值  亿元  90      150     8%        预期性\n        2     就业      万人  1.3     [6.5]             约束性\n',
  commas:
    '类别,序号,指标,单位,2020年,2025年,年均增长,属性\n经济,1,"生产总值",亿元,90,150,8%,预期性\n,2,就业,万人,1.3,[6.5],,约束性\n',
};

const ROWS = [
  '经济|1||生产总值|亿元|base:90|target:150|growth:8%|预期性',
  '经济|2||就业|万人|base:1.3|target:[6.5]|growth:|约束性',
];

describe('layouts', () => {
  test.each(Object.entries(LAYOUTS))('%s', (_, table) => {
    const { tables, findings } = extractDocument(TITLE + table);
    expect(tables.map((one) => one.title)).toEqual(['专栏1 甲县“十四五”主要指标']);
    expect(rowsOf(tables[0])).toEqual(ROWS);
    expect(findings).toEqual([]);
  });

  test('one cell a line without tabs, where empty cells are lost', () => {
    const text = `${TITLE}序号\n指标\n单位\n2020年\n2025年\n属性\n1\n生产总值\n亿元\n90\n150\n预期性\n2\n每千人\n床位数\n张\n3\n4\n约束性\n`;
    expect(rowsOf(extractDocument(text).tables[0])).toEqual([
      '|1||生产总值|亿元|base:90|target:150|预期性',
      '|2||每千人床位数|张|base:3|target:4|约束性',
    ]);
  });

  test('a drawn table with a rule between all rows, cells in several lines', () => {
    const rule = '+--------+------+--------+--------+--------+\n';
    const rows = [
      '| 指标   | 单位 | 2020年 | 2025年 | 属性   |\n',
      '| 地区生 | 亿元 | 90     | 150    | 预期性 |\n| 产总值 |      |        |        |        |\n',
      '| 就业率 | %    | 1.3    | 2      | 约束性 |\n',
      '| 绿地率 | %    | 30     | 32     | 约束性 |\n',
    ];
    const text = TITLE + rule + rows.join(rule) + rule;
    expect(rowsOf(extractDocument(text).tables[0])).toEqual([
      '|||地区生产总值|亿元|base:90|target:150|预期性',
      '|||就业率|%|base:1.3|target:2|约束性',
      '|||绿地率|%|base:30|target:32|约束性',
    ]);
  });

  test('columns kept apart by single blanks', () => {
    const text = `${TITLE}序号 指标 单位 2020年 2025年 属性\n1 生产总值 亿元 90 150 预期性\n2 就业率 % 1.3 2 约束性\n`;
    expect(rowsOf(extractDocument(text).tables[0])).toEqual([
      '|1||生产总值|亿元|base:90|target:150|预期性',
      '|2||就业率|%|base:1.3|target:2|约束性',
    ]);
  });

  test('a name broken over two aligned lines is one name', () => {
    const text = `${TITLE}指标                2020年    2025年    属性\n1.数字经济占地区\n  生产总值比重（%）  9.8       13        预期性\n2.森林覆盖率（%）    63.2      63.5      约束性\n`;
    expect(rowsOf(extractDocument(text).tables[0])).toEqual([
      '|1||数字经济占地区生产总值比重（%）|%|base:9.8|target:13|预期性',
      '|2||森林覆盖率（%）|%|base:63.2|target:63.5|约束性',
    ]);
  });

  test.each([
    [
      'under one of its words',
      '序号\t指标\t单位\t2025年\t“十五五”目标\t属性\n2030年\t年均增长\n',
      ['base:30', 'target:40', 'growth:5.9', '预期性'],
      '1\t茶园\t亩\t30\t40\t5.9\t预期性\n2\t茶室\t家\t7\t8\t\t约束性\n',
    ],
    [
      'under two of its words',
      '序号\t指标\t单位\t“十四五”\t“十五五”\t属性\n2025年\t年均增长\t2030年目标\t年均增长\n',
      ['base:30', 'growth:4', 'target:40', 'growth:5.9', '预期性'],
      '1\t茶园\t亩\t30\t4\t40\t5.9\t预期性\n2\t茶室\t家\t7\t\t8\t\t约束性\n',
    ],
  ])('the second line of a header copied from a page stands %s', (_, head, cells, body) => {
    const [table] = extractDocument(`专栏1 甲县“十五五”主要指标\n\n${head}${body}`).tables;
    expect(rowsOf(table)[0]?.split('|').slice(5)).toEqual(cells);
  });

  test('parts of an indicator under a word that stands over two columns', () => {
    const [table] = extractDocument(
      `${TITLE}序号\t指标\t\t单位\t2020年\t2025年\t属性\n1\t茶园\t\t亩\t30\t40\t预期性\n2\t茶质\t合格率\t%\t96\t98\t约束性\n\t\t批次\t批\t3\t4\t预期性\n`,
    ).tables;
    expect(rowsOf(table)).toEqual([
      '|1||茶园|亩|base:30|target:40|预期性',
      '|2|茶质|合格率|%|base:96|target:98|约束性',
      '|2|茶质|批次|批|base:3|target:4|预期性',
    ]);
  });
});

test.each([
  [
    'beside it the plan’s own',
    '2025年目标值\t2025年目标值（调整后）',
    '50|other:45',
    ['goals-anew'],
  ],
  ['alone', '2025年目标值（修订）', '50', ['goals-anew']],
])('a goal that was set anew, %s', (_, heads, target, said) => {
  const { tables, findings } = extractDocument(
    [
      `指标\t2020年\t${heads}\t属性`,
      `税收（亿元）\t30\t${target.replace('|other:', '\t')}\t预期性`,
    ].join('\n'),
  );
  expect(rowsOf(tables[0])).toEqual([`|||税收（亿元）|亿元|base:30|target:${target}|预期性`]);
  expect(findings.map(({ kind }) => kind)).toEqual(said);
});

const YEARS = [2020, 2021, 2022, 2023, 2024, 2025];

test.each([
  ['主要指标完成情况表', YEARS, 'review', 'actual actual actual actual actual actual'],
  ['主要指标完成情况表', [2020, 2025], 'review', 'base actual'],
  ['主要指标完成情况表', [2020, 2022, 2025], 'review', 'base actual target'],
  ['主要指标表', [2020, 2025], 'plan', 'base target'],
])('%s of the bare years %p: %s, %s', (title, years, kind, roles) => {
  const head = ['指标', ...years.map((year) => `${String(year)}年`)].join('\t');
  const rows = ['书店（家）', '茶馆（家）'].map((name) =>
    [name, ...years.map((year) => String(year - 1950))].join('\t'),
  );
  const [table] = extractDocument(
    ['甲县“十四五”规划实施总结', `专栏1 ${title}`, head, ...rows].join('\n'),
  ).tables;
  expect([
    table?.kind,
    table?.columns
      .slice(1)
      .map(({ role }) => role)
      .join(' '),
  ]).toEqual([kind, roles]);
});

test('where the header was not understood, a table of the plan’s own indicators is said to be unread', () => {
  const cells = '指标 单位 2025年实际 2030年目标值年均增长 责任单位'.split(' ');
  const rows = ['渔港 座 3 4 1.5', '灯塔 座 5 6 1.2', '渡口 个 7 8 0.9'];
  const { tables, findings } = extractDocument(
    [
      '专栏1 主要指标',
      ...[cells, ...rows.map((row) => row.split(' '))].map((row) => row.join('\t')),
    ].join('\n'),
  );
  expect([tables[0]?.kind, findings.map(({ kind }) => kind)]).toEqual(['other', ['table-unread']]);
});
