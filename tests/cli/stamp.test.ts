import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stampOf } from '../../src/cli/addin/build-once';

let root: string;
const write = (path: string, text: string) => writeFileSync(join(root, path), text);
const stamp = () => stampOf(root, ['src', 'package.json', 'missing']);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'));
  mkdirSync(join(root, 'src/deep'), { recursive: true });
  write('src/deep/a.ts', 'a');
  write('package.json', '{}');
  write('other.md', 'x');
});
afterEach(() => rmSync(root, { recursive: true }));

test.each([
  ['a changed file', () => write('src/deep/a.ts', 'b')],
  ['a new file', () => write('src/b.ts', '')],
  ['a file less', () => rmSync(join(root, 'src/deep/a.ts'))],
  ['text moved to another file', () => (write('src/deep/a.ts', ''), write('src/deep/b.ts', 'a'))],
])('%s changes the stamp', (_, change) => {
  const before = stamp();
  change();
  expect(stamp()).not.toBe(before);
});

test.each([
  ['nothing', () => undefined],
  ['a file elsewhere', () => write('other.md', 'y')],
  ['a new date', () => utimesSync(join(root, 'src/deep/a.ts'), 1, 1)],
])('%s keeps it', (_, change) => {
  const before = stamp();
  change();
  expect(stamp()).toBe(before);
});
