/* What a user sends on when something is wrong: both reports, made in the pane. */
import { inWorkbench } from './support/in-workbench';

jest.setTimeout(180_000);

inWorkbench('finding out what is wrong', (bench) => {
  const report = () => bench.pane.getByRole('textbox', { name: '报告' }).inputValue();

  test('the checkup of this workbench passes, and leaves nothing behind', async () => {
    await bench.typeInto('A1', '我的数');
    await bench.openTab('数据');
    await bench.press('体检');
    await bench.pane.getByText(/^体检完成/u).waitFor({ timeout: 120_000 });
    const lines = (await report()).split('\n');
    const amiss = lines.filter((line) => /^(未通过|不支持)/u.test(line));
    // Numbers with a card are newer than what this Excel is.
    expect(amiss).toEqual([expect.stringMatching(/^不支持　card　.*普通的数：[\d.]+$/u)]);
    expect(lines).toContain('规划库：没有');
    expect(lines).toContainEqual(expect.stringMatching(/^数据包：fuzhou-quanzhou-plans /u));
    const sheets = await bench.page.evaluate(() =>
      window.workbench!.host.engine.getters.getSheetIds().map(String),
    );
    expect(sheets).toHaveLength(1);
    expect(await bench.values('A1')).toEqual([['我的数']]);
    await bench.screenshot('checkup');
  });

  test('the diagnosis tells versions and can be copied', async () => {
    await bench.openTab('数据');
    await bench.press('诊断');
    await bench.button('复制报告').waitFor();
    const text = await report();
    for (const fact of ['加载项：规划指标 ', 'ExcelApi 1.15', 'Chrom'])
      expect(text).toContain(fact);
    await bench.press('复制报告');
    await bench.pane.getByText('已复制。').waitFor();
  });
});
