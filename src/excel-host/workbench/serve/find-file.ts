import { statSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { mediaType } from './media-type';

/** A folder that is visible under a prefix of the site, e.g. `/addin/` → the built add-in. */
export interface Mount {
  /** begins and ends with `/` */
  readonly prefix: string;
  readonly folder: string;
}

/**
 * The file a request path means. A path is never trusted: what leaves the folder, hides behind a
 * dot, or is of a kind the workbench does not need, is not found.
 *
 * @param mounts the folders, longest prefix first where one contains another
 * @param path the request path without query, still percent-encoded
 * @returns the file's path on disk, or undefined
 * @example findFile([{ prefix: '/addin/', folder: '/b' }], '/addin/../../etc/passwd') // undefined
 */
export function findFile(mounts: readonly Mount[], path: string): string | undefined {
  const plain = decode(path);
  if (plain === undefined || /[\\\0]|\/\./.test(plain)) return undefined;
  const mount = mounts.find(({ prefix }) => plain.startsWith(prefix));
  if (mount === undefined) return undefined;
  const file = normalize(join(mount.folder, plain.slice(mount.prefix.length)));
  if (!file.startsWith(normalize(mount.folder) + sep) || mediaType(file) === undefined) {
    return undefined;
  }
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
