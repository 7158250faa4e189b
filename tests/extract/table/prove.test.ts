import { extractDocument } from '../../../src/extract/document/read';

/** A table of a plan for 2026–2030, cells parted by |. */
function read(...rows: readonly string[]) {
  const lines = rows.map((row) => row.split('|').join('\t'));
  return extractDocument(
    `沙洲县国民经济和社会发展第十五个五年规划纲要\n表1 主要指标\n${lines.join('\n')}\n`,
  );
}

const HEAD = '序号|指标|2025年|2030年|属性';

test.each<readonly [string, readonly string[], readonly object[]]>([
  ['nothing', [HEAD, '1|鱼塘面积（亩）|30|40|预期性', '2|虾塘面积（亩）|3|4|约束性'], []],
  [
    'a lost row',
    [HEAD, '1|鱼塘面积（亩）|30|40|预期性', '3|虾塘面积（亩）|3|4|约束性'],
    [{ kind: 'numbers-missing', line: 4, after: 1, missing: [2] }],
  ],
  [
    'a category without rows',
    [
      HEAD,
      '一、渔业||||',
      '1|鱼塘面积（亩）|30|40|预期性',
      '二、林业||||',
      '三、牧业||||',
      '2|草场面积（亩）|3|4|约束性',
    ],
    [{ kind: 'category-blank', line: 6, category: '林业' }],
  ],
  [
    'a category at the very end',
    [HEAD, '1|鱼塘面积（亩）|30|40|预期性', '2|虾塘面积（亩）|3|4|约束性', '二、林业||||'],
    [{ kind: 'category-blank', line: 6, category: '林业' }],
  ],
  [
    'years of another plan',
    [
      '序号|指标|2020年|2025年目标|属性',
      '1|鱼塘面积（亩）|30|40|预期性',
      '2|虾塘面积（亩）|3|4|约束性',
    ],
    [{ kind: 'years-apart', line: 2, years: [2020, 2025], period: '十五五' }],
  ],
  [
    'a column of categories without one',
    [`类别|${HEAD}`, '|1|鱼塘面积（亩）|30|40|预期性', '|2|虾塘面积（亩）|3|4|约束性'],
    [{ kind: 'categories-unplaced', line: 2 }],
  ],
  [
    'half a name',
    [HEAD, '1|（常住人口）|30|40|预期性', '2|虾塘面积（亩）|3|4|约束性'],
    [{ kind: 'name-unlikely', line: 4, name: '（常住人口）' }],
  ],
  [
    'a word of the header, and 属性, for names',
    [HEAD, '1|指标|30|40|预期性', '2|预期性|3|4|约束性', '3|虾塘面积（亩）|3|4|约束性'],
    [
      { kind: 'name-unlikely', line: 4, name: '指标' },
      { kind: 'name-unlikely', line: 5, name: '预期性' },
    ],
  ],
])('%s', (_, rows, doubts) => {
  expect(read(...rows).findings).toEqual(doubts);
});

describe('a column for goals of either kind', () => {
  const either = (header: string, target: string, base = '85', name = '茶室数（家）') =>
    read(
      `指标|2025年|${header}|属性`,
      `${name}|${base}|${target}|预期性`,
      '林网率（%）|40|41|约束性',
    );

  test.each([
    '2030年/年均',
    '2030年／累计',
    '2030年或年均增长',
    '2030年/[累计]',
    '目标值或年均增速',
  ])('%s holds the target, 2025年 the base', (header) => {
    const { tables, findings } = either(header, '120');
    expect(tables[0]?.columns.map(({ role }) => role)).toEqual([
      'name',
      'base',
      'target',
      'attribute',
    ]);
    expect(findings).toEqual([]);
  });

  test.each([
    ['6.5', '31', '茶叶产值（亿元）'],
    ['年均6', '8', '茶叶产值（亿元）'],
    ['6.5%', '8', '茶叶产值（亿元）'],
  ])('%s of %s is no sure target', (target, base, name) => {
    expect(either('2030年/年均', target, base, name).findings).toEqual([
      { kind: 'goal-unsure', line: 4, name, header: '2030年/年均', target },
    ]);
  });

  test('年均/累计 alone is growth', () => {
    const { tables } = read(
      '指标|2025年|2030年|年均/累计|属性',
      '茶室数（家）|8|12|8.4|预期性',
      '林网率（%）|40|41|[1]|约束性',
    );
    expect(tables[0]?.columns[3]?.role).toBe('growth');
  });
});

test.each([
  ['现值', 'base'],
  ['"十四五"现状', 'base'],
  ['"十五五"目标', 'target'],
  ['约束性/预期性', 'attribute'],
])('a column headed %s is %s', (header, role) => {
  const { tables } = read(`指标|单位|${header}|2030年`, '茶室数|家|8|12', '林网率|%|40|41');
  expect(tables[0]?.columns[2]?.role).toBe(role);
});

test.each([
  ['产品名称|单位|产量|比上年增长（%）', '茶饼|吨|23.5|5.1'],
  ['指标|2025年|比上年±%', '茶饼产量（吨）|23.5|5.1'],
  ['指标名称|计量单位|绝对数|同比增长（%）', '茶饼产量|吨|23.5|-5.1'],
])('a table of a bulletin is none of a plan: %s', (head, row) => {
  const { tables } = extractDocument(
    `沙洲县2025年国民经济和社会发展统计公报\n表2 产量\n${[head, row, row].join('\n').split('|').join('\t')}\n`,
  );
  expect(tables[0]?.kind).toBe('other');
});

