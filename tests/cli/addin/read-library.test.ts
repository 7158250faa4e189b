import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLibrary } from '../../../src/cli/addin/read-library';
import { publish } from '../../../src/cli/package/publish/run-publish';
import { readIndex, zipName } from '../../../src/library/site-index';
import { readFileSync } from 'node:fs';
import { writePlan } from '../../support/site-packages';

let folder: string;
let library: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'library-'));
  library = join(folder, 'site', 'library');
  const plans = [
    { id: 'LOCAL:A', name: '甲县' },
    { id: 'LOCAL:B', name: '乙县' },
  ].map((plan) => writePlan(join(folder, 'plans'), plan));
  const silent = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  await publish({ action: 'publish', sources: plans, out: library, removed: [] }, () => undefined);
  silent.mockRestore();
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['the folder that publish writes', () => library],
  ['the site around it', () => join(folder, 'site')],
])('%s is read whole', async (_, place) => {
  const packages = await readLibrary(place());
  expect(packages.map(({ kept }) => kept.name).sort()).toEqual(['local-a-14', 'local-b-14']);
});

test('a folder without a library says so', async () => {
  await expect(readLibrary(join(folder, 'plans'))).rejects.toThrow('里没有规划库');
});

test('a package that is not what the index says is refused, and all with it', async () => {
  const index = readIndex(readFileSync(join(library, 'index.json'), 'utf8'));
  const [first] = index.ok ? index.value.packages : [];
  if (first === undefined) throw new Error('the library is empty');
  const path = join(library, zipName(first));
  const whole = readFileSync(path);
  writeFileSync(
    path,
    whole.map((byte, at) => (at === 100 ? byte ^ 1 : byte)),
  );
  await expect(readLibrary(library)).rejects.toThrow(/校验|改动|不符|不是/u);
  writeFileSync(path, whole);
});
