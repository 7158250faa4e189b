/* The product as a person meets it: `npm start`, a browser, the real pane beside the grid. */
import { inWorkbench } from './support/in-workbench';

inWorkbench('规划指标 in the workbench', (bench) => {
  const region = () => bench.pane.getByRole('combobox', { name: '地区' });
  const insertButton = () => bench.pane.getByRole('button', { name: '插入指标表' });
  const choose = async (name: string) => {
    await region().fill(name);
    await region().press('Enter');
    await insertButton().waitFor();
  };
  const inserted = () => bench.pane.getByText(/^已插入到/).waitFor();
  const insert = async (name: string) => {
    await choose(name);
    await insertButton().click();
    await inserted();
  };

  test('a region is chosen and its table inserted at the selection', async () => {
    await insert('仓山');
    expect(await bench.values('A1:A3')).toEqual([
      ['仓山区“十四五”规划指标（2021—2025年）'],
      [''],
      ['类别'],
    ]);
    expect(await bench.values('B4:H4')).toEqual([
      [1, '地区生产总值（GDP）', '亿元', 902.27, 1500, 8, '预期性'],
    ]);
    expect((await bench.values('B23:C23'))[0]).toEqual([20, '建成区绿化覆盖率']);
    await bench.screenshot('inserted');
  });

  test.each([
    ['=PLAN.TARGET("仓山","GDP",2025)', 1500],
    ['=PLAN.TARGET("仓山","城镇新增就业人数",2025)', 6.5],
    ['=PLAN.TARGET("丰泽","城镇调查失业率",2025)', 4],
    ['=PLAN.TARGET("仓山","GDP",2025)/PLAN.BASE("仓山","GDP")', 1500 / 902.27],
  ])('%s typed into a cell shows %d', async (formula, value) => {
    await bench.typeInto('B2', formula);
    expect(await bench.values('B2')).toEqual([[value]]);
  });

  test('a target that is text is #N/A with the printed text beside it', async () => {
    await bench.typeInto('B2', '=PLAN.TARGET("仓山","城镇登记失业率",2025)');
    expect(await bench.values('B2')).toEqual([['#N/A']]);
    expect(await bench.message('B2')).toContain('不高于全市平均水平');
    const place = await bench.page.evaluate(
      () =>
        document.querySelector('.o-grid canvas')?.getBoundingClientRect().toJSON() as {
          x: number;
          y: number;
        },
    );
    await bench.page.mouse.move(place.x + 48 + 140, place.y + 26 + 34);
    await bench.page.getByText('不高于全市平均水平').waitFor();
    await bench.screenshot('text-target');
  });

  test('PLAN.TABLE spills the whole table', async () => {
    await bench.typeInto('A1', '=PLAN.TABLE("丰泽","十四五","序号,指标,目标值")');
    const rows = await bench.values('A1:C22');
    expect(rows[0]).toEqual(['序号', '指标', '目标值']);
    expect(rows.map(([number]) => number).slice(1)).toEqual(
      Array.from({ length: 21 }, (_, i) => i + 1),
    );
  });

  test('公式 mode writes formulas that calculate to the printed numbers', async () => {
    await choose('仓山');
    await bench.pane.getByRole('radio', { name: '公式' }).check();
    await insertButton().click();
    await inserted();
    const formulas = await bench.page.evaluate(
      () => window.workbench?.host.workbook.Worksheets.GetItem('Sheet1').GetRange('E4:F4').Formulas,
    );
    expect(formulas).toEqual([
      [expect.stringMatching(/^=PLAN\.BASE\(/), expect.stringMatching(/^=PLAN\.TARGET\(/)],
    ]);
    expect(await bench.values('E4:F4')).toEqual([[902.27, 1500]]);
  });

  test('the target area follows the selection in the grid', async () => {
    await choose('仓山');
    await bench.goTo('C5');
    await bench.pane.getByText(/^Sheet1!C5:K\d+$/).waitFor();
    await insertButton().click();
    await inserted();
    expect((await bench.values('C5'))[0]).toEqual(['仓山区“十四五”规划指标（2021—2025年）']);
  });

  test('cells that are not empty are shown, and written over only on consent', async () => {
    await bench.typeInto('B4', '我的数');
    await bench.goTo('A1');
    await choose('仓山');
    await insertButton().click();
    const question = bench.pane.getByRole('alertdialog');
    await question.getByText('我的数').waitFor();
    await bench.screenshot('occupied');
    expect(await bench.values('A1:B4')).toEqual([
      ['', ''],
      ['', ''],
      ['', ''],
      ['', '我的数'],
    ]);
    await question.getByRole('button', { name: '换个位置' }).click();
    expect(await bench.values('A1')).toEqual([['']]);
    await insertButton().click();
    await question.getByRole('button', { name: '覆盖这些单元格' }).click();
    await inserted();
    expect(await bench.values('B4:C4')).toEqual([[1, '地区生产总值（GDP）']]);
  });

  test('columns are chosen before the table is inserted, on a sheet of its own, and taken back', async () => {
    await bench.choose('仓山');
    await bench.pane.getByRole('button', { name: '表的列和样子' }).click();
    await bench.pane.getByRole('checkbox', { name: '属性' }).uncheck();
    await bench.screenshot('table-choice');
    await bench.pane.getByRole('radio', { name: '新工作表' }).check();
    await bench.button('插入指标表').click();
    await bench.pane.getByText(/^已插入到/).waitFor();
    const [headings = []] = await bench.values('A3:H3');
    const said = headings.join('').replace(/\s/gu, '');
    expect([said.includes('属性'), said.includes('2025年目标值')]).toEqual([false, true]);
    await bench.pane.getByRole('button', { name: '撤销这次插入' }).click();
    await bench.pane.getByRole('button', { name: '恢复成插入之前' }).click();
    await bench.pane.getByText(/^已撤销/).waitFor();
    expect((await bench.values('A1:H3')).flat().join('')).toBe('');
  });

  test('columns are moved with the keyboard, and come in that order the next time too', async () => {
    await bench.choose('仓山');
    await bench.press('表的列和样子');
    await bench.button('目标值上移').press('Enter');
    await bench.page.keyboard.press('Enter');
    await bench.screenshot('table-order');
    const shown = () =>
      bench.pane.locator('.table-choice__line').filter({ has: bench.pane.locator(':checked') });
    const order = await shown().allInnerTexts();
    expect(order.indexOf('目标值')).toBe(order.indexOf('基期值') - 2);
    await bench.page.reload();
    await bench.ready();
    await bench.button('插入指标表').click();
    await bench.pane.getByText(/^已插入到/).waitFor();
    const headings = (await bench.values('A3:J3')).flat().map((each) => String(each));
    const plain = headings.map((each) => each.replace(/^\d{4}年|\s/gu, '')).filter(Boolean);
    expect(plain.slice(0, order.length)).toEqual(order);
  });

  test('ticked hits of several regions become a small table, with years, as formulas', async () => {
    await bench.choose('仓山');
    const search = bench.pane.getByRole('textbox', { name: '查找指标' });
    await search.fill('GDP');
    await bench.pane.getByRole('radio', { name: '全部地区' }).check({ force: true });
    const tick = (name: RegExp) => bench.pane.getByRole('checkbox', { name }).check();
    await tick(/仓山区 十四五 地区生产总值/);
    await tick(/丰泽区 十四五 地区生产总值/);
    await search.fill('研发');
    await tick(/仓山区 十四五 研发经费投入强度/);
    await bench.pane.getByText('已选 3 个指标，插到选中的单元格').waitFor();
    await bench.pane.getByRole('checkbox', { name: '2023' }).check();
    await bench.screenshot('picked');
    await bench.page.emulateMedia({ colorScheme: 'dark' });
    await bench.page.setViewportSize({ width: 760, height: 860 });
    await bench.screenshot('picked-dark');
    await bench.page.emulateMedia({ colorScheme: 'light' });
    await bench.page.setViewportSize({ width: 1440, height: 860 });
    await bench.goTo('B2');
    await bench.button('插入公式').click();
    await bench.pane.getByText('已插入到 Sheet1!B2:F5').waitFor();
    expect(await bench.values('B2:F5')).toEqual([
      ['地区', '指标', '单位', '2025年目标值', '2023年实际值'],
      ['仓山区', '地区生产总值（GDP）', '亿元', 1500, '无数据'],
      ['丰泽区', expect.stringMatching(/^地区生产总值/), '亿元', expect.any(Number), '无数据'],
      ['仓山区', expect.stringMatching(/^研发经费投入强度/), '%', expect.any(Number), '无数据'],
    ]);
    await bench.screenshot('picked-inserted');
    await bench.press('撤销这次插入');
    await bench.press('恢复成插入之前');
    await bench.pane.getByText(/^已撤销/).waitFor();
    expect((await bench.values('B2:F5')).flat().join('')).toBe('');
  });

  test('one step of undo takes the table away, one of redo brings it back', async () => {
    await insert('丰泽');
    await bench.page.getByRole('button', { name: '撤销' }).click();
    expect((await bench.values('A1:I30')).flat().filter((value) => value !== '')).toEqual([]);
    await bench.page.getByRole('button', { name: '重做' }).click();
    expect(await bench.values('C4')).toEqual([['地区生产总值']]);
  });

  test('keyboard alone is enough', async () => {
    const { page } = bench;
    await page.keyboard.press('F6'); // from the grid, where a new workbook begins, to the pane
    const focused = () =>
      bench.pane.evaluate(() => {
        const { id, textContent } = document.activeElement ?? document.body;
        return id || textContent?.trim() || '';
      });
    const tabTo = async (name: string) => {
      for (let i = 0; i < 60; i++) {
        if ((await focused()) === name) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not reach ${name}`);
    };
    await tabTo('region');
    await page.keyboard.type('丰泽');
    await page.keyboard.press('Enter');
    await insertButton().waitFor();
    await bench.pane
      .getByText(/Sheet1!A1/)
      .first()
      .waitFor();
    await tabTo('插入指标表');
    await page.keyboard.press('Enter');
    await inserted();
    expect(await bench.values('C4')).toEqual([['地区生产总值']]);
    await page.keyboard.press('Shift+F6'); // back to the grid
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    expect(await bench.values('A2')).toEqual([['']]);
  });

  test('the ribbon inserts what was chosen, and opens a closed pane', async () => {
    await choose('仓山');
    await bench.page.getByRole('button', { name: '关闭任务窗格' }).click();
    await bench.page.getByRole('button', { name: '插入指标表' }).click();
    await bench.page.waitForFunction(
      () =>
        window.workbench?.host.workbook.Worksheets.GetItem('Sheet1')
          .GetRange('A3')
          .Text?.toString() === '类别',
    );
    expect(await bench.page.locator('#pane').isVisible()).toBe(false);
    await bench.page.getByRole('button', { name: '使用说明' }).click();
    await bench.pane.getByText('可以直接输入的公式').waitFor();
    expect(await bench.page.locator('#pane').isVisible()).toBe(true);
    await bench.screenshot('help');
  });

  test('nothing leaves this machine, and the pane keeps its policy', async () => {
    await insert('仓山');
    expect(
      bench.requests.filter((url) => !url.startsWith(bench.url) && !url.startsWith('data:')),
    ).toEqual([]);
    const policy = bench.pane.locator('meta[http-equiv="Content-Security-Policy"]');
    expect(await policy.getAttribute('content')).toContain("default-src 'none'");
  });
});
