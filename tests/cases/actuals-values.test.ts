import { readCase, type ActualsCase } from './support/actuals';

const HEADER = '地区,指标,年份,实际值';
const rows = (...lines: readonly string[]) => [HEADER, ...lines].join('\n');

/** What values, units and names mean. Numbers and names are made up. */
const CASES: readonly ActualsCase[] = [
  {
    id: 'A13',
    kind: 'codes of twelve and nine digits',
    file: rows('990121000000,GDP,2023,131', '990121000,GDP,2022,120'),
    taken: ['990121 gdp 2023 131', '990121 gdp 2022 120'],
  },
  {
    id: 'A14',
    kind: 'names as yearbooks print them',
    file: rows(
      '青山县,"一、地区生产总值",2021,113',
      '青山县,#地区生产总值,2022,120',
      '青山县,地区生产总值①,2023,131',
      '青山县,　其中：城镇新增就业人数（万人）,2023,1.3',
    ),
    taken: [
      '990121 gdp 2021 113',
      '990121 gdp 2022 120',
      '990121 gdp 2023 131',
      '990121 new-jobs 2023 1.3',
    ],
  },
  {
    id: 'A21',
    kind: 'the unit above the table',
    file: `2023年主要指标,,,\n,,,单位：万元\n${rows('青山县,GDP,2023,1310000')}`,
    taken: ['990121 gdp 2023 131'],
    says: ['单位是 万元', '换算为亿元'],
  },
  {
    id: 'A22',
    kind: 'percentages as fractions',
    file: rows('青山县,服务业增加值占GDP比重,2023,0.43', '青山县,城镇调查失业率,2023,0.045'),
    taken: [],
    says: ['分不清是 0.43% 还是 43%', '分不清是 0.045% 还是 4.5%'],
  },
  {
    id: 'A30',
    kind: 'a year stated twice, once settled',
    file: `${HEADER},状态\n青山县,GDP,2021,115,初步\n青山县,GDP,2021,113,最终核实\n`,
    taken: ['990121 gdp 2021 113 A'],
    says: ['让位于第 3 行'],
  },
  {
    id: 'A32',
    kind: 'a unit for each row',
    file: '地区,指标,计量单位,年份,实际值\n青山县,GDP,万元,2023,1310000\n青山县,城镇新增就业人数,人,2023,13000\n青山县,一般公共预算收入,千元,2023,650000\n青山县,人均GDP,元,2023,88000\n',
    taken: [
      '990121 gdp 2023 131',
      '990121 new-jobs 2023 1.3',
      '990121 budget-revenue 2023 6.5',
      '990121 gdp-per-capita 2023 8.8',
    ],
    says: ['从万元换算为亿元', '从人换算为万人', '从千元换算为亿元', '从元换算为万元'],
  },
  {
    id: 'A33',
    kind: 'growth in words',
    file: '地区,指标,年份,增速\n青山县,GDP,2022,下降4.1%\n青山县,GDP,2023,增长5.2%\n',
    taken: ['990121 gdp 2022 增速 -4.1', '990121 gdp 2023 增速 5.2'],
  },
  {
    id: 'A36',
    kind: 'a forecast in words',
    file: rows('青山县,GDP,2023,预计131', '青山县,城镇新增就业人数,2023,1.3（预计）'),
    taken: ['990121 gdp 2023 131 E', '990121 new-jobs 2023 1.3 E'],
  },
  {
    id: 'unit of a title',
    kind: 'the unit in the bracket of a title',
    region: '青山县',
    file: '主要指标（单位：万元）,,\n指标,2022年,2023年\nGDP,1200000,1310000\n',
    taken: ['990121 gdp 2022 120', '990121 gdp 2023 131'],
    says: ['单位是 万元'],
  },
  {
    id: 'unit below the header',
    kind: 'a line of units',
    file: '地区,年份,GDP,城镇新增就业人数\n,,(万元),(人)\n青山县,2023,1310000,13000\n',
    taken: ['990121 gdp 2023 131', '990121 new-jobs 2023 1.3'],
    says: ['换算'],
  },
  {
    id: 'unit in a cell',
    kind: 'the unit behind the number',
    file: rows('青山县,GDP,2023,1310000万元'),
    taken: ['990121 gdp 2023 131'],
    says: ['换算'],
  },
  {
    id: 'mark of a note',
    kind: 'a mark behind the number',
    file: rows('青山县,GDP,2023,131.5①', '青山县,城镇新增就业人数,2023,1.3*'),
    taken: ['990121 gdp 2023 131.5', '990121 new-jobs 2023 1.3'],
    says: ['等 2 格的数后面有脚注的记号“①”'],
  },
  {
    id: 'unit of the names',
    kind: 'the unit beside the names of indicators',
    region: '青山县',
    file: '指标（单位：万元）,2022年,2023年\nGDP,1200000,1310000\n',
    taken: ['990121 gdp 2022 120', '990121 gdp 2023 131'],
    says: ['单位是 万元'],
  },
  {
    id: 'points',
    kind: 'a share in points is a change of it',
    file: rows('青山县,服务业增加值占GDP比重,2023,1.2个百分点'),
    taken: [],
    says: ['是增减幅度'],
  },
  {
    id: 'year in words',
    kind: 'a year in Chinese numerals, and four quarters',
    file: rows('青山县,GDP,二〇二三年,131', '青山县,GDP,二零二二年,120'),
    taken: ['990121 gdp 2023 131', '990121 gdp 2022 120'],
  },
  {
    id: 'codes',
    kind: 'the code of another region beside the name',
    file: '行政区划代码,地区,指标,年份,实际值\n990121,青山县,GDP,2023,131\n990122,青山县,GDP,2022,120\n',
    taken: ['990121 gdp 2023 131'],
    says: ['编码 990122 是“白水县”，“地区”列写的却是“青山县”'],
  },
  {
    id: 'codes alone',
    kind: 'codes in place of names',
    file: '行政区划代码,指标,年份,实际值\n990121000000,GDP,2023,131\n',
    taken: ['990121 gdp 2023 131'],
  },
  {
    id: 'raised digit',
    kind: 'a raised digit is not joined to the number',
    file: rows('青山县,GDP,2023,131²'),
    taken: [],
    says: ['不是一个数'],
  },
];

