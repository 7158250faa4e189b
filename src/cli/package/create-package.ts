import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageFile } from '../../datapackage/package-file';
import { writeNewFile } from '../report/write-new-file';

/**
 * Writes a package's files into a folder that is empty or not there yet; never over anything.
 *
 * @throws Error in Chinese when it cannot, and then nothing was overwritten
 */
export function createPackage(directory: string, files: readonly PackageFile[]): void {
  if (entriesOf(directory).length > 0) {
    throw new Error(`${directory} 里已经有文件，没有写入；请换一个新的目录。`);
  }
  for (const file of files) writeNewFile(join(directory, file.path), file.bytes, false);
}

function entriesOf(directory: string): readonly string[] {
  try {
    mkdirSync(directory, { recursive: true });
    return readdirSync(directory);
  } catch {
    throw new Error(`建不了目录 ${directory}；请换一个位置，或检查写的权限。`);
  }
}
