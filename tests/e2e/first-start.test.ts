/* A district that is not shipped, from the first start to the saved file: the three main tasks, counted. */
import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { inOneWorkbench } from './support/in-workbench';
import { countPresses, fillDown } from './support/presses';

const PLAN = [
  '地区,台江区',
  '代码,350103',
  '规划期,十五五',
  '序号,类别,指标,单位,属性,2025年,2030年,年均增长',
  '1,经济发展,地区生产总值,亿元,预期性,100,150,8',
  '2,生态,森林覆盖率,%,约束性,61.6,65,',
].join('\n');
const FILE = { name: '台江.csv', mimeType: 'text/csv', buffer: Buffer.from(PLAN) };

inOneWorkbench('a district that is not shipped', (bench) => {
  test('from the first start to its plan’s table: five presses and a file', async () => {
    const presses = await countPresses(bench);
    const region = bench.pane.getByRole('combobox', { name: '地区' });
    await region.fill('taijiang');
    await bench.pane.getByRole('option', { name: /^台江区.*福州市/ }).waitFor();
    await region.press('Enter');
    await bench.press('填规划模板或打开规划数据');
    const [chooser] = await Promise.all([
      bench.page.waitForEvent('filechooser'),
      bench.pane.getByText('选择文件', { exact: true }).first().click(),
    ]);
    await chooser.setFiles(FILE);
    await bench.press('采用');
    await bench.pane.getByText(/^已采用/).waitFor();
    await bench.press('看这份规划，插入它的指标表');
    await bench.press('插入指标表');
    await bench.pane.getByText('已插入到 Sheet1!A1', { exact: false }).waitFor();
    expect((await bench.values('A1')).flat()).toEqual(['台江区“十五五”规划指标（2026—2030年）']);
    expect(await presses()).toBe(5);
    await bench.screenshot('first-start-plan');
  });

  test('one number as a formula in a cell: three presses', async () => {
    await bench.goTo('A12');
    const presses = await countPresses(bench);
    const row = bench.pane.locator('[data-row]').first();
    await row.click();
    await bench.pane.getByRole('button', { name: /^目标值/ }).click();
    await bench.pane.getByText('已插入到 Sheet1!A12', { exact: false }).waitFor();
    expect(await bench.values('A12')).toEqual([[150]]);
    // And the cell itself.
    expect((await presses()) + 1).toBe(3);
  });

  test('its comparison, and the workbook as a file that holds all three', async () => {
    const presses = await countPresses(bench);
    await bench.page.locator('[data-command="Button.Compare"]').click();
    await bench.pane.getByRole('radio', { name: '2027' }).check({ force: true });
    await bench.press('插入 2027 年实际值表');
    await bench.pane.getByText('工作表“实际值2027”：新增 2 行待填').waitFor();
    await fillDown(bench, ['118', '63']);
    await bench.pane.getByText(/^2027年：.*有实际值 2 项/).waitFor();
    await bench.pane.getByRole('radio', { name: '新工作表' }).check({ force: true });
    await bench.press('插入对比表');
    await bench.pane.getByText(/^已插入到/).waitFor();
    await bench.screenshot('first-start-compared');
    expect(await presses()).toBe(6);

    await bench.page.getByRole('button', { name: '下载 .xlsx' }).click();
    const [download] = await Promise.all([
      bench.page.waitForEvent('download'),
      bench.page.getByRole('menuitem', { name: '只留数值' }).click(),
    ]);
    const zip = await JSZip.loadAsync(await readFile(await download.path()));
    const textOf = async (number: number) =>
      (await zip.file(`xl/worksheets/sheet${String(number)}.xml`)?.async('text')) ?? '';
    const sheets = await Promise.all([1, 2, 3].map(textOf));
    expect(sheets.map((xml) => /<v>(150|118)<\/v>/u.test(xml))).toEqual([true, true, true]);
  });
});
