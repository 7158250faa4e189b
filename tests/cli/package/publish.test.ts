import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publish } from '../../../src/cli/package/publish/run-publish';
import { readIndex, type SiteIndex } from '../../../src/library/site-index';
import { writePlan, type MadePlan } from '../../support/site-packages';

let root = '';
let site = '';
let said: string[] = [];
const own = (at: number): MadePlan => ({ id: `35010${String(at)}`, name: `试${String(at)}县` });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'publish-'));
  site = join(root, 'site');
  said = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

async function run(sources: readonly string[], removed: readonly string[] = []): Promise<number> {
  said = [];
  return publish({ action: 'publish', sources, out: site, removed }, (findings) =>
    said.push(...findings.map(([, sentence]) => sentence)),
  );
}

function index(): SiteIndex {
  const read = readIndex(readFileSync(join(site, 'index.json'), 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.finding));
  return read.value;
}

const zips = () => readdirSync(site).filter((name) => name.endsWith('.zip'));

test('a folder of packages becomes an index and one zip a package, named by its bytes', async () => {
  const sources = join(root, '各县');
  for (const at of [3, 5]) writePlan(sources, own(at));
  expect(await run([sources])).toBe(0);
  expect(index().packages).toMatchObject([
    { name: '350103-14', plans: [{ id: '350103-14', regionId: '350103', period: '十四五' }] },
    { name: '350105-14', version: '1.0.0' },
  ]);
  expect(index().regions).toMatchObject([{ id: '350103', name: '试3县' }, { name: '试5县' }]);
  for (const { sha256, bytes } of index().packages) {
    const zip = readFileSync(join(site, `${sha256}.zip`));
    expect([createHash('sha256').update(zip).digest('hex'), zip.length]).toEqual([sha256, bytes]);
  }
  expect(said.join('')).toMatch(
    /新增：试3县十四五规划（350103-14），1 个规划\n[^]*2 份规划数据，2 个规划/u,
  );
});

test('a second run writes nothing; a zip that was lost or damaged is put back', async () => {
  const folder = writePlan(root, own(3));
  await run([folder]);
  const before = readFileSync(join(site, 'index.json'), 'utf8');
  expect(await run([folder])).toBe(0);
  expect(said.join('')).toMatch(/没有变化.*写入压缩包 0 个/u);
  writeFileSync(join(site, zips()[0] ?? ''), 'x');
  await run([folder]);
  expect(said.join('')).toMatch(/没有变化.*写入压缩包 1 个/u);
  expect(readFileSync(join(site, 'index.json'), 'utf8')).toBe(before);
});

test('another state takes the place of the one before, whose zip stays for one more publication', async () => {
  await run([writePlan(root, own(3))]);
  const [first] = zips();
  const changed = { ...own(3), print: 'corrected', version: '1.1.0' } as const;
  await run([writePlan(root, changed), writePlan(root, own(5))]);
  expect(said.join('')).toContain('更新：试3县十四五规划（350103-14），版本 1.0.0 → 1.1.0\n');
  expect(zips()).toContain(first);
  expect(`${index().former.join()}.zip`).toBe(first);
  await run([writePlan(root, own(6))]);
  expect(zips()).not.toContain(first);
  expect(index().packages.map(({ version }) => version)).toEqual(['1.1.0', '1.0.0', '1.0.0']);
});

test('a package is withdrawn by its name, and its region with it', async () => {
  await run([writePlan(root, own(3)), writePlan(root, own(5))]);
  expect(await run([], ['350103-14'])).toBe(0);
  expect(index().regions.map(({ id }) => id)).toEqual(['350105']);
  expect(await run([], ['350103-14'])).toBe(1);
  expect(said.join('')).toContain('规划库里没有名为 350103-14 的数据包');
});

test('files that no index named are left alone', async () => {
  await run([writePlan(root, own(3))]);
  writeFileSync(join(site, `${'0'.repeat(64)}.zip`), 'kept');
  await run([writePlan(root, own(5))]);
  await run([writePlan(root, own(6))]);
  expect(zips()).toContain(`${'0'.repeat(64)}.zip`);
});

test.each([
  [
    'a package with errors',
    (folder: string) => writeFileSync(join(folder, 'plans.csv'), 'x'),
    /350105：plans\.csv 有 1 字节，与 datapackage\.json 写的 160 不符/u,
  ],
  [
    'a plan that another package has',
    (folder: string) => {
      const path = join(folder, 'datapackage.json');
      const text = readFileSync(join(root, '350103', 'datapackage.json'), 'utf8');
      for (const name of readdirSync(folder))
        writeFileSync(join(folder, name), readFileSync(join(root, '350103', name)));
      writeFileSync(path, text.replace('"350103-14"', '"another"'));
    },
    /规划 350103-14 在两个数据包里：规划库里已有的 350103-14 和 .*350105（another）/u,
  ],
])('%s is refused and nothing changes', async (_, spoil, words) => {
  await run([writePlan(root, own(3))]);
  const before = [readFileSync(join(site, 'index.json'), 'utf8'), zips()];
  const folder = writePlan(root, own(5));
  spoil(folder);
  expect(await run([folder, writePlan(root, own(6))])).toBe(1);
  expect(said.join('\n')).toMatch(words);
  expect([readFileSync(join(site, 'index.json'), 'utf8'), zips()]).toEqual(before);
});

test('two sources of one name that differ are both named', async () => {
  const one = writePlan(join(root, 'a'), own(3));
  const two = writePlan(join(root, 'b'), { ...own(3), print: 'corrected' });
  expect(await run([one, two])).toBe(1);
  expect(said.join('')).toContain(`${one} 和 ${two} 的名称都是 350103-14，内容不同`);
});

test('an index that cannot be read is not written over', async () => {
  const folder = writePlan(root, own(3));
  await run([folder]);
  writeFileSync(join(site, 'index.json'), '{"format":"plan-library/9"}');
  await expect(run([folder])).rejects.toThrow(/没有写入：规划库的索引是更新的格式/u);
});
