import { fromTexts, toTexts } from '../../src/datapackage/keep-package';
import { digestOf } from '../../src/datapackage/package-file';
import { readPackage } from '../../src/datapackage/read-package';
import { sealPackage } from '../../src/datapackage/seal-package';
import { resealed, seedFiles, textOf, withBytes, withText } from '../support/seed-files';

const seeds = seedFiles();
const plain = readPackage(seeds);

test('a package kept as text reads as before', () => {
  const kept = fromTexts(toTexts(seeds));
  expect(readPackage(kept)).toEqual(plain);
});

test('a byte order mark is gone from the kept text, and the descriptor knows', () => {
  const marked = resealed(withText(seeds, 'names.csv', (text) => `\ufeff${text}`));
  const kept = toTexts(marked);
  expect(kept.find(({ path }) => path === 'names.csv')?.text).toBe(textOf(seeds, 'names.csv'));
  expect(readPackage(fromTexts(kept))).toEqual(plain);
});

test('what cannot be read as text is not kept', () => {
  const picture = { path: 'logo.png', bytes: new Uint8Array([0x89, 0x50, 0x00, 0x47]) };
  expect(toTexts([...seeds, picture]).map(({ path }) => path)).not.toContain('logo.png');
});

test('sealing mends size, hash and schema and keeps what else the descriptor says', () => {
  const edited = withText(seeds, 'names.csv', (text) => text.replace('经济总量', '经济体量'));
  const stripped = withText(edited, 'datapackage.json', (text) => {
    const descriptor = JSON.parse(text) as { resources: { name: string; path: string }[] };
    const resources = descriptor.resources.map(({ name, path }) => ({ name, path }));
    return JSON.stringify({ ...descriptor, resources, keywords: ['规划'] });
  });
  const sealing = sealPackage(stripped);
  expect(sealing.ok).toBe(true);
  const reading = readPackage(sealing.ok ? sealing.files : []);
  expect(reading.findings).toEqual([]);
  expect(textOf(sealing.ok ? sealing.files : [], 'datapackage.json')).toContain('"keywords"');
});

test.each([
  ['without a descriptor', seeds.filter(({ path }) => path !== 'datapackage.json')],
  ['with a table missing', seeds.filter(({ path }) => path !== 'plans.csv')],
  ['with a broken descriptor', withBytes(seeds, 'datapackage.json', new Uint8Array([0x7b]))],
])('a package %s is not sealed', (_, files) => {
  const sealing = sealPackage(files);
  expect(sealing.ok ? [] : sealing.findings).toHaveLength(1);
});

test.each([
  [
    'sealed otherwise',
    'datapackage.json',
    '"mediatype": "text/csv"',
    '"mediatype": "text/x"',
    true,
  ],
  ['of another version', 'datapackage.json', '"version": "', '"version": "9', false],
  ['with another name', 'names.csv', '经济总量', '经济体量', false],
])('a package %s is the same state or another', (_, path, from, to, isSame) => {
  const digest = (files: typeof seeds) =>
    digestOf({ files: files.map((file) => ({ path: file.path, text: textOf(files, file.path) })) });
  const other = withText(seeds, path, (text) => text.replace(from, to));
  expect(digest([...other].reverse()) === digest(seeds)).toBe(isSame);
});
