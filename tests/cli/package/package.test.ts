import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { readPackageCommand } from '../../../src/cli/arguments/read-package-command';
import { readDirectory } from '../../../src/cli/package/read-directory';

const ROOT = join(__dirname, '../../..');
const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');

function run(...args: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [TSX, join(ROOT, 'src/cli/package.ts'), ...args],
    { encoding: 'utf8', cwd: ROOT },
  );
  return { code: status, out: stdout, err: stderr };
}

// A process is started for each run; on a busy machine that takes a while.
jest.setTimeout(60_000);

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'package-')), 'own');
  cpSync(join(ROOT, 'seeds'), folder, { recursive: true });
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

function edit(path: string, from: string, to: string): void {
  const file = join(folder, path);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

test('a valid package passes, and tells what its plans say against each other', () => {
  const { code, out, err } = run('check', folder);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^说明：350104-14 矛盾：“城乡居民基本养老保险参保率”.*“95”.*“99\.8%”/mu);
  expect(out).toContain(
    `${folder} 可以使用：福州、泉州四个区（开发区）五年规划主要指标，7 个地区、7 个规划、179 个规划指标、428 个数字。\n`,
  );
});

test('an edited package fails until it is sealed, a wrong one fails after that too', () => {
  edit('names.csv', '经济总量', '经济体量');
  expect(run('check', folder)).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^错误：names\.csv 的 SHA-256 .*package -- seal/u) as string,
  });
  expect(run('seal', folder).code).toBe(0);
  expect(run('check', folder).code).toBe(0);
  edit('figures.csv', ',target,', ',targett,');
  run('seal', folder);
  expect(run('check', folder)).toMatchObject({
    code: 1,
    out: expect.stringContaining('错误：figures.csv 第 3 行 measure 列：“targett”') as string,
  });
});

test('a package that cannot be sealed stays as it is', () => {
  edit('datapackage.json', '"plans.csv"', '"../plans.csv"');
  const before = readFileSync(join(folder, 'datapackage.json'), 'utf8');
  expect(run('seal', folder)).toMatchObject({
    code: 1,
    out: expect.stringContaining('没有改动') as string,
  });
  expect(readFileSync(join(folder, 'datapackage.json'), 'utf8')).toBe(before);
});

test.each([
  [[], '缺少动作，请写 check、seal、new、template、from 或 publish；用 --help 看用法。'],
  [
    ['chek'],
    '不认识的动作 chek，请写 check、seal、new、template、from 或 publish；用 --help 看用法。',
  ],
  [['check'], '缺少目录，请写 check 目录，如 check my-package。'],
  [['template'], '缺少文件，请写 template 文件.csv，如 template 仓山十五五.csv。'],
  [['template', 'a.xlsx'], 'template a.xlsx 要以 .csv 结尾，如 template 仓山十五五.csv。'],
  [['template', 'a.csv'], '缺少地区，请写 --region 地区，如 --region 仓山。'],
  [['check', 'a', 'b'], '多出来的参数 b；用 --help 看用法。'],
  [['seal', 'a', '--region', '仓山'], '选项 --region 只用于 new 和 template；用 --help 看用法。'],
  [['new', 'a', '--period', '十五五'], '缺少地区，请写 --region 地区，如 --region 仓山。'],
  [['new', 'a', '--region', '仓山'], '缺少规划期，请写 --period 规划期，如 --period 十五五。'],
  [
    ['new', 'a', '--region', '某县', '--period', '十五五', '--code', '35'],
    '--code 35 不是六位数字的行政区划代码；没有代码的地区请不写。',
  ],
])('unusable arguments %j', (args, err) => {
  expect(() => readPackageCommand(args)).toThrow(err);
});

test('unusable arguments end with 2 and a sentence', () => {
  expect(run('check', 'no-such-folder')).toEqual({
    code: 2,
    out: '',
    err: '没有 no-such-folder 这个目录或文件，请写数据包的目录、压缩包（.zip）或填好的规划模板（.csv、.xlsx、.xls 等）的位置。\n',
  });
});

test('a new package is valid, and is never written over another', () => {
  const empty = join(folder, '../new');
  const args = ['new', empty, '--region', '仓山', '--period', '十五五'];
  expect(run(...args)).toEqual({
    code: 0,
    out: `${empty} 已建好：仓山区“十五五”规划的空数据包；怎么填见里面的 README.md。\n`,
    err: '',
  });
  expect(run('check', empty).code).toBe(0);
  expect(run(...args)).toMatchObject({
    code: 1,
    err: `${empty} 里已经有文件，没有写入；请换一个新的目录。\n`,
  });
});

test('a template is written once, filled in, checked, and used like a package', () => {
  const template = join(folder, '../模板.csv');
  const args = ['template', template, '--region', '仓山', '--period', '十五五'];
  expect(run(...args)).toMatchObject({
    code: 0,
    out: expect.stringContaining('仓山区“十五五”规划的空模板') as string,
  });
  expect(run(...args).code).toBe(1);
  expect(run('check', template)).toMatchObject({
    code: 1,
    out: expect.stringContaining('错误：列名下面没有数据') as string,
  });
  appendFileSync(template, '1,经济,,GDP,亿元,预期性,1500,2000,6,,专栏1\r\n');
  const { code, out } = run('check', template);
  expect(code).toBe(0);
  expect(out).toContain(
    '可以使用：仓山区“十五五”规划，0 个地区、1 个规划、1 个规划指标、3 个数字。',
  );
});

test('a package in a zip is checked like its folder', async () => {
  const zip = new JSZip();
  for (const path of readdirSync(folder)) zip.file(`包/${path}`, readFileSync(join(folder, path)));
  const path = join(folder, '../包.zip');
  writeFileSync(path, await zip.generateAsync({ type: 'uint8array' }));
  expect(run('check', path)).toMatchObject({ code: 0, err: '' });
  writeFileSync(path, 'PK\u0003\u0004 and nothing more');
  expect(run('check', path)).toMatchObject({ code: 2, out: '' });
});

test('links in a folder are passed over', async () => {
  symlinkSync('/etc/hostname', join(folder, 'link.csv'));
  symlinkSync(ROOT, join(folder, 'project'));
  const paths = (await readDirectory(folder)).map(({ path }) => path);
  expect(paths).toContain('plans.csv');
  expect(paths.filter((path) => /link|project/u.test(path))).toEqual([]);
});

test('a folder of far more files than a package is refused', async () => {
  execFileSync(
    'touch',
    Array.from({ length: 201 }, (_, at) => join(folder, `${String(at)}.csv`)),
  );
  await expect(readDirectory(folder)).rejects.toThrow('里的文件超过 200 个，不像数据包');
});
