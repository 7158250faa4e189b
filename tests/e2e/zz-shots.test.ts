import { makeXlsx } from '../document/support/make-xlsx';
import { inBrowser } from './support/in-browser';
import { OpenWorkbench, StartedCommand } from './support/workbench';
jest.setTimeout(220_000);
const csv = (name: string, ...rows: readonly string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
const BOOK = makeXlsx([
  { name: '封面', rows: [['仓山区统计年报']] },
  { name: '2024', rows: [['甲', '乙'], ['地区生产总值', 1318.46], ['常住人口城镇化率', { number: 0.931, format: '0.0%' }]] },
  { name: '2023', rows: [['指标', '2023年'], ['地区生产总值', 1218.46]] },
]);
inBrowser('shots', (executablePath) => {
  let command: StartedCommand; let bench: OpenWorkbench;
  beforeAll(async () => { command = await StartedCommand.run('--port', '0'); bench = await OpenWorkbench.open(executablePath, command.url); }, 500_000);
  afterAll(async () => { await bench?.close(); await command?.stop(); });
  test('shots', async () => {
    const b = bench as unknown as { page: import('playwright-core').Page };
    await b.page.setViewportSize({ width: 1100, height: 1500 });
    await bench.load(command.url);
    await b.page.addStyleTag({ content: '#pane-frame{width:320px!important} ' });
    await bench.pane.getByRole('tab', { name: '数据' }).click();
    const region = bench.pane.getByRole('combobox', { name: '地区' });
    await region.fill('仓山'); await region.press('Enter');
    const file = bench.pane.getByLabel('导入文件');
    const button = (name: string | RegExp) => bench.pane.getByRole('button', { name, exact: true });
    const accept = async () => { await button('采用').click(); await bench.pane.getByText(/^已采用/).waitFor(); };
    await file.setInputFiles(csv('2022年仓山区国民经济统计年报（快报）.csv', '指标,年份,实际值,状态,来源', '地区生产总值,2022,1150,初步,', '城镇新增就业人数,2022,1.3,,统计公报','一般公共预算总收入,2022,88,,'));
    await button('采用').waitFor(); await accept();
    await file.setInputFiles(csv('年鉴.csv', '指标,年份,实际值,状态,来源', '地区生产总值,2022,1162,最终,2023年统计年鉴', '城镇新增就业人数,2022,1.4,,','地区生产总值,2023,1261,,','一般公共预算总收入,2022,99.5,,'));
    await bench.pane.getByText('与已采用的不同').first().waitFor();
    await bench.screenshot('zz-changes');
    await button('全部用新的').click(); await bench.screenshot('zz-decided'); await accept();
    await bench.pane.getByRole('heading', { name: '随工作簿保存的数据' }).scrollIntoViewIfNeeded();
    await bench.screenshot('zz-kept');
    await file.setInputFiles({ name: '年报.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(BOOK) });
    await bench.pane.getByText('没有读').first().waitFor();
    await bench.screenshot('zz-book');
    await bench.pane.getByLabel('工作表').selectOption('2024');
    await bench.pane.getByRole('heading', { name: '请指明各列' }).waitFor();
    await bench.screenshot('zz-mapping');
    await bench.pane.getByRole('heading', { name: '请指明各列' }).scrollIntoViewIfNeeded();
    await file.setInputFiles(csv('odd.csv', '指标,完成', '地区生产总值,1250'));
    await bench.pane.getByText('缺少').first().waitFor();
    await bench.screenshot('zz-year');
    await button('取消').click();
    await bench.pane.getByLabel('选择文件').setInputFiles(csv('仓山十四五.csv', '地区,仓山区', '规划期,十四五', '指标,单位,2020年,2025年', '地区生产总值,亿元,902,1510'));
    await bench.pane.getByText('以这一份为准').first().waitFor();
    await bench.screenshot('zz-package');
  });
});
