/* 矛盾与核对 as a person meets it: a contradiction is seen, decided, and every formula follows. */
import { inWorkbench } from './support/in-workbench';

inWorkbench('矛盾与核对 in the workbench', (bench) => {
  test('a decision between table and prose changes what functions answer, and can be undone', async () => {
    await bench.choose('泉州开发区');
    await bench.typeInto('B2', '=PLAN.TARGET("泉州开发区","社会消费品零售总额",2025)');
    expect(await bench.values('B2')).toEqual([[94]]);

    await bench.pane.getByText('矛盾与核对', { exact: false }).first().click();
    await bench.pane.getByText(/社会消费品零售总额（亿元）”2025年目标前后矛盾/).waitFor();
    await bench.screenshot('conflicts');
    await bench.pane
      .getByRole('button', { name: '查看“社会消费品零售总额（亿元）”' })
      .first()
      .click();
    const details = bench.pane.getByRole('group', { name: '矛盾与核对' });
    await details.getByRole('button', { name: /^采用此数：88亿元/ }).click();
    await details.getByText('已采用', { exact: true }).waitFor();
    await bench.screenshot('conflict-decided');
    expect(await bench.values('B2')).toEqual([[88]]);

    await details.getByRole('button', { name: '撤销选定' }).click();
    await details.getByRole('button', { name: /^采用此数：88亿元/ }).waitFor();
    expect(await bench.values('B2')).toEqual([[94]]);
  });
});
