import { type Broken, figure, insert, line, swap, table } from './broken';

const MEASURES = ['base', 'target', 'growth', 'actual', 'actual_growth'];

export const BROKEN_CELLS: readonly Broken[] = [
  {
    what: 'a measure that is none',
    files: table('figures.csv', line(3, swap(',target,', ',targett,'))),
    finding: { kind: 'cell-enum', ...figure(3, 'measure'), text: 'targett', allowed: MEASURES },
    sentence:
      'figures.csv 第 3 行 measure 列：“targett”不是允许的值，请改为 base、target、growth、actual 或 actual_growth 之一。',
  },
  {
    what: 'a status in words',
    files: table('figures.csv', line(2, swap(',179,,', ',179,,初步'))),
    finding: {
      kind: 'cell-enum',
      ...figure(2, 'status'),
      text: '初步',
      allowed: ['P', 'A', 'E'],
    },
    sentence: 'figures.csv 第 2 行 status 列：“初步”不是允许的值，请改为 P、A 或 E 之一。',
  },
  {
    what: 'a word for a year',
    files: table('figures.csv', line(2, swap('base,2020', 'base,二〇二〇'))),
    finding: {
      kind: 'cell-type',
      ...figure(2, 'first_year'),
      text: '二〇二〇',
      expected: 'year',
    },
    sentence:
      'figures.csv 第 2 行 first_year 列：“二〇二〇”不是年份，请写成 2025 这样的四位半角数字。',
  },
  {
    what: 'a line number that is none',
    files: table('figures.csv', line(2, swap(',179', ',0'))),
    finding: { kind: 'cell-type', ...figure(2, 'line'), text: '0', expected: 'integer' },
    sentence: 'figures.csv 第 2 行 line 列：“0”不是正整数，请写成 12 这样的半角数字。',
  },
  {
    what: 'a day that does not exist',
    files: table('plans.csv', swap('2021-01-14', '2021-02-30')),
    finding: {
      kind: 'cell-type',
      file: 'plans.csv',
      row: 2,
      column: 'adopted_on',
      text: '2021-02-30',
      expected: 'date',
    },
    sentence:
      'plans.csv 第 2 行 adopted_on 列：“2021-02-30”不是日期，请写成 2021-05-26 这样的形式。',
  },
  {
    what: 'a name left out',
    files: table('regions.csv', swap('GB/T 2260,仓山区', 'GB/T 2260,')),
    finding: { kind: 'cell-required', file: 'regions.csv', row: 4, column: 'name' },
    sentence: 'regions.csv 第 4 行 name 列是空的，请填写。',
  },
  {
    what: 'a blank in an id',
    files: table('sources.csv', insert('new plan,某县规划,,,,,')),
    finding: {
      kind: 'cell-pattern',
      file: 'sources.csv',
      row: 2,
      column: 'source_id',
      text: 'new plan',
      example: 'cangshan-14',
    },
    sentence:
      'sources.csv 第 2 行 source_id 列：“new plan”的写法不对，请写成 cangshan-14 这样的形式。',
  },
  {
    what: 'a column that no table prints',
    files: table(
      'plans.csv',
      swap('类别、序号、指标、单位、基期值', '类别、序号、指标、单位、基期数'),
    ),
    finding: {
      kind: 'cell-enum',
      file: 'plans.csv',
      row: 2,
      column: 'columns',
      text: '基期数',
      allowed:
        '编码、类别、序号、指标、单位、基期值、目标值、年均增长、属性、责任单位、实际值、实际年均增长、出处'.split(
          '、',
        ),
    },
    sentence:
      'plans.csv 第 2 行 columns 列：“基期数”不是允许的值，请改为 编码、类别、序号、指标、单位、基期值、目标值、年均增长、属性、责任单位、实际值、实际年均增长 或 出处 之一。',
  },
  {
    what: 'a control character',
    files: table('names.csv', line(2, swap('福建', '福\u0007建'))),
    finding: { kind: 'cell-control', file: 'names.csv', row: 2, column: 'name' },
    sentence: 'names.csv 第 2 行 name 列含有看不见的控制字符，请删去后重新填写。',
  },
  {
    what: 'a line of 5 MB in one cell',
    files: table('figures.csv', line(3, swap(',1500,', `,${'一'.repeat(5_000_000)},`))),
    finding: {
      kind: 'cell-too-long',
      ...figure(3, 'text'),
      found: 5_000_000,
      limit: 32_767,
    },
    sentence:
      'figures.csv 第 3 行 text 列有 5000000 个字符，超过 Excel 一格能放的 32767 个，请检查前面是否少了英文双引号，或缩短这一格。',
  },
  {
    what: 'a header of 5 MB',
    files: table('names.csv', swap('kind,id', `kind,${'x'.repeat(5_000_000)}`)),
    finding: {
      kind: 'cell-too-long',
      file: 'names.csv',
      row: 1,
      column: '2',
      found: 5_000_000,
      limit: 32_767,
    },
    sentence:
      'names.csv 第 1 行 第 2 列有 5000000 个字符，超过 Excel 一格能放的 32767 个，请检查前面是否少了英文双引号，或缩短这一格。',
  },
];
