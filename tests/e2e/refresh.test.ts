/* A bureau's year: fill the sheet of actual values in, refresh the comparison, mark it, refresh again. */
import { inOneWorkbench } from './support/in-workbench';

jest.setTimeout(180_000);

inOneWorkbench('refreshing in the workbench', (bench) => {
  const turnTo = (sheet: string) =>
    bench.page.evaluate((name) => {
      window.workbench!.host.workbook.Worksheets.GetItem(name).Activate();
    }, sheet);
  const sheetName = () =>
    bench.page.evaluate(() => {
      const { host } = window.workbench!;
      return host.engine.getters.getSheetName(host.engine.getters.getActiveSheetId());
    });

  /** The cell of a row and a heading, both found by what they say, as `H4`. */
  const find = async (row: readonly string[], heading: string, area = 'A1:Z140') => {
    const grid = (await bench.values(area)).map((line) =>
      // A narrow column breaks its heading.
      line.map((value) => String(value).replace('\n', '')),
    );
    const header = grid.find((line) => line.includes(heading)) ?? [];
    const at = grid.findIndex((line) => row.every((text) => line.includes(text)));
    return `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[header.indexOf(heading)] ?? '?'}${String(at + 1)}`;
  };
  const cell = async (row: readonly string[], heading: string) =>
    (await bench.values(await find(row, heading)))[0]?.[0];

  /** Types actual values of 2023 into the sheet for them: that is all there is to do. */
  const state = async (values: Readonly<Record<string, string>>, sheet: string) => {
    await turnTo(sheet);
    for (const [name, value] of Object.entries(values)) {
      await bench.typeInto(await find([name, '2023'], '实际值'), value);
    }
    await bench.openTab('数据');
    await bench.press('现在读一次');
    await bench.pane
      .getByText(/^实际值表“实际值2023”：读入/)
      .first()
      .waitFor();
  };
  /** Checks what would change, looks at it, writes it. */
  const refresh = async (picture: string) => {
    await turnTo('Sheet1');
    await bench.openTab('数据');
    await bench.press('检查变动');
    await bench.pane.getByText(/^将更新/).waitFor();
    await bench.screenshot(picture);
    await bench.press('写入这些变动');
    await bench.pane.getByText(/^已更新/).waitFor();
  };

  const GDP = ['350104-14-01'];

  test('values filled in bring verdicts, a changed value another, and all that is the user’s stays', async () => {
    await bench.choose('仓山');
    await bench.openTab('对比');
    await bench.pane.getByRole('radio', { name: '2023' }).check();
    await bench.press('插入对比表');
    await bench.pane.getByText(/^已插入到/).waitFor();
    expect(await cell(GDP, '判定')).toBe('无法判断');

    await bench.openTab('数据');
    await bench.pane.getByRole('radio', { name: '2023' }).check();
    await bench.press('插入实际值表');
    await bench.pane.getByText(/新增 \d+ 行待填/).waitFor();
    const actuals = await sheetName();
    await state({ '地区生产总值（GDP）': '1261' }, actuals);
    await refresh('refresh-preview');
    expect([await cell(GDP, '2023年实际值'), await cell(GDP, '判定')]).toEqual([
      1261,
      '达到序时进度',
    ]);

    await state({ '地区生产总值（GDP）': '950' }, actuals);
    await refresh('refresh-again');
    expect(await cell(GDP, '判定')).toBe('滞后');

    // The user makes the table his own: sorted the other way round, a column, a colour, a remark.
    await bench.page.evaluate(() => {
      const { host } = window.workbench!;
      const sheet = host.workbook.Worksheets.GetItem('Sheet1');
      const grid = sheet.GetRange('A1:Z60').Values as unknown[][];
      const keys = grid.flatMap((line, row) =>
        line.some((value) => /^350104-14-/u.test(String(value))) ? [row] : [],
      );
      const column = (grid[keys[0] ?? 0] ?? []).findIndex((value) =>
        /^350104-14-/u.test(String(value)),
      );
      const body = sheet.GetRangeByIndexes(keys[0] ?? 0, 0, keys.length, column + 1);
      body.Sort.Apply([{ key: column, ascending: false }]);
    });
    const mark = await find(GDP, '编码');
    const beside = mark.replace(/^[A-Z]/u, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) + 1),
    );
    await bench.typeInto(beside, '请统计局核实');
    await bench.page.evaluate(
      (address) => {
        const range = window
          .workbench!.host.workbook.Worksheets.GetItem('Sheet1')
          .GetRange(address);
        range.Format.Fill.Color = '#FFFF00';
      },
      await find(GDP, '指标'),
    );

    await state({ '地区生产总值（GDP）': '1300' }, actuals);
    await refresh('refresh-sorted');
    expect([await cell(GDP, '2023年实际值'), await cell(GDP, '判定')]).toEqual([
      1300,
      '达到序时进度',
    ]);
    expect(await find(GDP, '编码')).toBe(mark);
    expect(await bench.values(beside)).toEqual([['请统计局核实']]);
    const colour = await bench.page.evaluate(
      (address) => {
        const range = window
          .workbench!.host.workbook.Worksheets.GetItem('Sheet1')
          .GetRange(address);
        return range.Format.Fill.Color;
      },
      await find(GDP, '指标'),
    );
    expect(colour).toBe('#FFFF00');

    // The log tells of all three, and brings a cell into view.
    await bench.pane.getByText('刷新记录').click();
    await bench.screenshot('refresh-log');
    const value = await find(GDP, '2023年实际值');
    await bench.pane
      .getByRole('button', { name: `跳到单元格 Sheet1!${value}` })
      .first()
      .click();
    await bench.page.waitForFunction(
      (address) =>
        document.querySelector<HTMLInputElement>('.o-named-range-selector input')?.value ===
        address,
      value,
    );
  });
});
