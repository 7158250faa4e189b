import { severityOf, type PackageFinding } from '../../src/datapackage/finding/package-finding';
import type { PackageFile } from '../../src/datapackage/package-file';
import { readPackage } from '../../src/datapackage/read-package';
import { sayPackageFinding } from '../../src/wording/package-finding';
import { resealed, seedFiles, textOf, withBytes } from '../support/seed-files';
import { descriptor, figure, insert, insertRow, line, swap, table } from './broken/broken';

const seeds = seedFiles();
const plain = readPackage(seeds);

/** 仓山区 and 350104 as GB18030 writes them: enough Chinese to tell the encodings apart. */
const GB18030_REGIONS = new Uint8Array(
  [
    [...'region_id,code_scheme,name,short_name\n350104,GB/T 2260,'].map((c) => c.charCodeAt(0)),
    [0xb2, 0xd6, 0xc9, 0xbd, 0xc7, 0xf8, 0x2c, 0xb2, 0xd6, 0xc9, 0xbd, 0x0a],
  ].flat(),
);

const PLAN = { file: 'plans.csv', row: 2, column: 'plan_id', text: '350104-15' };
const WITHOUT_ROWS = { kind: 'plan-without-rows', ...PLAN } as const;

/** Accepted, with something said about it. */
const ODD: readonly {
  readonly what: string;
  readonly files: (seeds: readonly PackageFile[]) => readonly PackageFile[];
  readonly finding: PackageFinding;
  readonly sentence: string;
}[] = [
  {
    what: 'a text that begins like a formula',
    files: table('figures.csv', line(3, swap(',1500,', ',=1+1,'))),
    finding: {
      kind: 'cell-formula-like',
      file: 'figures.csv',
      row: 3,
      column: 'text',
      text: '=1+1',
      isMarked: false,
    },
    sentence:
      "figures.csv 第 3 行 text 列：“=1+1”以公式的符号开头，只会当作文字，不会计算，但用 Excel 打开这个文件会当作公式；原文如此的，请在它前面加一个英文单引号（'），不是的请改正。",
  },
  {
    what: 'the same with the apostrophe that keeps it a text',
    files: table('figures.csv', line(3, swap(',1500,', ",'=1+1,"))),
    finding: {
      kind: 'cell-formula-like',
      file: 'figures.csv',
      row: 3,
      column: 'text',
      text: '=1+1',
      isMarked: true,
    },
    sentence:
      'figures.csv 第 3 行 text 列：“=1+1”以公式的符号开头，只会当作文字，不会计算（文件里它前面的单引号是为此加的，读回时去掉）；如果不是原文如此，请改正。',
  },
  {
    what: 'a column nobody knows',
    files: table('names.csv', (text) => text.replace(/$/gmu, ',').replace('name,', 'name,备注')),
    finding: { kind: 'column-unknown', file: 'names.csv', column: '备注' },
    sentence: 'names.csv 的“备注”列不是这张表的列，已略过；如果写错了列名，请改正。',
  },
  {
    what: 'a table nobody listed',
    files: (files) => [...files, { path: 'more.csv', bytes: new Uint8Array([0x61]) }],
    finding: { kind: 'file-unlisted', file: 'more.csv' },
    sentence:
      'more.csv 没有列在 datapackage.json 里，已略过；如果它是数据包的一部分，请在 resources 里列出。',
  },
  {
    what: 'a table without a hash',
    files: descriptor((text) => text.replace(/"hash": "[^"]*",\s*/u, '')),
    finding: { kind: 'hash-missing', file: 'sources.csv' },
    sentence:
      'datapackage.json 没有写 sources.csv 的 hash，无法核对文件是否被改动；可以运行 npm run -s package -- seal 目录 补上。',
  },
  {
    what: 'a listed table that no package has',
    files: descriptor(swap('"resources": [', '"resources": [{ "name": "maps", "path": "m.csv" },')),
    finding: { kind: 'resource-unknown', resource: 'maps' },
    sentence: 'datapackage.json 列出的“maps”不是规划数据包的表，已略过；如果写错了名字，请改正。',
  },
  {
    what: 'a base value of another year',
    files: table('figures.csv', line(2, swap('base,2020,2020', 'base,2019,2019'))),
    finding: {
      kind: 'figure-year-unusual',
      ...figure(2, 'last_year'),
      measure: 'base',
      text: '2019',
      expected: 2020,
    },
    sentence:
      'figures.csv 第 2 行 last_year 列：这是基期值，规划的基期年是 2020，这里写的是“2019”，请核对原件。',
  },
  {
    what: 'a figure in a column the table does not print',
    files: table(
      'figures.csv',
      insertRow('x,350104-14,01,,,actual,2023,2023,1100,,,table,专栏1 第1行,,,'),
    ),
    finding: {
      kind: 'figure-column-unlisted',
      ...figure(2, 'measure'),
      measure: 'actual',
      planId: '350104-14',
    },
    sentence:
      'figures.csv 第 2 行 measure 列：plans.csv 里 350104-14 的 columns 没有列实际值，这个数字不会出现在指标表里；请在 columns 里补上，或改正 measure。',
  },
  {
    what: 'a version of what is not set anew',
    files: table(
      'figures.csv',
      line(2, (text) => text.replace(/,,$/u, 'adjusted,,')),
    ),
    finding: { kind: 'figure-version-unused', ...figure(2, 'version'), measure: 'base' },
    sentence:
      'figures.csv 第 2 行 version 列：这一行是基期值，不分版本，写的版本没有用到；请把 version 和 adopted_on 清空，或改正 measure。',
  },
  {
    what: 'a cell that nobody said was read right',
    files: table(
      'figures.csv',
      line(2, (text) => `${text.replace(/,2020,2020,[^,]*,/u, ',2020,2020,,')}31③`),
    ),
    finding: { kind: 'figure-unread', ...figure(2, 'text'), measure: 'base', text: '31③' },
    sentence:
      'figures.csv 第 2 行 text 列：这一格基期值核对时没有采用（读作“31③”），表里注明“未读出”；请对照原件核对后再保存，或把印的文字填进 text。',
  },
  {
    what: 'a printed table without rows',
    files: table(
      'plans.csv',
      insert('350104-15,350104,十五五,2025,2030,仓山区“十五五”规划,,,cangshan-14,printed,,,,'),
    ),
    finding: WITHOUT_ROWS,
    sentence:
      'plans.csv 第 2 行 plan_id 列：“350104-15”的指标表写的是 printed，plan_indicators.csv 里却没有它的行；请补上各行，原件里表缺失的请把 table 改为 missing。',
  },
  {
    what: 'a printed table that only prose fills',
    files: (files) =>
      table(
        'plan_indicators.csv',
        insertRow('350104-15,P01,,1,,高新技术企业,,家,,high-tech-enterprises,,prose'),
      )(
        table(
          'plans.csv',
          insert('350104-15,350104,十五五,2025,2030,仓山区“十五五”规划,,,cangshan-14,printed,,,,'),
        )(files),
      ),
    finding: WITHOUT_ROWS,
    sentence:
      'plans.csv 第 2 行 plan_id 列：“350104-15”的指标表写的是 printed，plan_indicators.csv 里却没有它的行；请补上各行，原件里表缺失的请把 table 改为 missing。',
  },
];

test('prose may speak of other years than the plan’s', () => {
  const added = 'x-2035,350104-14,P02,,,target,2035,2035,2000家,,,prose,第一章,110,,';
  const reading = readPackage(table('figures.csv', insertRow(added))(seeds));
  expect([reading.ok, reading.findings]).toEqual([true, []]);
});

test.each(ODD)('$what is accepted and said', ({ files, finding, sentence }) => {
  const reading = readPackage(files(seeds));
  expect(reading.ok).toBe(true);
  expect(reading.findings).toEqual([finding]);
  expect(severityOf(finding)).toBe('warning');
  expect(sayPackageFinding(finding)).toBe(sentence);
});

test('a text that begins like a formula stays the text it is', () => {
  const reading = readPackage(table('figures.csv', line(3, swap(',1500,', ',=1+1,')))(seeds));
  expect(reading.ok && reading.package.figures[1]?.text).toBe('=1+1');
});

test.each([
  ['with a byte order mark', (text: string) => `\ufeff${text}`],
  ['with Windows line ends', (text: string) => text.replace(/\n/gu, '\r\n')],
  ['with blank lines at the end', (text: string) => `${text}\n,,\n`],
  ['with blanks around the cells', (text: string) => text.replace(/,/gu, ' ,\u3000')],
  ['with every cell quoted', (text: string) => text.replace(/[^,\n]+/gu, '"$&"')],
])('names.csv %s reads the same', (_, change) => {
  expect(readPackage(table('names.csv', change)(seeds))).toEqual(plain);
});

test('columns may stand in any order', () => {
  const turned = (text: string) => text.replace(/^([^,\n]*),([^,\n]*),([^,\n]*)$/gmu, '$3,$1,$2');
  expect(readPackage(table('names.csv', turned)(seeds))).toEqual(plain);
});

test('GB18030 is read, and said where the descriptor does not', () => {
  const sealed = resealed(withBytes(seeds, 'regions.csv', GB18030_REGIONS));
  const beside = plain.ok ? [plain.package] : [];
  const unsaid = descriptor(swap('"encoding": "gb18030"', '"encoding": "utf-8"'))(sealed);
  expect(readPackage(unsaid, beside).findings).toEqual([
    { kind: 'file-gb18030', file: 'regions.csv' },
  ]);
  const reading = readPackage(sealed, beside);
  expect(reading.findings).toEqual([]);
  expect(reading.ok && reading.package.regions).toEqual([
    {
      id: '350104',
      code: '350104',
      codeScheme: 'GB/T 2260',
      name: '仓山区',
      shortName: '仓山',
      level: '',
      parentId: undefined,
    },
  ]);
});

test('years, sources and positions left out follow from the plan', () => {
  const files = resealed(
    seeds.map((file) => {
      const rows = textOf(seeds, file.path)
        .split('\n')
        .map((row) => row.replace(/,(base|target|growth),\d{4},\d{4},(?=.*,table,)/u, ',$1,,,'))
        .map((row) => row.replace(/,(cangshan-14|fengze-14|qzkfq-14),table,/u, ',,,'))
        .map((row) =>
          row.replace(/^(3\d{5}-1\d|LOCAL:QZKFQ-1\d),([^,]+),(\d+),\d+,/u, '$1,$2,$3,,'),
        );
      const isTable = ['figures.csv', 'plan_indicators.csv'].includes(file.path);
      return isTable ? { ...file, bytes: new TextEncoder().encode(rows.join('\n')) } : file;
    }),
  );
  expect(textOf(files, 'plan_indicators.csv')).toContain('350104-14,01,1,,经济发展');
  expect(textOf(files, 'figures.csv')).toContain('target,,,1500,,,,第一章');
  const reading = readPackage(files);
  expect(reading.findings).toEqual([]);
  expect(reading).toEqual(plain);
});

test('a long list of findings is cut, and says how much of it', () => {
  const reading = readPackage(
    table('figures.csv', (text) => text.replace(/,target,/gu, ',goal,'))(seeds),
  );
  const last = reading.findings.at(-1);
  expect(reading.ok).toBe(false);
  expect(reading.findings.filter(({ kind }) => kind === 'cell-enum')).toHaveLength(20);
  expect(last).toEqual({ kind: 'further-findings', count: 182 });
  expect(last === undefined ? '' : sayPackageFinding(last)).toBe(
    '另有 182 处问题没有逐条列出，请先改好上面的，再检查一次。',
  );
});
