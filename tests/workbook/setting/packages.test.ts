import type { Host } from '../../../src/excel-host/host';
import { fail, succeed } from '../../../src/core/finding/outcome';
import {
  changePackages,
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

const keep = (one: KeptPackage) =>
  Excel.run((context) => changePackages<never>(context, (all) => succeed([...all, one])));
const read = () => Excel.run(readKeptPackages);

test('a workbook without packages has none', async () => {
  expect(await read()).toEqual({ ok: true, value: [] });
});

test('what is kept is read again, in the order it was added', async () => {
  await keep(kept('甲区'));
  await keep(kept('乙区'));
  expect(await read()).toEqual({ ok: true, value: [kept('甲区'), kept('乙区')] });
});

test('what is made of it is kept in its place', async () => {
  await keep(kept('甲区', '旧'));
  await keep(kept('乙区'));
  const edited = await Excel.run((context) =>
    changePackages<never>(context, (all) => succeed(all.slice(1))),
  );
  expect(edited).toEqual({ ok: true, value: [kept('乙区')] });
  expect(await read()).toEqual(edited);
});

test('an edit that refuses changes nothing', async () => {
  await keep(kept('甲区'));
  const finding = { kind: 'other' } as const;
  const refused = await Excel.run((context) => changePackages(context, () => fail(finding)));
  expect(refused).toEqual({ ok: false, finding });
  expect(await read()).toEqual({ ok: true, value: [kept('甲区')] });
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
