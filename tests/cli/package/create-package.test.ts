import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage } from '../../../src/cli/package/create-package';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'create-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const files = ['datapackage.json', 'names.csv'].map((path) => ({ path, bytes: new Uint8Array(9) }));
const failing = [...files, { path: 'no/figures.csv', bytes: new Uint8Array(9) }];

test.each([
  ['a folder that is not there', () => undefined],
  ['an empty folder', (place: string) => mkdirSync(place)],
  [
    'a folder with what a killed command left',
    (place: string) => {
      mkdirSync(place);
      writeFileSync(join(place, '.plan-half.999999999.0'), 'half');
    },
  ],
])('%s: a refusal half-way leaves it so, and the next try goes through', (_, prepare) => {
  const place = join(folder, 'own');
  prepare(place);
  const was = existsSync(place);
  expect(() => createPackage(place, failing)).toThrow(/^写不了 .*figures\.csv：没有这个目录/u);
  expect(existsSync(place) ? readdirSync(place) : 'gone').toEqual(was ? [] : 'gone');
  createPackage(place, files);
  expect(readdirSync(place).sort()).toEqual(['datapackage.json', 'names.csv']);
  expect(() => createPackage(place, files)).toThrow('里已经有文件，没有写入');
});

test('a place below a file is refused with its reason', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => createPackage(join(folder, 'file', 'own'), files)).toThrow(
    /^建不了目录 .*：路径中间有一段不是目录/u,
  );
});
