import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { countyPackage } from './county-package';
import { partOf } from '../support/office-file';
import { run } from './run';
import { decodePart } from '../../src/workbook/setting/kept-part';

jest.setTimeout(300_000); // the first run builds the add-in

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
  writeFileSync(join(folder, 'there.xlsx'), 'mine');
  mkdirSync(join(folder, 'folder.xlsx'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

async function sheetOf(path: string): Promise<{ sheet: string; texts: string; name: string }> {
  const zip = await JSZip.loadAsync(readFileSync(path));
  const part = async (name: string) => (await zip.file(`xl/${name}.xml`)?.async('text')) ?? '';
  return {
    sheet: await part('worksheets/sheet1'),
    texts: await part('sharedStrings'),
    name: /<sheet [^>]*name="([^"]*)"/.exec(await part('workbook'))?.[1] ?? '',
  };
}

test('the table of a region as values', async () => {
  const out = at('values.xlsx');
  const { code, out: said, err } = await run('report', ['--region', '仓山', '--out', out]);
  expect({ code, err: err.replace(/^正在构建.*\n/, '') }).toEqual({ code: 0, err: '' });
  expect(said).toContain('仓山区（350104）');
  expect(said).toContain('十四五');
  expect(said).toContain('20 行');
  expect(said).toContain(out);
  const { sheet, texts, name } = await sheetOf(out);
  expect(name).toBe('仓山区十四五');
  expect(sheet).toContain('<v>1500</v>');
  expect(sheet).not.toMatch(/<f[ >]/);
  expect(texts).toContain('仓山区“十四五”规划指标');
  expect(texts).toContain('不高于全市平均水平');
});

