import type { Host } from '../../../src/excel-host/host';
import { readSelectedText } from '../../../src/workbook/selection/selection';
import { openHost } from '../../support/host';

let host: Host;
beforeEach(async () => {
  host = await openHost();
  host.type('Sheet1', 'B2', '指标');
  host.type('Sheet1', 'C2', '2030年');
  host.type('Sheet1', 'B3', '污水处理率');
  host.type('Sheet1', 'C3', '98%');
});

test('cells as they are shown, cut to what is used', async () => {
  host.select('Sheet1', 'B:Z');
  expect(await Excel.run(readSelectedText)).toEqual({
    ok: true,
    value: {
      sheet: 'Sheet1',
      address: 'Sheet1!B2:C3',
      values: [
        ['指标', '2030年'],
        ['污水处理率', '98%'],
      ],
    },
  });
});

test('blank cells are no table', async () => {
  host.select('Sheet1', 'H1:J9');
  expect(await Excel.run(readSelectedText)).toMatchObject({
    ok: false,
    finding: { kind: 'selection-blank' },
  });
});

test('two syncs, and nothing is written', async () => {
  host.select('Sheet1', 'B2:C3');
  const before = host.batches.length;
  await Excel.run(readSelectedText);
  expect(host.batches.length - before).toBe(2);
});
