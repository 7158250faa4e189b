import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** Files and folders below a folder of the project, by their path in it. */
function listBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }).map((entry) =>
    relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'),
  );
}

const src = listBelow('src');
const all = [...src, ...listBelow('tests')];

/** As for code, where the linter counts them. */
const MOST_LINES = 250;

/**
 * Names that tools leave out of searches, copies and archives (`target` is Rust's and Maven's output
 * folder), or that say nothing of what stands inside.
 */
const UNFIT = /^(?:target|build|dist|out|bin|obj|coverage|vendor|tmp|logs?)$/;
const EMPTY = /^(?:utils?|helpers?|common|misc|managers?|shared)$/;

const KNOWN = ['src/cli/build', 'src/datapackage/build', 'tests/build'];

const nameOf = (path: string): string =>
  path
    .split('/')
    .at(-1)
    ?.replace(/\.\w+$/, '') ?? '';

describe('the source tree', () => {
  it.each(src.filter((path) => path.endsWith('.css')))('%s has no more than 250 lines', (path) => {
    const lines = readFileSync(join(ROOT, path), 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(MOST_LINES);
  });

  it('has no folder whose name tools leave out', () => {
    const folders = all.filter((path) => !path.includes('.') && UNFIT.test(nameOf(path)));
    expect(folders.filter((path) => !KNOWN.includes(path))).toEqual([]);
  });

  it('has no file or folder whose name says nothing', () => {
    expect(all.filter((path) => EMPTY.test(nameOf(path)))).toEqual([]);
  });
});
