import { type Broken, insert, swap, table } from './broken';

export const BROKEN_TABLES: readonly Broken[] = [
  {
    what: 'a needed column missing',
    files: table('figures.csv', swap('measure', 'what')),
    finding: { kind: 'column-missing', file: 'figures.csv', column: 'measure' },
    sentence: 'figures.csv 缺少 measure 列，请补上这一列（列之间用英文逗号分隔）。',
  },
  {
    what: 'a column twice',
    files: table('names.csv', swap('kind,id,name', 'kind,id,id')),
    finding: { kind: 'column-duplicate', file: 'names.csv', column: 'id' },
    sentence: 'names.csv 的 id 列出现了不止一次，请只留一列。',
  },
  {
    what: 'a row cut short',
    files: table('plans.csv', insert('350104-15,350104')),
    finding: { kind: 'row-uneven', file: 'plans.csv', row: 2, expected: 14, found: 2 },
    sentence:
      'plans.csv 第 2 行有 2 格，列名有 14 个，请补齐或删去多余的逗号；含逗号的文字要放在英文双引号里。',
  },
  {
    what: 'a row with cells too many',
    files: table('names.csv', insert('region,350104,仓山,新区')),
    finding: { kind: 'row-uneven', file: 'names.csv', row: 2, expected: 3, found: 4 },
    sentence:
      'names.csv 第 2 行有 4 格，列名有 3 个，请补齐或删去多余的逗号；含逗号的文字要放在英文双引号里。',
  },
  {
    what: 'a quotation mark that is never closed',
    files: table('names.csv', insert('region,350104,"新仓山')),
    finding: { kind: 'quote-broken', file: 'names.csv', row: 2 },
    sentence:
      'names.csv 第 2 行的英文双引号没有成对，请补上或删去；单元格里的双引号要写成两个 ""。',
  },
];
