import { gb18030, readCase, utf16, type ActualsCase } from './support/actuals';

const GDP = '地区,指标,年份,实际值\n青山县,GDP,2023,131\n';
const ONE = ['990121 gdp 2023 131'];

/** How files are encoded, parted and damaged. Numbers and names are made up. */
const CASES: readonly ActualsCase[] = [
  { id: 'A01', kind: 'GBK', file: gb18030(GDP), taken: ONE, says: ['已按 GB18030 读取'] },
  { id: 'A02', kind: 'UTF-8 with its mark', file: `\ufeff${GDP}`, taken: ONE },
  {
    id: 'A03',
    kind: 'Unicode text with tabs',
    file: utf16(GDP.replaceAll(',', '\t')),
    taken: ONE,
    says: ['UTF-16'],
  },
  {
    id: 'A04',
    kind: 'Chinese commas in some rows',
    file: '地区,指标,年份,实际值\n青山县，GDP,2023,131\n青山县,GDP,2022,120\n青山县,城镇新增就业人数，2023,1.3\n',
    taken: ['990121 gdp 2022 120'],
    says: ['第 2 行只有 3 格', '第 4 行只有 3 格', '中文标点'],
  },
  {
    id: 'A05',
    kind: 'tabs, and commas within numbers',
    file: '地区\t指标\t年份\t实际值\n青山县\t城镇居民人均可支配收入\t2023\t38,131.50\n',
    taken: ['990121 income-urban 2023 38131.5'],
  },
  {
    id: 'A06',
    kind: 'thousands in quotation marks',
    file: '地区,指标,年份,实际值\n青山县,城镇居民人均可支配收入,2023,"38,131.5"\n',
    taken: ['990121 income-urban 2023 38131.5'],
  },
  {
    id: 'A07',
    kind: 'thousands without them',
    file: '地区,指标,年份,实际值\n青山县,GDP,2023,1,131.5\n',
    taken: [],
    says: ['第 2 行有 5 格', '双引号'],
  },
  {
    id: 'A08',
    kind: 'full-width digits and commas',
    file: '地区，指标，年份，实际值\n青山县，GDP，２０２３年，１３１．５\n',
    taken: ['990121 gdp 2023 131.5'],
  },
  {
    id: 'A24',
    kind: 'a first line sep=;',
    file: 'sep=;\r\n地区;指标;年份;实际值\r\n青山县;GDP;2023;131\r\n',
    taken: ONE,
  },
  {
    id: 'A25',
    kind: 'a decimal comma',
    file: '地区;指标;年份;实际值\n青山县;GDP;2023;131,5\n',
    taken: [],
    says: ['“131,5”不是一个数'],
  },
  {
    id: 'A26',
    kind: 'blank columns and rows, notes below',
    file: '地区,指标,年份,实际值,,\n青山县 ,GDP,2023 ,131 ,,\n,,,,,\n注：初步核算数,,,,,\n资料来源：县统计局,,,,,\n',
    taken: ONE,
  },
  {
    id: 'A27',
    kind: 'scientific notation',
    file: '地区,指标,年份,实际值\n青山县,GDP,2023,1.31E+02\n',
    taken: [],
    says: ['科学计数法'],
  },
  {
    id: 'A28',
    kind: 'a quotation mark that is not closed',
    file: '地区,指标,年份,实际值,来源\n青山县,GDP,2023,131,"公报\n青山县,GDP,2022,120,公报\n',
    taken: [],
    says: ['第 2 行的英文双引号没有成对'],
  },
  { id: 'A29', kind: 'a blank first line', file: ` \r\n${GDP}`, taken: ONE },
  {
    id: 'A38',
    kind: 'a yearbook of hundreds of indicators',
    file: [
      GDP.trim(),
      ...Array.from({ length: 230 }, (_, at) => `青山县,年鉴指标${String(at)},2023,1`),
      '青山县,城镇新增就业人数,2023,1.3',
    ].join('\n'),
    taken: [...ONE, '990121 new-jobs 2023 1.3'],
    says: ['有 230 个指标'],
  },
  {
    id: 'fewer cells',
    kind: 'rows that end before their value',
    file: '地区,指标,年份,实际值\n青山县,GDP,2023,131\n青山县,城镇新增就业人数,2023\n青山县\n',
    taken: ONE,
    says: ['第 3 行只有 3 格'],
  },
];

test.each(CASES)('$id $kind', (each) => {
  const { taken, said } = readCase(each);
  expect(taken).toEqual(each.taken);
  for (const part of each.says ?? []) expect(said).toContain(part);
  if (each.says === undefined) expect(said).toBe('');
});

test('a row that was cut short is not one that nobody filled in', () => {
  const short = CASES.find(({ id }) => id === 'A04');
  expect(short && readCase(short).blank).toBe(0);
});
