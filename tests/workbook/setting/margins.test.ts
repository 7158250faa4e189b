import { DEFAULT_SETTINGS } from '../../../src/core/progress/settings';
import type { Host } from '../../../src/excel-host/host';
import { keepMargins, readMargins } from '../../../src/workbook/setting/setting';
import { keptIn, openHost } from '../../support/host';

let host: Host;
beforeEach(async () => {
  host = await openHost();
});
const read = () => Excel.run(readMargins);

test('a workbook without margins is judged by the default', async () => {
  expect(await read()).toEqual({ ok: true, value: DEFAULT_SETTINGS });
  expect(host.batches).toHaveLength(1);
});

test('margins are kept with the workbook and read again', async () => {
  const margins = { scheduleMargin: 0.1, growthMargin: 0 };
  const kept = await Excel.run((context) => keepMargins(context, margins));
  expect(kept).toEqual({ ok: true, value: undefined });
  expect(keptIn(host, 'PLAN.margins')).toEqual(margins);
  expect(await read()).toEqual({ ok: true, value: margins });
});

test.each([
  ['a text', '0.1'],
  ['nothing', null],
  ['a list', [0.1, 0.5]],
  ['one of the two', { scheduleMargin: 0.1 }],
  ['a text for a number', { scheduleMargin: '0.1', growthMargin: 0.5 }],
  ['a negative one', { scheduleMargin: -0.1, growthMargin: 0.5 }],
  ['more than the whole way', { scheduleMargin: 1.5, growthMargin: 0.5 }],
  ['no number', { scheduleMargin: NaN, growthMargin: 0.5 }],
])('%s in their place is passed over', async (_name, value) => {
  host.settings.set('PLAN.margins', value);
  expect(await read()).toEqual({ ok: true, value: DEFAULT_SETTINGS });
});
