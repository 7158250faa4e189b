/* Actual values from several files, a workbook and selected cells: as a person brings them in. */
import { makeXlsx } from '../document/support/make-xlsx';
import { inWorkbench } from './support/in-workbench';

const csv = (name: string, ...rows: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(['指标,年份,实际值,状态', ...rows].join('\n')),
});
const BOOK = makeXlsx([
  { name: '封面', rows: [['仓山区统计年报']] },
  {
    name: '2024',
    rows: [
      ['指标', '2024年'],
      ['地区生产总值', { number: 1318.46, format: '0' }],
      ['常住人口城镇化率', { number: 0.931, format: '0.0%' }],
    ],
  },
]);

inWorkbench('actual values in the workbench', (bench) => {
  beforeEach(async () => {
    await bench.openTab('数据');
    await bench.choose('仓山');
  });

  const file = () => bench.pane.getByLabel('导入文件');
  const accept = async () => {
    await bench.button('采用').click();
    await bench.pane.getByText(/^已采用/).waitFor();
  };

  test('two files of one name, one after the other: both years count, a disputed one is asked about', async () => {
    await file().setInputFiles(csv('年报.csv', '地区生产总值,2022,1150,初步'));
    await bench.pane.getByText('表里没有写，按选定的“仓山区”').waitFor();
    await accept();
    await file().setInputFiles(
      csv('年报.csv', '地区生产总值,2022,1162,初步', '地区生产总值,2023,1261,初步'),
    );
    await bench.pane.getByText('与已采用的不同（1）').waitFor();
    expect(await bench.button('采用').isDisabled()).toBe(true);
    await bench.screenshot('actuals-changed');
    await bench.pane.getByRole('radio', { name: /^用新的/ }).check();
    await accept();
    await bench.screenshot('actuals-kept');
    await bench.typeInto('B2', '=PLAN.ACTUAL("仓山","GDP",2022)');
    await bench.typeInto('B3', '=PLAN.ACTUAL("仓山","GDP",2023)');
    expect(await bench.values('B2:B3')).toEqual([[1162], [1261]]);
    await bench.goTo('B2');
    await bench.openTab('出处');
    await bench.pane
      .getByText(/年报\.csv，\d{4}-\d\d-\d\d 第2次/)
      .first()
      .waitFor();
    await bench.screenshot('actuals-place');

    await bench.openTab('数据');
    await bench.button(/^移除 实际值（年报\.csv，.* 第2次）$/).click();
    await bench.pane.getByText('1 个年份改以另一份的数为准，1 个年份不再有这里的数').waitFor();
    await bench.button('移除').click();
    await bench.pane.getByText(/^已移除/).waitFor();
    expect((await bench.values('B2:B3'))[0]).toEqual([1150]);
  });

  test('a year has a sheet of its own, with base, target and last year beside the entry', async () => {
    await file().setInputFiles(csv('年报.csv', '地区生产总值,2022,1150,初步'));
    await accept();
    await bench.pane.getByRole('radio', { name: '2023' }).check();
    await bench.screenshot('entry-year');
    await bench.press('插入实际值表');
    await bench.pane.getByText('工作表“实际值2023”：新增 20 行待填').waitFor();
    expect((await bench.values('A3:I3'))[0]).toEqual([
      ...['仓山区', '地区生产总值（GDP）', 2023, '亿元', 902.27, 1500, 1224.02, 1150, ''],
    ]);
    await bench.typeInto('I3', '1261');
    await bench.typeInto('K3', '初步');
    await bench.screenshot('entry-typed');
    await bench.typeInto('O3', '上半年项目开工推迟');
    await bench.pane.getByText('实际值表“实际值2023”：读入 1 个数值。').first().waitFor();
    await bench.screenshot('entry-filled');
    // Another time nothing is written over, and nothing is asked.
    await bench.press('插入实际值表');
    await bench.pane.getByText('工作表“实际值2023”里已有要填的 20 行，没有改动。').waitFor();
    expect((await bench.values('O3'))[0]).toEqual(['上半年项目开工推迟']);
  });

  test('a workbook is read by its sheet, exactly; selected cells likewise; then on to 对比', async () => {
    await file().setInputFiles({
      name: '年报.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(BOOK),
    });
    await bench.pane.getByText('读的是工作表“2024”，还有 1 张表没有读：封面').waitFor();
    await bench.screenshot('actuals-workbook');
    await accept();
    const rows = [
      ['指标', '2023年'],
      ['地区生产总值', '1261.4'],
    ];
    for (const [row, cells] of rows.entries()) {
      for (const [column, text] of cells.entries()) {
        await bench.typeInto(`${'DE'.charAt(column)}${String(row + 1)}`, text);
      }
    }
    await bench.goTo('D1:E2');
    await bench.button('读取所选单元格').click();
    await bench.pane.getByText('实际值（所选单元格 Sheet1!D1:E2）').waitFor();
    await accept();
    await bench.typeInto('B2', '=PLAN.ACTUAL("仓山","GDP",2024)');
    await bench.typeInto('B3', '=PLAN.ACTUAL("仓山","GDP",2023)');
    expect(await bench.values('B2:B3')).toEqual([[1318.46], [1261.4]]);
    await bench.button('去“对比”看进度').click();
    await bench.pane.getByRole('tab', { name: '对比', selected: true }).waitFor();
  });
});
