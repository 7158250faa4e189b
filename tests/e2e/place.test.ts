/* Where a cell comes from, as a person asks: keyboard, pane, the document itself, colours. */
import { readDocument } from '../../src/document/read-document';
import { textOfSource } from '../../src/review/source/review-source';
import { inWorkbench } from './support/in-workbench';
import { madeDocument } from './support/made-document';

/** A heading without the line break that a narrow column gives it. */
const oneLine = (value: unknown): string => String(value).replace('\n', '');

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const KEYS = 'Control+Shift+Alt+P';

inWorkbench('where a cell comes from, in the workbench', (bench) => {
  const section = (title: string | RegExp) => bench.pane.getByRole('region', { name: title });
  const insertTable = async () => {
    await bench.choose('仓山');
    await bench.button('插入指标表').click();
    await bench.pane.getByText(/^已插入到/).waitFor();
  };
  /** The address of the first row's cell below a heading. */
  const cellBelow = async (heading: string) => {
    const headings = (await bench.values('A3:J3')).flat().map(oneLine);
    return `${'ABCDEFGHIJ'[headings.indexOf(heading)] ?? ''}4`;
  };
  const look = async (address: string) => {
    await bench.goTo(address);
    await bench.page.keyboard.press(KEYS);
    await bench.pane.locator('.place__address', { hasText: `!${address}` }).waitFor();
  };

  test('the shortcut tells document, row and line of a target', async () => {
    await insertTable();
    await look(await cellBelow('2025年目标值'));
    expect(await bench.pane.getByRole('tab', { name: '出处' }).getAttribute('aria-selected')).toBe(
      'true',
    );
    const gdp = section(/地区生产总值/);
    await gdp.waitFor();
    expect(await gdp.innerText()).toMatch(/印载/);
    const [statement = ''] = await gdp.locator('.place__statement').allInnerTexts();
    expect(statement.replace(/\s+/g, ' ')).toMatch(
      /2025年目标值 1500 文件 《福州市仓山区.*》 位置 .*第1行（文本第179行）/,
    );
    await bench.screenshot('place-target');
    // The tab follows the selection.
    await bench.goTo('A1');
    await bench.pane.locator('.place__address', { hasText: '!A1' }).waitFor();
    await bench.goTo('N40');
    await bench.pane.getByText('这个单元格是空的').waitFor();
  });

  test('the menu of a cell opens it too, and so does the ribbon', async () => {
    await insertTable();
    await bench.goTo('C4');
    await bench.page
      .locator('.o-grid-overlay')
      .click({ button: 'right', position: { x: 60, y: 40 } });
    await bench.page.locator('.o-menu-item', { hasText: '查看出处' }).click();
    await bench.pane.locator('.place__address').waitFor();
    await bench.openTab('指标');
    await bench.page.locator('[data-command="Button.Place"]').click();
    await bench.pane.locator('.place__address').waitFor();
  });

  test('a verdict shows its inputs and its arithmetic', async () => {
    await bench.typeInto('A1', '1261');
    await bench.typeInto('B1', '=PLAN.STATUS("仓山","GDP",2023,A1)');
    expect(await bench.values('B1')).toEqual([['达到序时进度']]);
    await look('B1');
    const gdp = section(/地区生产总值/);
    const words = (await gdp.innerText()).replace(/\s+/g, ' ');
    expect(words).toContain('1261（取自 Sheet1!A1）');
    expect(words).toContain('实际1261，基期902.27，目标1500：已走 60.0 %');
    expect(words).toContain('时间进度（2023－2020）÷（2025－2020）＝60.0 %');
    expect(words).toMatch(/2020年基期值 902\.27 .*第1行.*2025年目标值 1500/);
    await bench.screenshot('place-verdict');
  });

  test('another file is refused as the source, and shown only when asked for, unchecked', async () => {
    await insertTable();
    await look(await cellBelow('2025年目标值'));
    const text = [...Array.from({ length: 178 }, () => ''), '1\t地区生产总值（GDP）\t902.27\t1500'];
    await bench.pane
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: '别的文件.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(text.join('\n')),
      });
    await bench.pane.getByText(/与规划数据所据的不是同一个文件.*没有：/).waitFor();
    expect(await bench.pane.locator('mark').count()).toBe(0);
    await bench.button('照样显示（未经核对）').click();
    expect(await bench.pane.locator('mark').allInnerTexts()).toEqual(['1500']);
    await bench.pane.getByText('原文第179行（未经核对）').waitFor();
    await bench.screenshot('place-other-file');
  });

  test('the document that a package was made from is recognised, and its figure marked', async () => {
    const file = { name: '云台区规划.docx', mimeType: DOCX, buffer: await madeDocument() };
    await bench.openTab('导入');
    await bench.pane.locator('input[type=file]').setInputFiles(file);
    await bench.button('核对数字').click();
    await bench.button('预览并保存').click();
    await bench.button('随工作簿保存').click();
    await bench.button('插入这份规划的指标表').click();
    await bench.pane.getByText(/^已插入到/).waitFor();
    await look(await cellBelow('2030年目标值'));
    // The library has the document since its plan was kept: nobody needs to attach it.
    await bench.pane.getByText(/^取自本机资料库/).waitFor();
    await bench.pane.getByText(/逐字节相同/).waitFor();
    const marks = await bench.pane.locator('.place__group').first().locator('mark').allInnerTexts();
    const printed = await bench.pane.locator('.place__text').first().innerText();
    expect(marks).toEqual([printed]);
    await bench.screenshot('place-document');
    // The same plan in another form: its figures agree, and the one in question is marked in it.
    const read = await readDocument({ name: file.name, bytes: new Uint8Array(file.buffer) });
    const text = read.ok ? textOfSource(read.value) : '';
    const form = { name: '云台区规划.md', mimeType: 'text/markdown', buffer: Buffer.from(text) };
    await bench.pane.locator('input[type=file]').first().setInputFiles(form);
    await bench.pane.getByText(/不是同一个文件.*都在同样的指标旁找到/).waitFor();
    await bench.pane.getByText(/^原文第\d+行（不是同一个文件，数字一致）/).waitFor();
    const same = bench.pane.locator('.place__group').first().locator('mark');
    expect(await same.allInnerTexts()).toEqual([printed]);
    await bench.page.setViewportSize({ width: 760, height: 860 });
    await bench.screenshot('place-other-form');
    await bench.page.setViewportSize({ width: 1440, height: 860 });
  });

  test('a formula is edited in a form, by its function’s own arguments, and written back', async () => {
    await bench.typeInto('A1', '仓山');
    await bench.typeInto('B1', '=ROUND(PLAN.TARGET(A1,"GDP",2025),0)');
    await look('B1');
    await bench.press('编辑公式');
    const form = bench.pane.locator('#place-edit-form');
    expect(await form.getByLabel('地区', { exact: true }).inputValue()).toBe('=A1');
    await form.getByText('现在是“仓山”').waitFor();
    await form.getByText('1500', { exact: true }).waitFor();
    await form.getByLabel('函数').selectOption('BASE');
    await form.getByText('902.27', { exact: true }).waitFor();
    await bench.screenshot('place-edit');
    await bench.page.emulateMedia({ colorScheme: 'dark' });
    await bench.page.setViewportSize({ width: 760, height: 860 });
    await bench.screenshot('place-edit-dark');
    await bench.page.emulateMedia({ colorScheme: 'light' });
    await bench.page.setViewportSize({ width: 1440, height: 860 });
    await bench.press('写回这一格');
    await bench.pane.getByText('已写回 Sheet1!B1，别的单元格没有动。').waitFor();
    expect(await bench.values('A1:B1')).toEqual([['仓山', 902]]);
  });

  test('cells are coloured by kind and cleared again', async () => {
    await insertTable();
    await bench.openTab('出处');
    await bench.button('着色').click();
    await bench.pane.getByText(/^已给 1 张表着色：印载/).waitFor();
    await bench.screenshot('place-colours');
    await bench.button('清除着色').click();
    await bench.pane.getByText(/^已清除着色/).waitFor();
    expect(
      await bench.page.evaluate(() => {
        const { getters } = window.workbench!.host.engine;
        return getters.getConditionalFormats(getters.getActiveSheetId()).length;
      }),
      // The table's own, which shows a category once.
    ).toBe(1);
  });
});
