import { digestOf } from '../../src/datapackage/package-file';
import type { SitePackage } from '../../src/library/site-index';
import { zipName } from '../../src/library/site-index';
import { sayLibraryFinding } from '../../src/wording/library-finding';
import { madeSite, madeStore, openedLibrary, type MadeSite } from './support';

const TAIJIANG = { id: '350103', name: '台江区' };
const YUNSHAN = { id: 'LOCAL:YS', name: '云山县' };
const DOWN = { kind: 'library-unreachable', why: 'network' } as const;

function entry({ index }: MadeSite): SitePackage {
  const [first] = index.packages;
  if (first === undefined) throw new Error('nothing is published');
  return first;
}

test('a package is fetched once, checked, and is what a workbook would keep', async () => {
  const site = madeSite([TAIJIANG, YUNSHAN]);
  const library = openedLibrary(site);
  const { index } = await library.open();
  expect(index?.packages.map(({ name }) => name)).toEqual(['350103-14', 'local-ys-14']);
  const [one, two] = await Promise.all([library.load(entry(site)), library.load(entry(site))]);
  expect(one).toBe(two);
  if (!one.ok) throw new Error(JSON.stringify(one.finding));
  expect(one.value.content.plans[0]?.regionId).toBe('350103');
  expect(digestOf(one.value)).toBe(entry(site).digest);
  expect((await library.load(entry(site))).ok).toBe(true);
  expect(site.asked).toEqual(['index.json', zipName(entry(site))]);
});

test('without the network what this computer keeps is used, and its age is known', async () => {
  const site = madeSite([TAIJIANG, YUNSHAN]);
  const store = madeStore();
  const before = openedLibrary(site, store);
  await before.open();
  await before.load(entry(site));
  site.down = DOWN;
  const library = openedLibrary(site, store);
  expect((await library.open()).index?.published).toBe('2026-11-20T08:00:00');
  const state = await library.check();
  expect(state).toMatchObject({ checkedOn: '2026-11-30T09:00:00', finding: DOWN });
  expect((await library.load(entry(site))).ok).toBe(true);
  const [, other] = site.index.packages;
  expect(other && (await library.load(other))).toEqual({ ok: false, finding: DOWN });
});

test.each([
  ['the network is gone', DOWN, /连不上/u],
  ['the server is slow', { kind: 'library-unreachable', why: 'slow' } as const, /太久没有答复/u],
  ['the server fails', { kind: 'library-refused', status: 500 } as const, /服务器出错（500）/u],
])('where %s and nothing is kept, that is said', async (_, down, words) => {
  const site = madeSite([TAIJIANG]);
  site.down = down;
  const { index, finding } = await openedLibrary(site).open();
  expect(index).toBeUndefined();
  expect(finding && sayLibraryFinding(finding)).toMatch(words);
});

test('a site without a library is no fault; one that had one is', async () => {
  const site = madeSite([TAIJIANG]);
  const store = madeStore();
  await openedLibrary(site, store).open();
  site.files.clear();
  expect(await openedLibrary(site).open()).toMatchObject({ index: undefined, finding: undefined });
  const kept = await openedLibrary(site, store).check();
  expect(kept).toMatchObject({ finding: { kind: 'library-refused', status: 404 } });
  expect(kept.index?.packages).toHaveLength(1);
});

test('an empty index in place of a full one is a copy that went wrong: the full one stays', async () => {
  const site = madeSite([TAIJIANG]);
  const store = madeStore();
  await openedLibrary(site, store).open();
  const empty = '{"format":"plan-library/1","published":"","regions":[],"packages":[],"former":[]}';
  site.files.set('index.json', new TextEncoder().encode(empty));
  const state = await openedLibrary(site, store).check();
  expect([state.index?.packages.length, state.before]).toEqual([1, '2026-11-20T08:00:00']);
});

test('an older index counts, since the server’s word does, and that it is older is known', async () => {
  const site = madeSite([TAIJIANG]);
  const old = new Map(site.files);
  const store = madeStore();
  site.publish([YUNSHAN], '2026-11-25T08:00:00');
  await openedLibrary(site, store).open();
  for (const [name, bytes] of old) site.files.set(name, bytes);
  const state = await openedLibrary(site, store).check();
  expect([state.index?.packages.length, state.before]).toEqual([1, '2026-11-25T08:00:00']);
});

test('a broken index is refused and the one that is known stays', async () => {
  const site = madeSite([TAIJIANG]);
  const store = madeStore();
  await openedLibrary(site, store).open();
  site.files.set('index.json', new TextEncoder().encode('<html>登录</html>'));
  const state = await openedLibrary(site, store).check();
  expect(state).toMatchObject({ finding: { kind: 'library-broken', at: '' } });
  expect(state.index?.packages).toHaveLength(1);
});

test.each([
  [
    'altered bytes',
    (zip: Uint8Array) => zip.map((byte, at) => (at === 60 ? byte ^ 1 : byte)),
    'library-altered',
  ],
  ['a file cut short', (zip: Uint8Array) => zip.slice(0, 90), 'library-altered'],
  [
    'a file longer than it may be',
    (zip: Uint8Array) => new Uint8Array([...zip, 0]),
    'library-too-large',
  ],
])('%s are refused and not kept', async (_, spoil, kind) => {
  const site = madeSite([TAIJIANG]);
  const store = madeStore();
  const name = zipName(entry(site));
  site.files.set(name, spoil(site.files.get(name) ?? new Uint8Array()));
  const library = openedLibrary(site, store);
  await library.open();
  expect(await library.load(entry(site))).toMatchObject({ ok: false, finding: { kind } });
  expect(store.zips.size).toBe(0);
});

test('what was damaged on this computer is fetched again', async () => {
  const site = madeSite([TAIJIANG]);
  const store = madeStore();
  store.zips.set(entry(site).sha256, new Uint8Array(9));
  store.stored = { text: '{', checkedOn: '' };
  const library = openedLibrary(site, store);
  await library.open();
  expect((await library.load(entry(site))).ok).toBe(true);
});

test('a full disk is known, and the library works without keeping', async () => {
  const site = madeSite([TAIJIANG]);
  const store = madeStore();
  store.isFull = true;
  const library = openedLibrary(site, store);
  await library.check();
  expect((await library.load(entry(site))).ok).toBe(true);
  expect(library.state()).toMatchObject({ isKept: false, finding: undefined });
});

test('a new index drops the zips of former states, of which the server keeps one', async () => {
  const site = madeSite([TAIJIANG]);
  const store = madeStore();
  const former = entry(site);
  const library = openedLibrary(site, store);
  await library.check();
  await library.load(former);
  site.publish([{ ...TAIJIANG, print: 'corrected', version: '1.1.0' }], '2026-11-25T08:00:00');
  const other = openedLibrary(site, store);
  await other.check();
  expect(store.zips.size).toBe(0);
  // A second window that still has the old index in hand.
  expect((await library.load(former)).ok).toBe(true);
});
