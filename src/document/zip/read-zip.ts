import type { DocumentFinding } from '../../core/finding/document-finding';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import { isSafePath } from '../../datapackage/descriptor/is-safe-path';
import type { PackageFile } from '../../datapackage/package-file';
import { openArchive } from './archive';

/** What packers add on their own account: resource forks, thumbnails, folder settings, lock files. */
const ADDED = /(?:^|\/)(?:__MACOSX\/|\.(?!\.)|Thumbs\.db$|desktop\.ini$|~\$)/i;

/**
 * The files of a zip, for a data package that travels as one. A folder that all files lie in is
 * taken off, since it is the package's own. Nothing leaves the zip: a name that leads out of it
 * (`../`, a drive) is refused, and so is a zip that unpacks to more than a package can hold.
 *
 * @param file name for findings
 * @example readZip(bytes, '包.zip') // { ok: true, value: [{ path: 'plans.csv', bytes }, … ] }
 */
export function readZip(
  bytes: Uint8Array,
  file = '',
  damaged?: string[],
): Outcome<readonly PackageFile[], DocumentFinding> {
  if (bytes.length === 0) return fail({ kind: 'document-empty', file });
  const archive = openArchive(file, bytes);
  if (!archive.ok) return archive;
  const files = new Map<string, PackageFile>();
  for (const { name, encrypted } of archive.value.entries) {
    if (name.endsWith('/') || ADDED.test(name)) continue;
    if (!isSafePath(name)) return fail({ kind: 'archive-path', file, path: name });
    if (encrypted) return fail({ kind: 'document-encrypted', file, format: 'zip' });
    if (files.has(name)) return fail({ kind: 'archive-twice', file, path: name });
    const unpacked = archive.value.read(name);
    if (unpacked !== undefined) files.set(name, { path: name, bytes: unpacked });
    else if (damaged === undefined) return fail({ kind: 'document-damaged', file, format: 'zip' });
    else damaged.push(name);
  }
  return succeed(withoutFolder([...files.values()]));
}

function withoutFolder(files: readonly PackageFile[]): readonly PackageFile[] {
  const folder = files[0]?.path.split('/')[0] ?? '';
  const prefix = `${folder}/`;
  if (!files.every((file) => file.path.startsWith(prefix))) return files;
  return files.map(({ path, bytes }) => ({ path: path.slice(prefix.length), bytes }));
}
