/* A year's actual values and what they come to, as a person gets them: file, pane, sheet. */
import { inWorkbench } from './support/in-workbench';

/** A heading without the line break that a narrow column gives it. */
const oneLine = (value: unknown): string => String(value).replace('\n', '');

const ACTUALS = [
  '地区,指标,年份,实际值,状态,来源',
  '仓山,GDP,2023,1261,初步,统计公报',
  '仓山,城镇新增就业人数,2021,1.3,最终,统计公报',
  '仓山,城镇新增就业人数,2022,1.2,最终,统计公报',
  '仓山,城镇新增就业人数,2023,15000人,最终,统计公报',
  '仓山,没有的指标,2023,1,最终,统计公报',
].join('\n');

inWorkbench('actual values and comparison in the workbench', (bench) => {
  const importActuals = async () => {
    await bench.openTab('数据');
    await bench.pane
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'actuals.csv', mimeType: 'text/csv', buffer: Buffer.from(ACTUALS) });
    await bench.pane.getByText('没有的指标').first().waitFor();
    await bench.button('采用').click();
    await bench.pane.getByText(/^已采用/).waitFor();
  };

  test('a file is shown with its faults before it counts; then cells recalculate', async () => {
    await bench.choose('仓山');
    await bench.typeInto('B2', '=PLAN.ACTUAL("仓山","GDP",2023)');
    expect(await bench.values('B2')).toEqual([['#N/A']]);
    await importActuals();
    expect(await bench.values('B2')).toEqual([[1261]]);
    await bench.typeInto('B3', '=PLAN.PROGRESS("仓山","城镇新增就业人数",2023)');
    expect((await bench.values('B3'))[0]?.[0]).toBeCloseTo(4 / 6.5, 9);
  });

  test('the comparison judges each row and goes into the sheet', async () => {
    await bench.choose('仓山');
    await importActuals();
    await bench.openTab('对比');
    await bench.pane
      .getByText('基本达到序时进度')
      .or(bench.pane.getByText('达到序时进度'))
      .first()
      .waitFor();
    await bench.pane.getByRole('button', { name: '复制到 Word（文字和表）' }).click();
    await bench.pane.getByText(/^已复制：到 Word/).waitFor();
    await bench.screenshot('copied');
    await bench.pane.getByRole('button', { name: '插入对比表' }).click();
    await bench.pane.getByText(/^已插入到/).waitFor();
    // With the message there the first indicator is still in sight, without scrolling.
    const first = await bench.pane.locator('.rows--compared > li').first().boundingBox();
    const bar = await bench.pane.getByRole('region', { name: '插入', exact: true }).boundingBox();
    expect((first?.y ?? Infinity) + (first?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    const headings = (await bench.values('A3:O3')).flat().map(oneLine);
    const [gdp = []] = await bench.values('A4:O4');
    const cell = (heading: string) => gdp[headings.indexOf(heading)];
    expect([cell('2023年实际值'), cell('判定')]).toEqual([1261, '达到序时进度']);
    expect(cell('目标进度')).toBeCloseTo((1261 - 902.27) / (1500 - 902.27), 9);
    await bench.screenshot('comparison');
  });

  test('the chart of the comparison is drawn on the sheet, and can be deleted there', async () => {
    await bench.choose('仓山');
    await importActuals();
    await bench.openTab('对比');
    const chart = bench.pane.getByRole('button', { name: '插入进度图' });
    await chart.click();
    await bench.pane.getByText(/请先在“对比”页插入对比表/).waitFor();
    await bench.pane.getByRole('button', { name: '插入对比表' }).click();
    await bench.pane.getByText(/^已插入到/).waitFor();
    await chart.click();
    const told = (await bench.pane.getByText(/^进度图已插入到/).textContent()) ?? '';
    const [, place = ''] = /!(\w+) 起.*作图数据!A1:I\d+/.exec(told) ?? [];
    // From below, so that all of it comes into view.
    await bench.goTo('A90');
    await bench.goTo(place);
    const canvas = bench.page.locator('.o-figure canvas');
    await canvas.waitFor();
    expect((await canvas.boundingBox())?.width).toBeGreaterThan(500);
    await bench.screenshot('chart');
    await canvas.click();
    await bench.page.keyboard.press('Delete');
    await canvas.waitFor({ state: 'detached' });
  });

  test('in 公式 mode a value typed over an actual one is judged anew', async () => {
    await bench.choose('仓山');
    await importActuals();
    await bench.openTab('对比');
    await bench.pane.getByRole('radio', { name: '公式' }).check();
    await bench.pane.getByRole('button', { name: '插入对比表' }).click();
    await bench.pane.getByText(/^已插入到/).waitFor();
    const headings = (await bench.values('A3:O3')).flat().map(oneLine);
    const column = (heading: string) => 'ABCDEFGHIJKLMNO'[headings.indexOf(heading)] ?? '';
    await bench.typeInto(`${column('2023年实际值')}4`, '950');
    expect(await bench.values(`${column('判定')}4`)).toEqual([['滞后']]);
  });

  test('other kinds of tables: years side by side, regions side by side', async () => {
    await bench.choose('仓山');
    await importActuals();
    await bench.openTab('对比');
    const radio = (name: string) => bench.pane.getByRole('radio', { name, exact: true });
    await radio('2023').check();
    await radio('中期评估表').check();
    const help = bench.pane.getByText(/^基期到所选年份各年并列/);
    // Below the kinds, as wide as they are: the list stays in sight.
    expect((await help.boundingBox())?.height).toBeLessThan(100);
    expect(await bench.button('插入进度图').count()).toBe(0);
    await bench.screenshot('kind-mid-term');
    await radio('新工作表').check();
    await bench.press('插入中期评估表');
    await bench.pane.getByText(/^已插入到/).waitFor();
    expect((await bench.values('A1'))[0]).toEqual([
      '仓山区“十四五”规划指标中期评估表（2021—2023年）',
    ]);
    const heads = (await bench.values('A3:O3')).flat().map(oneLine);
    const [gdp = []] = await bench.values('A4:O4');
    const shown = ['2021年实际值', '2023年实际值', '判定'].map((head) => gdp[heads.indexOf(head)]);
    expect(shown).toEqual(['无数据', 1261, '达到序时进度']);
    await bench.screenshot('kind-mid-term-inserted');

    await radio('分地区对比表').check();
    await bench.pane.getByRole('checkbox', { name: '丰泽区' }).check();
    await bench.screenshot('kind-by-region');
    await bench.press('插入分地区对比表');
    await bench.pane.getByText(/^已插入到.*分地区/).waitFor();
    const regions = (await bench.values('A1:K60')).flat();
    expect(regions).toEqual(expect.arrayContaining(['仓山区', '丰泽区', 1261]));
    await bench.screenshot('kind-by-region-inserted');
  });
});
