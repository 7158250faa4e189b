import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PackageFile } from '../../datapackage/package-file';
import { readZip } from '../../document/zip/read-zip';
import { sayDocumentFinding } from '../../wording/document-finding';
import { UsageError } from '../arguments/read-options';
import { sayFileError } from '../file/file-error';
import { readDirectory } from './read-directory';

/** Larger is no package and no template. */
const MAX_READ = 64_000_000;

/**
 * The files of what `--package` names: a folder, a zip, or a single filled-in template.
 *
 * @throws UsageError for a path that leads nowhere, a zip that cannot be unpacked, a file far too large
 * @example (await readPackagePath('仓山十五五.zip')).map((file) => file.path) // ['datapackage.json', …]
 */
export async function readPackagePath(path: string): Promise<readonly PackageFile[]> {
  const info = await stat(path).catch(() => undefined);
  if (info === undefined) {
    throw new UsageError(
      `没有 ${path} 这个目录或文件，请写数据包的目录、压缩包（.zip）或填好的规划模板（.csv、.xlsx、.xls 等）的位置。`,
    );
  }
  if (!info.isFile()) return readDirectory(path);
  if (info.size > MAX_READ) {
    throw new UsageError(`${path} 有 ${String(info.size)} 字节，太大了，请检查是否选错了文件。`);
  }
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new UsageError(`读不了 ${path}：${sayFileError(error, 'read')}。`);
  });
  const file = { path: basename(path), bytes: new Uint8Array(bytes) };
  if (!/\.zip$/iu.test(path)) return [file];
  const unpacked = readZip(file.bytes, file.path);
  if (!unpacked.ok) throw new UsageError(sayDocumentFinding(unpacked.finding));
  return unpacked.value;
}
