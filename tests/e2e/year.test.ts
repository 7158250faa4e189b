/* 年度监测 in one go, for a district that is not shipped: every press of the pointer is counted. */
import { inWorkbench } from './support/in-workbench';
import { countPresses, fillDown } from './support/presses';

/** A heading without the line break that a narrow column gives it. */
const oneLine = (value: unknown): string => String(value).replace('\n', '');

const PLAN = [
  '地区,云山新区',
  '规划期,十五五',
  '序号,类别,指标,单位,属性,2025年,2030年,年均增长',
  '1,经济发展,地区生产总值,亿元,预期性,100,150,8',
  '2,生态,森林覆盖率,%,约束性,61.6,65,',
].join('\n');
/** More would be a dozen little steps again. */
const MOST = 6;

inWorkbench('a year’s comparison in one go', (bench) => {
  /** The plan lies in the library of the computer; a new workbook takes it. */
  beforeEach(async () => {
    await bench.openTab('数据');
    const file = { name: '云山.csv', mimeType: 'text/csv', buffer: Buffer.from(PLAN) };
    await bench.pane.getByLabel('选择文件').setInputFiles(file);
    await bench.button('采用').click();
    await bench.pane.getByText(/^已采用/).waitFor();
    await bench.choose('云山');
    await bench.page.getByRole('button', { name: '新建' }).click();
    await bench.page.getByRole('button', { name: '确定' }).click();
    await bench.ready();
    await bench.pane.getByRole('button', { name: /^取用资料库里的/ }).click();
    await bench.pane.locator('[data-row]').nth(1).waitFor();
  });

  const ribbon = (command: string) =>
    bench.page.locator(`[data-command="Button.${command}"]`).click();
  const year = () => bench.pane.getByRole('radio', { name: '2027' }).check({ force: true });
  /** Into the cells that are selected, from the first one to fill in downwards. */
  const fillIn = async () => {
    await fillDown(bench, ['118', '63']);
    expect((await bench.values('I3:I4')).flat()).toEqual([118, 63]);
    await bench.pane
      .getByText(/读入 2 个数值/)
      .first()
      .waitFor();
  };
  const expectInserted = async () => {
    await bench.pane.getByText(/^已插入到/).waitFor();
    const headings = (await bench.values('A3:J3')).flat().map(oneLine);
    const rows = await bench.values('A4:J5');
    const column = headings.indexOf('2027年实际值');
    expect(rows.map((row) => row[column])).toEqual([118, 63]);
  };

  test('对比 → year → its sheet → values → a new sheet → inserted', async () => {
    const presses = await countPresses(bench);
    await ribbon('Compare');
    await year();
    await bench.press('插入 2027 年实际值表');
    await bench.pane.getByText('工作表“实际值2027”：新增 2 行待填').waitFor();
    await bench.screenshot('year-fill');
    await fillIn();
    // The pane has followed.
    await bench.pane.getByText(/^2027年：.*有实际值 2 项/).waitFor();
    await bench.screenshot('year-filled');
    await bench.pane.getByRole('radio', { name: '新工作表' }).check({ force: true });
    await bench.press('插入对比表');
    await expectInserted();
    await bench.screenshot('year-inserted');
    expect(await presses()).toBeLessThanOrEqual(MOST);
    expect(await presses()).toBeGreaterThan(4);
  });

  test('填实际值 → year → its sheet → values → its comparison → inserted', async () => {
    const presses = await countPresses(bench);
    await ribbon('Actuals');
    await year();
    await bench.press('插入实际值表');
    await bench.pane.getByText('工作表“实际值2027”：新增 2 行待填').waitFor();
    await fillIn();
    await bench.press('对比 2027 年（表插入新工作表）');
    await bench.press('插入对比表');
    await expectInserted();
    expect(await presses()).toBeLessThanOrEqual(MOST);
    expect(await presses()).toBeGreaterThan(4);
  });
});
