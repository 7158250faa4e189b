import type { Host } from '../../../src/excel-host/host';
import { readSelection, watchSelection } from '../../../src/workbook/selection/selection';
import { openHost } from '../../support/host';

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

/** Events of the host arrive after what is under way has finished. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

test('the selected area with its sheet', async () => {
  host.select('Sheet1', 'B3:D9');
  expect(await Excel.run(readSelection)).toEqual({
    ok: true,
    value: { sheet: 'Sheet1', row: 2, column: 1, rows: 7, columns: 3 },
  });
});

test('each move of the selection is told, until the subscription ends', async () => {
  const moved = jest.fn();
  const stop = await Excel.run((context) => watchSelection(context, moved));
  host.select('Sheet1', 'C4');
  await settle();
  host.select('Sheet1', 'D5');
  await settle();
  expect(moved).toHaveBeenCalledTimes(2);
  await stop();
  host.select('Sheet1', 'E6');
  await settle();
  expect(moved).toHaveBeenCalledTimes(2);
});
