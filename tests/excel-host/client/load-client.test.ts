import { peek, openHost } from '../../support/host';

const writeNumber = (value: number): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[value]];
    await context.sync();
  });

test('a realm can be given one host after another; the client talks to the last', async () => {
  const first = await openHost();
  await writeNumber(1);
  const second = await openHost();
  await writeNumber(2);
  expect([peek(first, 'A1'), peek(second, 'A1')]).toEqual([[[1]], [[2]]]);
});
