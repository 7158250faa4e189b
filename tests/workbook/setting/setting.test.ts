import type { Host } from '../../../src/excel-host/host';
import { keepSetting, readSetting } from '../../../src/workbook/setting/setting';
import { openHost } from '../../support/host';

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

const KEY = 'PLAN.test';
const read = () => Excel.run((context) => readSetting(context, KEY));
const keep = (value: unknown) => Excel.run((context) => keepSetting(context, KEY, value));

test('what was never kept is undefined', async () => {
  expect(await read()).toEqual({ ok: true, value: undefined });
});

test.each([[0], [''], [false], [[]], [{ 甲: ['乙', 1] }]])(
  '%j comes back as it was',
  async (value) => {
    expect(await keep(value)).toEqual({ ok: true, value: undefined });
    expect(await read()).toEqual({ ok: true, value });
  },
);

test('a later value takes the place of the former, each in one round trip', async () => {
  await keep(1);
  await keep(2);
  expect(await read()).toEqual({ ok: true, value: 2 });
  expect(host.batches).toHaveLength(3);
});