test('the same as formulas keeps the numbers beside them', async () => {
  const out = at('formulas.xlsx');
  const { code } = await run('report', ['--region', '350104', '--mode', '公式', '--out', out]);
  expect(code).toBe(0);
  const { sheet } = await sheetOf(out);
  const cell = /<c r="F4".*?<\/c>/.exec(sheet)?.[0];
  expect(cell).toMatch(/<f[^>]*>\w*PLAN_TARGET\([^<]*<\/f><v>1500<\/v>/);
});

test("a bureau's own package: its text stays text, whatever it begins with", async () => {
  const county = countyPackage();
  const out = at('county.xlsx');
  const args = ['--package', county, '--region', '云山', '--mode', '公式', '--out', out];
  const { code, out: said } = await run('report', args);
  rmSync(county, { recursive: true });
  expect(code).toBe(0);
  expect(said).toContain('云山县');
  const { sheet, texts } = await sheetOf(out);
  expect(/<c r="D4".*?<\/c>/.exec(sheet)?.[0]).toMatch(/PLAN_BASE\([^<]*<\/f><v>140.5<\/v>/);
  expect(sheet).not.toContain('<f>1+1');
  expect(texts).toContain('=1+1');
});

test('quotation marks and an apostrophe in names: formulas ask for them as they are', async () => {
  const [county, out] = [countyPackage("云'山县"), at('quotes.xlsx')];
  const args = ['--package', county, '--region', "云'山县", '--mode', '公式', '--out', out];
  const { code, err } = await run('report', args);
  rmSync(county, { recursive: true });
  expect([code, err.replace(/^正在构建.*\n/, '')]).toEqual([0, '']);
  const { sheet, texts, name } = await sheetOf(out);
  expect(name).toBe('云’山县十五五');
  expect(texts).toContain('&quot;三品一标&quot;认证产品');
  // The region stands in the head, as it is called.
  expect(texts).toContain("云'山县");
  const call = 'PLAN_TARGET($A$2,&quot;&quot;&quot;三品一标&quot;&quot;认证产品&quot;';
  const cell = /<c r="E6".*?<\/c>/.exec(sheet)?.[0];
  expect([cell?.includes(call), cell?.includes('<v>37</v>')]).toEqual([true, true]);
});

test('a plan is chosen by its period', async () => {
  const out = at('thirteen.xlsx');
  const args = ['--region', '丰泽', '--plan', '十三五', '--out', out];
  const { code, out: said } = await run('report', args);
  expect(code).toBe(0);
  expect(said).toContain('25 行');
});

const ACTUALS = `地区,指标,年份,实际值,状态,来源
丰泽,城镇新增就业人数,2021,1.9,,
丰泽,城镇新增就业人数,2022,2.1,,
丰泽,劳动年龄人口平均受教育年限,2023,12.1,初步,统计公报
丰泽,没有的指标,2023,1,,
丰泽,地区生产总值,2023,很多,,
`;

test('a year compared with the plan, from what is shipped: nothing is invented', async () => {
  const out = at('year.xlsx');
  const { code, out: said } = await run('report', [
    ...['--region', '丰泽', '--year', '2023', '--out', out],
  ]);
  expect(code).toBe(0);
  expect(said).toMatch(/共21项，有实际值1项/);
  expect(said.match(/无数据  /g)).toHaveLength(20);
  expect(said).toMatch(/已知累计2\.2 .*≥36\.7%[^]*：城镇新增就业人数（缺2021、2022年实际值）/);
  const { sheet, texts, name } = await sheetOf(out);
  expect(name).toBe('丰泽区十四五2023年对比');
  expect(sheet).toContain('orientation="portrait"');
  expect(sheet).toContain('<conditionalFormatting');
  expect(texts).toContain('规划指标2023年完成情况对比');
});

test('actual values of a file: rows with errors are said and left out', async () => {
  writeFileSync(at('actuals.csv'), ACTUALS);
  const out = at('actuals.xlsx');
  const asked = [
    ...['--region', '丰泽', '--year', '2023', '--actuals', at('actuals.csv'), '--out', out],
    ...['--columns', '指标、目标值、实际值、判定、出处'],
  ];
  const { code, err, out: said } = await run('report', asked);
  expect(code).toBe(0);
  expect(err).toMatch(/错误：第 5 行.*没有的指标/);
  expect(err).toMatch(/错误：第 6 行.*很多/);
  expect(said).toContain('实际值：采用 3 行，2 行未采用');
  expect(said).toMatch(
    /城镇新增就业人数 .*累计6\.2 .*提前完成[^]*预警（约束性指标）：滞后的有劳动年龄人口平均受教育年限/,
  );
  expect((await sheetOf(out)).texts).toContain('统计公报（填报第4行）');
});

test('actual values go with a file of formulas, for whoever opens it with the add-in', async () => {
  const row = '丰泽,劳动年龄人口平均受教育年限,2023,12.1';
  writeFileSync(at('kept.csv'), `地区,指标,年份,实际值\n${row}\n`);
  const out = at('kept.xlsx');
  const { code } = await run('report', [
    ...['--region', '丰泽', '--year', '2023', '--actuals', at('kept.csv'), '--mode', '公式'],
    ...['--margin', '10', '--out', out],
  ]);
  expect(code).toBe(0);
  const part = (path: string) => partOf(readFileSync(out), path);
  const addin = await part('xl/webextensions/webextension1.xml');
  expect(addin).toMatch(/<we:reference id="[0-9a-f-]{36}"/);
  const kept = async (item: number) => decodePart(await part(`customXml/item${item}.xml`));
  expect(await kept(1)).toMatchObject({ value: [{ name: 'actuals-file:kept.csv' }] });
  expect(await kept(2)).toMatchObject({ value: { scheduleMargin: 0.1 } });
  expect(await kept(3)).toMatchObject({ value: [{ name: 'fuzhou-quanzhou-plans' }, {}] });
  expect(await part('_rels/.rels')).toContain('webextensiontaskpanes');
  expect((await sheetOf(out)).sheet).toMatch(/PLAN_DETAIL\([^)]*判定[^<]*10;0\.5/);
});

test('a table of values carries no settings along', async () => {
  const zip = await JSZip.loadAsync(readFileSync(at('values.xlsx')));
  expect(Object.keys(zip.files).filter((path) => /webext|customXml/.test(path))).toEqual([]);
});

test.each<[string, () => string[], number, RegExp]>([
  ['no region', () => ['--out', at('a.xlsx')], 2, /缺少地区/],
  ['no file', () => ['--region', '仓山'], 2, /缺少要写的文件/],
  [
    'a package that is none',
    () => ['--region', '仓山', '--package', folder, '--out', at('a.xlsx')],
    2,
    /不能使用/,
  ],
  [
    'an unknown region',
    () => ['--region', '仓三', '--out', at('a.xlsx')],
    1,
    /没有名为“仓三”的地区.*仓山区/,
  ],
  [
    'a plan the region has not',
    () => ['--region', '仓山', '--plan', '十五五', '--out', at('a.xlsx')],
    1,
    /十五五/,
  ],
  [
    'a table that is missing in its document',
    () => ['--region', '晋安', '--plan', '十三五', '--out', at('a.xlsx')],
    1,
    /指标表.*缺失/,
  ],
  [
    'a year outside every plan',
    () => ['--region', '丰泽', '--year', '2031', '--out', at('a.xlsx')],
    1,
    /十六五/,
  ],
  [
    'a year outside the plan asked for',
    () => ['--region', '丰泽', '--plan', '十四五', '--year', '2019', '--out', at('a.xlsx')],
    1,
    /2021.*2025/,
  ],
  [
    'a file of actual values that is not there',
    () => [
      ...['--region', '丰泽', '--year', '2023', '--out', at('a.xlsx')],
      ...['--actuals', at('none.csv')],
    ],
    2,
    /没有 .*none\.csv 这个文件/,
  ],
  [
    'a file of actual values that is none',
    () => [
      ...['--region', '丰泽', '--year', '2023', '--out', at('a.xlsx')],
      ...['--actuals', at('there.xlsx')],
    ],
    2,
    /没有一行可以采用/,
  ],
  [
    'a file that is there',
    () => ['--region', '仓山', '--out', at('there.xlsx')],
    1,
    /没有覆盖.*--force/,
  ],
  [
    'a folder that is not there',
    () => ['--region', '仓山', '--out', at('no/a.xlsx')],
    1,
    /没有这个目录/,
  ],
  [
    'a folder in place of a file',
    () => ['--region', '仓山', '--force', '--out', at('folder.xlsx')],
    1,
    /这是一个目录/,
  ],
])('%s: said in Chinese, nothing written', async (_, args, code, sentence) => {
  const ended = await run('report', args());
  expect({ code: ended.code, out: ended.out }).toEqual({ code, out: '' });
  expect(ended.err).toMatch(sentence);
  expect(existsSync(at('a.xlsx'))).toBe(false);
  expect(readFileSync(at('there.xlsx'), 'utf8')).toBe('mine');
});

test('--force replaces a file', async () => {
  const out = at('replaced.xlsx');
  writeFileSync(out, 'mine');
  const { code } = await run('report', ['--region', '仓山', '--force', '--out', out]);
  expect(code).toBe(0);
  expect((await sheetOf(out)).name).toBe('仓山区十四五');
});
