import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { countyPackage } from './county-package';
import { run } from './run';

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
  expect(sheet).not.toContain('<f');
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

test('a plan is chosen by its period', async () => {
  const out = at('thirteen.xlsx');
  const args = ['--region', '丰泽', '--plan', '十三五', '--out', out];
  const { code, out: said } = await run('report', args);
  expect(code).toBe(0);
  expect(said).toContain('25 行');
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
    () => ['--region', '晋安', '--out', at('a.xlsx')],
    1,
    /指标表.*缺失/,
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
