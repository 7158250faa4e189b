import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

test('a valid package passes', () => {
  const { code, out, err } = run('check', folder);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(
    `${folder} 可以使用：福州、泉州四个区（开发区）五年规划主要指标，7 个地区、7 个规划、112 个规划指标、289 个数字。\n`,
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
  [[], '缺少动作，请写 check 或 seal；用 --help 看用法。\n'],
  [['chek'], '不认识的动作 chek，请写 check 或 seal；用 --help 看用法。\n'],
  [['check'], '缺少目录，请写 check 目录，如 check my-package。\n'],
  [['check', 'no-such-folder'], '没有 no-such-folder 这个目录，请写数据包所在的目录。\n'],
  [['check', 'a', 'b'], '多出来的参数 b；用 --help 看用法。\n'],
])('unusable arguments %j', (args, err) => {
  expect(run(...args)).toEqual({ code: 2, out: '', err });
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
