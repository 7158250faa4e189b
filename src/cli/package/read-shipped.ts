import { join } from 'node:path';
import type { PlanPackage } from '../../core/catalog/catalog';
import { readPackage } from '../../datapackage/read-package';
import { PROJECT } from '../addin/build-once';
import { readDirectory } from './read-directory';

/**
 * The package that ships with the add-in, from its folder: on the command line nothing is bundled.
 *
 * @throws Error where the folder is damaged, naming the first thing that is wrong
 */
export async function readShipped(): Promise<PlanPackage> {
  const directory = join(PROJECT, 'seeds');
  const reading = readPackage(await readDirectory(directory));
  if (reading.ok) return reading.package;
  throw new Error(`随附的数据包 ${directory} 损坏了，请重新取得它。`);
}
