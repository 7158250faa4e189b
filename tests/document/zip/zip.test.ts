import fc from 'fast-check';
import { strToU8, zipSync, zlibSync } from 'fflate';
import { readZip } from '../../../src/document/zip/read-zip';

const pack = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const paths = (bytes: Uint8Array) => {
  const read = readZip(bytes, '包.zip');
  return read.ok ? read.value.map((file) => file.path) : read.finding.kind;
};

/** Changes two bytes of every local (from 26 on) or central (from 42 on) header. */
function patch(bytes: Uint8Array, mark: number, offset: number, ...values: number[]): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 4 <= changed.length; at += 1) {
    if (view.getUint32(at, true) === mark) changed.set(values, at + offset);
  }
  return changed;
}
const CENTRAL = 0x02014b50;

test.each<[string, Uint8Array, string[] | string]>([
  [
    'files side by side',
    pack({ 'plans.csv': 'a', 'datapackage.json': '{}' }),
    ['plans.csv', 'datapackage.json'],
  ],
  [
    'a folder of its own is taken off',
    pack({ '包/plans.csv': 'a', '包/data/x.csv': 'b' }),
    ['plans.csv', 'data/x.csv'],
  ],
  [
    'what packers add is left out',
    pack({ 'a.csv': '1', '__MACOSX/._a.csv': '', '.DS_Store': '', 'Thumbs.db': '' }),
    ['a.csv'],
  ],
  ['a folder alone is no file', pack({ 'a/': '' }), []],
  ['an empty zip', pack({}), []],
  ['a path upwards', pack({ '../a.csv': '1' }), 'archive-path'],
  ['a path upwards in the middle', pack({ 'x/../../a.csv': '1' }), 'archive-path'],
  ['a drive', pack({ 'C:/a.csv': '1' }), 'archive-path'],
  ['a root', pack({ '/etc/passwd': '1' }), 'archive-path'],
  ['a path upwards, written by Windows', pack({ '..\\a.csv': '1' }), 'archive-path'],
  ['a password', patch(pack({ 'a.csv': '1' }), CENTRAL, 8, 1, 0), 'document-encrypted'],
  [
    'an unknown way of packing',
    patch(pack({ 'a.csv': '1' }), CENTRAL, 10, 14, 0),
    'document-damaged',
  ],
  ['a wrong check sum', patch(pack({ 'a.csv': '1' }), CENTRAL, 16, 1, 2, 3, 4), 'document-damaged'],
  [
    'less declared than it holds',
    patch(pack({ 'a.csv': 'x'.repeat(1e6) }), CENTRAL, 24, 9, 0, 0, 0),
    'document-damaged',
  ],
  [
    'more declared than can be',
    patch(pack({ 'a.csv': 'x' }), CENTRAL, 24, 0, 0, 0, 99),
    'archive-swells',
  ],
  ['cut off', pack({ 'a.csv': '1' }).slice(0, -9), 'document-damaged'],
  ['no zip', strToU8('a,b'), 'document-damaged'],
  ['nothing', new Uint8Array(), 'document-empty'],
])('%s', (_, bytes, read) => expect(paths(bytes)).toEqual(read));

test('names in GBK are read as such', () => {
  const zip = pack({ xx: '1' });
  const at = [...zip.keys()].filter((index) => zip[index] === 120 && zip[index + 1] === 120);
  for (const index of at) zip.set([0xb1, 0xed], index);
  expect(paths(zip)).toEqual(['表']);
});

test('two files of one name are told, not chosen between', () => {
  const zip = pack({ 'a.csv': '1', 'b.csv': '2' });
  const at = [...zip.keys()].filter((index) => zip[index] === 98 && zip[index + 1] === 46);
  for (const index of at) zip[index] = 97;
  expect(paths(zip)).toBe('archive-twice');
});

test('entries that share their bytes do not multiply', () => {
  const zip = pack({ 'a.csv': 'x'.repeat(50_000), 'b.csv': 'y'.repeat(50_000) });
  const huge = patch(zip, CENTRAL, 20, 0xff, 0xff, 0, 0);
  expect(paths(huge)).toBe('archive-swells');
});

test('a stream that goes on far beyond its size is left early', () => {
  const bomb = zlibSync(new Uint8Array(60_000_000)).subarray(2, -4);
  const zip = patch(pack({ 'a.csv': 'x'.repeat(70_000) }), CENTRAL, 20, ...lengthOf(bomb));
  expect(paths(spliced(zip, bomb))).not.toBeInstanceOf(Array);
});

const lengthOf = (bytes: Uint8Array) => [...new Uint8Array(Uint32Array.of(bytes.length).buffer)];

/** Puts other data behind the first local header. */
function spliced(zip: Uint8Array, data: Uint8Array): Uint8Array {
  const head = 30 + 'a.csv'.length;
  const tail = zip.subarray(zip.findIndex((_, at) => at > head && isMark(zip, at)));
  return Uint8Array.from([...zip.subarray(0, head), ...data, ...tail]);
}
const isMark = (zip: Uint8Array, at: number) =>
  zip[at] === 0x50 && zip[at + 1] === 0x4b && zip[at + 2] === 1 && zip[at + 3] === 2;

test('whatever the bytes are, there is an answer', () => {
  const zip = pack({ 'plans.csv': 'a,b\n1,2\n'.repeat(50), '包/b.csv': '' });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 8 }),
      fc.nat(zip.length),
      (changes, length) => {
        const bytes = zip.slice(0, length);
        for (const [at, value] of changes) if (at < length) bytes[at] = value;
        const read = readZip(bytes, 'x.zip');
        return read.ok
          ? read.value.every((file) => !file.path.includes('..'))
          : read.finding.file === 'x.zip';
      },
    ),
    { numRuns: 500 },
  );
});
