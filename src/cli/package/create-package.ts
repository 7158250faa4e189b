import { existsSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageFile } from '../../datapackage/package-file';
import { sayFileError } from '../file/file-error';
import { leftovers, writeFiles } from '../file/write-files';

/**
 * Writes a package's files into a folder that is empty or not there yet; never over anything.
 *
 * @throws Error in Chinese when it cannot, and then nothing was written: the same call may be tried again
 */
export function createPackage(directory: string, files: readonly PackageFile[]): void {
  const isNew = !existsSync(directory);
  if (entriesOf(directory).length > 0) {
    throw new Error(`${directory} 里已经有文件，没有写入；请换一个新的目录。`);
  }
  try {
    writeFiles(
      files.map(({ path, bytes }) => ({ path: join(directory, path), bytes })),
      false,
    );
  } catch (error) {
    if (isNew) rmdirSync(directory);
    throw error;
  }
}

function entriesOf(directory: string): readonly string[] {
  try {
    mkdirSync(directory, { recursive: true });
    const left = leftovers(directory);
    return readdirSync(directory).filter((name) => !left.includes(name));
  } catch (error) {
    throw new Error(`建不了目录 ${directory}：${sayFileError(error, 'write')}。`, { cause: error });
  }
}
