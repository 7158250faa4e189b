import type { Host } from '../../../src/excel-host/host';
import {
  dropPackage,
  keepPackage,
  readKeptPackages,
  type KeptPackage,
} from '../../../src/workbook/setting/packages';
import { openHost } from '../../support/host';

const kept = (name: string, text = ''): KeptPackage => ({
  name,
  files: [{ path: 'datapackage.json', text }],
});

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

const keep = (one: KeptPackage) => Excel.run((context) => keepPackage(context, one));
const drop = (name: string) => Excel.run((context) => dropPackage(context, name));
const read = () => Excel.run(readKeptPackages);

test('a workbook without packages has none', async () => {
  expect(await read()).toEqual({ ok: true, value: [] });
});

test('what is kept is read again, in the order it was added', async () => {
  await keep(kept('甲区'));
  await keep(kept('乙区'));
  expect(await read()).toEqual({ ok: true, value: [kept('甲区'), kept('乙区')] });
});

test('a package of the same name replaces the former one and comes last', async () => {
  await keep(kept('甲区', '旧'));
  await keep(kept('乙区'));
  expect(await keep(kept('甲区', '新'))).toEqual({
    ok: true,
    value: [kept('乙区'), kept('甲区', '新')],
  });
});

test('one that is dropped is gone, the others stay', async () => {
  await keep(kept('甲区'));
  await keep(kept('乙区'));
  expect(await drop('甲区')).toEqual({ ok: true, value: [kept('乙区')] });
  expect(await drop('丙区')).toEqual({ ok: true, value: [kept('乙区')] });
});

test.each([
  ['a text', 'x'],
  ['an object', { name: '甲区' }],
  ['a package without files', [{ name: '甲区' }]],
  ['a file without text', [{ name: '甲区', files: [{ path: 'a.csv' }] }]],
  ['nothing in the list', [null]],
])('%s under the key is a finding and is not written over', async (_, value) => {
  host.settings.set('PLAN.packages', value);
  const finding = { kind: 'setting-unreadable', key: 'PLAN.packages' };
  expect(await read()).toEqual({ ok: false, finding });
  expect(await keep(kept('甲区'))).toEqual({ ok: false, finding });
  expect(host.settings.get('PLAN.packages')).toEqual(value);
});
