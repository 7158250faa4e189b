import { type Broken, figure, insert, insertRow, line, swap, table } from './broken';

const ROW2 =
  '350104-14-01-base,350104-14,01,,,base,2020,2020,902.27,,cangshan-14,table,第一章 第五节 三、主要指标表 第1行,179,,';

export const BROKEN_RELATIONS: readonly Broken[] = [
  {
    what: 'a figure id twice',
    files: table('figures.csv', insertRow(ROW2.replace(',01,', ',02,'))),
    finding: {
      kind: 'key-duplicate',
      file: 'figures.csv',
      row: 3,
      columns: ['figure_id'],
      text: '350104-14-01-base',
      firstRow: 2,
    },
    sentence:
      'figures.csv 第 3 行与第 2 行重复：figure_id “350104-14-01-base”已经有了，请删去一行，或改正其中一行。',
  },
  {
    what: 'a row of a plan twice',
    files: table('plan_indicators.csv', insertRow('350104-14,01,1,21,,新增指标')),
    finding: {
      kind: 'key-duplicate',
      file: 'plan_indicators.csv',
      row: 3,
      columns: ['plan_id', 'code'],
      text: '350104-14 01',
      firstRow: 2,
    },
    sentence:
      'plan_indicators.csv 第 3 行与第 2 行重复：plan_id、code “350104-14 01”已经有了，请删去一行，或改正其中一行。',
  },
  {
    what: 'the same statement twice',
    files: table('figures.csv', insertRow(ROW2.replace('01-base', '01-base-again'))),
    finding: {
      kind: 'key-duplicate',
      file: 'figures.csv',
      row: 3,
      columns: ['plan_id', 'code', 'measure', 'first_year', 'last_year', 'place'],
      text: '350104-14 01 base 2020 2020 第一章 第五节 三、主要指标表 第1行',
      firstRow: 2,
    },
    sentence:
      'figures.csv 第 3 行与第 2 行重复：plan_id、code、measure、first_year、last_year、place “350104-14 01 base 2020 2020 第一章 第五节 三、主要…”已经有了，请删去一行，或改正其中一行。',
  },
  {
    what: 'a plan of an unknown region',
    files: table('plans.csv', line(2, swap('350104-14,350104,', '350104-14,350199,'))),
    finding: {
      kind: 'reference-unknown',
      file: 'plans.csv',
      row: 2,
      column: 'region_id',
      text: '350199',
      targetFile: 'regions.csv',
      targetColumn: 'region_id',
    },
    sentence:
      'plans.csv 第 2 行 region_id 列：“350199”在 regions.csv 的 region_id 列里找不到，请改正，或在 regions.csv 里补上。',
  },
  {
    what: 'a figure of a row the plan does not have',
    files: table('figures.csv', line(2, swap(',01,', ',99,'))),
    finding: {
      kind: 'reference-unknown',
      ...figure(2, 'code'),
      text: '99',
      targetFile: 'plan_indicators.csv',
      targetColumn: 'code',
    },
    sentence:
      'figures.csv 第 2 行 code 列：“99”在 plan_indicators.csv 的 code 列里找不到，请改正，或在 plan_indicators.csv 里补上。',
  },
  {
    what: 'an alias of an unknown indicator',
    files: table('names.csv', insert('indicator,gdpp,经济规模')),
    finding: {
      kind: 'reference-unknown',
      file: 'names.csv',
      row: 2,
      column: 'id',
      text: 'gdpp',
      targetFile: 'indicators.csv',
      targetColumn: 'indicator_id',
    },
    sentence:
      'names.csv 第 2 行 id 列：“gdpp”在 indicators.csv 的 indicator_id 列里找不到，请改正，或在 indicators.csv 里补上。',
  },
  {
    what: 'a period nobody can read',
    files: table('plans.csv', line(2, swap('十四五,2020', '近期,2020'))),
    finding: {
      kind: 'period-unreadable',
      file: 'plans.csv',
      row: 2,
      column: 'period',
      text: '近期',
    },
    sentence: 'plans.csv 第 2 行 period 列：看不懂规划期“近期”，请写成“十四五”“十五五”这样的形式。',
  },
  {
    what: 'a target year of another period',
    files: table('plans.csv', line(2, swap('2020,2025', '2020,2030'))),
    finding: {
      kind: 'period-year',
      file: 'plans.csv',
      row: 2,
      column: 'target_year',
      text: '2030',
      expected: 2025,
      period: '十四五',
    },
    sentence:
      'plans.csv 第 2 行 target_year 列：十四五应当是 2025 年，不是“2030”，请改正年份或规划期。',
  },
  {
    what: 'a figure about nothing',
    files: table('figures.csv', line(2, swap('350104-14,01', ','))),
    finding: { kind: 'figure-subject', file: 'figures.csv', row: 2 },
    sentence:
      'figures.csv 第 2 行没有说清是谁的数字，请填 plan_id 和 code（规划指标的数字），或填 region_id 和 indicator_id（地区的实际值），不要混填。',
  },
  {
    what: 'a figure about two things',
    files: table('figures.csv', line(2, swap(',01,,,', ',01,350104,gdp,'))),
    finding: { kind: 'figure-subject', file: 'figures.csv', row: 2 },
    sentence:
      'figures.csv 第 2 行没有说清是谁的数字，请填 plan_id 和 code（规划指标的数字），或填 region_id 和 indicator_id（地区的实际值），不要混填。',
  },
  {
    what: 'an actual value without a year',
    files: table(
      'figures.csv',
      insertRow('jobs,,,350503,urban-new-jobs,actual,,,2.2,,fengze-14,prose,正文,,,'),
    ),
    finding: { kind: 'cell-required', ...figure(2, 'last_year') },
    sentence: 'figures.csv 第 2 行 last_year 列是空的，请填写。',
  },
  {
    what: 'years the wrong way round',
    files: table('figures.csv', line(4, swap('2021,2025', '2025,2021'))),
    finding: { kind: 'figure-years', file: 'figures.csv', row: 4, firstYear: 2025, lastYear: 2021 },
    sentence: 'figures.csv 第 4 行的起始年 2025 晚于截止年 2021，请改正。',
  },
];
