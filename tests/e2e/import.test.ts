/* A bureau's own plan, from its document to formulas over it: as a person does it in the pane. */
import { inWorkbench } from './support/in-workbench';
import { madeDocument, PASTED_TABLE } from './support/made-document';
import { pastedPlan, ROW_COUNT, twoPagePdf } from './support/two-page-plan';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

inWorkbench('importing a plan in the workbench', (bench) => {
  const list = () => bench.pane.getByRole('listbox', { name: '候选数字' });
  const current = () => list().locator('[aria-selected=true]');
  const openDocument = async () => {
    await bench.openTab('导入');
    await bench.pane
      .locator('input[type=file]')
      .setInputFiles({ name: '云台区规划.docx', mimeType: DOCX, buffer: await madeDocument() });
    await bench.pane.getByRole('heading', { name: '这是哪份规划' }).waitFor();
  };
  const paste = (content: string) =>
    bench.pane.getByRole('textbox', { name: '或者粘贴到这里' }).evaluate((element, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, content);
  /** Presses keys on the list until the line under the cursor has these words. */
  const goToLine = async (words: string) => {
    await list().press('Home');
    for (let step = 0; step < 60; step += 1) {
      if ((await current().innerText()).replace(/\s+/g, ' ').includes(words)) return;
      await list().press('ArrowDown');
    }
    throw new Error(`No line with ${words}.`);
  };

  test('a Word file: one figure corrected by keyboard, the table inserted, a function answers', async () => {
    await openDocument();
    const field = (name: string) => bench.pane.getByRole('textbox', { name });
    const region = bench.pane.getByRole('combobox', { name: '地区' });
    expect(await region.inputValue()).toBe('云台区');
    expect(await field('规划期').inputValue()).toBe('十五五');
    await bench.screenshot('import-about');
    await bench.button('核对数字').press('Enter');
    // The focus is on the list: from here on the keyboard alone.
    await list().waitFor();
    expect(
      await list().evaluate((element) => element === element.ownerDocument.activeElement),
    ).toBe(true);
    await bench.screenshot('import-list');
    await bench.pane.getByRole('radio', { name: /全部/ }).check();
    await goToLine('社会消费品零售总额 采纳 目标值 2030 420');
    await bench.page.keyboard.press('e');
    await bench.page.keyboard.press('Control+A');
    await bench.page.keyboard.type('425');
    // The cell that is corrected stays in view in its row.
    expect(await bench.pane.locator('mark').isVisible()).toBe(true);
    await bench.screenshot('import-correction');
    await bench.page.keyboard.press('Enter');
    await bench.pane.getByText('更正 1').waitFor();
    await goToLine('正文 · 目标值 2030 1150');
    expect(await bench.pane.locator('mark').innerText()).toBe('1150亿元');
    await bench.screenshot('import-contradiction');
    await bench.page.keyboard.press('r');
    await bench.button('预览并保存').click();
    await bench.pane.getByText('指标表 6 行').waitFor();
    await bench.pane.getByText(/^候选数字 采纳 .* 条/).waitFor();
    await bench.screenshot('import-finish');
    await bench.button('随工作簿保存').click();
    await bench.pane.getByRole('heading', { name: '已随工作簿保存' }).waitFor();
    await bench.screenshot('import-done');
    await bench.button('插入这份规划的指标表').click();
    await bench.pane.getByText(/^已插入到/).waitFor();
    await bench.screenshot('import-inserted');
    const values = (await bench.values('A1:J12')).flat();
    expect(values).toEqual(expect.arrayContaining(['社会消费品零售总额', 425, 6.5, 4, '--']));
    await bench.typeInto('M2', '=PLAN.TARGET("云台区","社会消费品零售总额",2030)');
    await bench.typeInto('M3', '=PLAN.TARGET("云台区","城镇新增就业",2030)');
    await bench.typeInto('M4', '=PLAN.GROWTH("云台区","GDP","十五五")');
    expect(await bench.values('M2:M4')).toEqual([[425], [6.5], [7]]);
  });

  test('a pasted table becomes a plan once its region is said; nothing is lost by a reload', async () => {
    await bench.openTab('导入');
    await paste(PASTED_TABLE);
    await bench.button('核对数字').click();
    await bench.pane.getByText('还没有填地区').waitFor();
    await bench.pane.getByRole('combobox', { name: '地区' }).fill('云台区');
    await bench.pane.getByRole('textbox', { name: '规划期' }).fill('十五五');
    await bench.button('核对数字').click();
    await goToLine('污水处理率 采纳 目标值 2030 ≥98');
    await bench.page.keyboard.press('e');
    await bench.page.keyboard.press('Control+A');
    await bench.page.keyboard.type('≥99');
    await bench.page.keyboard.press('Enter');
    await bench.pane.getByText('更正 1').waitFor();
    await bench.page.reload();
    await bench.ready();
    await bench.openTab('导入');
    await bench.pane.getByText('更正 1').waitFor();
    await bench.button('预览并保存').click();
    await bench.button('随工作簿保存').click();
    await bench.pane.getByRole('heading', { name: '已随工作簿保存' }).waitFor();
    await bench.typeInto('B2', '=PLAN.TARGET("云台区","污水处理率",2030)');
    await bench.typeInto('B3', '=PLAN.BASE("云台区","工业总产值")');
    expect(await bench.values('B2:B3')).toEqual([[99], [900]]);
  });

  test('the package can be taken away as a zip file', async () => {
    await openDocument();
    await bench.button('核对数字').click();
    await bench.button('预览并保存').click();
    const [download] = await Promise.all([
      bench.page.waitForEvent('download'),
      bench.button('导出规划数据').click(),
    ]);
    expect(download.suggestedFilename()).toBe('云台区国民经济和社会发展第十五个五年规划纲要.zip');
  });

  test('selected cells are read as the table', async () => {
    const rows = [
      ['指标', '单位', '2030年目标'],
      ['地区生产总值', '亿元', '1200'],
    ];
    for (const [row, cells] of rows.entries()) {
      for (const [column, text] of cells.entries()) {
        await bench.typeInto(`${'ABC'.charAt(column)}${row + 1}`, text);
      }
    }
    await bench.goTo('A1:C2');
    await bench.openTab('导入');
    await bench.button('读取所选单元格').click();
    await bench.pane.getByText('所选单元格 Sheet1!A1:C2').waitFor();
  });

  /** Settles the plan, accepts what waits in its table, and looks whether every row is accounted for. */
  const wholeTable = async (name: string) => {
    await bench.pane.getByText('印发日期').waitFor();
    expect(await bench.pane.getByRole('textbox', { name: '印发日期' }).inputValue()).toBe(
      '2026-02-08',
    );
    await bench.screenshot(`${name}-about`);
    await bench.button('核对数字').click();
    await list().waitFor();
    await bench.screenshot(`${name}-waits`);
    // Only what waits is listed: where nothing of the table does, it is not there to be chosen.
    const origin = bench.pane.getByRole('combobox', { name: '来处' });
    if ((await origin.locator('option[value="table"]').count()) > 0)
      await origin.selectOption('table');
    const accepting = bench.pane.getByRole('button', { name: /^采纳这些/ });
    await bench.screenshot(`${name}-filtered`);
    const isOffered = (await accepting.count()) > 0;
    if (isOffered && (await accepting.getAttribute('aria-disabled')) === 'false')
      await accepting.click();
    await bench.button('预览并保存').click();
    await bench.pane
      .getByText(`指标表 ${String(ROW_COUNT)} 行；`)
      .or(bench.pane.getByText(`指标表 ${String(ROW_COUNT)} 行，`))
      .first()
      .waitFor();
    const counted = await bench.pane.getByText(/^候选数字/).innerText();
    const [taken = 0, corrected = 0, rejected = 0, open = 0, all = 0] = (
      counted.match(/\d+/g) ?? []
    ).map(Number);
    expect(taken + corrected + rejected + open).toBe(all);
    expect(await bench.pane.getByText('整行不写入').count()).toBe(0);
    await bench.screenshot(`${name}-finish`);
    await bench.button('随工作簿保存').click();
    await bench.button('插入这份规划的指标表').click();
    await bench.pane.getByText(/^已插入到/).waitFor();
    const names = (await bench.values('A1:J16')).flat().map(String);
    const wanted = ['文化场馆', '文化场馆：图书馆', '文化场馆：博物馆', '每千人口医师数'];
    expect(names.filter((each) => wanted.includes(each))).toEqual(wanted);
  };

  test('a PDF of two pages with sub-rows: every row is there, in a narrow pane', async () => {
    const border = bench.page.getByRole('separator');
    for (let step = 0; step < 4; step += 1) await border.press('ArrowRight');
    await bench.openTab('导入');
    const mimeType = 'application/pdf';
    const buffer = Buffer.from(twoPagePdf());
    await bench.pane
      .locator('input[type=file]')
      .setInputFiles({ name: '规划.pdf', mimeType, buffer });
    await wholeTable('import-two-pages');
  });

  test('the same as pasted text, in the dark', async () => {
    await bench.page.emulateMedia({ colorScheme: 'dark' });
    await bench.openTab('导入');
    await paste(pastedPlan());
    await wholeTable('import-pasted');
    await bench.page.emulateMedia({ colorScheme: 'light' });
  });
});
