import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageFile } from '../../datapackage/package-file';
import { UsageError } from '../arguments/read-options';
import { sayFileError } from '../file/file-error';

/** Folders a package never needs, and more files than one ever has. */
const PASSED_OVER = /^(?:\.|node_modules$)/u;
const MAX_FILES = 200;
const MAX_DEPTH = 4;
/** Larger files are left unread: reading refuses them by their size alone. */
const MAX_READ = 64_000_000;

/**
 * The files of a data package in a folder. Hidden files and links are passed over: a link could
 * lead anywhere.
 *
 * @throws UsageError for a folder that is none or holds far more than a package
 * @example (await readDirectory('seeds')).map((file) => file.path) // ['README.md', 'datapackage.json', …]
 */
export async function readDirectory(directory: string): Promise<readonly PackageFile[]> {
  const info = await lstat(directory).catch(() => undefined);
  const isLink = info?.isSymbolicLink() ?? false;
  if (!isLink && !info?.isDirectory()) {
    throw new UsageError(`没有 ${directory} 这个目录，请写数据包所在的目录。`);
  }
  const files: PackageFile[] = [];
  await collect(directory, '', 1, files);
  return files;
}

async function collect(
  root: string,
  folder: string,
  depth: number,
  files: PackageFile[],
): Promise<void> {
  const here = join(root, folder);
  const entries = await readdir(here, { withFileTypes: true }).catch((error: unknown) => {
    throw new UsageError(`读不了目录 ${here}：${sayFileError(error, 'read')}。`);
  });
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    if (PASSED_OVER.test(entry.name)) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && depth < MAX_DEPTH) await collect(root, path, depth + 1, files);
    if (!entry.isFile()) continue;
    if (files.length >= MAX_FILES) {
      throw new UsageError(
        `${root} 里的文件超过 ${String(MAX_FILES)} 个，不像数据包，请写数据包本身所在的目录。`,
      );
    }
    files.push({ path, bytes: await readBytes(join(root, path)) });
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  const { size } = await lstat(path);
  if (size > MAX_READ) {
    throw new UsageError(`${path} 有 ${String(size)} 字节，太大了，请从数据包目录里移走。`);
  }
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new UsageError(`读不了 ${path}：${sayFileError(error, 'read')}。`);
  });
  return new Uint8Array(bytes);
}
