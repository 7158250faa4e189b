import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** Files below a folder of the project, by their path in it; an empty folder is none of git's. */
function listBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

const src = listBelow('src');
const files = [...src, ...listBelow('tests')];
const folders = [...new Set(files.map((path) => path.replace(/\/[^/]*$/, '')))];

/** As for code, where the linter counts them. */
const MOST_LINES = 250;

/** Tools leave folders of these names out of searches, copies and archives: they hold what was made. */
const LEFT_OUT = /\/(?:target|build|dist|out|bin|obj|coverage|vendor|tmp|logs?)(?:\/|$)/;

/** Names that say nothing of what stands inside. */
const EMPTY = /\/(?:utils?|helpers?|misc|managers?)(?:[./]|$)/;

describe('the source tree', () => {
  it.each(src.filter((path) => path.endsWith('.css')))('%s has no more than 250 lines', (path) => {
    const lines = readFileSync(join(ROOT, path), 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(MOST_LINES);
  });

  it('has no folder whose name tools leave out', () => {
    expect(folders.filter((path) => LEFT_OUT.test(path))).toEqual([]);
  });

  it('has no file or folder whose name says nothing', () => {
    expect(files.filter((path) => EMPTY.test(path))).toEqual([]);
  });
});
