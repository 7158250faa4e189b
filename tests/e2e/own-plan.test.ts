/* A bureau's own plan and a file of its own making, as a person brings them in. */
import { inWorkbench } from './support/in-workbench';

const TEMPLATE = [
  '地区,云山新区',
  '规划期,十五五',
  '序号,类别,指标,单位,属性,2025年,2030年,年均增长',
  '1,经济发展,地区生产总值,亿元,预期性,100,150,8',
  '2,生态,森林覆盖率,%,约束性,61.6,65,',
].join('\n');
const ODD = ['甲,乙,丙', '地区生产总值,2026,112', '森林覆盖率,2026,62'].join('\n');
const csv = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

inWorkbench('a plan of the bureau’s own in the workbench', (bench) => {
  const accept = async () => {
    await bench.button('采用').click();
    await bench.pane.getByText(/^已采用/).waitFor();
  };

  test('a district that has no plan yet is led from its name to its own sheet', async () => {
    const region = bench.pane.getByRole('combobox', { name: '地区' });
    await region.fill('taijiang');
    await bench.pane.getByRole('option', { name: /^台江区.*福州市，还没有规划/ }).waitFor();
    await bench.screenshot('region-sound');
    await bench.pane.getByRole('option', { name: /^台江区.*福州市/ }).click();
    await bench.pane.getByRole('heading', { name: '台江区还没有规划' }).waitFor();
    await bench.screenshot('region-without-plan');
    await bench.pane.getByRole('button', { name: '填规划模板或打开规划数据' }).click();
    await bench.pane.getByRole('button', { name: '插入规划模板表' }).click();
    await bench.pane.getByText(/^已插入工作表/).waitFor();
    expect((await bench.values('规划模板!B2:B3')).flat()).toEqual(['台江区', '350103']);
    // The next time it is hers again, though there is no plan to show.
    await bench.page.reload();
    await bench.ready();
    await bench.pane.getByRole('heading', { name: '台江区还没有规划' }).waitFor();
    await bench.pane.getByRole('combobox', { name: '地区' }).fill('云山新区');
    await bench.pane.getByRole('option', { name: /用“云山新区”/ }).click();
    await bench.pane.getByRole('heading', { name: '云山新区还没有规划' }).waitFor();
  });

  test('a template becomes a plan that formulas know; odd columns are asked for once', async () => {
    await bench.openTab('数据');
    const own = bench.pane.getByLabel('选择文件');
    await own.setInputFiles(csv('云山.csv', TEMPLATE));
    await bench.pane.getByText('将作为新的地区加入').waitFor();
    await bench.screenshot('own-plan-preview');
    await accept();
    await bench.typeInto('B2', '=PLAN.TARGET("云山新区","GDP",2030)');
    expect(await bench.values('B2')).toEqual([[150]]);

    await bench.choose('云山');
    const file = bench.pane.getByLabel('导入文件');
    await file.setInputFiles(csv('年报.csv', ODD));
    await bench.pane.getByRole('heading', { name: '请指明各列' }).waitFor();
    await bench.pane.getByLabel('地区', { exact: false }).last().waitFor();
    await bench.pane.locator('#column-地区').selectOption('=云山新区');
    await bench.pane.locator('#column-指标').selectOption('甲');
    await bench.pane.locator('#column-年份').selectOption('乙');
    await bench.pane.locator('#column-实际值').selectOption('丙');
    await bench.screenshot('column-mapping');
    await bench.pane.getByRole('button', { name: '照此读取' }).click();
    await accept();
    await file.setInputFiles(csv('另一份.csv', ODD));
    await bench.pane.getByText('已按上次的列对应读取').waitFor();
    await bench.pane.getByText('没有可以采用的内容').waitFor();
    await bench.button('取消').click();

    await bench.openTab('对比');
    await bench.pane.getByText('达到序时进度').first().waitFor();
    await bench.screenshot('own-plan-compared');

    // The next workbook knows the plan, but carries it only once it is taken.
    await bench.page.getByRole('button', { name: '新建' }).click();
    await bench.page.getByRole('button', { name: '确定' }).click();
    await bench.ready();
    await bench.pane.getByRole('heading', { name: '云山新区还没有规划' }).waitFor();
    await bench.screenshot('library-offer');
    await bench.typeInto('B2', '=PLAN.TARGET("云山新区","GDP",2030)');
    expect(await bench.values('B2')).toEqual([['#VALUE!']]);
    await bench.pane.getByRole('button', { name: /^取用资料库里的/ }).click();
    await bench.pane.locator('[data-row]').nth(1).waitFor();
    expect(await bench.values('B2')).toEqual([[150]]);
    await bench.openTab('数据');
    await bench.pane.getByText('这个工作簿里有，内容相同').scrollIntoViewIfNeeded();
    await bench.screenshot('library');
  });

  test('other regions of the same period stand below', async () => {
    await bench.choose('丰泽');
    await bench.openTab('对比');
    await bench.pane.getByText(/^并列的地区/).click();
    await bench.pane.getByRole('checkbox', { name: '仓山区' }).check();
    const below = bench.pane.getByRole('region', { name: '仓山区', exact: true });
    await below.waitFor();
    await below.scrollIntoViewIfNeeded();
    await bench.screenshot('regions-beside');
    await below.getByRole('button', { name: /只看这个地区/ }).click();
    await bench.pane.getByRole('combobox', { name: '地区' }).waitFor();
    const region = bench.pane.getByRole('combobox', { name: '地区' });
    expect(await region.inputValue()).toBe('仓山区');
  });

  test('the template sheet is inserted and read back', async () => {
    await bench.openTab('数据');
    await bench.pane.getByRole('button', { name: '插入规划模板表' }).click();
    await bench.pane.getByText(/^已插入工作表/).waitFor();
    await bench.screenshot('template-sheet');
    await bench.pane.getByRole('button', { name: '读取填好的模板' }).click();
    await bench.pane.getByText('“规划期”后面是空的').waitFor();
  });
});
