import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publish } from '../../../src/cli/package/publish/run-publish';
import { followCatalog } from '../../../src/cli/service/read-catalog';
import { writePlan } from '../../support/site-packages';

let folder: string;
let library: string;
let stop = () => {};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'follow-'));
  library = join(folder, 'library');
});
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true });
});

const publishPlan = async (id: string, name: string): Promise<void> => {
  const silent = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const sources = [writePlan(join(folder, 'plans'), { id, name })];
  await publish({ action: 'publish', sources, out: library, removed: [] }, () => undefined);
  silent.mockRestore();
};

test('a plan that is published is known without a start anew, a half-written library changes nothing', async () => {
  const said: string[] = [];
  const next = async (): Promise<string> => {
    const before = said.length;
    while (said.length === before) await new Promise((done) => setTimeout(done, 10));
    return said.at(-1) ?? '';
  };
  const plans = await followCatalog(library, [], (line) => void said.push(line), 20);
  ({ stop } = plans);
  const before = plans.current();
  expect(before.plans.has('LOCAL:A-14')).toBe(false);

  await publishPlan('LOCAL:A', '甲县');
  expect(await next()).toContain('已重新读入');
  const first = plans.current();
  expect(first.plans.has('LOCAL:A-14')).toBe(true);

  const index = join(library, 'index.json');
  const whole = readFileSync(index, 'utf8');
  writeFileSync(index, whole.slice(0, -20));
  expect(await next()).toContain('仍按原来的规划');
  expect(plans.current()).toBe(first);

  writeFileSync(index, whole);
  await publishPlan('LOCAL:B', '乙县');
  expect(await next()).toContain('已重新读入');
  expect(['LOCAL:A-14', 'LOCAL:B-14'].map((id) => plans.current().plans.has(id))).toEqual([
    true,
    true,
  ]);
});