test('a year within the period is no base: a table of the middle of a period', () => {
  const { tables } = extractDocument(
    `沙洲县“十四五”规划中期评估报告\n表1 指标\n${['序号|指标|2020年|“十四五”目标||实际完成|', '|||2025年|年均增长|2021年|2022年', '1|茶饼产值（亿元）|90.2|130|7.5|96.5|101.3', '2|茶林面积（万亩）|30.1|31|0.6|30.3|30.5'].join('\n').split('|').join('\t')}\n`,
  );
  expect(tables[0]?.columns.map(({ role }) => role).slice(2)).toEqual([
    'base',
    'target',
    'growth',
    'actual',
    'actual',
  ]);
});

test.each([
  ['沙洲县主要指标,,,,\n', ','],
  ['沙洲县主要指标,,,,\n单位：见表,,,,\n', ','],
  ['', ';'],
])('rows parted by commas, below %j', (above, comma) => {
  const rows = ['类别,指标,单位,2025年,2030年', '产业,茶饼产值,亿元,3,4', '生态,林网率2,%,40,41'];
  const { tables } = extractDocument(`${above}${rows.join('\n').split(',').join(comma)}\n`);
  expect(tables[0]?.rows.map(({ name, unit, shifted }) => [name, unit, shifted])).toEqual([
    ['茶饼产值', '亿元', false],
    ['林网率2', '%', false],
  ]);
});

test('a table too long to be read whole says where it was cut', () => {
  const rows = Array.from({ length: 1_500 }, (_, at) => `${String(at + 1)} 鱼塘 亩 30 40 预期性`);
  const { findings } = extractDocument(
    `沙洲县第十五个五年规划纲要\n表1 主要指标\n序号 指标 单位 2025年 2030年 属性\n${rows.join('\n')}\n`,
  );
  expect(findings).toContainEqual({ kind: 'table-cut', line: 2, last: 1_337 });
});

test.each([
  ['half a name', ['经济发', '展', '', '民生']],
  ['a name in the middle of its rows', ['', '经济发展', '', '民生']],
])('categories that cannot be placed are said: %s', (_, categories) => {
  const rows = categories.map(
    (name, at) => `${name}\t${String(at + 1)}\t渔港${String(at)}类数（座）\t3\t4\t预期性`,
  );
  const { tables } = extractDocument(
    [
      '沙洲县国民经济和社会发展第十五个五年规划纲要',
      '专栏1 主要指标',
      '类别\t序号\t指标\t2025年\t2030年\t属性',
      ...rows,
    ].join('\n'),
  );
  expect(tables[0]?.doubts.map(({ kind }) => kind)).toEqual(['categories-unplaced']);
});

const PONDS = ['鱼塘', '虾塘', '蟹塘'].map((name) => `${name}面积（亩）`);

test.each<readonly [string, string, (name: string, number: number) => string, string]>([
  ['a figure as 属性', HEAD, (name, at) => `${String(at)}|${name}|30|40|7.5`, '属性'],
  [
    '预期性 as growth',
    '序号|指标|2025年|2030年|年均增长|属性',
    (name, at) => `${String(at)}|${name}|30|40|预期性|`,
    '年均增长',
  ],
  ['half of 预期性', HEAD, (name, at) => `${String(at)}|${name}|30|40|预期`, '属性'],
  ['two figures in one cell', HEAD, (name, at) => `${String(at)}|${name}||30 40|预期性`, '2030年'],
  [
    'a figure that ran into the next cell',
    '序号|指标|2025年|2030年|责任单位',
    (name, at) => `${String(at)}|${name}|30||40统计局`,
    '2030年',
  ],
])('cells under the wrong header are said: %s', (_, head, print, header) => {
  const { tables } = read(head, ...PONDS.map((name, at) => print(name, at + 1)));
  expect(tables[0]?.doubts).toContainEqual({ kind: 'columns-unlikely', line: 2, header });
});

test('without numbers nothing tells where the parts of something end', () => {
  const { tables } = read(
    '指标|单位|2025年|2030年|属性',
    '鱼塘面积|亩|30|40|预期性',
    '渔民收入|东岸|元|3|4|预期性',
    '西岸|元|5|6|预期性',
    '虾塘面积|亩|7|8|预期性',
  );
  const open = tables.flatMap(({ rows, doubts }) =>
    rows.filter(({ shifted, line }) => shifted || doubts.some((doubt) => doubt.line === line)),
  );
  expect(open.map(({ name }) => name)).toEqual(expect.arrayContaining(['西岸']));
});

test('columns of a page copied without the cells that merged ones cover are told apart', () => {
  const { tables } = read(
    '类别|序号|指标|单位|2025年|“十五五”目标|属性',
    '2030年|年均增长（%）',
    '渔业|1|鱼塘面积|亩|30|40|5.9|预期性',
    '2|虾塘面积|亩|30|45|8.4|约束性',
    '牧业|3|草场面积|亩|20|25|4.6|预期性',
  );
  expect(
    tables[0]?.rows.map(({ category, number, name, cells }) => [
      category,
      number,
      name,
      ...cells.slice(4).map(({ text }) => text),
    ]),
  ).toEqual([
    ['渔业', '1', '鱼塘面积', '30', '40', '5.9', '预期性'],
    ['渔业', '2', '虾塘面积', '30', '45', '8.4', '约束性'],
    ['牧业', '3', '草场面积', '20', '25', '4.6', '预期性'],
  ]);
});
