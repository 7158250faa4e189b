import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A short name for the contents of files: the same contents, the same name. Contents and not times
 * are looked at, so that a fresh clone or a switched branch never runs an old build.
 *
 * @param root folder the paths are relative to
 * @param paths files and folders; folders count with all they contain
 * @returns 16 hexadecimal digits
 * @example stampOf('.', ['src', 'package.json']) // '3f0c…'
 */
export function stampOf(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, root, path);
  return hash.digest('hex').slice(0, 16);
}

function addTo(hash: ReturnType<typeof createHash>, root: string, path: string): void {
  const full = join(root, path);
  const found = statSync(full, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (found.isDirectory()) {
    for (const name of readdirSync(full).sort()) addTo(hash, root, `${path}/${name}`);
    return;
  }
  hash.update(`${path}\0${found.size}\0`).update(readFileSync(full));
}