test.each(CASES)('$id $kind', (each) => {
  const { taken, said } = readCase(each);
  expect(taken).toEqual(each.taken);
  for (const part of each.says ?? []) expect(said).toContain(part);
  if (each.says === undefined) expect(said).toBe('');
});

test.each([
  ['GDP（现价）', 'gdp'],
  ['地区生产总值 Gross Domestic Product', 'gdp'],
  ['地区生产总值(GDP)(亿元)', 'gdp'],
  ['（一）地区生产总值', 'gdp'],
  ['1.1 地区生产总值', 'gdp'],
  ['① 地区生产总值', 'gdp'],
  ['★地区生产总值', 'gdp'],
  ['##地区生产总值', 'gdp'],
  ['其中:#地区生产总值', 'gdp'],
  ['地区生产总值（GRDP）', 'gdp'],
  ['地区生产总值(亿元)Gross regional product (100 million yuan)', 'gdp'],
  ['地区生产总值Gross regional product (100 million yuan)', ''],
  ['地区生产总值 GDP (million yuan)', ''],
  ['全县地区生产总值', ''],
  ['财政收入', ''],
  ['地区生产总值指数', ''],
  ['第三产业地区生产总值', ''],
  ['dqsczz', ''],
])('A14 %s is %j', (name, id) => {
  const { taken } = readCase({
    ...{ id: 'A14', kind: 'a name' },
    file: rows(`青山县,"${name}",2023,131`),
    taken: [],
  });
  expect(taken).toEqual(id === '' ? [] : [`990121 ${id} 2023 131`]);
});
