import { spawn, spawnSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles } from '../../../src/cli/file/write-files';

const PROJECT = join(__dirname, '../../..');
const onPosix = process.platform === 'win32' ? test.skip : test;
const bytes = (text: string) => new TextEncoder().encode(text);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'));
  writeFileSync(join(folder, 'there.txt'), '原来的');
  mkdirSync(join(folder, 'inner'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
const write = (names: readonly string[], force: boolean) =>
  writeFiles(
    names.map((name) => ({ path: at(name), bytes: bytes('新的') })),
    force,
  );

test('a new file, and one that may be replaced', () => {
  write(['new.txt'], false);
  write(['there.txt'], true);
  expect([read('new.txt'), read('there.txt')]).toEqual(['新的', '新的']);
  expect(readdirSync(folder).sort()).toEqual(['inner', 'new.txt', 'there.txt']);
});

test.each<[string, readonly string[], boolean, string]>([
  ['a file that is there', ['there.txt'], false, '没有覆盖'],
  ['a folder', ['inner'], true, '这是一个目录'],
  ['a folder that is not there', ['no/a.txt'], false, '没有这个目录'],
  ['a place below a file', ['there.txt/a'], true, '不是目录'],
  ['a name that is too long', ['长'.repeat(200)], true, '文件名太长'],
  ['a second file that is there', ['new.txt', 'there.txt'], false, '没有覆盖'],
  ['a second file without a folder', ['there.txt', 'no/a.txt'], true, '没有这个目录'],
])('%s is refused, and nothing has changed', (_, names, force, reason) => {
  expect(() => write(names, force)).toThrow(new RegExp(`^写不了 .*${reason}.*。$`, 'u'));
  expect(readdirSync(folder).sort()).toEqual(['inner', 'there.txt']);
  expect(read('there.txt')).toBe('原来的');
});

onPosix('a link stays one, the rights of a file stay', () => {
  writeFileSync(at('inner/real.txt'), '', { mode: 0o640 });
  symlinkSync('inner/real.txt', at('link.txt'));
  write(['link.txt'], true);
  expect(lstatSync(at('link.txt')).isSymbolicLink()).toBe(true);
  expect(read('inner/real.txt')).toBe('新的');
  expect(statSync(at('inner/real.txt')).mode & 0o777).toBe(0o640);
});

test('what a killed command left is swept, what a running one writes is not', () => {
  const [left, live] = ['.plan-half.999999999.0', `.plan-half.${String(process.ppid)}.0`];
  for (const name of [left, live]) writeFileSync(at(name), '');
  write(['new.txt'], false);
  expect(readdirSync(folder).sort()).toEqual([live, 'inner', 'new.txt', 'there.txt']);
});

/** A command of its own: this one's limits and life are not to be touched. */
const command = (text: string) => [
  '--import',
  'tsx',
  '-e',
  `const { writeFiles } = require('./src/cli/file/write-files.ts');${text}`,
];

onPosix.each([
  ['a file that is there', 'there.txt', true],
  ['a new file', 'new.txt', false],
])('%s, where the writing fails half-way', (_, name, force) => {
  const text = `writeFiles([{ path: ${JSON.stringify(at(name))}, bytes: Buffer.alloc(50000) }], ${String(force)})`;
  const limited = ['-c', 'ulimit -f 16; exec "$0" "$@"', process.execPath, ...command(text)];
  const { status, stderr } = spawnSync('sh', limited, {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { ...process.env, TSX_DISABLE_CACHE: '1' }, // its own files are larger
  });
  expect(status).toBe(1);
  expect(stderr).toContain('文件大小');
  expect(readdirSync(folder).sort()).toEqual(['inner', 'there.txt']);
  expect(read('there.txt')).toBe('原来的');
});

test('a command that is killed leaves the old file or the new one, whole', async () => {
  const size = 16_000_000;
  const again = `let n = 0; for (;;) {
    writeFiles([{ path: ${JSON.stringify(at('there.txt'))}, bytes: Buffer.alloc(${String(size)}, 65 + (n++ % 2)) }], true);
    if (n === 1) process.stdout.write('once');
  }`;
  const child = spawn(process.execPath, command(again), { cwd: PROJECT });
  await new Promise((written) => child.stdout.once('data', written));
  await new Promise((later) => setTimeout(later, 50));
  const gone = new Promise((exit) => child.once('exit', exit));
  child.kill('SIGKILL');
  await gone;
  const left = readFileSync(at('there.txt'));
  expect(left.length).toBe(size);
  expect(left.equals(Buffer.alloc(size, left[0]))).toBe(true);
}, 60_000);
