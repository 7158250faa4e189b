/* 矛盾与核对 as a person meets it: a contradiction is seen, decided, and every formula follows. */
import { inBrowser } from './support/in-browser';
import { OpenWorkbench, StartedCommand } from './support/workbench';

jest.setTimeout(90_000);

inBrowser('矛盾与核对 in the workbench', (executablePath) => {
  let command: StartedCommand;
  let bench: OpenWorkbench;

  beforeAll(async () => {
    command = await StartedCommand.run('--port', '0');
    bench = await OpenWorkbench.open(executablePath, command.url);
  }, 300_000);
  afterAll(async () => {
    await bench?.close();
    expect(await command?.stop()).toBe(process.platform === 'win32' ? null : 0);
  });
  beforeEach(() => bench.load(command.url));
  afterEach(() => expect(bench.complaints).toEqual([]));

  test('a decision between table and prose changes what functions answer, and can be undone', async () => {
    const region = bench.pane.getByRole('combobox', { name: '地区' });
    await region.fill('泉州开发区');
    await region.press('Enter');
    await bench.typeInto('B2', '=PLAN.TARGET("泉州开发区","社会消费品零售总额",2025)');
    expect(await bench.values('B2')).toEqual([[94]]);

    await bench.pane.getByText('矛盾与核对', { exact: false }).first().click();
    await bench.pane.getByText(/社会消费品零售总额（亿元）”2025年目标前后矛盾/).waitFor();
    await bench.screenshot('conflicts');
    await bench.pane
      .getByRole('button', { name: '查看“社会消费品零售总额（亿元）”' })
      .first()
      .click();
    const details = bench.pane.getByRole('group', { name: '矛盾与核对' });
    await details.getByRole('button', { name: /^采用此数：88亿元/ }).click();
    await details.getByText('已采用', { exact: true }).waitFor();
    await bench.screenshot('conflict-decided');
    expect(await bench.values('B2')).toEqual([[88]]);

    await details.getByRole('button', { name: '撤销选定' }).click();
    await details.getByRole('button', { name: /^采用此数：88亿元/ }).waitFor();
    expect(await bench.values('B2')).toEqual([[94]]);
  });
});
