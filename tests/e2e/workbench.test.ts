/* The workbench itself, with an add-in that knows nothing of plans: it is Excel's place, not ours. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import { buildOnce } from '../../src/cli/addin/build-once';
import { PAGE } from '../../src/cli/addin/parts';
import { serveWorkbench } from '../../src/excel-host/workbench/serve/serve';
import { inWorkbenchOf } from './support/in-workbench';
import { PROJECT } from './support/workbench';

const start = async () => {
  const addin = join(PROJECT, 'tests/support/demo-addin');
  const page = await buildOnce(PAGE, () => undefined);
  const server = await serveWorkbench({ addin, page }, 0);
  return { url: server.url, stop: () => server.close() };
};

inWorkbenchOf({ start }, 'the workbench', (bench) => {
  const shown = (id: string, text: string) =>
    bench.pane.locator(`#${id}`, { hasText: text }).waitFor();
  const button = (name: string) => bench.page.getByRole('button', { name, exact: true });

  test('name, icon and commands are those of the manifest', async () => {
    expect(await bench.page.title()).toBe('示例加载项 · 工作台');
    expect(await bench.page.locator('#ribbon button').allTextContents()).toEqual(['窗格', '盖章']);
    expect(await button('盖章').getAttribute('title')).toBe('在选中的单元格写入“盖章”');
  });

  test.each([
    ['a function of the add-in', '=DEMO.DOUBLE(21)', [[42]]],
    ['one nested in an ordinary formula', '=SUM(DEMO.DOUBLE(2),1)', [[5]]],
    ['one that spills', '=DEMO.ROWS(3)', [[1], [2], [3]]],
    ['an ordinary formula', '=IF(1>2,"a","b")', [['b']]],
  ])('%s calculates', async (_, formula, values) => {
    await bench.typeInto('B2', formula);
    expect(await bench.values(`B2:B${1 + values.length}`)).toEqual(values);
  });

  test("a function's error comes with its sentence", async () => {
    await bench.typeInto('B2', '=DEMO.FAIL()');
    expect(await bench.values('B2')).toEqual([['#N/A']]);
    expect(await bench.message('B2')).toBe('没有这个数');
  });

  test('the add-in hears what the user selects, types, clears and takes back', async () => {
    await bench.goTo('C3');
    await shown('selection', 'C3');
    await bench.page.keyboard.type('7');
    await bench.page.keyboard.press('Enter');
    await shown('change', 'C3 Local');
    await shown('selection', 'C4');
    await bench.goTo('C3:D5');
    await shown('selection', 'C3:D5');
    await bench.typeInto('E9', '8');
    await shown('change', 'E9');
    await bench.goTo('C3');
    await bench.page.keyboard.press('Delete');
    await shown('change', 'C3');
    await button('撤销').click();
    await button('撤销').click();
    await shown('change', 'E9');
  });

  test('another sheet is heard of too', async () => {
    await bench.page.locator('.o-add-sheet').click();
    await bench.goTo('B2');
    await shown('selection', 'B2');
    await bench.page.keyboard.type('9');
    await bench.page.keyboard.press('Enter');
    await shown('change', 'B2');
    expect(await bench.values('B2')).toEqual([[9]]);
  });

  test('a ribbon button runs its function, which can complete its event', async () => {
    await bench.goTo('D4');
    await button('盖章').click();
    await bench.page.waitForFunction(() => window.workbench?.host.batches.length);
    expect(await bench.values('D4')).toEqual([['盖章']]);
  });

  test("the menu of a cell offers the add-in's commands under the grid's own", async () => {
    await bench.page
      .locator('.o-grid-overlay')
      .click({ button: 'right', position: { x: 200, y: 80 } });
    const entries = await bench.page
      .locator('.o-menu .o-menu-item-name, .o-menu .o-menu-item')
      .allTextContents();
    const names = entries.map((entry) => entry.trim());
    expect(names.some((name) => name.startsWith('剪切'))).toBe(true);
    expect(
      names.filter((name) => /[A-Za-z]{4}/.test(name.replace(/(Ctrl|Shift)\+\S+/g, ''))),
    ).toEqual([]);
    await bench.page.locator('.o-menu').getByText('盖章').click();
    await bench.page.waitForFunction(() => window.workbench?.host.batches.length);
  });

  test.each([
    '[x](https://evil.example/a)',
    '[x](javascript:alert)',
    '[6.5](累计)',
    'https://evil.example/?b',
  ])('%s in a cell is a text and no link', async (text) => {
    const asked = bench.requests.length;
    await bench.typeInto('A1', text);
    await bench.goTo('A1');
    await bench.page.locator('.o-grid-overlay').hover({ position: { x: 30, y: 12 } });
    await bench.page.waitForTimeout(500); // a link's tool opens after 400
    expect(await bench.values('A1')).toEqual([[text]]);
    expect(await bench.page.locator('.o-link-tool').count()).toBe(0);
    expect(bench.requests.slice(asked)).toEqual([]);
  });

  test.each([
    ['只留数值', false],
    ['保留公式', true],
  ])('download %s', async (name, keepsFormula) => {
    await bench.typeInto('A1', '=DEMO.DOUBLE(21)');
    await bench.values('A1');
    await button('下载 .xlsx').click();
    const [download] = await Promise.all([
      bench.page.waitForEvent('download'),
      bench.page.getByRole('menuitem', { name }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('示例加载项.xlsx');
    const zip = await JSZip.loadAsync(await readFile(await download.path()));
    const sheet = await zip.file('xl/worksheets/sheet1.xml')?.async('text');
    expect(sheet).toContain('<v>42</v>');
    expect(sheet?.includes('DEMO_DOUBLE')).toBe(keepsFormula);
  });

  test('the pane closes, opens and is resized by keyboard; its reload changes nothing', async () => {
    const width = () =>
      bench.page.locator('#pane').evaluate((pane) => pane.getBoundingClientRect().width);
    expect(await width()).toBe(360);
    await bench.page.getByRole('separator', { name: '任务窗格宽度' }).press('ArrowLeft');
    expect(await width()).toBe(380);
    await button('关闭任务窗格').click();
    expect(await width()).toBe(0);
    await button('窗格').click();
    expect(await width()).toBe(380);
    await bench.pane.evaluate(() => location.reload());
    await bench.pane.locator('#write').click();
    await bench.pane.waitForFunction(() =>
      Office.onReady().then(({ host }) => String(host) === 'Excel'),
    );
    await bench.goTo('B7');
    await shown('selection', 'B7');
  });

  test('a new workbook asks before it throws anything away', async () => {
    const reloaded = () => bench.page.waitForEvent('load');
    await Promise.all([reloaded(), button('新建').click()]); // empty: nothing to ask
    await bench.ready();
    await bench.typeInto('A1', '1');
    await button('新建').click();
    const question = bench.page.getByRole('dialog');
    await question.getByText('新建会丢掉当前工作簿里的内容').waitFor();
    await question.getByRole('button', { name: '取消' }).click();
    expect(await bench.values('A1')).toEqual([[1]]);
    await button('新建').click();
    await Promise.all([reloaded(), question.getByRole('button', { name: '确定' }).click()]);
    await bench.ready();
    expect(await bench.values('A1')).toEqual([['']]);
  });

  test('leaving a filled workbook is asked about by the browser, an empty one is not', async () => {
    bench.questions.splice(0);
    await bench.load(bench.url);
    expect(bench.questions).toEqual([]);
    await bench.typeInto('A1', '1');
    await bench.load(bench.url);
    expect(bench.questions).toEqual(['beforeunload']);
  });

  test('nothing to undo is said, not ignored', async () => {
    await button('撤销').click();
    await bench.page.getByText('没有可以撤销的操作').waitFor();
  });
});
