/* One computer's whole library, taken to another as a file: what a clerk has who gets a new one. */
import { readFile } from 'node:fs/promises';
import { findBrowser } from './support/find-browser';
import { inOneWorkbench } from './support/in-workbench';
import { madeDocument } from './support/made-document';
import { fillDown } from './support/presses';
import { OpenWorkbench } from './support/workbench';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GDP = '=PLAN.TARGET("云台区","GDP",2030)';

inOneWorkbench('the library of a computer', (first) => {
  const second = new OpenWorkbench();
  let file: Buffer | undefined;
  /** Another profile of the browser at the same address: nothing of the first one is there. */
  beforeAll(() => second.open(findBrowser() ?? '', first.url), 100_000);
  afterAll(() => second.close());
  afterEach(() => expect(second.complaints).toEqual([]));

  test('a plan read from its document, values and a choice go into one file', async () => {
    await first.openTab('导入');
    await first.pane
      .locator('input[type=file]')
      .setInputFiles({ name: '云台区规划.docx', mimeType: DOCX, buffer: await madeDocument() });
    await first.button('核对数字').click();
    await first.button('预览并保存').click();
    await first.button('随工作簿保存').click();
    await first.pane.getByRole('heading', { name: '已随工作簿保存' }).waitFor();
    await first.openTab('指标');
    await first.choose('云台');
    await first.openTab('数据');
    await first.pane.getByRole('radio', { name: '2027' }).check({ force: true });
    await first.press('插入实际值表');
    await first.pane.getByText('工作表“实际值2027”：新增 6 行待填').waitFor();
    await fillDown(first, ['950', '330']);
    await first.pane
      .getByText(/读入 2 个数值/)
      .first()
      .waitFor();
    await first.press('存入实际值表的数');
    await first.pane.getByText(/^已存入本机资料库：实际值表/).waitFor();
    const waiting = first.page.waitForEvent('download');
    await first.press('导出资料库');
    const saved = await waiting;
    expect(saved.suggestedFilename()).toMatch(/^规划资料库.*\.zip$/u);
    file = await readFile(await saved.path());
    await first.pane.getByText(/^已导出：2 份数据，1 份原文件/).waitFor();
    await first.screenshot('library-exported');
  });

  test('another computer takes it: plan, values, choice and original', async () => {
    await second.openTab('数据');
    await second.pane
      .getByLabel('导入资料库')
      .setInputFiles({ name: '资料库.zip', mimeType: 'application/zip', buffer: file! });
    await second.pane
      .getByText(/已存入本机资料库：2 份数据。已存入原文件：1 份。.*照文件记下：地区/u)
      .waitFor();
    await second.screenshot('library-imported');
    await second.page.getByRole('button', { name: '新建' }).click();
    await second.ready();
    await second.pane.getByRole('heading', { name: '云台区还没有规划' }).waitFor();
    await second.pane.getByRole('button', { name: /^取用资料库里的/ }).click();
    await second.pane.locator('[data-row]').nth(1).waitFor();
    await second.typeInto('A1', GDP);
    expect(await second.values('A1')).toEqual([[1200]]);
    await second.openTab('数据');
    await second.pane.getByRole('button', { name: /^用到这个工作簿 实际值表/ }).click();
    await second.button('采用').click();
    await second.pane.getByText(/^已采用/).waitFor();
    await second.typeInto('B1', '=PLAN.ACTUAL("云台区","GDP",2027)');
    expect(await second.values('B1')).toEqual([[950]]);
    await second.goTo('A1');
    await second.openTab('出处');
    await second.pane.getByText(/^取自本机资料库/).waitFor();
    await second.pane.getByText(/逐字节相同/).waitFor();
    const marks = await second.pane
      .locator('.place__group')
      .first()
      .locator('mark')
      .allInnerTexts();
    expect(marks).toEqual(['1200']);
    await second.screenshot('library-original');
  });

  test('the same file once more brings nothing and says so', async () => {
    await second.openTab('数据');
    await second.pane
      .getByLabel('导入资料库')
      .setInputFiles({ name: '资料库.zip', mimeType: 'application/zip', buffer: file! });
    await second.pane
      .getByText('2 份资料库里已经有，内容相同。1 份原文件资料库里已经有。')
      .waitFor();
  });

  /** Both ways to a clipboard closed, as a host's policy or an old engine closes them. */
  const forbid = (isGone: boolean) =>
    first.pane.evaluate((gone) => {
      document.execCommand = () => false;
      const refused = { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) };
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: gone ? undefined : refused,
      });
    }, isGone);

  test.each([
    ['is refused', false],
    ['is missing', true],
  ])(
    '复制到 Word where the clipboard %s: the text stands there to be copied by hand',
    async (_, isGone) => {
      await first.openTab('指标');
      await forbid(isGone);
      await first.openTab('对比');
      await first.pane.getByRole('radio', { name: '2027' }).check({ force: true });
      await first.press('复制到 Word（文字和表）');
      await first.pane.getByText(/^这里不能直接复制。/).waitFor();
      const text = first.pane.getByRole('textbox', { name: '要复制的文字和表' });
      await first.screenshot(`copy-${isGone ? 'missing' : 'refused'}`);
      expect(await text.inputValue()).toMatch(/^截至2027年.*\t950\t/su);
    },
  );
});
