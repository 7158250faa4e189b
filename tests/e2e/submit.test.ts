/* A shared year in the pane: a county submits, the city returns and accepts, also with the service stopped in between. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceAt } from '../../src/submission/client';
import { inWorkbenchOf } from './support/in-workbench';
import { fillDown } from './support/presses';
import { StartedCommand } from './support/workbench';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'submissions-'));
let command: StartedCommand;
const start = (port: string) =>
  StartedCommand.run('--port', port, '--database', `file:${join(folder, 'data')}`);
/** As it is printed for whoever tries it out. */
const tokenOf = (name: string): string => {
  const token = new RegExp(`${name}\\S*：(\\S+)`, 'u').exec(command.said)?.[1];
  if (token === undefined) throw new Error(`${name} has no token: ${command.said}`);
  return token;
};

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function started() {
  command = await start('0');
  return { url: command.url, stop: () => command.stop() };
}

inWorkbenchOf({ isKept: true, start: started }, 'a shared year', (bench) => {
  const section = () => bench.pane.locator('.submit');
  const press = async (name: string | RegExp) => {
    await section().getByRole('button', { name, exact: true }).first().click();
  };
  const says = (words: string | RegExp) => section().getByText(words).first().waitFor();
  const signIn = async (name: string) => {
    const other = section().getByRole('button', { name: '换一个令牌' });
    if (await other.isVisible()) await other.click();
    await section().getByLabel('令牌').fill(tokenOf(name));
    await press('登录');
    await says(`以“${name}”的名义`);
  };
  const chooseYear = () => section().getByRole('radio', { name: '2023' }).check({ force: true });
  const openData = async () => {
    await bench.choose('仓山');
    await bench.openTab('数据');
    await section().waitFor();
  };
  const axe = async (): Promise<readonly string[]> => {
    const { pane, page } = bench;
    if (!(await pane.evaluate(() => 'axe' in window))) await pane.evaluate(AXE);
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(300);
      const lines = await pane.evaluate(async () => {
        const { axe: checker } = window as unknown as {
          axe: { run(root: Document): Promise<{ violations: { id: string; nodes: object[] }[] }> };
        };
        const { violations } = await checker.run(document);
        return violations.map(({ id, nodes }) => `${id} ${JSON.stringify(nodes[0])}`);
      });
      found.push(...lines.map((line) => `${colorScheme}: ${line}`));
      await bench.screenshot(`submit-${colorScheme}-${String((shots += 1))}`);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    return found;
  };
  let shots = 0;
  /** A browser says of every refusal and of every server that is gone that it could not load something. */
  const forgive = () => bench.complaints.splice(0);

  test('a county sees what it would send, and sends it', async () => {
    await openData();
    await signIn('张三');
    await bench.pane
      .getByRole('radiogroup', { name: '年份' })
      .first()
      .getByRole('radio', { name: '2023' })
      .check({ force: true });
    await bench.press('插入实际值表');
    await bench.pane.getByText(/新增 20 行待填/).waitFor();
    await fillDown(bench, ['1261']);
    await bench.pane
      .getByText(/读入 1 个数值/)
      .first()
      .waitFor();
    await chooseYear();
    await press('看要报什么');
    await says(/空 → 1261/);
    expect(await axe()).toEqual([]);
    await section().locator('.submit__preview').getByRole('button', { name: '报送' }).click();
    await says(/^已报送 \d+ 个值。$/);
    forgive();
  });

  test('the city sees who has not, what it comes to, returns one and accepts the other', async () => {
    await signIn('李四');
    await says(/没有报齐/);
    await section().getByRole('button', { name: '仓山区', exact: true }).click();
    await section().locator('.submit__row').first().waitFor();
    const submitted = section().locator('.submit__row', { hasText: '已报' });
    await submitted.first().getByRole('button', { name: /^退回/ }).click();
    await section().getByLabel('退回的原因').fill('请核对口径');
    expect(await axe()).toEqual([]);
    await press('退回这一项');
    await says('已退回 1 项。');
    forgive();
  });

  test('the county sees the remark; without the service what it sends waits, and goes once', async () => {
    await signIn('张三');
    await says(/请核对口径（李四/);
    await bench.typeInto('I3', '1262');
    await press('看要报什么');
    await says(/1261 → 1262/);
    const { port } = new URL(command.url);
    await command.stop();
    await section().locator('.submit__preview').getByRole('button', { name: '报送' }).click();
    await says(/等待发送/);
    await bench.screenshot('submit-waiting');
    command = await start(port);
    await press('现在再试');
    await says(/^已报送 1 个值。$/);
    // Its plan for the year, which the workbook itself does not hold.
    const entry = { code: '01', unit: '', base: 0, isConfirmed: false };
    const sent = await serviceAt({
      ...{ base: new URL('addin/', command.url).href, token: () => tokenOf('张三'), ask: fetch },
    }).submit({
      ...{ key: randomUUID(), regionId: '350104', planId: '350104-14', year: 2023 },
      file: '年度计划.xlsx',
      entries: [
        { ...entry, field: 'yearly_target', text: '1250' },
        { ...entry, field: 'responsible_unit', text: '区统计局' },
      ],
    });
    expect(sent).toMatchObject({ ok: true });
    await expect(section().locator('.submit__queue').count()).resolves.toBe(0);
    forgive();
  });

  test('what is accepted comes into another workbook, with who and when', async () => {
    await bench.load(bench.url);
    await openData();
    await signIn('李四');
    await chooseYear();
    await section().getByRole('button', { name: '仓山区', exact: true }).click();
    await press(/^采用全部已报的/);
    await says(/^已采用 1 项。$/);
    await press('取回已采用的');
    await bench.pane.getByText(/可采用：1 个数值/).waitFor();
    await bench.pane.getByText('另有年度目标 1 个，责任单位 1 项').waitFor();
    await bench.screenshot('submit-taken');
    await bench.pane.locator('.preview').getByRole('button', { name: '采用', exact: true }).click();
    await bench.pane.getByText(/^已采用/).waitFor();
    await bench.openTab('对比');
    await bench.pane.getByRole('radio', { name: '2023' }).check({ force: true });
    await bench.pane.getByText('1262').first().waitFor();
    await bench.typeInto('B2', '=PLAN.TARGET("仓山","GDP",2023)');
    await bench.typeInto('B3', '=PLAN.INFO("仓山","GDP","责任单位")');
    await bench.typeInto('B4', '=PLAN.INFO("仓山","GDP","目标版本")');
    expect(await bench.values('B2:B4')).toEqual([
      [1250],
      ['区统计局'],
      [expect.stringMatching(/2023.*1250/u)],
    ]);
    await bench.goTo('B2');
    await bench.openTab('出处');
    await bench.pane
      .getByText(/报送：张三，\d{4}-\d\d-\d\d，年度计划\.xlsx/u)
      .first()
      .waitFor();
    await bench.screenshot('submit-target-place');
    await bench.page.setViewportSize({ width: 1024, height: 700 });
    await bench.openTab('数据');
    await bench.screenshot('submit-narrow');
    forgive();
  });
});
