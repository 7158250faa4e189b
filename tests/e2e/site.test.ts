/* A bureau's library on a web server, as a person meets it: found by name, used, offline, renewed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { publish } from '../../src/cli/package/publish/run-publish';
import { writePlan, type MadePlan } from '../support/site-packages';
import { inWorkbenchOf } from './support/in-workbench';
import { StartedCommand } from './support/workbench';

const root = mkdtempSync(join(tmpdir(), 'site-'));
const library = join(root, 'library');
const TAIJIANG = { id: '350103', name: '台江区' };

async function put(...plans: readonly MadePlan[]): Promise<void> {
  const said = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const sources = plans.map((plan) => writePlan(root, plan));
  const code = await publish(
    { action: 'publish', sources, out: library, removed: [] },
    () => undefined,
  );
  said.mockRestore();
  expect(code).toBe(0);
}

async function start() {
  await put(TAIJIANG, { id: '610103', name: '碑林区' }, { id: 'LOCAL:YS', name: '云山县' });
  const command = await StartedCommand.run('--port', '0', '--library', library);
  return { url: command.url, stop: () => command.stop() };
}

afterAll(() => rmSync(root, { recursive: true, force: true }));

inWorkbenchOf({ isKept: true, start }, 'a library on a web server', (bench) => {
  const zips = () => bench.requests.filter((url) => url.endsWith('.zip')).length;
  const settled = async (address: string, value: unknown) => {
    for (let attempt = 1; attempt < 100; attempt += 1) {
      if ((await bench.values(address))[0]?.[0] === value) return;
      await pause(100);
    }
    expect(await bench.values(address)).toEqual([[value]]);
  };

  test('a plan that is not shipped is found by its sound and taken with one click', async () => {
    const region = bench.pane.getByRole('combobox', { name: '地区' });
    await region.fill('taijiang');
    const option = bench.pane.getByRole('option', { name: /^台江区.*规划库里有：十四五/ });
    await option.waitFor();
    await bench.screenshot('site-region');
    expect(zips()).toBe(0);
    await option.click();
    await bench.screenshot('site-offer');
    await bench.pane.getByRole('button', { name: '取用规划库的“台江区十四五规划”' }).click();
    await bench.pane.locator('[data-row]').nth(1).waitFor();
    expect(zips()).toBe(1);
    await bench.press('插入指标表');
    await bench.pane.getByText(/^已插入/).waitFor();
    await bench.pane.getByText(/^规划库：\d{4}-\d\d-\d\d 发布，3 份规划数据。/).waitFor();
  });

  test('a formula that names a region of the library is answered, and keeps it', async () => {
    await bench.typeInto('N2', '=PLAN.TARGET("碑林","GDP",2025)');
    await settled('N2', 200);
    expect(zips()).toBe(2);
    await bench.openTab('数据');
    await bench.pane.getByText('碑林区十四五规划').first().waitFor();
  });

  test('without the network a new workbook still has what was fetched, and its age is said', async () => {
    await bench.page.route('**/library/**', (route) => route.abort());
    await bench.page.reload();
    await bench.ready();
    await bench.pane.getByText(/这次没能联网核对，上次核对是 \d{4}-.*连不上/).waitFor();
    await bench.typeInto('N2', '=PLAN.TARGET("碑林","GDP",2025)');
    await settled('N2', 200);
    await bench.typeInto('N3', '=PLAN.TARGET("云山县","GDP",2025)');
    await settled('N3', '#VALUE!');
    expect(await bench.message('N3')).toMatch(/规划库里可能有，但现在取不到：连不上/);
    await bench.screenshot('site-offline');
    // Nothing but the requests that this test refuses.
    expect(bench.complaints.splice(0).filter((text) => !/library|ERR_FAILED/.test(text))).toEqual(
      [],
    );
  });

  test('another state is told of with what is otherwise, and taken over once it was looked at', async () => {
    await bench.page.unroute('**/library/**');
    await put({ id: '610103', name: '碑林区', print: 'corrected', version: '1.1.0' });
    await bench.typeInto('N4', '=PLAN.TARGET("碑林","每千人口床位数",2025)');
    await settled('N4', 6.5);
    await bench.press('重新核对');
    const news = bench.pane.getByRole('region', { name: '规划库里的新版本' });
    await news.getByText(/版本 1\.0\.0 改为 1\.1\.0；同一格的数字有 1 个不同/).waitFor();
    await bench.screenshot('site-news');
    await settled('N4', 6.5);
    await news.getByRole('button', { name: '查看变化并更新“碑林区十四五规划”' }).click();
    await bench.press('采用并代替');
    await bench.pane.getByText(/^已采用/).waitFor();
    await settled('N4', 7);
    await news.waitFor({ state: 'detached' });
  });
});
