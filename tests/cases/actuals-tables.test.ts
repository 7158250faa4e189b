import { readCase, type ActualsCase } from './support/actuals';

/** How tables are laid out. Numbers and names are made up. */
const CASES: readonly ActualsCase[] = [
  {
    id: 'A09',
    kind: 'years of a database, the region chosen',
    region: '青山县',
    file: '数据库：年度数据,,\n时间：最近2年,,\n指标,2023年,2022年\n地区生产总值(亿元),131,120\n城镇新增就业人数(万人),1.3,1.2\n注：1.2023年为初步核算数。,,\n数据来源：国家统计局,,\n',
    taken: [
      '990121 gdp 2023 131',
      '990121 gdp 2022 120',
      '990121 new-jobs 2023 1.3',
      '990121 new-jobs 2022 1.2',
    ],
    says: ['2023 年、2022 年', '按选定的“青山县”'],
  },
  {
    id: 'A10',
    kind: 'the indicator above, regions below',
    file: '指标：地区生产总值(亿元),,\n地区,2023年,2022年\n青山县,131,120\n白水县,100,\n',
    taken: ['990121 gdp 2023 131', '990121 gdp 2022 120', '990122 gdp 2023 100'],
    says: ['表头上方写明“地区生产总值(亿元)”'],
  },
  {
    id: 'A11',
    kind: 'a column for each indicator',
    file: '地区,年份,地区生产总值(亿元),城镇新增就业人数(万人)\n青山县,2022,120,1.2\n青山县,2023,131,1.3\n',
    taken: [
      '990121 gdp 2022 120',
      '990121 new-jobs 2022 1.2',
      '990121 gdp 2023 131',
      '990121 new-jobs 2023 1.3',
    ],
    says: ['每个指标一列'],
  },
  {
    id: 'A15',
    kind: 'a bulletin: the year and its growth',
    file: '地区,指标,2023年,比上年增长(%)\n青山县,GDP,131,5.2\n青山县,一般公共预算收入,6.5,-4.3\n',
    taken: [
      '990121 gdp 2023 131',
      '990121 gdp 2023 增速 5.2',
      '990121 budget-revenue 2023 6.5',
      '990121 budget-revenue 2023 增速 -4.3',
    ],
    says: ['2023 年'],
  },
  {
    id: 'A16',
    kind: 'target and actual below each year',
    file: '地区,指标,2022年,,2023年,\n,,目标,实际,目标,实际\n青山县,GDP,125,120,140,131\n',
    taken: ['990121 gdp 2022 120', '990121 gdp 2023 131'],
    says: ['“2022年目标”、“2023年目标”列是目标'],
  },
  {
    id: 'A18',
    kind: 'a year whose bracket says target',
    file: '地区,指标,2022年,2023年,2025年（目标）\n青山县,GDP,120,131,180\n',
    taken: ['990121 gdp 2022 120', '990121 gdp 2023 131'],
    says: ['“2025年（目标）”列是目标'],
  },
  {
    id: 'A20',
    kind: 'a year whose bracket says growth',
    file: '地区,指标,2022年（增速）,2023年（增速）\n青山县,GDP,4.1,5.2\n',
    taken: ['990121 gdp 2022 增速 4.1', '990121 gdp 2023 增速 5.2'],
    says: ['2022 年、2023 年'],
  },
  {
    id: 'A23',
    kind: 'SDMX-CSV with its status',
    file: 'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE\ndataflow,X:Y(1.0),I,A,990121,GDP,2023,131,P,亿元\ndataflow,X:Y(1.0),I,A,990121,城镇新增就业人数,2022,NaN,M,万人\n',
    taken: ['990121 gdp 2023 131 P', '990121 new-jobs 2022 no-data'],
    says: ['STRUCTURE'],
  },
  {
    id: 'A31',
    kind: 'merged cells over the years',
    file: '地区,指标,年份,实际值\n青山县,GDP,2021,113\n,,2022,120\n,,2023,131\n',
    taken: ['990121 gdp 2021 113', '990121 gdp 2022 120', '990121 gdp 2023 131'],
    says: ['第 3 行等 2 行的“地区”、“指标”列空着'],
  },
  {
    id: 'A34',
    kind: 'growth without a bracket',
    file: '地区,指标,年份,实际值,比上年增长%\n青山县,GDP,2023,131,5.2\n',
    taken: ['990121 gdp 2023 131', '990121 gdp 2023 增速 5.2'],
  },
  {
    id: 'A42',
    kind: 'amount and growth below each year',
    file: '地区,指标,2022年,,2023年,\n,,绝对数,比上年增长(%),绝对数,比上年增长(%)\n青山县,GDP,120,4.1,131,5.2\n',
    taken: [
      '990121 gdp 2022 120',
      '990121 gdp 2022 增速 4.1',
      '990121 gdp 2023 131',
      '990121 gdp 2023 增速 5.2',
    ],
    says: ['2022 年、2023 年'],
  },
  {
    id: 'growth last',
    kind: 'growth behind the years',
    region: '青山县',
    file: '指标,2022,2023,增速\nGDP,120,131,5.2\n',
    taken: ['990121 gdp 2022 120', '990121 gdp 2023 131', '990121 gdp 2023 增速 5.2'],
    says: ['已按 2023 年的增速读取'],
  },
  {
    id: 'status in headers',
    kind: 'how settled each year is',
    file: '地区,指标,2023年（最终核实）,2024年（初步）,2025年预计数\n青山县,GDP,131,140,151\n',
    taken: ['990121 gdp 2023 131 A', '990121 gdp 2024 140 P', '990121 gdp 2025 151 E'],
    says: ['2023 年、2024 年、2025 年'],
  },
  {
    id: 'doubled year',
    kind: 'two columns of one year',
    file: '地区,指标,2022年,2023年,2023年（修订）\n青山县,GDP,120,131,132\n',
    taken: [],
    says: ['“2023年”、“2023年（修订）”都可以当作“实际值”'],
  },
  {
    id: 'months',
    kind: 'a column for each month',
    file: '地区,指标,2023年1月,2023年2月\n青山县,GDP,9,10\n',
    taken: [],
    says: ['不是全年的数'],
  },
  {
    id: 'traditional',
    kind: 'traditional characters',
    file: '青山縣主要指標,,\n單位：萬元,,\n指標,2022年實際,2023年預計\n地區生產總值,1200000,1310000\n',
    taken: ['990121 gdp 2022 120', '990121 gdp 2023 131 E'],
    says: ['标题写的是“青山县”', '单位是 万元'],
  },
];

test.each(CASES)('$id $kind', (each) => {
  const { taken, said } = readCase(each);
  expect(taken).toEqual(each.taken);
  for (const part of each.says ?? []) expect(said).toContain(part);
  if (each.says === undefined) expect(said).toBe('');
});
