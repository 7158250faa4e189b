import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../arguments/read-options';
import { sayFileError } from '../../file/file-error';

const DESCRIPTOR = 'datapackage.json';

/**
 * The packages that a path names: itself, or in a folder that is none, each folder and zip in it that
 * is one; by name, so that every run reads them in the same order.
 *
 * @throws UsageError for a folder without any
 * @example await listSources('各县') // ['各县/仓山十五五', '各县/台江十五五.zip']
 */
export async function listSources(path: string): Promise<readonly string[]> {
  const info = await stat(path).catch(() => undefined);
  if (info?.isDirectory() !== true || (await isPackage(path))) return [path];
  const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    throw new UsageError(`读不了目录 ${path}：${sayFileError(error, 'read')}。`);
  });
  const found: string[] = [];
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const inside = join(path, entry.name);
    const isZip = entry.isFile() && /\.zip$/iu.test(entry.name);
    if (isZip || (entry.isDirectory() && (await isPackage(inside)))) found.push(inside);
  }
  if (found.length === 0)
    throw new UsageError(
      `${path} 里没有数据包：没有 ${DESCRIPTOR}，也没有装着数据包的目录或压缩包（.zip）。`,
    );
  return found;
}

async function isPackage(folder: string): Promise<boolean> {
  return (await stat(join(folder, DESCRIPTOR)).catch(() => undefined))?.isFile() === true;
}
