/* Actual values typed into the sheet for them: pane and table follow without a click. */
import { inOneWorkbench } from './support/in-workbench';

/** A heading without the line break that a narrow column gives it. */
const oneLine = (value: unknown): string => String(value).replace('\n', '');

jest.setTimeout(180_000);

const GDP = '地区生产总值（GDP）';

inOneWorkbench('typing actual values in the workbench', (bench) => {
  const says = (words: string | RegExp) => bench.pane.getByText(words).first().waitFor();
  const turnTo = (sheet: string) =>
    bench.page.evaluate((name) => {
      window.workbench!.host.workbook.Worksheets.GetItem(name).Activate();
    }, sheet);

  /** The cell of a row and a heading, both found by what they say, as `H4`. */
  const find = async (row: readonly string[], heading: string) => {
    const grid = (await bench.values('A1:Z140')).map((line) => line.map(oneLine));
    const header = grid.find((line) => line.includes(heading)) ?? [];
    const at = grid.findIndex((line) => row.every((text) => line.includes(text)));
    return `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[header.indexOf(heading)] ?? '?'}${String(at + 1)}`;
  };
  /** Types into the row of a year, as a person does: in the grid, and nothing else. */
  const type = async (heading: string, text: string) => {
    await turnTo('实际值2023');
    await bench.typeInto(await find([GDP, '2023'], heading), text);
  };
  /** What the inserted table says of the row: its actual value and verdict. */
  const table = async () => {
    await turnTo('Sheet1');
    const [value] = await bench.values(await find([GDP], '2023年实际值'));
    const [verdict] = await bench.values(await find([GDP], '判定'));
    return [value?.[0], verdict?.[0]];
  };
  /** The row in the pane's 对比, each part of it on a line. */
  const row = () => bench.pane.locator('main li').filter({ hasText: GDP }).first().innerText();
  /** The sheet, then the pane beside it, as they stand on a wide and on a narrow screen. */
  const look = async (name: string) => {
    await bench.screenshot(name);
    await bench.page.setViewportSize({ width: 700, height: 860 });
    await bench.screenshot(`${name}-narrow`);
    await bench.page.setViewportSize({ width: 1440, height: 860 });
  };
  const NOTHING = ['无数据', '无法判断'];

  test('what is typed is compared, what looks mistyped is held, what is deleted is gone', async () => {
    await bench.choose('仓山');
    await bench.openTab('数据');
    await bench.pane.getByRole('radio', { name: '2023' }).check();
    await bench.press('插入实际值表');
    await says(/“实际值2023”：新增 \d+ 行待填/);
    await turnTo('Sheet1');
    await bench.goTo('A1');
    await bench.openTab('对比');
    await bench.pane.getByRole('radio', { name: '2023' }).check();
    await bench.pane.getByRole('radio', { name: '公式' }).check();
    await says(/^Sheet1!A1:K\d+$/);
    await bench.press('插入对比表');
    await says(/^已插入到/);
    expect(await table()).toEqual(NOTHING);

    // From here on nothing is clicked in the pane but the tab to look at.
    await type('实际值', '1261');
    await says('实际值表“实际值2023”：读入 1 个数值。');
    expect(await table()).toEqual([1261, '达到序时进度']);
    expect(await row()).toMatch(/达到序时进度[^]*\n1261$/);
    await look('typing-counted');

    await type('实际值', '12610');
    await says('实际值表“实际值2023”：没有读入，1 个待核实。');
    expect(await table()).toEqual(NOTHING);
    expect(await row()).not.toContain('1261');
    await says('这份规划 2023 年还没有实际值（实际值表里有 1 个待核实）。');
    await look('typing-held');
    await bench.openTab('数据');
    const list = bench.pane.locator('main li').filter({ hasText: '12610' });
    expect(await list.innerText()).toMatch(/12610 亿元[^]*像是多打了一位/);
    await turnTo('实际值2023');
    const cell = await find([GDP, '2023'], '实际值');
    expect(await list.getByRole('button', { name: `跳到单元格 实际值2023!${cell}` }).count()).toBe(
      1,
    );
    await look('typing-held-list');
    await bench.openTab('对比');

    await type('实际值', '1261');
    await says('实际值表“实际值2023”：读入 1 个数值。');
    expect(await table()).toEqual([1261, '达到序时进度']);

    await type('实际值', '12610');
    await says('实际值表“实际值2023”：没有读入，1 个待核实。');
    await type('核实', '是');
    await says('实际值表“实际值2023”：读入 1 个数值。');
    expect(await table()).toEqual([12610, '已达目标值']);
    expect(await row()).toMatch(/已达目标值[^]*\n12610$/);

    // A file that says otherwise is shown to have no say in it.
    await bench.openTab('数据');
    await bench.pane.getByLabel('导入文件').setInputFiles({
      name: '年报.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('地区,指标,年份,实际值\n仓山,GDP,2023,1300\n'),
    });
    await says('与实际值表里填的不同（1）');
    await says(/^实际值表里填的是 12610（亿元），以表为准；要改请改表。/);
    await look('typing-overruled');
    await bench.press('不采用');
    await bench.openTab('对比');

    await turnTo('实际值2023');
    await bench.goTo(cell);
    await bench.page.keyboard.press('Delete');
    await says('实际值表“实际值2023”：还没有填。');
    expect(await table()).toEqual(NOTHING);
    expect(await row()).not.toContain('12610');
  });

  test('what is typed over a value of the comparison is held in its row, until it is confirmed', async () => {
    /** Types over the actual value of the row, as it stands in the table now. */
    const over = async (text: string) => {
      await turnTo('Sheet1');
      await bench.typeInto(await find([GDP], '2023年实际值'), text);
    };
    await over('1261');
    expect(await table()).toEqual([1261, '达到序时进度']);
    await over('12610');
    expect(await table()).toEqual([12610, '待核实']);
    // The short form has no 说明: a note says what to do.
    expect((await bench.values('A24:A40')).join('')).toContain('12610核实');
    await look('typing-over-held');
    await over('12610核实');
    expect(await table()).toEqual(['12610核实', '已达目标值']);
  });
});
