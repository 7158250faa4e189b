import { extractDocument } from '../../../src/extract/document/read';
import { rowsOf } from '../document/show';

test.each([['乡镇'], ['乡镇（街道）'], ['县（市、区）'], ['责任单位']])(
  'goals broken down by %s are no indicators of the plan',
  (head) => {
    const { tables } = extractDocument(
      [
        '表2 粮食产量分解（万吨）',
        `${head}\t2026年\t2028年\t2030年目标`,
        '甲部\t10\t11\t12',
        '乙部\t8\t9\t10',
      ].join('\n'),
    );
    expect(tables.map(({ kind }) => kind)).toEqual(['other']);
  },
);

test('a table set twice side by side is one below the other', () => {
  const { tables } = extractDocument(
    [
      '专栏1 “十五五”主要指标',
      '序号\t指标\t2030年\t序号\t指标\t2030年',
      '1\t生产总值（亿元）\t160\t3\t城镇化率（%）\t66',
      '2\t粮食产量（万吨）\t12.5\t\t\t',
    ].join('\n'),
  );
  expect(rowsOf(tables[0])).toEqual([
    '|1||生产总值（亿元）|亿元|target:160|',
    '|2||粮食产量（万吨）|万吨|target:12.5|',
    '|3||城镇化率（%）|%|target:66|',
  ]);
});

test('农村 below 其中：城镇 is a part of the same', () => {
  const { tables } = extractDocument(
    [
      '专栏1 “十五五”主要指标',
      '指标\t单位\t2025年\t2030年',
      '居民收入\t元\t45120\t62000',
      '其中：城镇\t元\t52000\t70000',
      '农村\t元\t31000\t45000',
      '零售总额\t亿元\t45\t62',
    ].join('\n'),
  );
  expect(tables[0]?.rows.map(({ parent, name }) => `${parent}/${name}`)).toEqual([
    '/居民收入',
    '居民收入/其中：城镇',
    '居民收入/农村',
    '/零售总额',
  ]);
});

/** Rows of the table in a text; one that waits ends in !. */
function read(text: string): readonly string[] {
  const title = '石杉县国民经济和社会发展第十五个五年规划纲要\n\n专栏1 “十五五”主要指标\n';
  const [table] = extractDocument(`${title}${text.replace(/^\n/, '')}\n\n第三章 任务\n`).tables;
  return rowsOf(table).map((row, at) => (table?.rows[at]?.shifted === true ? `${row} !` : row));
}

const ROWS = [
  '|1||茶园面积|万亩|base:12.5|target:16|growth:5.1|预期性',
  '|2||规模以上茶叶加工企业产值占农业产值比重|%|base:41|target:48|growth:—|预期性',
  '|3||茶园用水量|万吨|base:8.6|target:9.1以内|growth:—|约束性',
];

test.each<readonly [string, string, readonly string[]]>([
  [
    'an empty line behind each line of a page, also those of the header',
    `
                                   规划目标

                          2025年           年均
序号     指标        单位                       属性
                           实际     2030年   增速

                                       （%）

 1    茶园面积        万亩    12.5      16     5.1  预期性

     规模以上茶叶加工
 2   企业产值占农业产   %      41      48     —   预期性
       值比重

 3    茶园用水量       万吨     8.6   9.1 以内    —   约束性
`,
    ROWS,
  ],
  [
    'header words broken one after the other, in the order of a page',
    `
序
号 指标 单位 2025年
基期值
2030年规
划目标
年均增速
（%） 属性
1 茶园面积 万亩 12.5 16 5.1 预期性
2 规模以上茶叶加工企业产
值占农业产值比重 % 41 48 — 预期性
3 茶园用水量 万吨 8.6 9.1以内 — 约束性
`,
    ROWS,
  ],
  [
    'the end of a category in front of the name of a part',
    `
类别 序号 指标 2025年 2030年 属性
茶业强县 1 茶园面积（万亩） 3 4 预期性
茶业强 2 县茶室数（家） 28 36 预期性
山水美境 3 林网率（%） 40 41 约束性
`,
    [
      '茶业强县|1||茶园面积（万亩）|万亩|base:3|target:4|预期性',
      '茶业强|2||县茶室数（家）|家|base:28|target:36|预期性 !',
      '山水美境|3||林网率（%）|%|base:40|target:41|约束性',
    ],
  ],
])('%s', (_kind, text, rows) => {
  expect(read(text)).toEqual(rows);
});
